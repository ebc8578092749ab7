import Diagnostics
import PlanModel
import PlanProgress

extension LintRule {
  static let uniformValues = LintRule(
    code: "nilai-seragam", severity: .information,
    title: LocalizedText(id: "Nilai selalu sama", en: "Values that are always the same"),
    explanation: LocalizedText(
      id: """
        Hasil kerja jarang sama persis dari periode ke periode. Deret yang seragam sering berarti angka perkiraan, atau \
        target dibagi rata.
        """,
      en: """
        The result of work is seldom exactly the same period after period. A uniform series often means an estimate, or a \
        target shared out evenly.
        """),
    example: ExampleSeries.months([3, 3, 3, 3, 3], wrong: 3, right: 4),
    plan: { subject, findings in
      eachFlow(subject) { action, indicator, series in
        guard let last = series.last, last.number != 0, series.allSatisfy({ $0.number == last.number }) else { return }
        findings.report(
          at: subject.range(of: last),
          id: "\(subject.name(action, indicator)) bernilai \(printed(last.number)) di \(series.count) periode berturut-turut.",
          en: "\(subject.name(action, indicator)) is \(printed(last.number)) in \(series.count) periods in a row.",
          help: LocalizedText(
            id: "Pastikan angkanya hasil hitungan; bila memang tetap, jelaskan di `catatan`.",
            en: "Make sure that the figures were counted; where they really are steady, say so in `catatan`."),
          action: subject.plan.actions[action].id)
      }
    })

  /// Every indicator that counts what each period brought, with at least as many values as make a pattern. Levels such as
  /// «51 of 51 kelurahan» stay the same for good reason and are left out.
  static func eachFlow(_ subject: PlanSubject, _ body: (_ action: Int, _ indicator: Int, [ReportedValue]) -> Void) {
    guard subject.plan.reports.count >= ScoreWarning.Threshold.minimumValues else { return }
    for action in subject.plan.actions.indices {
      let indicators = subject.plan.actions[action].indicators
      for number in indicators.indices where indicators[number].aggregation != .latest {
        let series = subject.series(of: action, number)
        if series.count >= ScoreWarning.Threshold.minimumValues { body(action, number, series) }
      }
    }
  }
}
