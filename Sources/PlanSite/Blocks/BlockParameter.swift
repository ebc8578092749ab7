public import Diagnostics

/// One parameter of a block: `urut: capaian`.
public struct BlockParameter: Sendable {
  public let name: String
  public let summary: LocalizedText
  public let kind: Kind
  public let isRequired: Bool

  public enum Kind: Sendable, Hashable {
    /// One of these words.
    case choice([String])
    /// A whole number in this range.
    case count(ClosedRange<Int>)
    /// `ya` or `tidak`.
    case flag
    /// Anything that is not empty.
    case text
  }

  public init(_ name: String, _ kind: Kind, isRequired: Bool = false, summary: LocalizedText) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.summary = summary
  }

  public static func choice(_ name: String, _ words: [String], summary: LocalizedText) -> BlockParameter {
    BlockParameter(name, .choice(words), summary: summary)
  }

  public static func count(_ name: String, _ range: ClosedRange<Int>, summary: LocalizedText) -> BlockParameter {
    BlockParameter(name, .count(range), summary: summary)
  }

  public static func flag(_ name: String, summary: LocalizedText) -> BlockParameter {
    BlockParameter(name, .flag, summary: summary)
  }
}

/// The arguments of one call, checked against the block's parameters.
public struct BlockArguments: Sendable {
  private var values: [String: Value] = [:]

  enum Value: Sendable, Hashable {
    case text(String)
    case count(Int)
    case flag(Bool)
  }

  init() {}

  mutating func set(_ name: String, _ value: Value) { values[name] = value }

  func contains(_ name: String) -> Bool { values[name] != nil }

  /// A choice or text; nil when it was left out.
  public func text(_ name: String) -> String? {
    if case .text(let text)? = values[name] { text } else { nil }
  }

  public func count(_ name: String) -> Int? {
    if case .count(let count)? = values[name] { count } else { nil }
  }

  /// False when it was left out.
  public func flag(_ name: String) -> Bool {
    if case .flag(true)? = values[name] { true } else { false }
  }
}
