extension [UInt8] {
  /// The first place at or after `start` that holds one of two bytes, searched eight bytes a step: most of what the
  /// compiler asks of a file's bytes is not there.
  ///
  /// - Complexity: O(bytes)
  package func firstIndex(of one: UInt8, or other: UInt8, from start: Int) -> Int? {
    var index = Swift.max(0, start)
    let (ones, others) = (Self.repeated(one), Self.repeated(other))
    let found: Int? = unsafe withUnsafeBytes { bytes in
      while index &+ 8 <= bytes.count {
        let word = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let hits = Self.zeros(word ^ ones) | Self.zeros(word ^ others)
        if hits != 0 { return index &+ hits.trailingZeroBitCount / 8 }
        index &+= 8
      }
      return nil
    }
    if let found { return found }
    while index < count {
      if self[index] == one || self[index] == other { return index }
      index &+= 1
    }
    return nil
  }

  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of every byte that is 0; a borrow may raise false alarms, but only above a true one.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
