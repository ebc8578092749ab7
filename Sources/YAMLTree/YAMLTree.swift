public import Diagnostics

/// One document as a located, immutable, flat tree: records in document order over one buffer of scalar text.
///
/// A node is a number into the records, so walking needs no allocation and no reference counting, and a region's tree is
/// freed in two deallocations. The children of a collection follow it directly; `next` leads past a subtree.
public struct YAMLTree: Sendable {
  public let source: SourceID
  package var records: [Record]
  /// What holds the values of all scalars, as decoded UTF-8: they stand at `textRange`, with anything between them.
  public internal(set) var text: [UInt8]

  /// What a node is. YAML 1.2 core schema (section 10.3): `yes`, `no`, `on`, `off` are plain strings here.
  public enum Kind: UInt8, Sendable {
    case null, boolean, integer, decimal, string, sequence, mapping
  }

  /// How a scalar was written.
  public enum Style: UInt8, Sendable {
    case plain, singleQuoted, doubleQuoted, literal, folded
    case block, flow
  }

  public struct Node: Sendable, Hashable {
    package let index: UInt32

    package init(_ index: Int) { self.index = UInt32(index) }
  }

  /// 32 bytes a node.
  package struct Record: Sendable {
    package var kind: Kind
    package var style: Style
    package var flags: Flags = []
    package var reserved: UInt8 = 0
    /// Byte offsets in the source of the node itself: without anchors, tags, trailing blanks or comments.
    package var start: UInt32
    package var end: UInt32
    /// 1-based line of `start`.
    package var line: UInt32
    /// Scalar: offset and length in `text`. Collection: the count of children (keys and values both count). Alias: target.
    package var first: UInt32
    package var second: UInt32
    /// The record after this subtree.
    package var next: UInt32
    /// `YAMLTree.hash` of a scalar's text; 0 for collections.
    package var hash: UInt32

    @inlinable package var isAlias: Bool { flags.rawValue & Flags.alias.rawValue != 0 }
    @inlinable package var isKey: Bool { flags.rawValue & Flags.key.rawValue != 0 }
  }

  package struct Flags: OptionSet, Sendable {
    package let rawValue: UInt8

    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It stands for the node at `first`; everything else about it is the target's.
    package static let aliasBit: UInt8 = 1
    @inlinable package static var alias: Flags { Flags(rawValue: 1) }
    package static var explicitTag: Flags { Flags(rawValue: 2) }
    /// A number that people read in more than one way: see `isDoubtfulNumber`.
    package static var doubtful: Flags { Flags(rawValue: 4) }
    /// A scalar that is a mapping's key, or an alias that stands for one.
    @inlinable package static var key: Flags { Flags(rawValue: 8) }
  }

  /// The values that `isDoubtfulNumber` holds for, in document order; nearly always none.
  public let doubtfulNumbers: [Node]

  init(source: SourceID, records: [Record], text: [UInt8], doubtfulNumbers: [Node] = []) {
    self.source = source
    self.records = records
    self.text = text
    self.doubtfulNumbers = doubtfulNumbers
  }

  /// The document's top node; nil when the file holds nothing but blanks and comments.
  public var root: Node? { records.isEmpty ? nil : Node(0) }

  public var nodeCount: Int { records.count }
}

extension YAMLTree {
  package func record(_ node: Node) -> Record {
    let record = records[Int(node.index)]
    return record.isAlias ? records[Int(record.first)] : record
  }

  /// The node that an alias stands for; the node itself when it is none.
  public func resolved(_ node: Node) -> Node {
    let record = records[Int(node.index)]
    return record.isAlias ? Node(Int(record.first)) : node
  }

  public func isAlias(_ node: Node) -> Bool { records[Int(node.index)].isAlias }

  public func kind(of node: Node) -> Kind { record(node).kind }

  public func style(of node: Node) -> Style { record(node).style }

  /// Where the node stands in the source; an alias where the alias stands.
  public func range(of node: Node) -> SourceRange {
    let record = records[Int(node.index)]
    return SourceRange(source: source, lowerBound: record.start, upperBound: record.end)
  }

  /// 1-based line on which the node begins.
  public func line(of node: Node) -> Int { Int(records[Int(node.index)].line) }

  public func provenance(of node: Node) -> Provenance {
    Provenance(source: source, line: records[Int(node.index)].line)
  }

  public func hash(of node: Node) -> UInt32 { record(node).hash }

  /// The scalar's bytes as a range of `text`; empty for collections.
  public func textRange(of node: Node) -> Range<Int> {
    let record = record(node)
    guard record.kind != .sequence, record.kind != .mapping else { return 0..<0 }
    return Int(record.first)..<Int(record.first + record.second)
  }

  /// The scalar's text as written after YAML's unescaping, whatever its kind (`007` stays `007`).
  public func string(of node: Node) -> String {
    String(decoding: text[textRange(of: node)], as: UTF8.self)
  }

  /// - Complexity: O(length), without allocation.
  public func text(of node: Node, equals literal: StaticString) -> Bool {
    let range = textRange(of: node)
    guard range.count == literal.utf8CodeUnitCount else { return false }
    return literal.withUTF8Buffer { bytes in
      for offset in 0..<range.count where unsafe bytes[offset] != text[range.lowerBound + offset] { return false }
      return true
    }
  }

  public func text(of node: Node, equals other: String) -> Bool {
    let range = textRange(of: node)
    return range.count == other.utf8.count && text[range].elementsEqual(other.utf8)
  }

  /// The number of children of a sequence, or of entries of a mapping; 0 for a scalar.
  public func count(of node: Node) -> Int {
    let record = record(node)
    switch record.kind {
    case .sequence: return Int(record.second)
    case .mapping: return Int(record.second) / 2
    default: return 0
    }
  }

  /// The items of a sequence, in order; empty for anything else.
  public func items(of node: Node) -> Items {
    Items(records, of: resolved(node), wanted: .sequence)
  }

  /// The entries of a mapping, in the order in which they were written; empty for anything else.
  public func entries(of node: Node) -> Entries {
    Entries(items: Items(records, of: resolved(node), wanted: .mapping))
  }

  /// The value of a key in a mapping; nil when there is none.
  ///
  /// - Complexity: O(entries): the mappings of this domain are small.
  public func value(of key: StaticString, in mapping: Node) -> Node? {
    for entry in entries(of: mapping) where text(of: entry.key, equals: key) { return entry.value }
    return nil
  }

  /// Whether a plain scalar that YAML reads as a number is one that people read otherwise: `1.250` (1250 or 1.25), `007`,
  /// `0x1F`, `.inf`. Where a number is expected, `ScalarTrap` says what to write instead.
  ///
  /// Found while parsing, so asking costs nothing.
  public func isDoubtfulNumber(_ node: Node) -> Bool { record(node).flags.contains(.doubtful) }

  public func hasExplicitTag(_ node: Node) -> Bool { record(node).flags.contains(.explicitTag) }

  /// The value of a plain integer scalar (decimal, `0x` or `0o`); nil for anything else or beyond `Int`.
  public func integer(of node: Node) -> Int? {
    guard kind(of: node) == .integer else { return nil }
    return integerValue(of: text[textRange(of: node)])
  }

  /// The value of a number, integer or decimal, rounded to the nearest `Double`; nil for anything else.
  public func number(of node: Node) -> Double? {
    switch kind(of: node) {
    case .integer: integer(of: node).map(Double.init) ?? Double(string(of: node))
    case .decimal: decimalValue(of: string(of: node))
    default: nil
    }
  }

  public func boolean(of node: Node) -> Bool? {
    guard kind(of: node) == .boolean else { return nil }
    return text[textRange(of: node)].first.map { $0 | 0x20 == UInt8(ascii: "t") }
  }

  /// Only the records: whoever walks many small collections should not hold and release the whole tree each time.
  public struct Items: Sequence, IteratorProtocol {
    let records: [Record]
    var index: Int
    var remaining: Int

    init(_ records: [Record], of node: Node, wanted: Kind) {
      self.records = records
      let record = records[Int(node.index)]
      index = Int(node.index) + 1
      remaining = record.kind == wanted ? Int(record.second) : 0
    }

    public mutating func next() -> Node? {
      guard remaining > 0 else { return nil }
      remaining -= 1
      let node = Node(index)
      index = Int(records[index].next)
      return node
    }
  }

  public struct Entries: Sequence, IteratorProtocol {
    var items: Items

    public mutating func next() -> (key: Node, value: Node)? {
      guard let key = items.next(), let value = items.next() else { return nil }
      return (key, value)
    }

    /// As the tree's own `hash(of:)`, for one of its nodes.
    public func hash(of node: Node) -> UInt32 {
      let record = items.records[Int(node.index)]
      return record.isAlias ? items.records[Int(record.first)].hash : record.hash
    }
  }
}
