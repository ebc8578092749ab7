import Diagnostics
import PlanModel
import PlanProgress

extension LintRule {
  static let lastPeriodJump = LintRule(
    code: "lonjakan-periode-terakhir", severity: .information,
    title: LocalizedText(id: "Lonjakan di periode terakhir", en: "Jump in the last period"),
    explanation: LocalizedText(
      id: """
        Bila lebih dari separuh hasil setahun baru dilaporkan pada periode terakhir, barangkali laporan sebelumnya tidak \
        lengkap, atau kegiatannya menumpuk di akhir tahun anggaran.
        """,
      en: """
        Where more than half of a year's result is reported for its last period, the earlier reports were perhaps \
        incomplete, or the work was crowded into the end of the budget year.
        """),
    example: ExampleSeries.halfYears(first: [2, 1, 3, 2, 1], wrong: [7, 8, 6, 4, 9], right: [2, 1, 2, 1, 1]),
    plan: { subject, findings in
      reportWarning(.lastPeriodJump, subject, &findings)
    })
}
