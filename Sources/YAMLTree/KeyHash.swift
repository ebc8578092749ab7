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
    var state = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: bytes.count)
    var offset = 0
    while offset &+ 8 <= bytes.count {
      let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      state = mix(state ^ UInt64(littleEndian: word))
      offset &+= 8
    }
    var tail: UInt64 = 0
    while offset < bytes.count {
      tail = unsafe tail << 8 | UInt64(bytes[offset])
      offset &+= 1
    }
    state = mix(state ^ tail)
    return UInt32(truncatingIfNeeded: state ^ state >> 32)
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 { (value ^ value >> 32) &* 0xD6E8_FEB8_6659_FD93 }
}
