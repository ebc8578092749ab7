import Diagnostics
import PlanModel

extension LintRule {
  static let notApplicableWithoutBasis = LintRule(
    code: "tidak-berlaku-tanpa-dasar", severity: .warning,
    title: LocalizedText(id: "`tidak-berlaku` tanpa alasan dan dasar hukum", en: "`tidak-berlaku` without reason and basis"),
    explanation: LocalizedText(
      id: """
        Aksi yang dinyatakan tidak berlaku keluar dari hitungan, jadi perlu `alasan` dan `dasar_hukum`. Tanpa keduanya \
        aksi itu dihitung belum dilaporkan.
        """,
      en: """
        An action that is declared not applicable leaves the figures, so it needs `alasan` and `dasar_hukum`. Without both \
        it counts as not reported.
        """),
    example: .changing(
      ExamplePlan.reportPath, "  P2:\n    status: berjalan\n",
      wrong: "  P2:\n    status: tidak-berlaku\n",
      right: "  P2:\n    status: tidak-berlaku\n    alasan: Pelabuhan ditutup.\n    dasar_hukum: [perwali7]\n"),
    plan: { subject, findings in
      for report in subject.plan.reports.indices {
        for entry in subject.plan.reports[report].entries.indices
        where subject.plan.reports[report].entries[entry].claimedStatus == .notApplicable {
          let item = subject.plan.reports[report].entries[entry]
          guard item.reason == nil || item.legalBasis.isEmpty else { continue }
          let id = subject.plan.actions[item.action].id
          findings.report(
            at: item.range,
            id: "Aksi \(id) dinyatakan tidak berlaku tanpa `alasan` dan `dasar_hukum`; ia dihitung belum dilaporkan.",
            en: "Action \(id) is declared not applicable without `alasan` and `dasar_hukum`; it counts as not reported.",
            help: LocalizedText(
              id: "Tambahkan `alasan: …` dan `dasar_hukum: […]`.", en: "Add `alasan: …` and `dasar_hukum: […]`."),
            cause: id, action: id)
        }
      }
    })
}
