import Output

/// Most notes are a few plain sentences. Those need no parser: a test holds that both ways write the same bytes.
enum PlainProse {
  /// Whether Markdown could only read the text as paragraphs: no byte that begins markup anywhere, and every line
  /// begins with a letter.
  static func isPlain(_ text: borrowing Span<UInt8>) -> Bool {
    let inert = Self.inert
    var previous = newline
    for index in 0..<text.count {
      let byte = text[index]
      if byte == newline {
        // Blanks before a line's end may be a hard break.
        if previous == space { return false }
      } else {
        guard inert.holds(byte), previous != newline || isLetter(byte) else { return false }
        // `//` may be an address.
        if byte == slash, previous == slash { return false }
      }
      previous = byte
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
  private static let inert = ASCIISet(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:()/'\"%?-+=")

  /// A set that is asked of every byte of every note, so it answers without a jump.
  private struct ASCIISet {
    private var low: UInt64 = 0
    private var high: UInt64 = 0

    init(_ members: String) {
      for byte in members.utf8 {
        if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
      }
    }

    func holds(_ byte: UInt8) -> Bool {
      byte < 128 && (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 != 0
    }
  }
}
