import Charts
import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// One strategy in all regions whose plan follows its framework: achievement, and whether there is any action at all.
  static let strategyAcrossRegions = Block(
    name: "strategi-antarwilayah",
    summary: LocalizedText(
      id: "Satu strategi di semua wilayah: cakupan dan capaian.", en: "One strategy in all regions: coverage and achievement."),
    strategy: { context, _, html in
      let page = context.page
      var isEmpty = true
      let followed = Set(context.national.material.index.entries.map(\.plan.framework))
      let places = context.places.filter { followed.contains($0.framework.id) }
      for place in places {
        if places.count > 1 {
          html.append("<h2>")
          html.append(place.framework.abbreviation, page)
          html.append("</h2>\n")
        }
        for type in RegionType.compared where write(type, place, context.national, isPart: places.count > 1, &html) {
          isEmpty = false
        }
      }
      if isEmpty {
        html.append("<div class=\"notice\"><p>")
        html.append(
          page(
            "Belum ada rencana dengan kerangka ini yang tercatat di sini.",
            "No plan under this framework is recorded here."))
        html.append("</p></div>\n")
      } else {
        html.csvLink("strategi.csv", page)
      }
    })

  /// - Parameter isPart: one of several frameworks, whose figures stand in sections of their own.
  private static func write(
    _ type: RegionType, _ place: StrategyContext.Place, _ context: NationalContext, isPart: Bool, _ html: inout ByteBuffer
  ) -> Bool {
    let page = context.page
    let figures = StrategyFigures(type, place.position, of: place.framework, context)
    guard figures.plans > 0 else { return false }
    html.append(isPart ? "<h3>" : "<h2>")
    html.append(type.label, page)
    html.append(isPart ? "</h3>\n" : "</h2>\n")
    summarize(figures, type, page, &html)
    let frame = TableFrame(
      id: isPart ? "strategi-\(place.framework.id)-\(type.rawValue)" : "strategi-\(type.rawValue)",
      caption: LocalizedText(id: "\(type.label.id): cakupan dan capaian", en: "\(type.plural.en.capitalizedFirst): coverage and achievement"),
      note: LocalizedText(
        id: "Tahun terakhir yang selesai di setiap wilayah; bila belum ada, tahun berjalan.",
        en: "Each region's last finished year; the running year where none is finished."),
      headings: [
        TableFrame.Heading(title: type.label), .number("Tahun", "Year"), .number("Aksi", "Actions"),
        .number("Capaian", "Achievement"), .number("Aksi dilaporkan", "Actions reported"),
        .number("Seluruh rencana", "The whole plan"),
      ])
    frame.open(page, into: &html)
    for entry in context.material.index.entries where entry.plan.framework == place.framework.id {
      guard entry.type == type else { continue }
      write(entry.record, entry, place.position, page, &html)
    }
    frame.close(into: &html)
    return true
  }

  private static func summarize(
    _ figures: StrategyFigures, _ type: RegionType, _ page: PageContext, _ html: inout ByteBuffer
  ) {
    html.append("<p>")
    html.append(figures.covering, of: figures.plans, page)
    html.append(" ")
    html.append(type.plural, page)
    html.append(page(" dengan rencana tercatat punya aksi untuk strategi ini.", " with a recorded plan have an action for this strategy."))
    if let mean = figures.mean {
      html.append(page(" Rata-rata capaiannya ", " Their mean achievement is "))
      html.append("<b>")
      html.append(percent: mean, page.language)
      html.append("</b>")
      html.append(page(", dari ", ", over "))
      html.append(grouped: figures.withFigure, page.language)
      html.append(page(" yang punya angka.", " that have a figure."))
    }
    html.append("</p>\n")
  }

  private static func write(
    _ region: Region, _ entry: NationalIndex.Entry, _ strategy: Int, _ page: PageContext, _ html: inout ByteBuffer
  ) {
    let year = entry.headline ?? entry.current
    let actions =
      year.flatMap { $0.actionsByStrategy.indices.contains(strategy) ? $0.actionsByStrategy[strategy] : nil } ?? 0
    let figure = year.flatMap { $0.strategies.indices.contains(strategy) ? $0.strategies[strategy] : nil }
    html.append("<tr>")
    html.rowHead(region, page)
    html.numberCell(year?.year, page)
    html.append("<td class=\"num\" data-value=\"")
    html.append(actions)
    html.append("\">")
    if actions == 0 {
      html.append("<span class=\"soft\">")
      html.append(page("tanpa aksi", "no action"))
      html.append("</span>")
    } else {
      html.append(actions)
    }
    html.append("</td>")
    html.figureCell(figure, page)
    html.countCell(Int(figure?.dueReported ?? 0), of: Int(figure?.due ?? 0), page)
    html.openNumberCell(year?.region.value)
    if let value = year?.region.value {
      html.append(percent: value, page.language)
    } else {
      html.append("<span class=\"soft\">–</span>")
    }
    html.append("</td></tr>\n")
  }
}
