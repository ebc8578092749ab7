import Output

/// Most notes are a few plain sentences. Those need no parser: a test holds that both ways write the same bytes.
enum PlainProse {
  /// Whether Markdown could only read the text as paragraphs: no byte that begins markup anywhere, and every line
  /// begins with a letter.
  static func isPlain(_ text: borrowing Span<UInt8>) -> Bool {
    var isLineStart = true
    for index in 0..<text.count {
      let byte = text[index]
      if isLineStart {
        guard isLetter(byte) || byte == newline else { return false }
      } else if byte == newline {
        // Blanks before a line's end may be a hard break.
        if text[index - 1] == space { return false }
      } else if !isInert(byte) {
        return false
      } else if byte == slash, index > 0, text[index - 1] == slash {
        // `//` may be an address.
        return false
      }
      isLineStart = byte == newline
    }
    return text.count > 0 && text[0] != newline && text[text.count - 1] != space
  }

  /// Writes plain prose as paragraphs; false, and nothing written, when the text is not plain.
  static func append(_ text: borrowing Span<UInt8>, to buffer: inout ByteBuffer) -> Bool {
    guard isPlain(text) else { return false }
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, !(text[end] == newline && (end + 1 == text.count || text[end + 1] == newline)) { end += 1 }
      buffer.append("<p>")
      buffer.append(escapingHTML: text.extracting(start..<end))
      buffer.append("</p>\n")
      start = end
      while start < text.count, text[start] == newline { start += 1 }
    }
    return true
  }

  private static let newline = UInt8(ascii: "\n")
  private static let space = UInt8(ascii: " ")
  private static let slash = UInt8(ascii: "/")

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
  }

  /// Bytes that mean nothing to Markdown inside a line. UTF-8 beyond ASCII is left to cmark, which repairs it.
  private static func isInert(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), space,
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: ")"), slash, UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "?"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
      true
    default: false
    }
  }
}
