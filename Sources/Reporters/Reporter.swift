public import Diagnostics
public import Output

/// One way to show the findings of a run: text, JSON, SARIF … All print the same list.
///
/// A value of closures and not a protocol: reporters are few, long-lived and chosen by name.
public struct Reporter: Sendable {
  /// What `--format` calls it.
  public let name: String
  public let render: @Sendable (Report, inout ByteBuffer) -> Void

  public init(name: String, render: @escaping @Sendable (Report, inout ByteBuffer) -> Void) {
    self.name = name
    self.render = render
  }

  /// Every skin, in the order in which the help names them.
  public static let all: [Reporter] = [.text, .narrated, .json, .sarif, .github, .gitlab]

  public static func named(_ name: String) -> Reporter? { all.first { $0.name == name } }
}

/// What a run found, and how to show it.
public struct Report: Sendable {
  /// In order of file and place.
  public var findings: [LocatedDiagnostic]
  public var language: Language
  /// Whether ANSI colours may be used.
  public var usesColor: Bool
  /// Show every finding in full instead of grouping after three of a kind.
  public var showsAll: Bool
  /// How many files were read, for the last line.
  public var fileCount: Int

  public init(
    findings: [LocatedDiagnostic], language: Language = .indonesian, usesColor: Bool = false, showsAll: Bool = false,
    fileCount: Int = 0
  ) {
    self.findings = findings
    self.language = language
    self.usesColor = usesColor
    self.showsAll = showsAll
    self.fileCount = fileCount
  }

  public func count(of severity: Severity) -> Int {
    findings.reduce(0) { $0 + ($1.severity == severity ? 1 : 0) }
  }
}
