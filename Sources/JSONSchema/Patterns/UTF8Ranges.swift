/// Sets of scalars as sequences of byte ranges, so that an automaton can walk UTF-8 byte by byte.
enum UTF8Ranges {
  /// Calls `emit` with sequences of one to four byte ranges that together match exactly the set's UTF-8 encodings.
  static func sequences(of set: ScalarSet, emit: ([ClosedRange<UInt8>]) -> Void) {
    for range in set.ranges {
      // Where encodings change their length, and the surrogates, which have none.
      for part in [UInt32(0)...0x7F, 0x80...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFF, 0x10000...0x10FFFF]
      where range.overlaps(part) {
        split(range.clamped(to: part), emit: emit)
      }
    }
  }

  /// Splits until the low bytes of a sequence run over all their values or the high ones are the same.
  private static func split(_ range: ClosedRange<UInt32>, emit: ([ClosedRange<UInt8>]) -> Void) {
    let (low, high) = (range.lowerBound, range.upperBound)
    if high > 0x7F {
      for bits in [UInt32(6), 12, 18] {
        let mask = (UInt32(1) << bits) - 1
        guard low & ~mask != high & ~mask else { continue }
        if low & mask != 0 {
          split(low...(low | mask), emit: emit)
          split(((low | mask) + 1)...high, emit: emit)
          return
        }
        if high & mask != mask {
          split(low...((high & ~mask) - 1), emit: emit)
          split((high & ~mask)...high, emit: emit)
          return
        }
      }
    }
    emit(zip(encoded(low), encoded(high)).map { $0...$1 })
  }

  private static func encoded(_ value: UInt32) -> [UInt8] {
    guard let scalar = Unicode.Scalar(value) else { return [] }
    return Array(String(scalar).utf8)
  }
}
