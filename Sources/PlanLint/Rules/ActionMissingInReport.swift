import Diagnostics
import PlanModel

extension LintRule {
  static let actionMissingInReport = LintRule(
    code: "aksi-tidak-dilaporkan", severity: .warning,
    title: LocalizedText(id: "Aksi yang tertinggal dari laporan", en: "Action left out of a report"),
    explanation: LocalizedText(
      id: """
        Instansi ini melapor untuk suatu periode, tetapi satu aksi yang dipimpinnya dan yang jatuh tempo tidak disebut dalam \
        laporan siapa pun. Pembaca melihatnya sebagai «belum lapor». Yang belum ada datanya pun ditulis, dengan alasan. \
        Dalam rencana bersifat contoh ini hanya info: tidak ada kantor yang wajib melapor untuknya.
        """,
      en: """
        The agency reported on a period, but one action that it leads and that is due is named in nobody's report. Readers \
        see it as not reported. Even what has no data yet is written, with a reason. In example plans this is information \
        only: no office owes reports for them.
        """),
    example: DiagnosticKind.Example(
      path: ExamplePlan.reportPath, wrong: withoutFirstAction, right: ExamplePlan.report,
      companions: [DiagnosticKind.Example.Companion(path: ExamplePlan.verificationPath, text: nil)]),
    plan: { subject, findings in
      let reported = Set(
        subject.plan.reports.flatMap { report in report.entries.map { ReportCell(report.period, $0.action) } })
      // An agency may file several reports on one period: the first one speaks for what all leave out.
      var seen: Set<ReportCell> = []
      for report in subject.plan.reports where report.period.lastDay < subject.asOf {
        guard seen.insert(ReportCell(report.period, report.agency)).inserted else { continue }
        for action in subject.due(report.agency, report.period)
        where !reported.contains(ReportCell(report.period, action)) {
          let due = subject.plan.actions[action]
          findings.report(
            at: report.range,
            id: "Laporan \(report.period.label) tidak menyebut \(due.id) («\(due.title.string)»), aksi yang dipimpin \(subject.plan.agencies[report.agency].id).",
            en: "The report on \(report.period.label) does not name \(due.id) («\(due.title.string)»), an action that \(subject.plan.agencies[report.agency].id) leads.",
            help: LocalizedText(
              id: "Tambahkan `\(due.id)` di `capaian`; nilai yang belum ada ditulis `{nilai: null, alasan: belum-ada-data}`.",
              en: "Add `\(due.id)` to `capaian`; a value that is not there yet is written `{nilai: null, alasan: belum-ada-data}`."),
            severity: subject.plan.nature == .example ? .information : nil,
            cause: "\(due.id)/\(report.period.label)", action: due.id)
        }
      }
    })

  /// The example's report without its first action.
  private static var withoutFirstAction: String {
    let text = ExamplePlan.report
    guard let first = text.firstRange(of: "  P1:\n"), let second = text.firstRange(of: "  P2:\n") else { return text }
    return String(text[..<first.lowerBound] + text[second.lowerBound...])
  }
}

/// A period, and an action's or agency's position.
private struct ReportCell: Hashable {
  let period: ReportingPeriod
  let position: Int

  init(_ period: ReportingPeriod, _ position: Int) {
    self.period = period
    self.position = position
  }
}

extension PlanSubject {
  /// The actions that an agency leads and has to report on for a period, by position.
  fileprivate func due(_ agency: Int, _ period: ReportingPeriod) -> [Int] {
    let cancelled = plan.amendments.lazy.filter { amendment in
      if case .cancellation = amendment.change { amendment.date.year <= period.year } else { false }
    }.compactMap(\.action)
    return plan.actions.indices.filter { position in
      let action = plan.actions[position]
      return action.lead == agency && !action.indicators.isEmpty
        && action.schedule?.contains(period.year) ?? true && !cancelled.contains(position)
    }
  }
}
