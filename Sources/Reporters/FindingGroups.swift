import Diagnostics

/// The findings that are shown in full, and what was held back.
struct FindingGroups {
  struct Shown {
    let finding: LocatedDiagnostic
    /// How many more of its code are held back; stands with the last one shown.
    let heldBack: Int
  }

  /// Gravest last, right above the last line: at a terminal the end is what one sees.
  private(set) var shown: [Shown] = []

  /// - Complexity: O(findings), of which only those shown are copied and searched for what cannot be seen
  init(of report: Report) {
    var counts: [String: Int] = [:]
    for tally in report.beyond { counts[tally.code, default: 0] += tally.count }
    if !report.showsAll { for finding in report.findings { counts[finding.code, default: 0] += 1 } }
    var seen: [String: Int] = [:]
    for severity in Severity.allCases.sorted(by: >) {
      for index in report.findings.indices where report.findings[index].severity == severity {
        var heldBack = 0
        if !report.showsAll {
          let code = report.findings[index].code
          let turn = seen[code, default: 0] + 1
          seen[code] = turn
          guard turn <= Report.shownPerCode else { continue }
          if turn == Report.shownPerCode { heldBack = counts[code, default: 0] - turn }
        }
        shown.append(Shown(finding: report.findings[index].visible, heldBack: heldBack))
      }
    }
  }
}

extension Report {
  /// Gravest first: for readers who begin at the top and may not hear the end.
  var gravestFirst: [LocatedDiagnostic] {
    Severity.allCases.sorted().flatMap { severity in findings.filter { $0.severity == severity } }
  }
}

/// The last line of a run.
struct Tally {
  let report: Report

  init(_ report: Report) { self.report = report }

  /// «3 galat, 1 peringatan dalam 24 berkas.» The counts are of causes, not of places.
  var text: LocalizedText {
    let errors = report.count(of: .error)
    let warnings = report.count(of: .warning)
    let notices = report.count(of: .information)
    if errors + warnings + notices == 0 {
      return LocalizedText(
        id: "Tidak ada temuan dalam \(report.fileCount) berkas.",
        en: "No findings in \(report.fileCount) \(report.fileCount == 1 ? "file" : "files").")
    }
    var id: [String] = []
    var en: [String] = []
    if errors > 0 {
      id.append("\(errors) galat")
      en.append("\(errors) \(errors == 1 ? "error" : "errors")")
    }
    if warnings > 0 {
      id.append("\(warnings) peringatan")
      en.append("\(warnings) \(warnings == 1 ? "warning" : "warnings")")
    }
    if notices > 0 {
      id.append("\(notices) info")
      en.append("\(notices) \(notices == 1 ? "notice" : "notices")")
    }
    return LocalizedText(
      id: "\(id.joined(separator: ", ")) dalam \(report.fileCount) berkas.",
      en: "\(en.joined(separator: ", ")) in \(report.fileCount) \(report.fileCount == 1 ? "file" : "files").")
  }

  /// What can be mended without a person; nil when nothing can.
  var fixable: LocalizedText? {
    let count = report.findings.count { $0.fix != nil } + report.beyond.reduce(0) { $0 + $1.fixable }
    guard count > 0 else { return nil }
    return LocalizedText(
      id: "\(count) di antaranya dapat diperbaiki otomatis: pantau fix (lihat dulu dengan --dry-run).",
      en: "\(count) of them can be mended automatically: pantau fix (see first with --dry-run).")
  }
}
