import Diagnostics
import PlanModel
import PlanProgress

extension LintRule {
  static let scoresAtCeiling = LintRule(
    code: "capaian-mentok", severity: .information,
    title: LocalizedText(id: "Capaian di batas atas", en: "Scores at the ceiling"),
    explanation: LocalizedText(
      id: """
        Bila hampir semua indikator mencapai atau melampaui target, angka capaian tidak lagi membedakan apa pun. Barangkali \
        targetnya terlalu rendah.
        """,
      en: """
        Where nearly all indicators reach or exceed their targets, the score no longer tells anything apart. Perhaps the \
        targets are too low.
        """),
    example: ExampleSeries.halfYears(first: [8, 9, 8, 8, 9], wrong: [5, 6, 4, 7, 5], right: [3, 2, 1, 4, 2]),
    plan: { subject, findings in
      reportWarning(.ceiling, subject, &findings)
    })

  /// A warning that the method itself gives for a finished year, where the plan stands.
  static func reportWarning(
    _ kind: ScoreWarning.Kind, _ subject: PlanSubject, _ findings: inout LintFindings
  ) {
    for year in subject.progress.years where year.isFinished {
      for warning in year.warnings where warning.kind == kind {
        findings.report(
          at: subject.place(subject.plan.places.years),
          id: "Tahun \(year.year): \(warning.explanation.id)", en: "Year \(year.year): \(warning.explanation.en)",
          help: LocalizedText(
            id: "Bacalah angka tahun itu dengan hati-hati; halaman wilayah menampilkan peringatan yang sama.",
            en: "Read that year's figure with care; the region's page shows the same warning."))
      }
    }
  }
}
