import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Who rose most from one finished year to the next.
  static let improvement = Block(
    name: "paling-maju",
    summary: LocalizedText(
      id: "Wilayah yang capaiannya paling naik dari tahun ke tahun.",
      en: "Regions whose achievement rose most from year to year."),
    parameters: [
      .count(
        "batas", 1...552, summary: LocalizedText(id: "Berapa yang ditampilkan (baku 20).", en: "How many (default 20)."))
    ],
    sees: .compared,
    national: { context, arguments, html in
      let page = context.page
      let comparison = context.material.comparison
      // Like with like: the rises to the year that a kind of region is ranked in, and only of those ranked there.
      let tables = RegionType.compared.compactMap { type -> (type: RegionType, rises: [Improvement])? in
        guard let group = comparison.leadingGroup(type) else { return nil }
        let rises = comparison.improvements.filter {
          $0.type == type && $0.framework == group.framework && $0.year == group.year
        }
        return rises.isEmpty ? nil : (type, rises)
      }
      guard !tables.isEmpty else {
        html.append("<p class=\"soft\">")
        html.append(
          page(
            "Belum ada wilayah yang dapat diperingkat dalam dua tahun berturut-turut dan naik.",
            "No region can be ranked in two years running and rose."))
        html.append("</p>\n")
        return
      }
      for table in tables { write(table.type, table.rises.prefix(arguments.count("batas") ?? 20), page, &html) }
      html.csvLink("paling-maju.csv", page)
    })
  private static func write(
    _ type: RegionType, _ rises: some Sequence<Improvement>, _ page: PageContext, _ html: inout ByteBuffer
  ) {
    let frame = TableFrame(
      id: "paling-maju-\(type.rawValue)",
      caption: LocalizedText(
        id: "\(type.label.id) yang paling naik dalam setahun", en: "\(type.plural.en.capitalizedFirst) that rose most over a year"),
      note: LocalizedText(
        id: "Hanya wilayah yang dapat diperingkat pada kedua tahun dan yang capaiannya naik. Selisih dalam poin persen.",
        en: "Only regions that can be ranked in both years and whose achievement rose. Difference in percentage points."),
      headings: [
        .text("Wilayah", "Region"), .number("Tahun", "Year"), .number("Sebelumnya", "Before"), .number("Kini", "Now"),
        .number("Selisih", "Difference"),
      ])
    frame.open(page, into: &html)
    for one in rises {
      guard let region = page.site.reference.region(one.region) else { continue }
      html.append("<tr>")
      html.rowHead(region, page)
      html.numberCell(one.year, page)
      for value in [one.before, one.after] {
        html.openNumberCell(value)
        html.append(percent: value, page.language)
        html.append("</td>")
      }
      html.openNumberCell(one.difference)
      html.append(points: one.difference, page)
      html.append("</td></tr>\n")
    }
    frame.close(into: &html)
  }
}
