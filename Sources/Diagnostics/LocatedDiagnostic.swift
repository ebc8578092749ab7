/// A place as people name it: file, 1-based lines and columns (`LineTable`), and the source line.
///
/// It holds its own text, so it outlives the source file: a region's files are freed before its findings are printed.
public struct Place: Sendable, Hashable {
  public let file: String
  public let line: Int
  public let column: Int
  public let endLine: Int
  public let endColumn: Int
  /// The source text of line `line`, decoded with repair of broken UTF-8; nil when nobody has read the file.
  public let excerpt: String?

  /// Bytes of a line that are kept: a file of one line of megabytes must not be copied once a finding.
  public static let lineLimit = 4096

  public init(file: String, line: Int, column: Int, endLine: Int, endColumn: Int, excerpt: String?) {
    self.file = file
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
    self.excerpt = excerpt
  }

  /// The same place of a file that goes by another path.
  public func inFile(_ path: String) -> Place {
    Place(file: path, line: line, column: column, endLine: endLine, endColumn: endColumn, excerpt: excerpt)
  }

  /// The whole of the place's line, of a file that was not at hand before; nil when the file has no such line.
  public func withLine(of table: LineTable) -> Place? {
    guard line <= table.lineStarts.count else { return nil }
    let bytes = table.lineBytes(line).prefix(Self.lineLimit)
    let text = String(decoding: bytes, as: UTF8.self)
    let first = text.unicodeScalars.prefix { $0 == " " || $0 == "-" }.count + 1
    return Place(
      file: file, line: line, column: first, endLine: line, endColumn: max(first, text.unicodeScalars.count + 1),
      excerpt: text)
  }
}

/// A diagnostic whose places are resolved: what every reporter prints and what the cache keeps.
public struct LocatedDiagnostic: Sendable {
  public struct Note: Sendable {
    public let message: LocalizedText
    public let place: Place?

    public init(message: LocalizedText, place: Place?) {
      self.message = message
      self.place = place
    }
  }

  public struct Edit: Sendable {
    public let place: Place
    /// Byte offsets in the file, for whoever applies the edit.
    public let bytes: Range<Int>
    public let replacement: String

    public init(place: Place, bytes: Range<Int>, replacement: String) {
      self.place = place
      self.bytes = bytes
      self.replacement = replacement
    }
  }

  public struct Fix: Sendable {
    public let title: LocalizedText
    public let edits: [Edit]

    public init(title: LocalizedText, edits: [Edit]) {
      self.title = title
      self.edits = edits
    }
  }

  public let kind: DiagnosticKind
  public var severity: Severity
  public let place: Place
  public let message: LocalizedText
  public let help: LocalizedText?
  public let notes: [Note]
  /// Of every place of the cause, so that one run mends them all.
  public var fix: Fix?
  /// Where else the same cause shows («+39 tempat lain»), in source order.
  public var otherPlaces: [Place]

  public init(
    kind: DiagnosticKind, severity: Severity, place: Place, message: LocalizedText, help: LocalizedText?,
    notes: [Note], fix: Fix?, otherPlaces: [Place]
  ) {
    self.kind = kind
    self.severity = severity
    self.place = place
    self.message = message
    self.help = help
    self.notes = notes
    self.fix = fix
    self.otherPlaces = otherPlaces
  }

  public var code: String { kind.code }

  /// Every place that it names.
  public var places: [Place] { [place] + notes.compactMap(\.place) + otherPlaces }

  /// The same finding with each place but those of its fix as `change` gives it.
  public func mappingPlaces(_ change: (Place) -> Place) -> LocatedDiagnostic {
    LocatedDiagnostic(
      kind: kind, severity: severity, place: change(place), message: message, help: help,
      notes: notes.map { Note(message: $0.message, place: $0.place.map(change)) }, fix: fix,
      otherPlaces: otherPlaces.map(change))
  }
}

/// Turns byte ranges into places and folds findings of one cause into one, in source order.
///
/// - Parameter sources: every file that a range may name. A range in an unknown file becomes a place without text.
/// - Returns: sorted by file, place, severity and code: the same input gives the same order whatever found it first.
/// - Complexity: O(bytes of the files that have findings + n log n)
public func locate(_ list: DiagnosticList, in sources: [SourceFile]) -> [LocatedDiagnostic] {
  var locator = DiagnosticLocator(sources)
  return locator.locate(list)
}

struct DiagnosticLocator {
  private let files: [SourceID: SourceFile]
  private var tables: [SourceID: LineTable] = [:]
  /// What must not be shown, whatever finding points near it.
  private var masked: [SourceID: [Range<Int>]] = [:]

  init(_ sources: [SourceFile]) {
    files = Dictionary(sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  mutating func locate(_ list: DiagnosticList) -> [LocatedDiagnostic] {
    for diagnostic in list.diagnostics where diagnostic.kind.masksSource {
      masked[diagnostic.range.source, default: []].append(diagnostic.range.bytes)
    }
    let ordered = list.diagnostics.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.range.source != b.range.source { return a.range.source < b.range.source }
      if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
      if a.severity != b.severity { return a.severity < b.severity }
      if a.code != b.code { return a.code < b.code }
      return left.offset < right.offset
    }
    var located: [LocatedDiagnostic] = []
    var firstOfCause: [Cause: Int] = [:]
    for (_, diagnostic) in ordered {
      if let text = diagnostic.cause {
        let cause = Cause(code: diagnostic.code, text: text)
        if let first = firstOfCause[cause] {
          located[first].otherPlaces.append(place(of: diagnostic.range))
          if let certain = diagnostic.fix {
            let earlier = located[first].fix
            located[first].fix = .init(
              title: earlier?.title ?? certain.title, edits: (earlier?.edits ?? []) + edits(of: certain))
          }
          continue
        }
        firstOfCause[cause] = located.count
      }
      located.append(resolve(diagnostic))
    }
    return located
  }

  private struct Cause: Hashable {
    let code: String
    let text: String
  }

  private mutating func resolve(_ diagnostic: Diagnostic) -> LocatedDiagnostic {
    // Messages quote what they point at: one about masked bytes says only what kind of fault it is.
    if !diagnostic.kind.masksSource, touchesMasked(diagnostic) {
      return LocatedDiagnostic(
        kind: diagnostic.kind, severity: diagnostic.severity, place: place(of: diagnostic.range),
        message: diagnostic.kind.title, help: nil, notes: [], fix: nil, otherPlaces: [])
    }
    var notes: [LocatedDiagnostic.Note] = []
    for note in diagnostic.notes {
      notes.append(.init(message: note.message, place: note.range.map { place(of: $0) }))
    }
    var fix: LocatedDiagnostic.Fix?
    if let certain = diagnostic.fix { fix = .init(title: certain.title, edits: edits(of: certain)) }
    return LocatedDiagnostic(
      kind: diagnostic.kind, severity: diagnostic.severity, place: place(of: diagnostic.range),
      message: diagnostic.message, help: diagnostic.help, notes: notes, fix: fix, otherPlaces: [])
  }

  private mutating func edits(of fix: Diagnostic.Fix) -> [LocatedDiagnostic.Edit] {
    var edits: [LocatedDiagnostic.Edit] = []
    for edit in fix.edits {
      edits.append(.init(place: exactPlace(of: edit.range), bytes: edit.range.bytes, replacement: edit.replacement))
    }
    return edits
  }

  /// Where a finding or a note stands. What spans several lines is shown by its first: a block of twenty lines underlined
  /// says no more than the line that names it.
  private mutating func place(of range: SourceRange) -> Place {
    let whole = exactPlace(of: range)
    guard whole.endLine > whole.line, let table = tables[range.source] else { return whole }
    let line = table.lineBytes(whole.line)
    let blanks = line.reversed().prefix { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }.count
    let end = table.position(at: max(Int(range.lowerBound), line.endIndex - blanks))
    return Place(
      file: whole.file, line: whole.line, column: whole.column, endLine: whole.line,
      endColumn: max(whole.column, end.column), excerpt: whole.excerpt)
  }

  private mutating func exactPlace(of range: SourceRange) -> Place {
    guard let file = files[range.source] else {
      return Place(file: "", line: 1, column: 1, endLine: 1, endColumn: 1, excerpt: nil)
    }
    let table = tables[range.source] ?? LineTable(file.bytes)
    tables[range.source] = table
    let start = table.position(at: Int(range.lowerBound))
    let end = table.position(at: Int(range.upperBound))
    return Place(
      file: file.path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column,
      excerpt: file.bytes.isEmpty ? nil : shownLine(start.line, of: table, in: range.source))
  }

  private func touchesMasked(_ diagnostic: Diagnostic) -> Bool {
    let ranges = [diagnostic.range] + diagnostic.notes.compactMap(\.range)
    return ranges.contains { range in
      masked[range.source]?.contains { $0.overlaps(range.bytes) || $0.contains(range.bytes.lowerBound) } ?? false
    }
  }

  /// A line's text, with every masked character replaced by a block: the columns stay as they are.
  private func shownLine(_ line: Int, of table: LineTable, in source: SourceID) -> String {
    let whole = table.lineBytes(line)
    let bytes = whole.prefix(Place.lineLimit)
    return text(of: bytes, in: source) + (bytes.count < whole.count ? "…" : "")
  }

  private func text(of bytes: ArraySlice<UInt8>, in source: SourceID) -> String {
    guard let hidden = masked[source], hidden.contains(where: { $0.overlaps(bytes.indices) }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var text = ""
    var offset = bytes.startIndex
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      let isHidden = hidden.contains { $0.contains(offset) }
      text.unicodeScalars.append(isHidden ? "\u{2588}" : scalar)
      offset += UTF8.width(scalar)
    }
    return text
  }
}
