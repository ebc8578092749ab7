public import Diagnostics

/// One document as a located, immutable, flat tree: records in document order over one buffer of scalar text.
///
/// A node is a number into the records, so walking needs no allocation and no reference counting, and a region's tree is
/// freed in two deallocations. The children of a collection follow it directly; `next` leads past a subtree.
public struct YAMLTree: Sendable {
  public let source: SourceID
  @usableFromInline package var records: [Record]
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
    @usableFromInline package let index: UInt32

    @inlinable package init(_ index: Int) { self.index = UInt32(index) }
  }

  /// 32 bytes a node.
  @usableFromInline package struct Record: Sendable {
    @usableFromInline package var kind: Kind
    @usableFromInline package var style: Style
    @usableFromInline package var flags: Flags = []
    package var reserved: UInt8 = 0
    /// Byte offsets in the source of the node itself: without anchors, tags, trailing blanks or comments.
    @usableFromInline package var start: UInt32
    @usableFromInline package var end: UInt32
    /// 1-based line of `start`.
    @usableFromInline package var line: UInt32
    /// Scalar: offset and length in `text`. Collection: the count of children (keys and values both count). Alias: target.
    @usableFromInline package var first: UInt32
    @usableFromInline package var second: UInt32
    /// The record after this subtree.
    @usableFromInline package var next: UInt32
    /// `YAMLTree.hash` of a scalar's text; 0 for collections.
    @usableFromInline package var hash: UInt32

    @inlinable package var isAlias: Bool { flags.contains(.alias) }
    @inlinable package var isKey: Bool { flags.contains(.key) }
  }

  @usableFromInline package struct Flags: OptionSet, Sendable {
    @usableFromInline package let rawValue: UInt8

    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// It stands for the node at `first`; everything else about it is the target's.
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
  @inlinable
  package func record(_ node: Node) -> Record {
    let record = records[Int(node.index)]
    return record.isAlias ? records[Int(record.first)] : record
  }

  /// The node that an alias stands for; the node itself when it is none.
  @inlinable
  public func resolved(_ node: Node) -> Node {
    let record = records[Int(node.index)]
    return record.isAlias ? Node(Int(record.first)) : node
  }

  public func isAlias(_ node: Node) -> Bool { records[Int(node.index)].isAlias }

  @inlinable
  public func kind(of node: Node) -> Kind { record(node).kind }

  public func style(of node: Node) -> Style { record(node).style }

  /// Where the node stands in the source; an alias where the alias stands.
  @inlinable
  public func range(of node: Node) -> SourceRange {
    let record = records[Int(node.index)]
    return SourceRange(source: source, lowerBound: record.start, upperBound: record.end)
  }

  /// 1-based line on which the node begins.
  public func line(of node: Node) -> Int { Int(records[Int(node.index)].line) }

  @inlinable
  public func provenance(of node: Node) -> Provenance {
    Provenance(source: source, line: records[Int(node.index)].line)
  }

  @inlinable
  public func hash(of node: Node) -> UInt32 { record(node).hash }

  /// The scalar's bytes as a range of `text`; empty for collections.
  @inlinable
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
  @inlinable
  public func items(of node: Node) -> Items {
    Items(records, of: resolved(node), wanted: .sequence)
  }

  /// The entries of a mapping, in the order in which they were written; empty for anything else.
  @inlinable
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
    let range = textRange(of: node)
    return smallInteger(in: range) ?? integerValue(of: text[range])
  }

  /// The value of a number, integer or decimal, rounded to the nearest `Double`; nil for anything else.
  public func number(of node: Node) -> Double? {
    switch kind(of: node) {
    case .integer: integer(of: node).map(Double.init) ?? Double(string(of: node))
    case .decimal: decimalValue(of: string(of: node))
    default: nil
    }
  }

  /// The value of up to fifteen digits and nothing else; nil for any other text.
  package func smallInteger(in range: Range<Int>) -> Int? {
    guard 1...15 ~= range.count else { return nil }
    var value = 0
    for offset in range {
      let digit = text[offset] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  public func boolean(of node: Node) -> Bool? {
    guard kind(of: node) == .boolean else { return nil }
    return text[textRange(of: node)].first.map { $0 | 0x20 == UInt8(ascii: "t") }
  }

  /// Only the records: whoever walks many small collections should not hold and release the whole tree each time.
  public struct Items: Sequence, IteratorProtocol {
    @usableFromInline let records: [Record]
    @usableFromInline var index: Int
    @usableFromInline var remaining: Int

    @inlinable
    init(_ records: [Record], of node: Node, wanted: Kind) {
      self.records = records
      let record = records[Int(node.index)]
      index = Int(node.index) + 1
      remaining = record.kind == wanted ? Int(record.second) : 0
    }

    @inlinable
    public mutating func next() -> Node? {
      guard remaining > 0 else { return nil }
      remaining -= 1
      let node = Node(index)
      index = Int(records[index].next)
      return node
    }
  }

  public struct Entries: Sequence, IteratorProtocol {
    @usableFromInline var items: Items

    @inlinable
    init(items: Items) { self.items = items }

    @inlinable
    public mutating func next() -> (key: Node, value: Node)? {
      guard let key = items.next(), let value = items.next() else { return nil }
      return (key, value)
    }

    /// As the tree's own `hash(of:)`, for one of its nodes.
    @inlinable
    public func hash(of node: Node) -> UInt32 {
      let record = items.records[Int(node.index)]
      return record.isAlias ? items.records[Int(record.first)].hash : record.hash
    }
  }
}
