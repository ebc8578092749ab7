import PlanProgress
import Testing

@Suite struct XXH64Tests {
  /// From the reference implementation.
  private static let known: [(String, UInt64)] = [
    ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
    ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
  ]

  @Test(arguments: known)
  func isTheChecksumThatOthersCompute(text: String, expected: UInt64) {
    var checksum = XXH64()
    checksum.update(text.utf8.span)
    #expect(checksum.finish() == expected)
  }

  @Test func piecesMakeTheSameAsTheWhole() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7 ^ $0 >> 3) }
    var whole = XXH64()
    whole.update(bytes.span)
    for length in [1, 3, 8, 31, 32, 33, 64, 100, 999] {
      var checksum = XXH64()
      for start in stride(from: 0, to: bytes.count, by: length) {
        checksum.update(bytes.span.extracting(start..<min(start + length, bytes.count)))
      }
      #expect(checksum.finish() == whole.finish(), "pieces of \(length)")
    }
  }

  @Test func everyByteCounts() {
    let bytes = [UInt8](repeating: 0, count: 77)
    var seen: Set<UInt64> = []
    for index in bytes.indices {
      var other = bytes
      other[index] = 1
      var checksum = XXH64()
      checksum.update(other.span)
      seen.insert(checksum.finish())
    }
    #expect(seen.count == bytes.count)
  }
}
