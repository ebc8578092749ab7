/// Damages bytes the way people, editors and disks do: repeatably, from a seed.
///
/// A mutant is cheap to make, so a test can try thousands. What must hold of every one of them: nothing traps, and every
/// range of every finding lies in the file.
public struct Mutator: Sendable {
  private var generator: SplitMix64

  public init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  /// What slips into files: YAML's own marks, and characters that nobody sees.
  private static let snippets: [[UInt8]] =
    [
      "\t", "\n", "\r\n", "\r", " ", "  ", ":", ": ", "- ", "#", " #", ",", "[", "]", "{", "}", "\"", "'", "|", ">",
      "&a ",
      "*a", "!!str ", "!x", "%", "@", "`", "?", "? ", "<<: ", "---\n", "...\n", "\u{FEFF}", "\u{A0}", "\u{200B}",
      "\u{202E}",
      "\u{2028}", "\u{85}", "“", "é", "１", "1.250", "007", "null", "~", "\\", "\\x", "<<<<<<< HEAD\n", "=======\n",
      ">>>>>>> a\n", "\0", "\u{7F}",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xE2, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98]]

  /// One to three changes to `bytes`.
  public mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes
    for _ in 0..<Int.random(in: 1...3, using: &generator) { change(&result) }
    return result
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: bytes.removeSubrange(run(in: bytes))
    case 1: bytes.insert(contentsOf: bytes[run(in: bytes)], at: place(in: bytes))
    case 2: swapRuns(&bytes)
    case 3: bytes.removeSubrange(place(in: bytes)...)
    case 4: for index in run(in: bytes) { bytes[index] = UInt8.random(in: 0...255, using: &generator) }
    case 5, 6:
      bytes.insert(contentsOf: Self.snippets.randomElement(using: &generator) ?? [], at: place(in: bytes))
    case 7: changeLines(&bytes)
    default:
      let run = run(in: bytes)
      bytes.replaceSubrange(run, with: Self.snippets.randomElement(using: &generator) ?? [])
    }
  }

  private mutating func place(in bytes: [UInt8]) -> Int { Int.random(in: 0...bytes.count, using: &generator) }

  /// A short run; sometimes a long one.
  private mutating func run(in bytes: [UInt8]) -> Range<Int> {
    let start = place(in: bytes)
    let most = Int.random(in: 0..<8, using: &generator) == 0 ? bytes.count : 12
    return start..<min(bytes.count, start + Int.random(in: 0...most, using: &generator))
  }

  private mutating func swapRuns(_ bytes: inout [UInt8]) {
    let (a, b) = (run(in: bytes), run(in: bytes))
    guard a.upperBound <= b.lowerBound else { return }
    let first = Array(bytes[a])
    let second = Array(bytes[b])
    bytes.replaceSubrange(b, with: first)
    bytes.replaceSubrange(a, with: second)
  }

  /// Indents, unindents, doubles or drops a line.
  private mutating func changeLines(_ bytes: inout [UInt8]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    let index = Int.random(in: 0..<lines.count, using: &generator)
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: lines[index].insert(UInt8(ascii: " "), at: 0)
    case 1: if lines[index].first == UInt8(ascii: " ") { lines[index].removeFirst() }
    case 2: lines.insert(lines[index], at: index)
    default: lines.remove(at: index)
    }
    bytes = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
  }
}
