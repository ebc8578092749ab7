import Diagnostics
import PlanProgress

/// Kinds by their place in the catalogue: findings are stored by it, the kind's story stays in the program. What another
/// version of the program stored is not taken over, so places may move from one version to the next.
struct KindTable: Sendable {
  static let known = KindTable()

  private let positions: [String: Int]

  private init() {
    positions = Dictionary(
      DiagnosticCatalogue.all.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// -1 for a kind that is in no catalogue, which nothing can be read back from.
  func position(of code: String) -> Int { positions[code] ?? -1 }

  func kind(at position: Int) -> DiagnosticKind? {
    DiagnosticCatalogue.all.indices.contains(position) ? DiagnosticCatalogue.all[position] : nil
  }
}

/// A stored finding that this program cannot have written.
struct UnreadableFinding: Error {}

extension LocatedDiagnostic {
  func write(to writer: inout CompactWriter) {
    writer.append(KindTable.known.position(of: kind.code))
    writer.append(severity.rawValue)
    place.write(to: &writer)
    message.write(to: &writer)
    writer.append(help) { $1.write(to: &$0) }
    writer.append(notes) { writer, note in
      note.message.write(to: &writer)
      writer.append(note.place) { $1.write(to: &$0) }
    }
    writer.append(fix) { writer, fix in
      fix.title.write(to: &writer)
      writer.append(fix.edits) { writer, edit in
        edit.place.write(to: &writer)
        writer.append(edit.bytes.lowerBound)
        writer.append(edit.bytes.upperBound)
        writer.append(edit.replacement)
      }
    }
    writer.append(otherPlaces) { $1.write(to: &$0) }
  }

  static func list(from reader: inout CompactReader) throws -> [LocatedDiagnostic] {
    var list: [LocatedDiagnostic] = []
    for _ in 0..<(try reader.count()) { list.append(try LocatedDiagnostic(from: &reader)) }
    return list
  }

  private init(from reader: inout CompactReader) throws {
    // A kind that this program does not know: another version wrote it.
    guard let kind = KindTable.known.kind(at: try reader.int()), let severity = Severity(rawValue: try reader.text()) else {
      throw UnreadableFinding()
    }
    let place = try Place(from: &reader)
    let message = try LocalizedText(from: &reader)
    let help = try reader.flag() ? try LocalizedText(from: &reader) : nil
    var notes: [Note] = []
    for _ in 0..<(try reader.count()) {
      let message = try LocalizedText(from: &reader)
      notes.append(Note(message: message, place: try reader.flag() ? try Place(from: &reader) : nil))
    }
    let fix = try reader.flag() ? try Fix(from: &reader) : nil
    var others: [Place] = []
    for _ in 0..<(try reader.count()) { others.append(try Place(from: &reader)) }
    self.init(
      kind: kind, severity: severity, place: place, message: message, help: help, notes: notes, fix: fix,
      otherPlaces: others)
  }
}

extension LocatedDiagnostic.Fix {
  fileprivate init(from reader: inout CompactReader) throws {
    let title = try LocalizedText(from: &reader)
    var edits: [LocatedDiagnostic.Edit] = []
    for _ in 0..<(try reader.count()) {
      let place = try Place(from: &reader)
      let (lower, upper) = (try reader.int(), try reader.int())
      guard 0 <= lower, lower <= upper else { throw UnreadableFinding() }
      edits.append(.init(place: place, bytes: lower..<upper, replacement: try reader.text()))
    }
    self.init(title: title, edits: edits)
  }
}

extension LocalizedText {
  fileprivate func write(to writer: inout CompactWriter) {
    writer.append(id)
    writer.append(en)
  }

  fileprivate init(from reader: inout CompactReader) throws {
    let id = try reader.text()
    self.init(id: id, en: try reader.text())
  }
}

extension Place {
  fileprivate func write(to writer: inout CompactWriter) {
    writer.append(file)
    for number in [line, column, endLine, endColumn] { writer.append(number) }
    writer.append(excerpt)
  }

  fileprivate init(from reader: inout CompactReader) throws {
    let file = try reader.text()
    let (line, column, endLine, endColumn) = (try reader.int(), try reader.int(), try reader.int(), try reader.int())
    self.init(
      file: file, line: line, column: column, endLine: endLine, endColumn: endColumn,
      excerpt: try reader.optionalText())
  }
}
