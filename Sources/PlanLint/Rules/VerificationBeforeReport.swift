import Diagnostics
import PlanModel

extension LintRule {
  static let verificationBeforeReport = LintRule(
    code: "verifikasi-mendahului-laporan", severity: .warning,
    title: LocalizedText(id: "Verifikasi mendahului laporan", en: "Verification before the report"),
    explanation: LocalizedText(
      id: "Putusan diambil atas nilai yang sudah dilaporkan, jadi tanggalnya tidak mungkin lebih dulu. Barangkali laporannya diubah sesudah diverifikasi.",
      en: "A verdict is given on a value that was reported, so its date cannot come first. Perhaps the report was changed after it was verified."),
    example: .changing(ExamplePlan.verificationPath, "tanggal: 2020-02-10", to: "tanggal: 2020-01-10"),
    plan: { subject, findings in
      // Of the periods that were verified: the day on which values of each action were first reported.
      var reported: [ReportingPeriod: [CalendarDate?]] = [:]
      for verification in subject.plan.verifications {
        reported[verification.period] = [CalendarDate?](repeating: nil, count: subject.plan.actions.count)
      }
      for report in subject.plan.reports where reported[report.period] != nil {
        for entry in report.entries.indices where !report.entries[entry].values.isEmpty {
          let action = report.entries[entry].action
          let first = reported[report.period]?[action] ?? report.date
          reported[report.period]?[action] = min(first, report.date)
        }
      }
      for verification in subject.plan.verifications {
        for decision in verification.decisions {
          let date = decision.date ?? verification.date
          guard let sent = reported[verification.period]?[decision.action], date < sent, sent <= subject.asOf
          else { continue }
          findings.report(
            at: decision.range,
            id: "Putusan bertanggal \(date), tetapi laporannya baru dikirim \(sent).",
            en: "The verdict is dated \(date), but the report was sent on \(sent).",
            help: LocalizedText(
              id: "Betulkan tanggalnya, atau verifikasi ulang laporan yang baru.",
              en: "Mend the date, or verify the new report again."),
            cause: verification.period.label, action: subject.plan.actions[decision.action].id)
        }
      }
    })
}
