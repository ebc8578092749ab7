/// One entry into the compiler that takes whatever bytes a hostile office sends, and what must hold of all of them.
///
/// `scripts/fuzz` drives these by libFuzzer; `FuzzTests` replays the corpus and every past failure through the same code.
public struct FuzzTarget: Sendable {
  public let name: String
  /// The promises that the input broke; empty for nearly all. A trap is the other way to fail.
  public let brokenPromises: @Sendable ([UInt8]) -> [String]

  public static let all: [FuzzTarget] = [yaml, schema, markdown, compile, summary]

  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
