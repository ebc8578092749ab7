import Diagnostics
import PlanModel

extension LintRule {
  static let yearOutsidePlan = LintRule(
    code: "tahun-di-luar-rencana", severity: .warning,
    title: LocalizedText(id: "Tahun di luar masa rencana", en: "Year outside the plan"),
    explanation: LocalizedText(
      id: """
        Target, anggaran, jadwal, dan perubahan target hanya berarti dalam masa rencana. Di luar itu tidak pernah dinilai. \
        Keadaan awal (`awal`) justru berasal dari sebelum atau tepat pada permulaan rencana.
        """,
      en: """
        Targets, budgets, schedules and amended targets mean something only within the plan's years: outside them they \
        are never scored. A baseline (`awal`), on the other hand, is from before or from the very start of the plan.
        """),
    example: .changing(ExamplePlan.planPath, "target: {2019: 39, 2020: 51}", to: "target: {2019: 39, 2020: 51, 2021: 51}"),
    plan: { subject, findings in
      let years = subject.plan.years
      func report(_ name: @autoclosure () -> LocalizedText, _ year: Int, at range: SourceRange, _ action: String) {
        guard !years.contains(year) else { return }
        let what = name()
        findings.report(
          at: range,
          id: "\(what.id) tahun \(year) berada di luar masa rencana \(years.lowerBound)-\(years.upperBound).",
          en: "\(what.en) for \(year) lies outside the plan's years \(years.lowerBound)-\(years.upperBound).",
          help: LocalizedText(
            id: "Betulkan tahunnya, atau `periode` rencana.", en: "Mend the year, or the plan's `periode`."),
          cause: "\(action)/\(year)", action: action)
      }
      let allTargetsAreOutside = subject.plan.allTargetsAreOutside
      for action in subject.plan.actions {
        for budget in action.budgets {
          report(LocalizedText(id: "Anggaran", en: "The budget"), budget.year, at: budget.range, action.id)
        }
        if let schedule = action.schedule {
          let name = LocalizedText(id: "Jadwal aksi \(action.id)", en: "The schedule of action \(action.id)")
          report(name, schedule.lowerBound, at: action.range, action.id)
          report(name, schedule.upperBound, at: action.range, action.id)
        }
        for indicator in action.indicators {
          for target in indicator.targets where !allTargetsAreOutside {
            report(LocalizedText(id: "Target", en: "The target"), target.year, at: target.range, action.id)
          }
          guard let baseline = indicator.baseline, baseline.year > years.upperBound else { continue }
          report(LocalizedText(id: "Keadaan awal", en: "The baseline"), baseline.year, at: indicator.range, action.id)
        }
      }
      for amendment in subject.plan.amendments {
        guard let action = amendment.action, case .target(_, let year, _, _) = amendment.change else { continue }
        report(
          LocalizedText(id: "Perubahan target", en: "The amended target"), year, at: amendment.range,
          subject.plan.actions[action].id)
      }
    })
}
