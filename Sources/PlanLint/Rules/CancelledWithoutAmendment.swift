import Diagnostics
import PlanModel

extension LintRule {
  static let cancelledWithoutAmendment = LintRule(
    code: "dibatalkan-tanpa-perubahan", severity: .warning,
    title: LocalizedText(id: "Dibatalkan tanpa perubahan rencana", en: "Cancelled without an amendment"),
    explanation: LocalizedText(
      id: """
        Instansi tidak dapat membatalkan aksi lewat laporannya. Pembatalan dicatat di `perubahan` rencana, dengan alasan \
        dan dasar hukum; sebelum itu aksi tetap dihitung.
        """,
      en: """
        An agency cannot cancel an action in its report. A cancellation is recorded under the plan's `perubahan`, with \
        reason and legal basis; until then the action counts.
        """),
    example: .changing(
      ExamplePlan.reportPath, "  P2:\n    status: berjalan\n", to: "  P2:\n    status: dibatalkan\n"),
    plan: { subject, findings in
      for report in subject.plan.reports.indices {
        for entry in subject.plan.reports[report].entries.indices
        where subject.plan.reports[report].entries[entry].claimedStatus == .cancelled {
          let item = subject.plan.reports[report].entries[entry]
          let isAmended = subject.plan.amendments.contains { amendment in
            if case .cancellation = amendment.change { amendment.action == item.action } else { false }
          }
          guard !isAmended else { continue }
          let id = subject.plan.actions[item.action].id
          findings.report(
            at: item.range,
            id: "Laporan menyebut aksi \(id) dibatalkan, tetapi `perubahan` rencana tidak mencatatnya.",
            en: "The report says that action \(id) is cancelled, but the plan's `perubahan` does not record it.",
            help: LocalizedText(
              id: "Catat `{tanggal: …, aksi: \(id), jenis: pembatalan, alasan: …, dasar_hukum: […]}`, atau pakai status `terhambat`.",
              en: "Record `{tanggal: …, aksi: \(id), jenis: pembatalan, alasan: …, dasar_hukum: […]}`, or use the status `terhambat`."),
            cause: id, action: id)
        }
      }
    })
}
