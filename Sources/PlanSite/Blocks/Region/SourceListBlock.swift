import Diagnostics
import Output
import PlanModel

extension Block {
  /// Every source that the region's files cite.
  static let sourceList = Block(
    name: "daftar-sumber",
    summary: LocalizedText(id: "Sumber yang dikutip berkas wilayah ini.", en: "The sources that the region's files cite."),
    region: { context, _, html in
      let page = context.page
      // Plan and profile often cite the same thing.
      var seen: Set<PlanText> = []
      let citations = ((context.plan?.citations ?? []) + (context.material.dossier.profile?.citations ?? []))
        .filter { seen.insert($0.link ?? $0.title).inserted }
      guard !citations.isEmpty else {
        html.appendNotRecorded(page("Belum ada sumber yang tercatat.", "No source is recorded."))
        return
      }
      html.append("<ol>\n")
      for citation in citations {
        html.append("<li")
        html.appendDataLanguage(page)
        html.append(">")
        if let link = citation.link { html.append(link: link, citation.title) } else { html.append(citation.title) }
        if let publisher = citation.publisher {
          html.append(", ")
          html.append(publisher)
        }
        if let date = citation.date {
          html.append(", ")
          html.append(date, .indonesian)
        } else if let year = citation.year {
          html.append(", ")
          html.append(year)
        }
        html.append(".")
        if let accessed = citation.accessed {
          html.append(" Diakses ")
          html.append(accessed, .indonesian)
          html.append(".")
        }
        html.append("</li>\n")
      }
      html.append("</ol>\n")
    })
}
