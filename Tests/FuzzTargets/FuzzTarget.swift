/// One entry into the compiler that takes whatever bytes a hostile office sends, and what must hold of all of them.
///
/// `scripts/fuzz` drives these by libFuzzer; `FuzzTests` replays the corpus and every past failure through the same code.
public struct FuzzTarget: Sendable {
  public let name: String
  /// The promises that the input broke; empty for nearly all. A trap is the other way to fail.
  public let brokenPromises: @Sendable ([UInt8], Share) -> [String]

  public static let all: [FuzzTarget] = [yaml, schema, markdown, compile, summary]

  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// How much of what follows from an input is looked at.
///
/// The compiler's own work is a small part of what can follow: six skins for its findings, hundreds of pages of the nation. A
/// fuzzer that looked at all of them each time would try few inputs; over many inputs a sample comes to the same.
public struct Share: Sendable {
  /// nil: everything.
  private let seed: UInt64?

  /// For inputs that are few.
  public static let everything = Share(seed: nil)

  /// What the input itself chooses, so that a failure can be repeated.
  public static func sample(chosenBy bytes: [UInt8]) -> Share {
    // FNV-1a; its low bits are the good ones.
    Share(seed: bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
  }

  /// Whether the input is one of those, one in `count`, that something is done for.
  func isOne(in count: UInt64) -> Bool { seed.map { $0 % count == 0 } ?? true }

  /// At most `count` neighbours of `all`.
  func some<Element>(_ count: Int, of all: [Element]) -> [Element] {
    guard let seed, all.count > count else { return all }
    let start = Int(seed >> 16 & 0xFFFF) % all.count
    return (start..<start + count).map { all[$0 % all.count] }
  }
}
