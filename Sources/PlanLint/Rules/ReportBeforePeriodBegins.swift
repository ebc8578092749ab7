import Diagnostics
import PlanModel

extension LintRule {
  static let reportBeforePeriodBegins = LintRule(
    code: "laporan-sebelum-periode-mulai", severity: .error,
    title: LocalizedText(id: "Laporan sebelum periodenya mulai", en: "Report before its period begins"),
    explanation: LocalizedText(
      id: """
        Laporan yang bertanggal sebelum hari pertama periodenya tidak mungkin memuat hasil periode itu. Tanggal atau \
        periodenya keliru; selama belum jelas yang mana, laporannya tidak dihitung.
        """,
      en: """
        A report dated before the first day of its period cannot hold that period's result. The date or the period is \
        wrong; as long as it is not clear which, the report does not count.
        """),
    example: .changing(ExamplePlan.reportPath, "tanggal: 2020-01-20", to: "tanggal: 2018-01-20"),
    plan: { subject, findings in
      for report in subject.plan.reports where report.date < report.period.firstDay {
        findings.report(
          at: report.dateRange ?? report.range,
          id: "Laporan untuk \(report.period.label) bertanggal \(report.date), padahal periodenya baru mulai pada \(report.period.firstDay).",
          en: "The report on \(report.period.label) is dated \(report.date), but the period begins on \(report.period.firstDay).",
          help: LocalizedText(
            id: "Betulkan `tanggal` atau `periode`. Yang dijanjikan untuk kemudian hari ditulis di rencana, bukan di laporan.",
            en: "Mend `tanggal` or `periode`. What is promised for later belongs in the plan, not in a report."))
      }
    })
}
