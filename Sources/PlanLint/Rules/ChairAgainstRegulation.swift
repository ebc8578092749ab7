import Diagnostics
import PlanModel
import PlanProgress

extension LintRule {
  static let chairAgainstRegulation = LintRule(
    code: "ketua-harian-tidak-sesuai", severity: .warning,
    title: LocalizedText(id: "Ketua harian tidak sesuai peraturan", en: "Executive chair against the regulation"),
    explanation: LocalizedText(
      id: """
        Peraturan yang berlaku menentukan siapa ketua harian gugus tugas daerah. Gugus tugas yang masih memakai susunan \
        lama perlu diperbarui. Gugus tugas yang sudah diganti dinilai menurut peraturan pada masanya.
        """,
      en: """
        The regulation in force says who the executive chair of a region's task force is. One that still has the old \
        arrangement needs renewing. A task force of the past is judged by the regulation of its time.
        """),
    example: .changing(
      ExamplePlan.profilePath, "ketua_harian: {jabatan: Kapolresta}", to: "ketua_harian: {jabatan: Sekretaris Daerah}"),
    region: { subject, findings in
      guard let framework = subject.framework, let profile = subject.dossier.profile else { return }
      for duty in framework.duties where duty.judgement == .executiveChair {
        guard duty.scope.contains(subject.dossier.region.type) else { continue }
        for force in profile.taskForces where force.status == .formed {
          guard let post = force.executiveChair, let office = post.office,
            let rule = duty.rule(for: subject.dossier.region.type, on: min(force.until?.lastDay ?? subject.asOf, subject.asOf)),
            let offices = rule.offices, let asked = offices.first, !Duty.matches(office: office.string, offices)
          else { continue }
          let basis = rule.legalBasis.first?.id ?? duty.id
          findings.report(
            at: post.range,
            id: "Ketua harian adalah \(office.string), padahal peraturan yang berlaku sejak \(rule.validFrom) (`\(basis)`) meminta \(asked).",
            en: "The executive chair is \(office.string), but the regulation in force since \(rule.validFrom) (`\(basis)`) asks for \(asked).",
            help: LocalizedText(
              id: "Perbarui keputusan gugus tugas; bila sudah, tulis yang baru di urutan teratas dan beri `sampai` pada yang lama.",
              en: "Renew the task force's decree; if that was done, write the new one first and give the old one `sampai`."))
        }
      }
    })
}
