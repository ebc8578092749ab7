import Output

/// A table as a file: RFC 4180 with a line feed, UTF-8 with a byte order mark so that spreadsheets read it as such.
///
/// A cell that a spreadsheet would take for a formula gets an apostrophe in front.
struct CSVWriter {
  private(set) var buffer = ByteBuffer(capacity: 32 << 10)
  private var isFirst = true

  init(_ header: [StaticString]) {
    for byte: UInt8 in [0xEF, 0xBB, 0xBF] { buffer.append(byte: byte) }
    for name in header { raw { $0.append(name) } }
    endRow()
  }

  mutating func endRow() {
    buffer.append("\n")
    isFirst = true
  }

  mutating func text(_ text: String) {
    raw { buffer in
      var text = text
      text.withUTF8 { bytes in
        let isFormula = unsafe bytes.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
        let needsQuotes = unsafe isFormula || bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        if needsQuotes { buffer.append("\"") }
        if isFormula { buffer.append("'") }
        for unsafe byte in unsafe bytes {
          if byte == 0x22 { buffer.append("\"") }
          buffer.append(byte: byte)
        }
        if needsQuotes { buffer.append("\"") }
      }
    }
  }

  mutating func number(_ number: Int?) {
    raw { buffer in if let number { buffer.append(number) } }
  }

  mutating func share(_ share: Double?) {
    raw { buffer in if let share { buffer.append(share: share) } }
  }

  private mutating func raw(_ write: (inout ByteBuffer) -> Void) {
    if !isFirst { buffer.append(",") }
    isFirst = false
    write(&buffer)
  }
}
