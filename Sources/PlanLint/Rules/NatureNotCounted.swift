import Diagnostics
import PlanModel

extension LintRule {
  static let natureNotCounted = LintRule(
    code: "sifat-tidak-dihitung", severity: .warning,
    title: LocalizedText(id: "Rencana yang tidak dihitung kumpulannya", en: "Plan that its collection does not count"),
    explanation: LocalizedText(
      id: """
        `kumpulan.yaml` menyatakan dengan `hitung` sifat rencana mana yang masuk angka nasional. Rencana dengan sifat lain \
        punya halaman sendiri, tetapi tidak ikut dalam perbandingan dan jumlah. Bila itu memang maksudnya, beri alasannya \
        di `pengecualian`.
        """,
      en: """
        `kumpulan.yaml` says with `hitung` which natures of plans enter the national figures. A plan of another nature has \
        its own page, but no part in comparisons and totals. If that is intended, give the reason in `pengecualian`.
        """),
    example: .changing(ExamplePlan.planPath, "sifat: uji", to: "sifat: contoh"),
    region: { subject, findings in
      let counted = subject.reference.collection.counted
      for plan in subject.dossier.plans where !counted.contains(plan.nature) {
        let list = counted.map(\.rawValue).joined(separator: ", ")
        findings.report(
          at: plan.places.nature ?? SourceRange(source: plan.source, lowerBound: 0, upperBound: 0),
          id: "Rencana ini bersifat \(plan.nature.rawValue), padahal kumpulan ini menghitung: \(list).",
          en: "This plan is of the nature \(plan.nature.rawValue), but this collection counts: \(list).",
          help: LocalizedText(
            id: "Betulkan `sifat`, atau tambahkan \(plan.nature.rawValue) pada `hitung` di plans/kumpulan.yaml.",
            en: "Mend `sifat`, or add \(plan.nature.rawValue) to `hitung` in plans/kumpulan.yaml."))
      }
    })
}
