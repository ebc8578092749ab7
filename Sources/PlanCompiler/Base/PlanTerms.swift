import Diagnostics
import PlanModel

/// What a ratified plan promises and how it is counted, by the ids that people write: everything that may only change by
/// `perubahan`.
struct PlanTerms {
  /// In the plan's order.
  private(set) var terms: [(key: Key, term: Term)] = []
  private var positions: [Key: Int] = [:]

  enum Key: Hashable {
    case target(action: String, indicator: String, year: Int)
    case weight(action: String)
    case property(Amendment.Property, action: String, indicator: String)
  }

  struct Term {
    /// As the plan's file says it now.
    var written: String
    var range: SourceRange
    /// Amendments in order of date.
    var chain: [Link] = []

    /// What was first ratified: the chain decides, as in the method.
    var first: String { chain.first?.from ?? written }
    var last: String { chain.last?.to ?? written }
  }

  struct Link {
    var from: String
    var to: String
    var range: SourceRange
  }

  /// Stands for a year without a target, as `perubahan` writes it.
  static let nothing = "null"

  init(_ plan: Plan, _ places: KeyPlaces) {
    for action in plan.actions {
      add(.weight(action: action.id), Self.text(action.weight), places.range(of: "bobot", in: action.range))
      for indicator in action.indicators {
        for target in indicator.targets {
          add(.target(action: action.id, indicator: indicator.id, year: target.year), Self.text(target.value), target.range)
        }
        for property in Amendment.Property.allCases {
          add(
            .property(property, action: action.id, indicator: indicator.id), indicator.text(of: property),
            places.range(of: property.key, in: indicator.range))
        }
      }
    }
    for amendment in plan.amendments { add(amendment, of: plan) }
  }

  subscript(key: Key) -> Term? { positions[key].map { terms[$0].term } }

  private mutating func add(_ key: Key, _ written: String, _ range: SourceRange) {
    positions[key] = terms.count
    terms.append((key, Term(written: written, range: range)))
  }

  private mutating func add(_ amendment: Amendment, of plan: Plan) {
    guard let position = amendment.action else { return }
    let action = plan.actions[position]
    switch amendment.change {
    case .target(let indicator, let year, let from, let to):
      let key = Key.target(action: action.id, indicator: action.indicators[indicator].id, year: year)
      link(key, Self.text(from), Self.text(to), amendment.range)
    case .weight(let from, let to): link(.weight(action: action.id), Self.text(from), Self.text(to), amendment.range)
    case .property(let property, let indicator, let from, let to):
      let key = Key.property(property, action: action.id, indicator: action.indicators[indicator].id)
      link(key, from.string, to.string, amendment.range)
    case .cancellation, .addition, .removal: return
    }
  }

  private mutating func link(_ key: Key, _ from: String, _ to: String, _ range: SourceRange) {
    // A target that was withdrawn, or is yet to be written.
    if positions[key] == nil { add(key, Self.nothing, range) }
    guard let position = positions[key] else { return }
    terms[position].term.chain.append(Link(from: from, to: to, range: range))
  }

  static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
  }

  static func text(_ value: Value) -> String {
    switch value {
    case .number(let number): text(number)
    case .missing: nothing
    case .fewerThan(let limit): "{kurang_dari: \(limit)}"
    }
  }
}

extension Indicator {
  fileprivate func text(of property: Amendment.Property) -> String {
    switch property {
    case .direction: direction.rawValue
    case .aggregation: aggregation.rawValue
    case .targetKind: targetKind.rawValue
    case .unit: unit.string
    }
  }
}

extension Amendment.Property {
  /// The key of the YAML that holds it.
  fileprivate var key: String { self == .targetKind ? "sifat_target" : rawValue }
}

/// Finds where a key stands inside a block, so that a finding points at one line and not at the whole action.
struct KeyPlaces {
  let files: [SourceID: SourceFile]

  init(_ files: [SourceFile]) {
    self.files = Dictionary(files.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The first line of the block with `key:`; the block's own first line where the key is not written.
  ///
  /// - Complexity: O(bytes of the block)
  func range(of key: String, in block: SourceRange) -> SourceRange {
    guard let bytes = files[block.source]?.bytes, block.bytes.upperBound <= bytes.count else { return block }
    let name = Array((key + ":").utf8)
    var index = block.bytes.lowerBound
    while index + name.count <= block.bytes.upperBound {
      if bytes[index..<index + name.count].elementsEqual(name), index == 0 || !Self.isName(bytes[index - 1]) {
        return SourceRange(source: block.source, index..<Self.lineEnd(bytes, index, block.bytes.upperBound))
      }
      index += 1
    }
    return SourceRange(
      source: block.source, block.bytes.lowerBound..<Self.lineEnd(bytes, block.bytes.lowerBound, block.bytes.upperBound))
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || (byte | 0x20) &- 0x61 < 26
  }

  private static func lineEnd(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    bytes[start..<limit].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? limit
  }
}
