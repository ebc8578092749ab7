extension ByteBuffer {
  /// Appends a JSON string with its quotes (RFC 8259, section 7).
  ///
  /// `<` is written as `\u003c`, so that the result may also stand inside an HTML `script` element; U+2028 and U+2029 are
  /// escaped, so that it is JavaScript too; and so is what would steer a terminal or turn text around in a log.
  public mutating func append(json text: String) {
    var text = text
    append(byte: UInt8(ascii: "\""))
    text.withUTF8 { unsafe append(escapingJSON: $0) }
    append(byte: UInt8(ascii: "\""))
  }

  private mutating func append(escapingJSON text: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var index = 0
    while index < text.count {
      index = unsafe EightBytes.skip(text, from: index) { bytes in
        bytes.hasBeyondASCII || bytes.hasLess(than: 0x20) || bytes.has(UInt8(ascii: "\""))
          || bytes.has(UInt8(ascii: "\\")) || bytes.has(UInt8(ascii: "<")) || bytes.has(0x7F)
      }
      for _ in index..<min(index &+ 8, text.count) {
        if let escaped = unsafe Self.escaped(endingAt: index, from: runStart, in: text) {
          unsafe append(copying: UnsafeBufferPointer(rebasing: text[runStart..<index + 1 - escaped.byteCount]))
          append(jsonEscapeOf: escaped.scalar)
          runStart = index &+ 1
        }
        index &+= 1
      }
    }
    unsafe append(copying: UnsafeBufferPointer(rebasing: text[runStart...]))
  }

  /// The character whose last byte this is, when it is one to escape.
  @inline(__always)
  private static func escaped(
    endingAt index: Int, from runStart: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt16, byteCount: Int)? {
    let byte = unsafe text[index]
    guard maySteerJSON(byte) else { return nil }
    return unsafe byte < 0x80 ? (UInt16(byte), 1) : hiddenScalar(endingAt: index, from: runStart, in: text)
  }

  /// Bytes that are escaped, or may be the last of a character that is.
  private static func maySteerJSON(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), 0x80..<0xC0: true
    default: false
    }
  }

  /// The character whose last byte this is, when it is one to escape: C1 controls (C2 xx), invisible characters and turners
  /// of direction (E2 80 xx, E2 81 xx), U+FEFF, U+FFFE and U+FFFF (EF xx xx).
  private static func hiddenScalar(
    endingAt index: Int, from runStart: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (scalar: UInt16, byteCount: Int)? {
    guard index > runStart else { return nil }
    let (byte, last) = unsafe (text[index], text[index - 1])
    if last == 0xC2 { return byte < 0xA0 ? (UInt16(byte), 2) : nil }
    guard index > runStart + 1 else { return nil }
    let low = UInt16(byte & 0x3F)
    switch unsafe (text[index - 2], last) {
    case (0xE2, 0x80) where (0x0B...0x0F).contains(low) || (0x28...0x2E).contains(low): return (0x2000 | low, 3)
    case (0xE2, 0x81) where (0x20...0x2F).contains(low): return (0x2040 | low, 3)
    case (0xEF, 0xBB) where byte == 0xBF: return (0xFEFF, 3)
    case (0xEF, 0xBF) where byte >= 0xBE: return (0xFFC0 | low, 3)
    default: return nil
    }
  }

  private mutating func append(jsonEscapeOf scalar: UInt16) {
    switch scalar {
    case 0x22: append("\\\"")
    case 0x5C: append("\\\\")
    case 0x0A: append("\\n")
    case 0x0D: append("\\r")
    case 0x09: append("\\t")
    default: append(jsonEscape: scalar)
    }
  }

  /// Appends `\uXXXX`.
  private mutating func append(jsonEscape value: UInt16) {
    append("\\u")
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(value >> UInt16(shift) & 0xF)
      append(byte: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
