extension ByteBuffer {
  /// Appends a JSON string with its quotes (RFC 8259, section 7).
  ///
  /// `<` is written as `\u003c`, so that the result may also stand inside an HTML `script` element; U+2028 and U+2029 are
  /// escaped, so that it is JavaScript too; and so is what would steer a terminal or turn text around in a log.
  public mutating func append(json text: String) {
    append(byte: UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case UInt8(ascii: "\n"): append("\\n")
      case UInt8(ascii: "\r"): append("\\r")
      case UInt8(ascii: "\t"): append("\\t")
      case UInt8(ascii: "<"), 0x00..<0x20, 0x7F: append(jsonEscape: UInt16(byte))
      case 0x80..<0xC0: append(continuation: byte)
      default: append(byte: byte)
      }
    }
    append(byte: UInt8(ascii: "\""))
  }

  /// Appends a byte that goes on with a character, or turns the whole character into an escape: C1 controls (C2 xx),
  /// invisible characters and turners of direction (E2 80 xx, E2 81 xx), U+FEFF, U+FFFE and U+FFFF (EF xx xx).
  private mutating func append(continuation byte: UInt8) {
    // At least the opening quote stands before it, so neither index leaves the string.
    let last = bytes[count - 1]
    if last == 0xC2, byte < 0xA0 {
      removeLast(1)
      append(jsonEscape: UInt16(byte))
      return
    }
    let low = UInt16(byte & 0x3F)
    let hidden: UInt16? =
      switch (bytes[max(0, count - 2)], last) {
      case (0xE2, 0x80) where (0x0B...0x0F).contains(low) || (0x28...0x2E).contains(low): 0x2000 | low
      case (0xE2, 0x81) where (0x20...0x2F).contains(low): 0x2040 | low
      case (0xEF, 0xBB) where byte == 0xBF: 0xFEFF
      case (0xEF, 0xBF) where byte >= 0xBE: 0xFFC0 | low
      default: nil
      }
    if let hidden {
      removeLast(2)
      append(jsonEscape: hidden)
    } else {
      append(byte: byte)
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
