import Charts
import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Money promised and spent, over the actions where both are known.
  static let budgetTable = Block(
    name: "anggaran-wilayah",
    summary: LocalizedText(id: "Pagu dan realisasi anggaran per tahun.", en: "Budget ceilings and spending by year."),
    region: { context, _, html in
      guard context.plan != nil, let report = context.report else { return }
      let page = context.page
      let years = report.years.filter { $0.budget.actionsKnown > 0 }
      guard !years.isEmpty else {
        html.appendNotRecorded(
          page("Belum ada aksi dengan pagu dan realisasi yang tercatat.", "No action has both ceiling and spending recorded."))
        return
      }
      html.openTable(
        id: "tabel-anggaran", caption: page("Pagu dan realisasi", "Ceiling and spending"),
        note: page(
          "Hanya aksi yang pagu dan realisasinya diketahui.", "Only actions whose ceiling and spending are both known."))
      html.appendHeading(page("Tahun", "Year"))
      html.appendHeading(page("Pagu", "Ceiling"), isNumber: true)
      html.appendHeading(page("Realisasi", "Spent"), isNumber: true)
      html.appendHeading(page("Serapan", "Absorption"), isNumber: true)
      html.appendHeading(page("Aksi", "Actions"), isNumber: true)
      html.openTableBody()
      for year in years {
        html.append("<tr><th scope=\"row\">")
        html.append(year.year)
        html.append("</th><td class=\"num\">")
        html.append(rupiah: year.budget.ceiling, page.language)
        html.append("</td><td class=\"num\">")
        html.append(rupiah: year.budget.spent, page.language)
        html.append("</td><td class=\"num\">")
        if let absorption = year.budget.absorption {
          html.append(percent: absorption, page.language)
          ProgressBar(value: absorption).svg(into: &html)
        } else {
          html.append("–")
        }
        html.append("</td><td class=\"num\">")
        html.append(ratio: Int(year.budget.actionsKnown), Int(year.budget.actions), page)
        html.append("</td></tr>\n")
      }
      html.closeTable()
    })
}
