import Charts
import Diagnostics
import NumberText
import Output
import PlanModel
import PlanProgress

extension Block {
  /// A tile for every province, and the same numbers in a table.
  static let provinceMap = Block(
    name: "peta-provinsi",
    summary: LocalizedText(
      id: "Peta petak 38 provinsi, legenda, dan angka yang sama dalam tabel.",
      en: "Tile map of the 38 provinces, its legend, and the same numbers in a table."),
    national: { context, _, html in
      let page = context.page
      let overview = ProvinceOverview(context)
      tileMap(overview, page).svg(into: &html)
      writeLegend(context, &html)
      html.append("<details>\n<summary>")
      html.append(page("Angka yang sama dalam tabel", "The same numbers in a table"))
      html.append("</summary>\n")
      write(overview, page, &html)
      html.csvLink("provinsi.csv", page)
      html.append("</details>\n")
    })

  private static func tileMap(_ overview: ProvinceOverview, _ page: PageContext) -> TileMap {
    let language = page.language
    let style = NumberStyle(language)
    return TileMap(
      caption: ChartCaption(
        id: "peta",
        title: LocalizedText(
          id: "Peta petak \(overview.rows.count) provinsi: capaian rencana aksi provinsi",
          en: "Tile map of \(overview.rows.count) provinces: achievement of the provinces' action plans")[language],
        description: LocalizedText(
          id: "Setiap petak satu provinsi pada letak kira-kiranya; makin kuat warnanya makin tinggi capaiannya. Petak bergaris: belum tercatat di sini; petak kosong: tercatat, belum ada angka.",
          en: "Each tile is a province roughly where it lies; the stronger the colour the higher the achievement. Hatched: not recorded here; empty: recorded, no figure yet.")[
            language]),
      headings: (page("Provinsi", "Province").description, page("Capaian", "Achievement").description),
      tiles: overview.rows.compactMap { row in
        guard let place = row.province.tile else { return nil }
        var link = ByteBuffer(capacity: 32)
        link.append(address: .region(row.province.code), from: page)
        return TileMap.Tile(
          column: place.column, row: place.row, abbreviation: row.province.abbreviation ?? row.province.code.rawValue,
          mark: row.figure?.value.map { NumberText.percentNumber($0, style: style, decimals: 0) }
            ?? (row.isRecorded ? "·" : "–"),
          step: ChartStep(band: row.band, of: row.framework?.bands.count ?? 0), isRecorded: row.isRecorded,
          name: row.province.name,
          words: row.words(language), link: String(decoding: link.bytes, as: UTF8.self))
      })
  }

  private static func writeLegend(_ context: NationalContext, _ html: inout ByteBuffer) {
    let page = context.page
    let reference = page.site.reference
    guard let framework = reference.collection.framework.flatMap({ reference.framework($0) }) ?? reference.frameworks.last
    else { return }
    html.append("<ul class=\"legend\">")
    for (position, band) in framework.bands.enumerated() {
      html.append("<li><span class=\"band seq-")
      html.append(ChartStep(band: position, of: framework.bands.count).number)
      html.append("\">")
      if let above = band.above {
        html.append(page("di atas ", "above "))
        html.append(percent: above, page.language)
      } else {
        html.append(page("yang lebih rendah", "anything lower"))
      }
      html.append("</span></li>")
    }
    html.append("<li>· ")
    html.append(page("ada yang tercatat, belum ada angka", "something is recorded, no figure yet"))
    html.append("</li><li><span class=\"band\">")
    html.append(page("belum tercatat di sini", "not recorded here"))
    html.append("</span></li></ul>\n")
  }

  private static func write(_ overview: ProvinceOverview, _ page: PageContext, _ html: inout ByteBuffer) {
    let frame = TableFrame(
      id: "provinsi-tabel",
      caption: LocalizedText(id: "\(overview.rows.count) provinsi", en: "\(overview.rows.count) provinces"),
      note: LocalizedText(
        id: "Rencana provinsi dan rata-rata kabupaten/kotanya adalah dua angka yang tidak dicampur.",
        en: "The province's own plan and the mean of its regencies and cities are two figures and are not blended."),
      headings: [
        .text("Provinsi", "Province"), .number("Tahun", "Year"), .number("Capaian", "Achievement"),
        .number("Aksi dilaporkan", "Actions reported"),
        .number("Rata-rata kabupaten/kota", "Mean of regencies and cities"),
        .number("Kabupaten/kota dengan rencana", "Regencies and cities with a plan"),
        .number("Kewajiban terpenuhi", "Duties met"),
      ])
    frame.open(page, into: &html)
    for row in overview.rows { write(row, page, &html) }
    frame.close(into: &html)
  }

  private static func write(_ row: ProvinceOverview.Row, _ page: PageContext, _ html: inout ByteBuffer) {
    html.append("<tr>")
    html.rowHead(row.province, page)
    html.numberCell(row.year, page)
    if row.entry == nil {
      html.absentCell(LocalizedText(id: "belum tercatat di sini", en: "not recorded here"), page)
    } else {
      html.figureCell(row.figure, page, headlineIn: row.framework)
    }
    html.countCell(Int(row.figure?.dueReported ?? 0), of: Int(row.figure?.due ?? 0), page)
    if let mean = row.rollUp?.regencyMean, let rollUp = row.rollUp {
      html.openNumberCell(mean)
      html.append(percent: mean, page.language)
      html.append("<br><span class=\"small soft\">")
      html.append(rollUp.regenciesWithFigure, of: row.regencies, page)
      html.append("</span></td>")
    } else {
      html.absentCell(ByteBuffer.noFigure, page)
    }
    html.countCell(row.regenciesWithPlan, of: row.regencies, page)
    html.countCell(row.duties.met, of: row.duties.due, page)
    html.append("</tr>\n")
  }
}
