/// How grave a finding is. Errors stop a build; the rest inform.
public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
  case error
  case warning
  case information = "info"

  /// Graver sorts first.
  public static func < (lhs: Severity, rhs: Severity) -> Bool {
    lhs.order < rhs.order
  }

  private var order: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .information: 2
    }
  }

  /// The word in front of a message.
  public var label: LocalizedText {
    switch self {
    case .error: LocalizedText(id: "galat", en: "error")
    case .warning: LocalizedText(id: "peringatan", en: "warning")
    case .information: LocalizedText(id: "info", en: "info")
    }
  }
}

/// The stable identity and the whole story of one kind of finding.
///
/// `pantau explain CODE`, the guide page `/panduan/kode/<CODE>/`, SARIF's rule help and the tests of examples all print
/// from this value, so the story cannot drift from the check. A kind is declared in the file that emits it.
public struct DiagnosticKind: Sendable {
  /// Stable, lower-case Indonesian words joined by hyphens, naming the pattern and not the cure: `kunci-ganda`.
  public let code: String
  public let severity: Severity
  public let title: LocalizedText
  /// Why it matters and how to think about it: one or a few short paragraphs of plain text, split by blank lines.
  public let explanation: LocalizedText
  public let example: Example?
  /// Whether the bytes that a finding of this kind points at must never be shown: they may name a victim, and the log of
  /// a build is public too. Every excerpt that holds them is masked, and so is any other finding about them.
  public let masksSource: Bool

  public init(
    code: String, severity: Severity, title: LocalizedText, explanation: LocalizedText, example: Example? = nil,
    masksSource: Bool = false
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.explanation = explanation
    self.example = example
    self.masksSource = masksSource
  }

  /// A file that triggers exactly this kind, and the same file mended.
  ///
  /// Examples are complete enough for a test to compile them: `path` is relative to a plans folder, where a small sound
  /// base plan stands in `TestSupport`; `wrong` and `right` replace that one file.
  public struct Example: Sendable {
    public let path: String
    public let wrong: String
    public let right: String
    /// Where the mended file belongs, when its place was part of the fault.
    public let mendedPath: String
    /// Other files that both forms need beside the base plan: a finding about many periods takes many reports.
    public let companions: [Companion]
    /// What the file at `path` said before the change, for findings about changes (`pantau check --base`).
    public let before: String?

    /// A file that stands beside an example; without a text it takes the base plan's file away.
    public struct Companion: Sendable {
      public let path: String
      public let text: String?

      public init(path: String, text: String?) {
        self.path = path
        self.text = text
      }
    }

    public init(
      path: String, wrong: String, right: String, mendedPath: String? = nil, companions: [Companion] = [],
      before: String? = nil
    ) {
      self.before = before
      self.companions = companions
      self.path = path
      self.mendedPath = mendedPath ?? path
      self.wrong = wrong
      self.right = right
    }
  }
}
