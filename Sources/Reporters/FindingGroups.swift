import Diagnostics

/// The findings that are shown in full, and what was held back.
///
/// After three of one code the rest are counted: the fourth message of a kind teaches nobody anything, and a page of
/// them hides the finding of another kind below.
struct FindingGroups {
  static let shownPerCode = 3

  private(set) var shown: [LocatedDiagnostic] = []
  /// Codes with findings that are not shown, in order of first appearance.
  private(set) var heldBack: [(kind: DiagnosticKind, count: Int)] = []

  init(_ report: Report) {
    guard !report.showsAll else {
      shown = report.findings
      return
    }
    var seen: [String: Int] = [:]
    var positions: [String: Int] = [:]
    for finding in report.findings {
      let count = seen[finding.code, default: 0] + 1
      seen[finding.code] = count
      if count <= Self.shownPerCode {
        shown.append(finding)
      } else if let position = positions[finding.code] {
        heldBack[position].count += 1
      } else {
        positions[finding.code] = heldBack.count
        heldBack.append((finding.kind, 1))
      }
    }
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
    let count = report.findings.count { $0.fix != nil }
    guard count > 0 else { return nil }
    return LocalizedText(
      id: "\(count) di antaranya dapat diperbaiki otomatis: pantau fix (lihat dulu dengan --dry-run).",
      en: "\(count) of them can be mended automatically: pantau fix (see first with --dry-run).")
  }
}
