extension ByteBuffer {
  /// Appends a JSON string with its quotes (RFC 8259, section 7).
  ///
  /// `<` is written as `\u003c`, so that the result may also stand inside an HTML `script` element, and U+2028 and
  /// U+2029 are escaped, so that it is JavaScript too.
  public mutating func append(json text: String) {
    append(byte: UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case UInt8(ascii: "\n"): append("\\n")
      case UInt8(ascii: "\r"): append("\\r")
      case UInt8(ascii: "\t"): append("\\t")
      case UInt8(ascii: "<"), 0x00..<0x20, 0x7F: append(jsonEscape: byte)
      // The last byte of E2 80 A8 and E2 80 A9, the two line separators that JavaScript does not take in a string.
      case 0xA8 where bytes.suffix(2) == [0xE2, 0x80]: replaceSeparator("\\u2028")
      case 0xA9 where bytes.suffix(2) == [0xE2, 0x80]: replaceSeparator("\\u2029")
      default: append(byte: byte)
      }
    }
    append(byte: UInt8(ascii: "\""))
  }

  private mutating func replaceSeparator(_ escape: StaticString) {
    removeLast(2)
    append(escape)
  }

  /// Appends `\u00XX`.
  private mutating func append(jsonEscape byte: UInt8) {
    append("\\u00")
    for digit in [byte >> 4, byte & 0xF] {
      append(byte: digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
