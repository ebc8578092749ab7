import Charts
import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// The framework's strategies: the mean of each kind of region, with how many stand behind it.
  static let strategyProgress = Block(
    name: "kemajuan-strategi",
    summary: LocalizedText(
      id: "Kemajuan menurut strategi nasional, untuk setiap jenis wilayah sendiri-sendiri.",
      en: "Progress by national strategy, for each kind of region on its own."),
    national: { context, _, html in
      for framework in context.page.site.reference.frameworks where isUsed(framework, context) {
        write(framework, context, &html)
      }
      html.csvLink("strategi.csv", context.page)
    })

  /// A framework that a plan follows, or the collection's own.
  static func isUsed(_ framework: Framework, _ context: NationalContext) -> Bool {
    context.page.site.reference.collection.framework == framework.id
      || context.material.index.entries.contains { $0.plan.framework == framework.id }
  }

  private static func write(_ framework: Framework, _ context: NationalContext, _ html: inout ByteBuffer) {
    let page = context.page
    let frame = TableFrame(
      id: "strategi-\(framework.id)", caption: framework.abbreviation,
      note: LocalizedText(
        id: "Rata-rata tahun terakhir yang selesai di setiap wilayah, tanpa bobot; penyebutnya wilayah yang punya angka.",
        en: "Unweighted mean of each region's last finished year; the denominator is the regions with a figure."),
      headings: [.text("Strategi", "Strategy")]
        + RegionType.compared.map { TableFrame.Heading(title: $0.label, isNumber: true) })
    frame.open(page, into: &html)
    for position in framework.strategies.indices {
      html.append("<tr><th scope=\"row\">")
      html.appendLinkStart(.strategy(framework.strategies[position].id), from: page)
      html.append(framework.strategies[position].name, page)
      html.append("</a></th>")
      for type in RegionType.compared {
        write(StrategyFigures(type, position, of: framework, context), page, &html)
      }
      html.append("</tr>\n")
    }
    frame.close(into: &html)
  }

  private static func write(_ figures: StrategyFigures, _ page: PageContext, _ html: inout ByteBuffer) {
    guard let mean = figures.mean else {
      html.append("<td class=\"num\" data-value=\"\"><span class=\"soft\">")
      if figures.plans == 0 {
        html.append(page("belum tercatat di sini", "not recorded here"))
      } else {
        html.append(page("tanpa angka; aksi di ", "no figure; actions in "))
        html.append(figures.covering, of: figures.plans, page)
      }
      html.append("</span></td>")
      return
    }
    html.openNumberCell(mean)
    html.append("<b>")
    html.append(percent: mean, page.language)
    html.append("</b>")
    ProgressBar(value: mean).svg(into: &html)
    html.append("<span class=\"small soft\">")
    html.append(figures.withFigure, of: figures.plans, page)
    html.append(page(" punya angka", " have a figure"))
    html.append("</span></td>")
  }
}
