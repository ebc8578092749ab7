import Diagnostics
import PlanModel

extension LintRule {
  static let reportBeforePeriodEnds = LintRule(
    code: "laporan-sebelum-periode-selesai", severity: .warning,
    title: LocalizedText(id: "Laporan sebelum periodenya selesai", en: "Report before its period ends"),
    explanation: LocalizedText(
      id: """
        Laporan yang bertanggal sebelum hari terakhir periodenya hanya memuat sebagian hasil. Angkanya tetap dihitung, \
        tetapi mungkin terlalu kecil; atau tanggal atau periodenya keliru.
        """,
      en: """
        A report dated before the last day of its period holds only part of the result. Its figures count, but may be \
        too small; or the date or the period is wrong.
        """),
    example: .changing(ExamplePlan.reportPath, "tanggal: 2020-01-20", to: "tanggal: 2019-11-20"),
    plan: { subject, findings in
      for report in subject.plan.reports
      where report.period.firstDay <= report.date && report.date < report.period.lastDay && report.date <= subject.asOf {
        findings.report(
          at: report.dateRange ?? report.range,
          id: "Laporan untuk \(report.period.label) bertanggal \(report.date), sebelum periodenya selesai pada \(report.period.lastDay).",
          en: "The report on \(report.period.label) is dated \(report.date), before the period ends on \(report.period.lastDay).",
          help: LocalizedText(
            id: "Lengkapi angkanya sesudah periode selesai dan perbarui `tanggal`, atau betulkan `periode`.",
            en: "Complete the figures after the period has ended and update `tanggal`, or mend `periode`."))
      }
    })
}
