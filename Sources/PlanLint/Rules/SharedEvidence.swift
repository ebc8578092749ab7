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
      let reports = subject.plan.reports
      var first: [PlanText: (action: Int, range: SourceRange)] = [:]
      // Growing would hash every link again.
      first.reserveCapacity(
        reports.indices.reduce(0) { sum, report in
          reports[report].entries.indices.reduce(sum) { $0 + reports[report].entries[$1].evidence.count }
        })
      for report in reports.indices {
        let entries = reports[report].entries
        for entry in entries.indices {
          let evidence = entries[entry].evidence
          for item in evidence.indices {
            guard let link = evidence[item].link else { continue }
            let (action, range) = (entries[entry].action, evidence[item].range)
            guard let earlier = first.updateValue((action, range), forKey: link) else { continue }
            first[link] = earlier
            guard earlier.action != action else { continue }
            let ids = (subject.plan.actions[earlier.action].id, subject.plan.actions[action].id)
            findings.report(
              at: range,
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
