import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// The region's figure for each of the framework's strategies; a strategy without any action says so.
  static let strategyTable = Block(
    name: "tabel-strategi",
    summary: LocalizedText(
      id: "Capaian wilayah menurut strategi nasional.", en: "The region's achievement by national strategy."),
    region: { context, _, html in
      guard context.plan != nil, let report = context.report, let framework = context.framework,
        let year = report.headline ?? report.shownYear
      else { return }
      let page = context.page
      html.openTable(
        id: "tabel-strategi", caption: page("Capaian menurut strategi", "Achievement by strategy"),
        note: page("Rata-rata aksi menurut bobot.", "Mean of actions by weight."))
      html.appendHeading(page("Strategi", "Strategy"))
      html.append("<th scope=\"col\" class=\"num\">")
      html.append(page("Capaian ", "Achievement "))
      html.append(year.year)
      html.append("</th>")
      html.appendHeading(page("Aksi", "Actions"), isNumber: true)
      html.openTableBody()
      for position in framework.strategies.indices {
        html.append("<tr><th scope=\"row\">")
        html.appendLinkStart(.strategy(framework.strategies[position].id), from: page)
        html.append(framework.strategies[position].name, page)
        html.append("</a></th>")
        if year.actionsByStrategy[position] == 0 {
          html.append("<td class=\"num\" data-value=\"\"><span class=\"soft\">")
          html.append(page("tidak ada aksi yang tercatat", "no action recorded"))
          html.append("</span></td>")
        } else {
          html.append(figureCell: year.strategies[position], page)
        }
        html.append("<td class=\"num\" data-value=\"")
        html.append(year.actionsByStrategy[position])
        html.append("\">")
        html.append(year.actionsByStrategy[position])
        html.append("</td></tr>\n")
      }
      html.closeTable()
    })
}
