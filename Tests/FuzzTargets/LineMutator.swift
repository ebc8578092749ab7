import Diagnostics

/// Changes YAML the way people do: by lines, keys and values. Random bytes hardly ever leave YAML that is still YAML, so
/// without this a fuzzer sees only the parser.
public struct LineMutator {
  private var generator: Generator

  public init(seed: UInt32) {
    generator = Generator(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
  }

  /// Some changes to `bytes`, at most `limit` long.
  public mutating func mutate(_ bytes: [UInt8], limit: Int) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    for _ in 0...Int.random(in: 0..<3, using: &generator) { change(&lines) }
    return Array(lines.joined(separator: [UInt8(ascii: "\n")]).prefix(limit))
  }

  private static let vocabulary: [[UInt8]] = ExamplePlan.files.flatMap { file in
    file.text.split(separator: "\n").map { Array($0.utf8) }
  }

  /// Values of every kind that a key is not made for.
  private static let values: [[UInt8]] = [
    "0", "-1", "1", "1e308", "-1e-320", "0.1", "1.250", "99999999999999999999", "9223372036854775807", "100", "null", "~", "ya",
    "true", "\"\"", "[]", "{}", "[[]]", "2019-02-30", "2019-01-15", "9999-12-31", "0001-01-01", "2019-S2", "2019-TH", "\"53.71\"",
    "{kurang_dari: 5}", "{kurang_dari: -5}", "<script>alert(1)</script>", "\"=1+1\"", "javascript:alert(1)", "\"{{wilayah.nama}}\"",
    "naik", "turun", "menjaga", "biner", "rata-rata", "jumlah", "terakhir", "selesai", "berjalan", "tidak-dilaksanakan",
  ].map { Array($0.utf8) }

  private mutating func change(_ lines: inout [[UInt8]]) {
    let index = Int.random(in: 0..<lines.count, using: &generator)
    let other = lines[Int.random(in: 0..<lines.count, using: &generator)]
    switch Int.random(in: 0..<10, using: &generator) {
    case 0: lines.remove(at: index)
    case 1: lines.insert(lines[index], at: index)
    case 2: lines.insert(other, at: index)
    case 3: lines.insert(Self.vocabulary.randomElement(using: &generator) ?? [], at: index)
    case 4: lines[index] = Array(repeating: UInt8(ascii: " "), count: Int.random(in: 0..<9, using: &generator)) + lines[index].drop { $0 == UInt8(ascii: " ") }
    case 5: replaceValue(&lines[index], with: other.split(separator: UInt8(ascii: ":"), maxSplits: 1).last.map(Array.init) ?? [])
    case 6, 7: replaceValue(&lines[index], with: Self.values.randomElement(using: &generator) ?? [])
    case 8: replaceInnerValue(&lines[index])
    default:
      let end = min(lines.count, index + Int.random(in: 1...8, using: &generator))
      lines.insert(contentsOf: lines[index..<end], at: Int.random(in: 0...lines.count, using: &generator))
    }
    if lines.isEmpty { lines = [[]] }
  }

  private func replaceValue(_ line: inout [UInt8], with value: [UInt8]) {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
    line = line[...colon] + [UInt8(ascii: " ")] + value.drop { $0 == UInt8(ascii: " ") }
  }

  /// The same inside `{…, key: value, …}`.
  private mutating func replaceInnerValue(_ line: inout [UInt8]) {
    let colons = line.indices.filter { line[$0] == UInt8(ascii: ":") }
    guard let colon = colons.randomElement(using: &generator) else { return }
    let end = line[colon...].firstIndex { [UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]")].contains($0) } ?? line.endIndex
    line.replaceSubrange((colon + 1)..<end, with: [UInt8(ascii: " ")] + (Self.values.randomElement(using: &generator) ?? []))
  }

  /// SplitMix64: repeatable, which `libFuzzer` needs to reproduce a run.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      return word ^ (word >> 31)
    }
  }
}
