/// Eight bytes of a text, looked at as one number: most text has nothing in it to escape, and this says so eight times
/// sooner. (S. E. Anderson, «Bit Twiddling Hacks», «Determine if a word has a byte less than n».)
struct EightBytes {
  private let word: UInt64

  private init(_ word: UInt64) { self.word = word }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Whether any byte is less than `limit`, which is at most 0x80.
  @inline(__always)
  func hasLess(than limit: UInt8) -> Bool { (word &- Self.each(limit)) & ~word & Self.each(0x80) != 0 }

  @inline(__always)
  func has(_ byte: UInt8) -> Bool { EightBytes(word ^ Self.each(byte)).hasLess(than: 1) }

  /// Whether any byte is `byte` once the bits of `mask` are taken out of it: several bytes for the price of one.
  @inline(__always)
  func has(_ byte: UInt8, without mask: UInt8) -> Bool { EightBytes(word & ~Self.each(mask)).has(byte) }

  /// Whether any byte is beyond ASCII.
  @inline(__always)
  var hasBeyondASCII: Bool { word & Self.each(0x80) != 0 }

  /// How far a text can be skipped from `start` on, in steps of eight bytes of which none is suspect. Whoever asks looks
  /// at the next bytes one by one: fewer than eight may be left.
  @inline(__always)
  static func skip(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, unless isSuspect: (EightBytes) -> Bool
  ) -> Int {
    var index = start
    while index &+ 8 <= text.count {
      let word = unsafe UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if isSuspect(EightBytes(word)) { break }
      index &+= 8
    }
    return index
  }
}
