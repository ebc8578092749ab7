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
      for framework in usedFrameworks(context) { write(framework, context, &html) }
      html.csvLink("strategi.csv", context.page)
    })

  /// Frameworks that a plan follows, the collection's own first.
  static func usedFrameworks(_ context: NationalContext) -> [Framework] {
    let reference = context.page.site.reference
    let own = reference.collection.framework
    let followed = Set(context.material.index.entries.map(\.plan.framework))
    return reference.frameworks.filter { $0.id == own }
      + reference.frameworks.filter { $0.id != own && followed.contains($0.id) }
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
