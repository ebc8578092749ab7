import Diagnostics
import PlanModel

/// What the rules have found in one region so far.
public struct LintFindings: Sendable {
  struct Finding: Sendable {
    var diagnostic: Diagnostic
    /// The action that it is about: exceptions may name actions.
    var action: String?
  }

  private(set) var findings: [Finding] = []
  /// The rule at work.
  var kind: DiagnosticKind

  init(_ kind: DiagnosticKind) { self.kind = kind }

  /// Adds a finding of the rule at work.
  mutating func report(
    at range: SourceRange, id: String, en: String, help: LocalizedText? = nil, notes: [Diagnostic.Note] = [],
    fix: Diagnostic.Fix? = nil, severity: Severity? = nil, cause: String? = nil, action: String? = nil
  ) {
    var diagnostic = Diagnostic(
      kind, at: range, LocalizedText(id: id, en: en), help: help, notes: notes, fix: fix, cause: cause)
    diagnostic.severity = severity ?? diagnostic.severity
    findings.append(Finding(diagnostic: diagnostic, action: action))
  }
}

extension Diagnostic.Note {
  init(id: String, en: String, at range: SourceRange? = nil) { self.init(LocalizedText(id: id, en: en), at: range) }
}

/// What the rules across regions have found. They see summaries, which know file and line, so these are located at once.
public struct CollectionFindings: Sendable {
  struct Finding: Sendable {
    var diagnostic: LocatedDiagnostic
    var region: RegionCode
  }

  private(set) var findings: [Finding] = []
  var kind: DiagnosticKind

  init(_ kind: DiagnosticKind) { self.kind = kind }

  mutating func report(
    in region: RegionCode, at place: Place, _ message: LocalizedText, help: LocalizedText? = nil,
    notes: [LocatedDiagnostic.Note] = [], otherPlaces: [Place] = []
  ) {
    findings.append(
      Finding(
        diagnostic: LocatedDiagnostic(
          kind: kind, severity: kind.severity, place: place, message: message, help: help, notes: notes, fix: nil,
          otherPlaces: otherPlaces),
        region: region))
  }
}

extension Place {
  /// The beginning of a line, without its text: whoever prints it may read the file.
  init(path: String, line: Int) {
    self.init(file: path, line: max(1, line), column: 1, endLine: max(1, line), endColumn: 1, excerpt: nil)
  }
}
