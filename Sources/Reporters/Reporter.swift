public import Diagnostics
public import Output

/// One way to show the findings of a run: text, JSON, SARIF … All print the same list.
///
/// A value of closures and not a protocol: reporters are few, long-lived and chosen by name.
public struct Reporter: Sendable {
  /// What `--format` calls it.
  public let name: String
  /// Whether it shows a few findings of each code and counts the rest, unless all are asked for.
  public let groups: Bool
  public let render: @Sendable (Report, inout ByteBuffer) -> Void

  public init(name: String, groups: Bool = false, render: @escaping @Sendable (Report, inout ByteBuffer) -> Void) {
    self.name = name
    self.groups = groups
    self.render = render
  }

  /// Every skin, in the order in which the help names them.
  public static let all: [Reporter] = [.text, .narrated, .json, .sarif, .github, .gitlab]

  public static func named(_ name: String) -> Reporter? { all.first { $0.name == name } }
}

/// What a run found, and how to show it.
public struct Report: Sendable {
  /// After three of one code the rest are counted: the fourth message of a kind teaches nobody anything, and a page of them
  /// hides the finding of another kind below.
  public static let shownPerCode = 3

  /// In order of file and place.
  public var findings: [LocatedDiagnostic]
  /// Findings that are only counted. For a reporter that groups they may stand for any but the first three of their code and
  /// gravity; for others there must be none.
  public var beyond: [FindingTally]
  public var language: Language
  /// Whether ANSI colours may be used.
  public var usesColor: Bool
  /// Show every finding in full instead of grouping after three of a kind.
  public var showsAll: Bool
  /// How many files were read, for the last line.
  public var fileCount: Int

  public init(
    findings: [LocatedDiagnostic], beyond: [FindingTally] = [], language: Language = .indonesian,
    usesColor: Bool = false, showsAll: Bool = false, fileCount: Int = 0
  ) {
    self.findings = findings
    self.beyond = beyond
    self.language = language
    self.usesColor = usesColor
    self.showsAll = showsAll
    self.fileCount = fileCount
  }

  public func count(of severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
      + beyond.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }
}
