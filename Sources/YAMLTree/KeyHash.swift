extension YAMLTree {
  /// The 32-bit hash that every scalar of a tree carries for its text: compare hashes before bytes.
  ///
  /// Eight bytes a step, because every scalar of every file goes through it. It is quick, not secret: whoever groups by it
  /// must stay fast when all keys of a hostile file collide (the duplicate check sorts by bytes then).
  public static func hash(_ bytes: borrowing Span<UInt8>) -> UInt32 {
    unsafe bytes.withUnsafeBytes { buffer in unsafe hash(of: buffer) }
  }

  public static func hash(_ string: String) -> UInt32 {
    var string = string
    return string.withUTF8 { buffer in unsafe hash(of: UnsafeRawBufferPointer(buffer)) }
  }

  @inline(__always)
  static func hash(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    // Multiplied, not merely mixed in: `P1` and `P10` would differ by their length and undo it by their last digit.
    var state = 0x9E37_79B9_7F4A_7C15 &* UInt64(truncatingIfNeeded: bytes.count &+ 1)
    var offset = 0
    while offset &+ 8 <= bytes.count {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = mix(state ^ UInt64(littleEndian: word))
      offset &+= 8
    }
    state = mix(state ^ (unsafe tail(of: bytes, from: offset)))
    return UInt32(truncatingIfNeeded: state ^ state >> 32)
  }

  /// The last seven bytes or fewer as one word: by loads that overlap, since a loop over them would cost most of all.
  @inline(__always)
  private static func tail(of bytes: UnsafeRawBufferPointer, from offset: Int) -> UInt64 {
    let count = bytes.count &- offset
    if count >= 4 {
      let first = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
      let last = unsafe bytes.loadUnaligned(fromByteOffset: bytes.count &- 4, as: UInt32.self)
      return UInt64(UInt32(littleEndian: first)) << 32 | UInt64(UInt32(littleEndian: last))
    }
    if count == 0 { return 0 }
    let middle = unsafe bytes[offset &+ count / 2]
    return unsafe UInt64(bytes[offset]) << 16 | UInt64(middle) << 8 | UInt64(bytes[bytes.count &- 1])
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 { (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93 }
}
