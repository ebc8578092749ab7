import Diagnostics
import PlanModel

extension LintRule {
  static let agencyLeadsNothing = LintRule(
    code: "instansi-tanpa-aksi", severity: .warning,
    title: LocalizedText(id: "Instansi tanpa aksi", en: "Agency that leads nothing"),
    explanation: LocalizedText(
      id: """
        Instansi ini tercantum dalam rencana tetapi tidak memimpin dan tidak mendukung satu aksi pun. Barangkali aksinya \
        belum ditulis, atau penanggung jawab sebuah aksi keliru.
        """,
      en: """
        This agency is listed in the plan and neither leads nor supports any action. Perhaps its actions are not written \
        yet, or an action's owner is wrong.
        """),
    example: .changing(
      ExamplePlan.planPath, "  - {id: polresta,",
      to: "  - {id: bp2mi, jenis: bp2mi, nama: Balai Pelayanan Pelindungan Pekerja Migran}\n  - {id: polresta,"),
    plan: { subject, findings in
      var isUsed = [Bool](repeating: false, count: subject.plan.agencies.count)
      for action in subject.plan.actions.indices {
        if let lead = subject.plan.actions[action].lead { isUsed[lead] = true }
        for agency in subject.plan.actions[action].supporting { isUsed[agency] = true }
      }
      for (position, agency) in subject.plan.agencies.enumerated() where !isUsed[position] {
        findings.report(
          at: agency.range,
          id: "Instansi `\(agency.id)` tidak memimpin dan tidak mendukung aksi mana pun.",
          en: "The agency `\(agency.id)` neither leads nor supports any action.",
          help: LocalizedText(
            id: "Tulis sebagai `penanggung_jawab` atau `pendukung` sebuah aksi, atau hapus dari daftar.",
            en: "Write it as `penanggung_jawab` or `pendukung` of an action, or delete it from the list."))
      }
    })
}
