/// One finding about the users' input: what, where, why and how to mend it.
///
/// Users' mistakes are always diagnostics, never thrown errors. A diagnostic stays data, with byte ranges, until a
/// reporter renders it.
public struct Diagnostic: Sendable {
  public var kind: DiagnosticKind
  /// `kind.severity`, unless a severity profile changed it.
  public var severity: Severity
  public var range: SourceRange
  /// One sentence: what is wrong here, with the offending text quoted in «…» or backquotes.
  public var message: LocalizedText
  /// How to mend it, in the imperative, with the text to write.
  public var help: LocalizedText?
  /// Other places that belong to the fault, in this file or another.
  public var notes: [Note]
  /// Edits that are certain to be right, for `pantau fix`. Doubtful ones belong in `help`.
  public var fix: Fix?
  /// Diagnostics of one code and one cause are one fault seen from several places: the first is shown, the rest are
  /// counted («+39 tempat lain»). Nil stands alone.
  public var cause: String?

  public init(
    _ kind: DiagnosticKind, at range: SourceRange, _ message: LocalizedText, help: LocalizedText? = nil,
    notes: [Note] = [], fix: Fix? = nil, cause: String? = nil
  ) {
    self.kind = kind
    self.severity = kind.severity
    self.range = range
    self.message = message
    self.help = help
    self.notes = notes
    self.fix = fix
    self.cause = cause
  }

  public var code: String { kind.code }

  /// A second place that explains the first.
  public struct Note: Sendable {
    public let range: SourceRange?
    public let message: LocalizedText

    public init(_ message: LocalizedText, at range: SourceRange? = nil) {
      self.range = range
      self.message = message
    }
  }

  /// A set of edits, applied together or not at all.
  public struct Fix: Sendable {
    public let title: LocalizedText
    public let edits: [TextEdit]

    public init(_ title: LocalizedText, edits: [TextEdit]) {
      self.title = title
      self.edits = edits
    }
  }

  public struct TextEdit: Sendable, Hashable {
    public let range: SourceRange
    public let replacement: String

    public init(range: SourceRange, replacement: String) {
      self.range = range
      self.replacement = replacement
    }
  }
}

/// The diagnostics of one phase or one region, in the order of discovery. Each task has its own; no locks.
public struct DiagnosticList: Sendable {
  public private(set) var diagnostics: [Diagnostic] = []
  public private(set) var hasErrors = false

  public init() {}

  public mutating func append(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { hasErrors = true }
    diagnostics.append(diagnostic)
  }

  public mutating func append(contentsOf other: DiagnosticList) {
    diagnostics.append(contentsOf: other.diagnostics)
    hasErrors = hasErrors || other.hasErrors
  }

  public var isEmpty: Bool { diagnostics.isEmpty }
}
