import Diagnostics

/// A CSV file (RFC 4180) as located fields: commas, one head row, CRLF or LF, quotes doubled inside quotes.
///
/// Fields stay ranges of the file until somebody asks for their text.
struct CSVTable {
  struct Field {
    /// Without the surrounding quotes.
    var bytes: Range<Int>
    /// Holds doubled quotes.
    var isEscaped = false
  }

  struct Row {
    var fields: Range<Int>
    var bytes: Range<Int>
  }

  let file: SourceFile
  private(set) var header: [String] = []
  private(set) var rows: [Row] = []
  private var fields: [Field] = []

  /// Reads the whole file; what is malformed is reported and left out.
  ///
  /// - Complexity: O(bytes)
  init(_ file: SourceFile, _ context: inout LinkContext) {
    self.file = file
    var position = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while position < file.bytes.count {
      guard let row = readRow(&position, &context) else { continue }
      if header.isEmpty {
        header = row.fields.map { text(fields[$0]) }
      } else if row.fields.count != header.count {
        context.report(wrongWidth(row))
      } else {
        rows.append(row)
      }
    }
  }

  func text(_ field: Field) -> String {
    guard field.isEscaped else { return String(decoding: file.bytes[field.bytes], as: UTF8.self) }
    var bytes: [UInt8] = []
    var index = field.bytes.lowerBound
    while index < field.bytes.upperBound {
      bytes.append(file.bytes[index])
      index += file.bytes[index] == Self.quote ? 2 : 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func field(_ column: Int, of row: Row) -> Field { fields[row.fields.lowerBound + column] }

  func text(_ column: Int, of row: Row) -> String { text(field(column, of: row)) }

  func range(_ column: Int, of row: Row) -> SourceRange { SourceRange(source: file.id, field(column, of: row).bytes) }

  func range(of row: Row) -> SourceRange { SourceRange(source: file.id, row.bytes) }

  /// The positions of the wanted columns; a missing one is reported, and the table cannot be used.
  func columns(_ wanted: [String], _ context: inout LinkContext) -> [Int]? {
    var positions: [Int] = []
    for name in wanted {
      guard let position = header.firstIndex(of: name) else {
        let help = didYouMean(name, among: header).map { _ in
          LocalizedText(id: "Beri kolom itu nama `\(name)`.", en: "Call that column `\(name)`.")
        }
        context.report(
          .malformedTable(
            LocalizedText(
              id: "Kolom `\(name)` tidak ada di baris kepala.", en: "The head row has no column `\(name)`."),
            help: help, at: SourceRange(source: file.id, 0..<min(file.bytes.count, 1))))
        return nil
      }
      positions.append(position)
    }
    return positions
  }

  // MARK: Reading

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// One row; nil for a blank line.
  private mutating func readRow(_ position: inout Int, _ context: inout LinkContext) -> Row? {
    let start = position
    let first = fields.count
    while true {
      fields.append(readField(&position, &context))
      guard position < file.bytes.count, file.bytes[position] == Self.comma else { break }
      position += 1
    }
    let end = position
    if position < file.bytes.count, file.bytes[position] == Self.carriageReturn { position += 1 }
    if position < file.bytes.count, file.bytes[position] == Self.lineFeed { position += 1 }
    if fields.count == first + 1, fields[first].bytes.isEmpty {
      fields.removeLast()
      return nil
    }
    return Row(fields: first..<fields.count, bytes: start..<end)
  }

  /// One field; `position` moves to the comma or line end after it.
  private func readField(_ position: inout Int, _ context: inout LinkContext) -> Field {
    let bytes = file.bytes
    let start = position
    guard position < bytes.count, bytes[position] == Self.quote else {
      while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
      return Field(bytes: start..<position)
    }
    position += 1
    var isEscaped = false
    while position < bytes.count {
      guard bytes[position] == Self.quote else {
        position += 1
        continue
      }
      guard position + 1 < bytes.count, bytes[position + 1] == Self.quote else { break }
      isEscaped = true
      position += 2
    }
    let field = Field(bytes: start + 1..<position, isEscaped: isEscaped)
    if position == bytes.count {
      context.report(
        .malformedTable(
          LocalizedText(id: "Tanda kutip ini tidak ditutup.", en: "This quote is not closed."),
          at: SourceRange(source: file.id, start..<start + 1)))
      return field
    }
    position += 1
    let strayStart = position
    while position < bytes.count, !isEnd(bytes[position]) { position += 1 }
    if strayStart < position {
      context.report(
        .malformedTable(
          LocalizedText(
            id: "Sesudah tanda kutip penutup harus ada koma.", en: "A comma must follow the closing quote."),
          at: SourceRange(source: file.id, strayStart..<position)))
    }
    return field
  }

  private func isEnd(_ byte: UInt8) -> Bool {
    byte == Self.comma || byte == Self.lineFeed || byte == Self.carriageReturn
  }

  private func wrongWidth(_ row: Row) -> Diagnostic {
    .malformedTable(
      LocalizedText(
        id: "Baris ini memuat \(row.fields.count) kolom, padahal baris kepala \(header.count).",
        en: "This row has \(row.fields.count) columns, the head row has \(header.count)."),
      help: LocalizedText(
        id: "Teks yang memuat koma ditulis di dalam tanda kutip ganda.",
        en: "Text that holds a comma stands in double quotes."),
      at: range(of: row))
  }
}
