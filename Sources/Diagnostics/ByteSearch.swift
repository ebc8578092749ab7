extension [UInt8] {
  /// The first place at or after `start` that holds one of two bytes, searched eight bytes a step: most of what the
  /// compiler asks of a file's bytes is not there.
  ///
  /// - Complexity: O(bytes)
  package func firstIndex(of one: UInt8, or other: UInt8, from start: Int) -> Int? {
    var index = Swift.max(0, start)
    let (ones, others) = (Self.repeated(one), Self.repeated(other))
    let found: Int? = unsafe withUnsafeBytes { bytes in
      func hits(_ index: Int) -> UInt64 {
        let word = UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        return Self.zeros(word ^ ones) | (one == other ? 0 : Self.zeros(word ^ others))
      }
      while index &+ 32 <= bytes.count, hits(index) | hits(index &+ 8) | hits(index &+ 16) | hits(index &+ 24) == 0 {
        index &+= 32
      }
      while index &+ 8 <= bytes.count {
        let hits = hits(index)
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

  /// Every place that holds one of two bytes, in order.
  ///
  /// - Complexity: O(bytes)
  func forEachIndex(of one: UInt8, or other: UInt8, _ body: (Int) -> Void) {
    var index = 0
    while index &+ 8 <= count {
      let word = unsafe withUnsafeBytes { bytes in
        UInt64(littleEndian: unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      }
      var hits = Self.exactZeros(word ^ Self.repeated(one)) | Self.exactZeros(word ^ Self.repeated(other))
      while hits != 0 {
        body(index &+ hits.trailingZeroBitCount / 8)
        hits &= hits &- 1
      }
      index &+= 8
    }
    for index in index..<count where self[index] == one || self[index] == other { body(index) }
  }

  private static func repeated(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of every byte that is 0; a borrow may raise false alarms, but only above a true one.
  @inline(__always)
  private static func zeros(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }

  /// The same without false alarms.
  @inline(__always)
  private static func exactZeros(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
  }
}
