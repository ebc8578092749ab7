import Diagnostics
import Output

extension Reporter {
  /// Workflow commands for GitHub: the ten most useful as annotations, and a Markdown summary of all.
  ///
  /// GitHub shows at most ten errors and ten warnings a step and drops the rest without a word; so we choose, and say
  /// what was left out. The summary follows the line `::pantau-summary::`, which the workflow file writes to
  /// `GITHUB_STEP_SUMMARY`.
  public static let github = Reporter(name: "github") { report, buffer in
    let report = report.visible
    let language = report.language
    let chosen = AnnotationBudget.choose(report.findings)
    for finding in chosen {
      buffer.append(plain: "::\(command(finding.severity)) file=\(property(finding.place.file))")
      buffer.append(plain: ",line=\(finding.place.line),col=\(finding.place.column)")
      buffer.append(plain: ",endLine=\(finding.place.endLine),endColumn=\(finding.place.endColumn)")
      buffer.append(plain: ",title=\(property(finding.code))::")
      let help = finding.help.map { "\n" + $0[language] } ?? ""
      buffer.append(plain: data(finding.message[language] + help))
      buffer.append("\n")
    }
    buffer.append("::pantau-summary::\n")
    writeSummary(report, shown: chosen.count, into: &buffer)
  }

  private static func writeSummary(_ report: Report, shown: Int, into buffer: inout ByteBuffer) {
    let language = report.language
    buffer.append("### Pantau\n\n")
    buffer.append(plain: Tally(report).text[language] + "\n\n")
    let hidden = report.findings.count - shown
    if hidden > 0 {
      buffer.append(plain: LocalizedText(
        id: "GitHub menampilkan \(shown) temuan sebagai anotasi; \(hidden) yang lain ada di tabel ini.\n\n",
        en: "GitHub shows \(shown) findings as annotations; the other \(hidden) are in this table.\n\n")[language])
    }
    guard !report.findings.isEmpty else { return }
    buffer.append(plain: LocalizedText(
      id: "| letak | kode | temuan | perbaikan |\n|---|---|---|---|\n",
      en: "| place | code | finding | how to mend it |\n|---|---|---|---|\n")[language])
    // The workflow's comment holds as much of this as fits: errors first.
    for severity in [Severity.error, .warning, .information] {
      for finding in report.findings where finding.severity == severity {
        let place = "\(finding.place.file):\(finding.place.line)"
        let help = finding.help?[language] ?? ""
        buffer.append(
          plain: "| \(cell(place)) | \(cell(finding.code)) | \(cell(finding.message[language])) | \(cell(help)) |\n")
      }
    }
  }

  /// GitLab's code quality report: a JSON array (`codequality.json`).
  public static let gitlab = Reporter(name: "gitlab") { report, buffer in
    buffer.append("[")
    var fingerprints = Fingerprints()
    for (index, finding) in report.findings.enumerated() {
      buffer.append(index == 0 ? "\n" : ",\n")
      buffer.append("{\"description\":")
      let help = finding.help.map { " " + $0[report.language] } ?? ""
      buffer.append(json: finding.message[report.language] + help)
      buffer.append(",\"check_name\":")
      buffer.append(json: finding.code)
      buffer.append(",\"fingerprint\":")
      buffer.append(json: fingerprints.next(of: finding))
      buffer.append(",\"severity\":")
      buffer.append(json: gitlabSeverity(finding.severity))
      buffer.append(",\"location\":{\"path\":")
      buffer.append(json: finding.place.file)
      buffer.append(",\"lines\":{\"begin\":")
      buffer.append(finding.place.line)
      buffer.append(",\"end\":")
      buffer.append(finding.place.endLine)
      buffer.append("}}}")
    }
    buffer.append("\n]\n")
  }

  private static func gitlabSeverity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .information: "info"
    }
  }

  private static func command(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information: "notice"
    }
  }

  /// The escapes of workflow commands: a message must not end its line and start a command of its own.
  private static func data(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func property(_ text: String) -> String {
    data(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  /// A Markdown table cell: what could mark up or break the table is written as a character reference. What stands in
  /// backquotes stays as it is: there references would show as they are written (`penanggung&#95;jawab`).
  private static func cell(_ text: String) -> String {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false)
    guard parts.count % 2 == 1 else { return escaped(text[...]) }
    return parts.enumerated().reduce(into: "") { result, part in
      let (position, text) = part
      let isCode = position % 2 == 1
      let isPlain = isCode && !text.isEmpty && !text.unicodeScalars.contains { "|\\\n\r".unicodeScalars.contains($0) }
      result += isPlain ? "`\(text)`" : isCode ? escaped("`\(text)`") : escaped(text)
    }
  }

  private static func escaped(_ text: some StringProtocol) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "|", "<", ">", "&", "[", "]", "*", "_", "!", "`", "@": result += "&#\(scalar.value);"
      case "\n", "\r": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}

/// Which findings a forge should show when it shows only ten.
enum AnnotationBudget {
  static let limit = 10

  /// One of every code first, gravest first, then more of each: ten of one kind would hide the others.
  static func choose(_ findings: [LocatedDiagnostic]) -> [LocatedDiagnostic] {
    var seen: [String: Int] = [:]
    let ranked = findings.enumerated().map { offset, finding in
      let turn = seen[finding.code, default: 0]
      seen[finding.code] = turn + 1
      return (turn: turn, offset: offset, finding: finding)
    }
    let best = ranked.sorted {
      ($0.finding.severity, $0.turn, $0.offset) < ($1.finding.severity, $1.turn, $1.offset)
    }.prefix(limit)
    return best.sorted { $0.offset < $1.offset }.map(\.finding)
  }
}

/// Stable names for findings, so that a forge can tell old from new: the place's text and not its line counts. Two findings
/// that read alike are told apart by their order, because a forge shows only one of a name.
struct Fingerprints {
  private var seen: [UInt64: Int] = [:]

  mutating func next(of finding: LocatedDiagnostic) -> String {
    let name = Self.hash([finding.code, finding.place.file, finding.message.id, finding.place.excerpt ?? ""])
    let turn = seen[name, default: 0]
    seen[name] = turn + 1
    return String(name, radix: 16) + (turn == 0 ? "" : "-\(turn + 1)")
  }

  /// FNV-1a, 64 bits.
  private static func hash(_ parts: [String]) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for byte in part.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
      value = (value ^ 0) &* 0x100_0000_01B3
    }
    return value
  }
}
