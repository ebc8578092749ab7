/// A table as a file: RFC 4180 with line feeds, UTF-8 with a byte order mark so that spreadsheets read it as such.
///
/// No cell can start a formula. The rule loses nothing: a text that begins (after blanks) with `=`, `+`, `-`, `@`, a tab, a
/// line break, one of their full-width forms, or an apostrophe gets one apostrophe in front; whoever reads the file drops
/// one leading apostrophe. Numbers are digits of our own: a negative one is a number to a spreadsheet, not a formula.
/// (OWASP, «CSV Injection».)
public struct CSVWriter: Sendable {
  public private(set) var buffer: ByteBuffer
  private var isFirst = true

  public init(_ header: [StaticString], capacity: Int = 32 << 10) {
    buffer = ByteBuffer(capacity: capacity)
    for byte: UInt8 in [0xEF, 0xBB, 0xBF] { buffer.append(byte: byte) }
    for name in header {
      separate()
      buffer.append(name)
    }
    endRow()
  }

  private init() {
    buffer = ByteBuffer(capacity: 128)
  }

  /// Cells written once, for `append(cells:)` to repeat in many rows.
  public static func cells(_ write: (inout CSVWriter) -> Void) -> [UInt8] {
    var writer = CSVWriter()
    write(&writer)
    return writer.buffer.bytes
  }

  public mutating func append(cells: [UInt8]) {
    separate()
    buffer.append(rendered: cells)
  }

  public mutating func endRow() {
    buffer.append(byte: UInt8(ascii: "\n"))
    isFirst = true
  }

  public mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { unsafe self.text($0.span) }
  }

  public mutating func text(_ bytes: ArraySlice<UInt8>) {
    text(bytes.span)
  }

  public mutating func text(_ bytes: borrowing Span<UInt8>) {
    separate()
    let isGuarded = Self.needsApostrophe(bytes)
    var isQuoted = isGuarded
    for index in 0..<bytes.count where Self.isSpecial(bytes[index]) {
      isQuoted = true
      break
    }
    guard isQuoted else { return buffer.append(span: bytes, from: 0, to: bytes.count) }
    buffer.append(byte: UInt8(ascii: "\""))
    if isGuarded { buffer.append(byte: UInt8(ascii: "'")) }
    for index in 0..<bytes.count {
      if bytes[index] == UInt8(ascii: "\"") { buffer.append(byte: UInt8(ascii: "\"")) }
      buffer.append(byte: bytes[index])
    }
    buffer.append(byte: UInt8(ascii: "\""))
  }

  public mutating func number(_ number: Int?) {
    separate()
    if let number { buffer.append(number) }
  }

  /// A share as a fraction; empty where there is no figure.
  public mutating func share(_ share: Double?) {
    separate()
    if let share { buffer.append(share: share) }
  }

  /// A number that the caller has written out in digits with a point.
  public mutating func digits(_ text: String) {
    separate()
    buffer.append(plain: text)
  }

  public mutating func empty() { separate() }

  private mutating func separate() {
    if !isFirst { buffer.append(byte: UInt8(ascii: ",")) }
    isFirst = false
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  private static func needsApostrophe(_ bytes: borrowing Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count && bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"): return true
    case UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), 0x0B, 0x0C: return true
    // U+FF0B, U+FF0D, U+FF1D, U+FF20: the full-width forms of + - = @.
    case 0xEF where index + 2 < bytes.count && bytes[index + 1] == 0xBC:
      return [0x8B, 0x8D, 0x9D, 0xA0].contains(bytes[index + 2])
    default: return false
    }
  }
}
