import Diagnostics
import PlanModel

extension LintRule {
  static let actionWithoutOwner = LintRule(
    code: "aksi-tanpa-penanggung-jawab", severity: .warning,
    title: LocalizedText(id: "Aksi tanpa penanggung jawab", en: "Action without an owner"),
    explanation: LocalizedText(
      id: "Tanpa penanggung jawab tidak ada yang wajib melapor, dan aksinya tidak muncul di halaman instansi mana pun.",
      en: "Without an owner nobody has to report, and the action appears on no agency's page."),
    example: .changing(
      ExamplePlan.planPath, "  - id: P2\n",
      wrong: thirdAction(owner: "null\n    alasan: belum-ada-data"), right: thirdAction()),
    plan: { subject, findings in
      for action in subject.plan.actions where action.lead == nil {
        findings.report(
          at: action.range, id: "Aksi \(action.id) tidak punya penanggung jawab.", en: "Action \(action.id) has no owner.",
          help: LocalizedText(
            id: "Tulis `penanggung_jawab` dengan id instansi dari daftar `instansi`.",
            en: "Write `penanggung_jawab` with the id of an agency from the list `instansi`."),
          action: action.id)
      }
    })
}
