extension ByteBuffer {
  /// Appends a JSON string with its quotes (RFC 8259, section 7).
  ///
  /// `<` is written as `\u003c`, so that the result may also stand inside an HTML `script` element; U+2028 and U+2029 are
  /// escaped, so that it is JavaScript too; and so is what would steer a terminal or turn text around in a log.
  public mutating func append(json text: String) {
    var text = text
    append(byte: UInt8(ascii: "\""))
    text.withUTF8 { unsafe append(escapingJSON: $0.span) }
    append(byte: UInt8(ascii: "\""))
  }

  private mutating func append(escapingJSON text: borrowing Span<UInt8>) {
    var runStart = 0
    for index in 0..<text.count {
      let byte = text[index]
      guard Self.maySteerJSON(byte) else { continue }
      if byte >= 0x80 {
        guard let hidden = Self.hiddenScalar(endingAt: index, from: runStart, in: text) else { continue }
        append(span: text, from: runStart, to: index + 1 - hidden.byteCount)
        append(jsonEscape: hidden.scalar)
      } else {
        append(span: text, from: runStart, to: index)
        append(jsonEscapeOf: byte)
      }
      runStart = index + 1
    }
    append(span: text, from: runStart, to: text.count)
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
    endingAt index: Int, from runStart: Int, in text: borrowing Span<UInt8>
  ) -> (scalar: UInt16, byteCount: Int)? {
    guard index > runStart else { return nil }
    let (byte, last) = (text[index], text[index - 1])
    if last == 0xC2 { return byte < 0xA0 ? (UInt16(byte), 2) : nil }
    guard index > runStart + 1 else { return nil }
    let low = UInt16(byte & 0x3F)
    switch (text[index - 2], last) {
    case (0xE2, 0x80) where (0x0B...0x0F).contains(low) || (0x28...0x2E).contains(low): return (0x2000 | low, 3)
    case (0xE2, 0x81) where (0x20...0x2F).contains(low): return (0x2040 | low, 3)
    case (0xEF, 0xBB) where byte == 0xBF: return (0xFEFF, 3)
    case (0xEF, 0xBF) where byte >= 0xBE: return (0xFFC0 | low, 3)
    default: return nil
    }
  }

  private mutating func append(jsonEscapeOf byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    default: append(jsonEscape: UInt16(byte))
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
