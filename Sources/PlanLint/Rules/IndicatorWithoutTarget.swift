import Diagnostics
import PlanModel

extension LintRule {
  static let indicatorWithoutTarget = LintRule(
    code: "indikator-tanpa-target", severity: .warning,
    title: LocalizedText(id: "Indikator tanpa target", en: "Indicator without a target"),
    explanation: LocalizedText(
      id: """
        Indikator `naik` dan `turun` dinilai terhadap target tahunnya. Tanpa satu target pun ia tidak pernah ikut dinilai. \
        Yang memang hanya ditampilkan ditulis `arah: netral`.
        """,
      en: """
        Indicators that go up or down are scored against the year's target. Without any target they never are. What is \
        only shown is written `arah: netral`.
        """),
    example: .changing(
      ExamplePlan.planPath, "target: {2019: 4, 2020: 6}",
      to: "target:\n          2019: {nilai: null, alasan: belum-ada-data}"),
    plan: { subject, findings in
      for position in subject.plan.actions.indices {
        let indicators = subject.plan.actions[position].indicators
        for number in indicators.indices where indicators[number].direction != .neutral {
          let hasTarget = indicators[number].targets.contains { target in
            if case .number = target.value { true } else { false }
          }
          guard !hasTarget else { continue }
          findings.report(
            at: indicators[number].range, id: "Indikator \(subject.name(position, number)) tidak punya target.",
            en: "The indicator \(subject.name(position, number)) has no target.",
            help: LocalizedText(
              id: "Tulis `target: {\(subject.plan.years.upperBound): …}`, atau `arah: netral` bila hanya ditampilkan.",
              en: "Write `target: {\(subject.plan.years.upperBound): …}`, or `arah: netral` if it is only shown."),
            action: subject.plan.actions[position].id)
        }
      }
    })
}
