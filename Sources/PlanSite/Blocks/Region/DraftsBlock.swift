import Diagnostics
import Output
import PlanModel

extension Block {
  /// For regions with documents that still hold places to fill: which, and how much is left.
  static let drafts = Block(
    name: "menunggu-diisi",
    summary: LocalizedText(
      id: "Berkas wilayah ini yang masih menunggu diisi, jadi belum diterbitkan dan belum dihitung.",
      en: "The region's files that wait to be filled in, and so are not published and not counted yet."),
    region: { context, _, html in
      let drafts = context.material.dossier.drafts
      guard !drafts.isEmpty else { return }
      let page = context.page
      html.append("<div class=\"notice\"><p><strong>")
      html.append(page("Menunggu diisi: ", "Waiting to be filled in: "))
      html.append(drafts.count)
      html.append(page(" berkas.", drafts.count == 1 ? " file." : " files."))
      html.append("</strong> ")
      html.append(
        page(
          "Isinya belum diterbitkan, belum dihitung, dan bukan laporan.",
          "Their content is not published, not counted, and no report."))
      html.append("</p><ul>\n")
      for draft in drafts.prefix(shownDrafts) {
        html.append("<li><code>")
        html.append(escaping: draft.path)
        html.append("</code>: ")
        html.append(draft.places)
        html.append(page(" bagian lagi", draft.places == 1 ? " place left" : " places left"))
        html.append("</li>\n")
      }
      html.append("</ul>")
      if drafts.count > shownDrafts {
        html.append("<p>")
        html.append(page("dan ", "and "))
        html.append(drafts.count - shownDrafts)
        html.append(page(" berkas lain.", " more."))
        html.append("</p>")
      }
      html.append("</div>\n")
    })

  /// A reader wants to know that something is under way, not every file's name.
  private static let shownDrafts = 12
}
