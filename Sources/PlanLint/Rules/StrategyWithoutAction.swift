import Diagnostics
import PlanModel

extension LintRule {
  static let strategyWithoutAction = LintRule(
    code: "strategi-tanpa-aksi", severity: .warning,
    title: LocalizedText(id: "Strategi tanpa aksi", en: "Strategy without an action"),
    explanation: LocalizedText(
      id: "Kerangka nasional meminta upaya di setiap strategi. Strategi tanpa aksi tampak kosong pada peta panas antardaerah.",
      en: "The national framework asks for work on every strategy. One without an action stays empty on the comparison's heat map."),
    example: .changing(ExamplePlan.planPath, "strategi: penegakan-hukum", to: "strategi: pencegahan"),
    plan: { subject, findings in
      var isUsed = [Bool](repeating: false, count: subject.framework.strategies.count)
      for action in subject.plan.actions { isUsed[action.strategy] = true }
      let empty = subject.framework.strategies.indices.filter { !isUsed[$0] }.map { subject.framework.strategies[$0] }
      guard !empty.isEmpty else { return }
      findings.report(
        at: subject.place(subject.plan.places.framework),
        id: "Tidak ada aksi untuk strategi \(empty.map { "`\($0.id)`" }.joined(separator: ", ")).",
        en: "There is no action for the strategies \(empty.map { "`\($0.id)`" }.joined(separator: ", ")).",
        help: LocalizedText(
          id: "Tambahkan aksi untuk strategi itu, atau jelaskan di `catatan` rencana mengapa tidak ada.",
          en: "Add an action for each, or explain in the plan's `catatan` why there is none."))
    })
}
