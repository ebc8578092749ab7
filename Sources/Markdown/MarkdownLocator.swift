import Diagnostics

/// Turns cmark's lines into byte ranges of the file; inside a scalar of YAML everything is at the scalar.
struct MarkdownLocator {
  private let place: Place

  private enum Place {
    case file(SourceFile, LineTable)
    case scalar(SourceRange)
  }

  init(_ file: SourceFile) {
    place = .file(file, LineTable(file.bytes))
  }

  init(_ scalar: SourceRange) {
    place = .scalar(scalar)
  }

  /// The whole of some 1-based lines.
  func range(_ lines: ClosedRange<Int>) -> SourceRange {
    switch place {
    case .scalar(let range): return range
    case .file(let file, let table):
      let bytes = bytes(of: lines, in: table, count: file.bytes.count)
      return SourceRange(source: file.id, bytes)
    }
  }

  /// The first place inside the lines where `text` stands; the lines when it was written in another way.
  func range(_ lines: ClosedRange<Int>, containing text: [UInt8]) -> SourceRange {
    guard case .file(let file, let table) = place, !text.isEmpty else { return range(lines) }
    let bytes = bytes(of: lines, in: table, count: file.bytes.count)
    guard let found = file.bytes[bytes].firstRange(of: text) else { return range(lines) }
    return SourceRange(source: file.id, found)
  }

  private func bytes(of lines: ClosedRange<Int>, in table: LineTable, count: Int) -> Range<Int> {
    let first = min(max(1, lines.lowerBound), table.lineStarts.count)
    let last = min(max(first, lines.upperBound), table.lineStarts.count)
    let end = table.lineBytes(last).endIndex
    return table.lineStarts[first - 1]..<max(table.lineStarts[first - 1], min(end, count))
  }
}
