import Diagnostics
import PlanModel

extension LintRule {
  static let weightsOutOfProportion = LintRule(
    code: "bobot-tidak-wajar", severity: .warning,
    title: LocalizedText(id: "Bobot tidak wajar", en: "Weights out of proportion"),
    explanation: LocalizedText(
      id: """
        Bobot membagi capaian di antara aksi. Bila satu aksi berbobot puluhan kali lipat aksi lain, atau lebih dari \
        separuh seluruhnya, capaian daerah praktis hanya mencerminkan aksi itu. Sering kali sebagian bobot ditulis \
        dalam persen dan sebagian lagi dibiarkan 1.
        """,
      en: """
        Weights share the score among actions. Where one weighs dozens of times another, or more than half of all, the \
        region's score practically is that action's. Often some weights were written in per cent and the others left at 1.
        """),
    example: .changing(ExamplePlan.planPath, "bobot: 1\n", to: "bobot: 40\n"),
    plan: { subject, findings in
      let actions = subject.plan.actions
      guard let lightest = actions.min(by: { $0.weight < $1.weight }) else { return }
      let total = actions.reduce(0) { $0 + $1.weight }
      for action in actions {
        let isDominant = actions.count >= 4 && action.weight > total / 2
        guard isDominant || action.weight > lightest.weight * WeightLimits.ratio else { continue }
        findings.report(
          at: action.range,
          id: isDominant
            ? "Bobot aksi \(action.id), \(printed(action.weight)), lebih dari separuh bobot seluruh rencana (\(printed(total)))."
            : "Bobot aksi \(action.id), \(printed(action.weight)), lebih dari \(printed(WeightLimits.ratio)) kali bobot aksi \(lightest.id), \(printed(lightest.weight)).",
          en: isDominant
            ? "The weight of action \(action.id), \(printed(action.weight)), is more than half of the whole plan's (\(printed(total)))."
            : "The weight of action \(action.id), \(printed(action.weight)), is more than \(printed(WeightLimits.ratio)) times that of action \(lightest.id), \(printed(lightest.weight)).",
          help: LocalizedText(
            id: "Pakai satu ukuran untuk semua aksi, misalnya 1 sampai 5, atau hapus `bobot` supaya semuanya 1.",
            en: "Use one measure for all actions, such as 1 to 5, or delete `bobot` so that all are 1."),
          notes: isDominant ? [] : [.init(id: "aksi \(lightest.id) di sini", en: "action \(lightest.id) is here", at: lightest.range)],
          cause: "bobot", action: action.id)
      }
    })

  /// A choice of this project: a five-point scale squared is 25 at most, so that 20 lets any sensible scale pass.
  private enum WeightLimits {
    static let ratio = 20.0
  }
}
