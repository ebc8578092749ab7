import Diagnostics
import PlanModel

extension LintRule {
  static let sharedEvidence = LintRule(
    code: "bukti-dipakai-ulang", severity: .warning,
    title: LocalizedText(id: "Bukti yang sama untuk beberapa aksi", en: "One piece of evidence for several actions"),
    explanation: LocalizedText(
      id: """
        Tautan bukti yang sama pada aksi yang berbeda jarang membuktikan keduanya. Barangkali tersalin, atau menunjuk ke \
        halaman depan dan bukan ke dokumennya.
        """,
      en: """
        One link as evidence for different actions seldom proves both. Perhaps it was copied, or it leads to a front \
        page and not to the document.
        """),
    example: .changing(
      ExamplePlan.reportPath, "      patroli: {nilai: 3}\n",
      wrong: "      patroli: {nilai: 3}\n    bukti:\n      - {judul: Berita acara, tautan: \"https://contoh.go.id/ba-2019.pdf\"}\n",
      right: "      patroli: {nilai: 3}\n    bukti:\n      - {judul: Berita acara, tautan: \"https://contoh.go.id/patroli-2019.pdf\"}\n"),
    plan: { subject, findings in
      var first: [PlanText: (action: Int, range: SourceRange)] = [:]
      for report in subject.plan.reports.indices {
        for entry in subject.plan.reports[report].entries.indices {
          let count = subject.plan.reports[report].entries[entry].evidence.count
          guard count > 0 else { continue }
          let action = subject.plan.reports[report].entries[entry].action
          for evidence in subject.plan.reports[report].entries[entry].evidence {
            guard let link = evidence.link else { continue }
            guard let earlier = first[link] else {
              first[link] = (action, evidence.range)
              continue
            }
            guard earlier.action != action else { continue }
            let ids = (subject.plan.actions[earlier.action].id, subject.plan.actions[action].id)
            findings.report(
              at: evidence.range,
              id: "Bukti aksi \(ids.1) sama dengan bukti aksi \(ids.0).",
              en: "The evidence of action \(ids.1) is the same as that of action \(ids.0).",
              help: LocalizedText(
                id: "Tautkan dokumen yang khusus untuk aksi ini.", en: "Link the document that belongs to this action."),
              notes: [.init(id: "bukti aksi \(ids.0) di sini", en: "the evidence of action \(ids.0) is here", at: earlier.range)],
              cause: link.string, action: ids.1)
          }
        }
      }
    })
}
