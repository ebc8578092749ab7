/// Turns libyaml's positions, which count Unicode scalars, into byte offsets.
///
/// Positions come nearly in order, so the cursor walks along with the parser: each byte of a file is passed once. In an
/// ASCII file a position is an offset and nothing is walked at all.
@safe struct OffsetCursor {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let isASCII: Bool
  private let base: Int
  private var position = 0
  private var offset = 0

  /// - Parameters:
  ///   - bytes: valid UTF-8: the very input that libyaml reads.
  ///   - base: what is added to every offset: the length of a byte order mark that libyaml never sees.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool, base: Int) {
    unsafe self.bytes = unsafe bytes
    self.isASCII = isASCII
    self.base = base
  }

  /// - Complexity: O(distance from the position asked for last)
  @inline(__always)
  mutating func byteOffset(of target: Int) -> Int {
    if isASCII { return unsafe base &+ min(target, bytes.count) }
    return walk(to: target)
  }

  private mutating func walk(to target: Int) -> Int {
    let raw = unsafe UnsafeRawBufferPointer(bytes)
    while position < target, unsafe offset < bytes.count {
      let wanted = target &- position
      if unsafe offset &+ 8 <= bytes.count {
        // Most steps are short and ASCII: the bytes that are wanted, shifted to the top of a word, show it at once.
        let word = UInt64(littleEndian: unsafe raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let step = min(wanted, 8)
        if (word << UInt64(truncatingIfNeeded: 64 &- 8 &* step)) & 0x8080_8080_8080_8080 == 0 {
          offset &+= step
          position &+= step
          continue
        }
      }
      offset &+= 1
      while unsafe offset < bytes.count, unsafe bytes[offset] & 0xC0 == 0x80 { offset &+= 1 }
      position &+= 1
    }
    while position > target {
      offset &-= 1
      while unsafe bytes[offset] & 0xC0 == 0x80 { offset &-= 1 }
      position &-= 1
    }
    return base &+ offset
  }
}
