import Diagnostics
import PlanModel
import PlanProgress

extension LintRule {
  static let allRoundValues = LintRule(
    code: "nilai-serba-bulat", severity: .information,
    title: LocalizedText(id: "Nilai serba bulat", en: "Values that are all round"),
    explanation: LocalizedText(
      id: "Hitungan yang selalu kelipatan sepuluh biasanya perkiraan. Tulis hasil hitungannya, sebulat apa pun jadinya.",
      en: "Counts that are always multiples of ten are mostly estimates. Write what was counted, round or not."),
    example: ExampleSeries.months([10, 20, 10, 30, 20], wrong: 40, right: 37),
    plan: { subject, findings in
      eachFlow(subject) { action, indicator, series in
        let isRound = series.allSatisfy { value in
          value.number != 0 && value.number.truncatingRemainder(dividingBy: ScoreWarning.Threshold.roundStep) == 0
        }
        let isUniform = series.allSatisfy { $0.number == series[0].number }
        guard isRound, !isUniform, let last = series.last else { return }
        findings.report(
          at: subject.range(of: last),
          id: "Semua \(series.count) nilai \(subject.name(action, indicator)) adalah kelipatan sepuluh.",
          en: "All \(series.count) values of \(subject.name(action, indicator)) are multiples of ten.",
          help: LocalizedText(
            id: "Pastikan angkanya hasil hitungan, bukan perkiraan.",
            en: "Make sure that the figures were counted and not estimated."),
          action: subject.plan.actions[action].id)
      }
    })
}
