import Diagnostics

/// Findings quote what hostile files hold, and file names are anybody's: before a skin that people read prints them, what
/// would steer a terminal, forge a line of the log or turn text around is written out as `<U+202E>`.
extension Report {
  var visible: Report {
    var report = self
    report.findings = findings.map { $0.visible }
    return report
  }
}

extension LocatedDiagnostic {
  var visible: LocatedDiagnostic {
    let isPlain =
      Self.isPlain(place.file) && Self.isPlain(message) && (help.map(Self.isPlain) ?? true)
      && notes.allSatisfy { Self.isPlain($0.message) && Self.isPlain($0.place?.file ?? "") }
      && otherPlaces.allSatisfy { Self.isPlain($0.file) }
    if isPlain { return self }
    return LocatedDiagnostic(
      kind: kind, severity: severity, place: place.visible, message: message.visible(),
      help: help?.visible(keepingLines: true), notes: notes.map { Note(message: $0.message.visible(), place: $0.place?.visible) },
      fix: fix, otherPlaces: otherPlaces.map(\.visible))
  }

  private static func isPlain(_ text: LocalizedText) -> Bool { isPlain(text.id) && isPlain(text.en) }

  private static func isPlain(_ text: String) -> Bool { !text.unicodeScalars.contains(where: DisplayText.isInvisible) }
}

extension Place {
  fileprivate var visible: Place {
    Place(
      file: DisplayText.visible(file), line: line, column: column, endLine: endLine, endColumn: endColumn, excerpt: excerpt)
  }
}

extension LocalizedText {
  /// - Parameter keepingLines: of a help, which is shown indented and may give several lines to write.
  fileprivate func visible(keepingLines: Bool = false) -> LocalizedText {
    LocalizedText(
      id: DisplayText.visible(id, keepingLines: keepingLines), en: DisplayText.visible(en, keepingLines: keepingLines))
  }
}
