/// A table as a file: RFC 4180 with line feeds, UTF-8 with a byte order mark so that spreadsheets read it as such.
///
/// No cell can start a formula, read with `,` or, as spreadsheets set to Indonesian do, with `;` or a tab between cells. Those
/// split a cell of ours at its semicolons, quotes or not, since a quote in the middle of their cell is a letter to them. So
/// wherever a reader may see a cell begin (at the text's beginning, after `;`, a tab or a line break) one apostrophe is put
/// if `=`, `+`, `-`, `@`, one of their full-width forms, or an apostrophe follows, blanks aside; at the text's beginning also
/// if a tab or a line break does. A reader that removes one apostrophe at each such place gets the text back unchanged.
/// Numbers are digits of our own: a negative one is a number to a spreadsheet, not a formula. (OWASP, «CSV Injection».)
public struct CSVWriter: ~Copyable {
  private var written: ByteBuffer
  private var isFirst = true

  public init(_ header: [StaticString], capacity: Int = 32 << 10) {
    self.init(header, continuing: ByteBuffer(capacity: capacity))
  }

  /// Takes over a buffer, which `finish` gives back.
  public init(_ header: [StaticString], continuing buffer: consuming ByteBuffer) {
    written = buffer
    for byte: UInt8 in [0xEF, 0xBB, 0xBF] { written.append(byte: byte) }
    for name in header {
      separate()
      written.append(name)
    }
    endRow()
  }

  /// The buffer with all that was written.
  public consuming func finish() -> ByteBuffer { written }

  /// Takes over a buffer, which `finish` gives back, and writes no header.
  init(continuing buffer: consuming ByteBuffer) { written = buffer }

  /// Cells written once, for `append(cells:)` to repeat in many rows.
  public static func cells(_ write: (inout CSVWriter) -> Void) -> [UInt8] {
    var writer = CSVWriter(continuing: ByteBuffer(capacity: 128))
    write(&writer)
    return writer.written.bytes
  }

  public mutating func append(cells: [UInt8]) {
    separate()
    written.append(rendered: cells)
  }

  public mutating func endRow() {
    written.append(byte: UInt8(ascii: "\n"))
    isFirst = true
  }

  public mutating func text(_ text: String) {
    var text = text
    separate()
    text.withUTF8 { unsafe append($0) }
  }

  public mutating func text(_ bytes: ArraySlice<UInt8>) {
    separate()
    unsafe bytes.withUnsafeBufferPointer { unsafe append($0) }
  }

  /// One cell of several texts, which `write` hands on one after the other.
  public mutating func text(joining write: (_ piece: (ArraySlice<UInt8>) -> Void) -> Void) {
    separate()
    let start = written.count
    write { piece in unsafe piece.withUnsafeBufferPointer { unsafe written.append(copying: $0) } }
    // Hardly any cell needs quotes, and whether it does is known when it is whole.
    guard let cell = unsafe written.takeBack(from: start, where: Self.needsQuotes) else { return }
    unsafe cell.withUnsafeBufferPointer { unsafe append($0) }
  }

  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard unsafe Self.needsQuotes(bytes) else { return unsafe written.append(copying: bytes) }
    written.append(byte: UInt8(ascii: "\""))
    if unsafe Self.beginsFormula(bytes, from: 0) { written.append(byte: UInt8(ascii: "'")) }
    for index in 0..<bytes.count {
      let byte = unsafe bytes[index]
      if byte == UInt8(ascii: "\"") { written.append(byte: UInt8(ascii: "\"")) }
      written.append(byte: byte)
      if unsafe Self.endsCell(byte) && Self.beginsFormula(bytes, from: index + 1) { written.append(byte: UInt8(ascii: "'")) }
    }
    written.append(byte: UInt8(ascii: "\""))
  }

  public mutating func number(_ number: Int?) {
    separate()
    if let number { written.append(number) }
  }

  /// A share as a fraction; empty where there is no figure.
  public mutating func share(_ share: Double?) {
    separate()
    if let share { written.append(share: share) }
  }

  /// A number that the caller has written out in digits with a point.
  public mutating func digits(_ text: String) {
    separate()
    written.append(plain: text)
  }

  public mutating func empty() { separate() }

  private mutating func separate() {
    if !isFirst { written.append(byte: UInt8(ascii: ",")) }
    isFirst = false
  }

  private static func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if unsafe beginsFormula(bytes, from: 0) { return true }
    var index = 0
    while index < bytes.count {
      index = unsafe EightBytes.skip(bytes, from: index) { bytes in
        bytes.has(UInt8(ascii: "\"")) || bytes.has(UInt8(ascii: ",")) || bytes.has(UInt8(ascii: ";"))
          || bytes.hasLess(than: 0x0E)
      }
      for _ in index..<min(index &+ 8, bytes.count) {
        switch unsafe bytes[index] {
        case UInt8(ascii: "\""), UInt8(ascii: ","): return true
        case let byte where endsCell(byte): return true
        default: index &+= 1
        }
      }
    }
    return false
  }

  /// Whether some reader begins a new cell after the byte.
  private static func endsCell(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0B, 0x0C: true
    default: false
    }
  }

  /// Whether a cell that begins here would be a formula, lose its first byte, or begin with an apostrophe of its own.
  private static func beginsFormula(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var index = start
    while index < bytes.count, unsafe bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index < bytes.count else { return false }
    switch unsafe bytes[index] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"): return true
    case UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), 0x0B, 0x0C: return start == 0
    // U+FF0B, U+FF0D, U+FF1D, U+FF20: the full-width forms of + - = @.
    case 0xEF where unsafe index + 2 < bytes.count && bytes[index + 1] == 0xBC:
      return unsafe [0x8B, 0x8D, 0x9D, 0xA0].contains(bytes[index + 2])
    default: return false
    }
  }
}
