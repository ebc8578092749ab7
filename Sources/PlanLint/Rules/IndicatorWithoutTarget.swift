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
      for (position, action) in subject.plan.actions.enumerated() {
        for (number, indicator) in action.indicators.enumerated() where indicator.direction != .neutral {
          let hasTarget = indicator.targets.contains { target in
            if case .number = target.value { true } else { false }
          }
          guard !hasTarget else { continue }
          findings.report(
            at: indicator.range, id: "Indikator \(subject.name(position, number)) tidak punya target.",
            en: "The indicator \(subject.name(position, number)) has no target.",
            help: LocalizedText(
              id: "Tulis `target: {\(subject.plan.years.upperBound): …}`, atau `arah: netral` bila hanya ditampilkan.",
              en: "Write `target: {\(subject.plan.years.upperBound): …}`, or `arah: netral` if it is only shown."),
            action: action.id)
        }
      }
    })
}
