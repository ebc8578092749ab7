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
      struct Subject: Hashable {
        var period: ReportingPeriod
        var action: Int
      }
      guard !subject.plan.verifications.isEmpty else { return }
      var reported: [Subject: CalendarDate] = [:]
      for report in subject.plan.reports.indices {
        for entry in subject.plan.reports[report].entries.indices
        where !subject.plan.reports[report].entries[entry].values.isEmpty {
          let key = Subject(
            period: subject.plan.reports[report].period, action: subject.plan.reports[report].entries[entry].action)
          reported[key] = min(reported[key] ?? subject.plan.reports[report].date, subject.plan.reports[report].date)
        }
      }
      for verification in subject.plan.verifications {
        for decision in verification.decisions {
          let date = decision.date ?? verification.date
          guard let sent = reported[Subject(period: verification.period, action: decision.action)], date < sent,
            sent <= subject.asOf
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
