import Diagnostics
import PlanModel

extension Plan {
  /// Whether it has targets, and every one of them is for a year outside the plan: mostly a plan carried over from the last
  /// one whose years were changed and whose targets were not.
  var allTargetsAreOutside: Bool {
    let years = actions.lazy.flatMap(\.indicators).flatMap(\.targets).map(\.year)
    return !years.isEmpty && years.allSatisfy { !self.years.contains($0) }
  }
}

extension LintRule {
  static let allTargetsOutsidePlan = LintRule(
    code: "semua-target-di-luar-rencana", severity: .error,
    title: LocalizedText(id: "Semua target di luar masa rencana", en: "All targets outside the plan's years"),
    explanation: LocalizedText(
      id: """
        Rencana yang tidak punya satu target pun dalam masanya tidak menjanjikan apa-apa yang dapat dinilai. Biasanya \
        berkas rencana lama disalin dan hanya `periode` yang diganti.
        """,
      en: """
        A plan without a single target in its own years promises nothing that can be judged. Mostly an older plan's file \
        was copied and only `periode` was changed.
        """),
    example: DiagnosticKind.Example(
      path: ExamplePlan.planPath,
      wrong: ExamplePlan.plan
        .replacing("target: {2019: 39, 2020: 51}", with: "target: {2016: 39, 2017: 51}")
        .replacing("target: {2019: 4, 2020: 6}", with: "target: {2016: 4, 2017: 6}"),
      right: ExamplePlan.plan),
    plan: { subject, findings in
      let plan = subject.plan
      guard plan.allTargetsAreOutside,
        let first = plan.actions.lazy.flatMap(\.indicators).flatMap(\.targets).first
      else { return }
      let years = plan.actions.lazy.flatMap(\.indicators).flatMap(\.targets).map(\.year)
      let (from, to) = (years.min() ?? first.year, years.max() ?? first.year)
      findings.report(
        at: first.range,
        id: "Rencana \(plan.years.lowerBound)-\(plan.years.upperBound) hanya punya target untuk tahun \(from) sampai \(to).",
        en: "The plan of \(plan.years.lowerBound)-\(plan.years.upperBound) has targets for \(from) to \(to) only.",
        help: LocalizedText(
          id: "Tulis target untuk tahun \(plan.years.lowerBound) sampai \(plan.years.upperBound), atau betulkan `periode`.",
          en: "Write targets for \(plan.years.lowerBound) to \(plan.years.upperBound), or mend `periode`."),
        notes: subject.plan.places.years.map {
          [Diagnostic.Note(id: "Masa rencana ditulis di sini.", en: "The plan's years stand here.", at: $0)]
        } ?? [])
    })
}
