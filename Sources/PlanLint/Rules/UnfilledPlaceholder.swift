import Diagnostics
import PlanModel

extension LintRule {
  /// What `pantau new` writes where a person must write: never part of a real text.
  public static let placeholderMark = "ISI:"

  static let unfilledPlaceholder = LintRule(
    code: "isian-belum-diganti", severity: .warning,
    title: LocalizedText(id: "Isian belum diganti", en: "Placeholder not replaced"),
    explanation: LocalizedText(
      id: "Kerangka dari `pantau baru` menandai yang harus diisi dengan «ISI:». Selama masih ada, tulisan itu ikut terbit.",
      en: "The skeleton of `pantau new` marks what must be filled in with «ISI:». As long as it stands, it is published."),
    example: .changing(
      ExamplePlan.planPath, "nama: Patroli bersama\n", to: "nama: \"ISI: apa yang dihitung\"\n"),
    plan: { subject, findings in
      let plan = subject.plan
      func look(_ text: PlanText?, at range: SourceRange, action: String? = nil) {
        guard let text, text.bytes.starts(with: placeholderMark.utf8) else { return }
        findings.report(
          at: range, id: "Isian belum diganti: «\(text.string)».", en: "A placeholder was not replaced: «\(text.string)».",
          help: LocalizedText(
            id: "Ganti dengan keterangan yang sebenarnya, atau hapus barisnya bila tidak wajib.",
            en: "Replace it by the real text, or delete the line if it is not required."),
          action: action)
      }
      look(plan.title, at: subject.place(nil))
      for agency in plan.agencies { look(agency.name, at: agency.range) }
      for basis in plan.legalBasis { look(basis.subject ?? basis.number, at: basis.range) }
      for action in plan.actions {
        for text in [action.title, action.location, action.objective, action.targetGroup, action.program, action.note] {
          look(text, at: action.range, action: action.id)
        }
        for indicator in action.indicators {
          for text in [indicator.name, indicator.definition, indicator.note] {
            look(text, at: indicator.range, action: action.id)
          }
        }
      }
    },
    region: { subject, findings in
      guard let profile = subject.dossier.profile else { return }
      let top = SourceRange(source: profile.source, lowerBound: 0, upperBound: 0)
      let texts =
        [profile.summary, profile.note, profile.correctionContact?.name].map { ($0, top) }
        + profile.legalBasis.map { ($0.subject, $0.range) } + profile.hotlines.map { ($0.name, $0.range) }
        + profile.taskForces.flatMap { force in
          [force.chair, force.executiveChair, force.secretariat].map { ($0?.office, force.range) }
        }
      for (text, range) in texts {
        guard let text, text.bytes.starts(with: placeholderMark.utf8) else { continue }
        findings.report(
          at: range, id: "Isian belum diganti: «\(text.string)».", en: "A placeholder was not replaced: «\(text.string)».",
          help: LocalizedText(
            id: "Ganti dengan keterangan yang sebenarnya, atau hapus barisnya bila tidak wajib.",
            en: "Replace it by the real text, or delete the line if it is not required."))
      }
    })
}
