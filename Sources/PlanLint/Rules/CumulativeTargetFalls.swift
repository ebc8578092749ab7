import Diagnostics
import PlanModel

extension LintRule {
  static let cumulativeTargetFalls = LintRule(
    code: "target-kumulatif-turun", severity: .warning,
    title: LocalizedText(id: "Target kumulatif turun", en: "Cumulative target that falls"),
    explanation: LocalizedText(
      id: """
        Target kumulatif menghitung sejak awal rencana, jadi target suatu tahun tidak mungkin lebih kecil daripada \
        target tahun sebelumnya. Barangkali targetnya sebenarnya tahunan.
        """,
      en: """
        A cumulative target counts from the plan's start, so one year's cannot be smaller than the year's before. \
        Perhaps the targets are really annual.
        """),
    example: .changing(ExamplePlan.planPath, "target: {2019: 39, 2020: 51}", to: "target: {2019: 39, 2020: 35}"),
    plan: { subject, findings in
      for position in subject.plan.actions.indices {
        let indicators = subject.plan.actions[position].indicators
        for number in indicators.indices
        where indicators[number].targetKind == .cumulative && indicators[number].direction != .down {
          var before: (target: Indicator.YearTarget, number: Double)?
          for target in indicators[number].targets {
            guard case .number(let value) = target.value else { continue }
            if let before, value < before.number {
              findings.report(
                at: target.range,
                id: "Target kumulatif \(subject.name(position, number)) tahun \(target.year) adalah \(printed(value)), di bawah \(printed(before.number)) pada tahun \(before.target.year).",
                en: "The cumulative target of \(subject.name(position, number)) for \(target.year) is \(printed(value)), below \(printed(before.number)) for \(before.target.year).",
                help: LocalizedText(
                  id: "Betulkan angkanya, atau tulis `sifat_target: tahunan`.",
                  en: "Mend the figure, or write `sifat_target: tahunan`."),
                notes: [.init(id: "target tahun \(before.target.year) di sini", en: "the target for \(before.target.year) is here", at: before.target.range)],
                action: subject.plan.actions[position].id)
            }
            before = (target, value)
          }
        }
      }
    })
}
