import Diagnostics
import PlanModel

extension LintRule {
  static let planWithoutEnactment = LintRule(
    code: "rencana-tanpa-penetapan", severity: .information,
    title: LocalizedText(id: "Rencana tanpa tanggal penetapan", en: "Plan without a date of ratification"),
    explanation: LocalizedText(
      id: """
        Rencana yang sudah ditetapkan menyebut kapan dan dengan apa. Dari tanggal itu kewajiban daerah dinilai. Bila belum \
        diketahui, itu pun ditulis: `penetapan: {tanggal: null, alasan: belum-ada-data}`.
        """,
      en: """
        A plan that was ratified says when and with what: the region's duty is judged by that date. Where it is not \
        known, that is written too: `penetapan: {tanggal: null, alasan: belum-ada-data}`.
        """),
    example: .changing(
      ExamplePlan.planPath, "penetapan: {tanggal: 2019-01-15, dasar_hukum: [perwali7]}\n", to: ""),
    plan: { subject, findings in
      let plan = subject.plan
      guard plan.status != .drafting, plan.enacted == nil, plan.enactment.missing == nil else { return }
      findings.report(
        at: subject.place(plan.places.status),
        id: "Rencana \(plan.id) berstatus `\(plan.status.rawValue)`, tetapi `penetapan` tidak ditulis.",
        en: "The plan \(plan.id) has the status `\(plan.status.rawValue)`, but `penetapan` is not written.",
        help: LocalizedText(
          id: "Tulis `penetapan: {tanggal: …, dasar_hukum: […]}`.", en: "Write `penetapan: {tanggal: …, dasar_hukum: […]}`."))
    })
}
