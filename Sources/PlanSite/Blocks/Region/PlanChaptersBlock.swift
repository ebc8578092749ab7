import Diagnostics
import Output
import PlanModel

extension Block {
  /// What the plan says around its actions: summary, background, policy, mechanism.
  static let planChapters = Block(
    name: "bab-rencana",
    summary: LocalizedText(
      id: "Ringkasan, latar belakang, kebijakan, dan mekanisme dari naskah rencana.",
      en: "Summary, background, policy and mechanism from the plan's text."),
    region: { context, _, html in
      let page = context.page
      if let summary = context.material.dossier.profile?.summary { html.append(note: summary, below: 2, page) }
      guard let plan = context.plan else { return }
      if plan.chapters.isEmpty, plan.note == nil, context.material.dossier.profile?.summary == nil {
        html.appendNotRecorded(
          page("Ringkasan dan latar belakangnya belum tercatat di sini.", "Its summary and background are not recorded here."))
      }
      if let summary = plan.chapters.summary { html.append(note: summary, below: 2, page) }
      if let note = plan.note { html.append(note: note, below: 2, page) }
      write(plan.chapters.background, page("Latar belakang", "Background"), page, &html)
      write(plan.chapters.mediumTermPlan, page("Kaitan dengan RPJMD", "Place in the medium-term plan"), page, &html)
      write(plan.chapters.policy, page("Kebijakan", "Policy"), page, &html)
      write(plan.chapters.mechanism, page("Mekanisme", "Mechanism"), page, &html)
    })

  private static func write(
    _ chapter: PlanText?, _ title: StaticString, _ page: PageContext, _ html: inout ByteBuffer
  ) {
    guard let chapter else { return }
    html.append("<details><summary>")
    html.append(title)
    html.append("</summary>\n")
    html.append(note: chapter, below: 2, page)
    html.append("</details>\n")
  }
}

extension Plan.Chapters {
  var isEmpty: Bool {
    summary == nil && mediumTermPlan == nil && background == nil && policy == nil && mechanism == nil
  }
}
