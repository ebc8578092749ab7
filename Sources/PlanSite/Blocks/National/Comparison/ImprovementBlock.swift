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
      // Newest year first; of each region only that one. The file beside the table has all years.
      var seen: Set<RegionCode> = []
      let rising = context.material.comparison.improvements.filter { seen.insert($0.region).inserted }
      guard !rising.isEmpty else {
        html.append("<p class=\"soft\">")
        html.append(
          page(
            "Belum ada wilayah yang dapat diperingkat dalam dua tahun berturut-turut.",
            "No region can be ranked in two years running yet."))
        html.append("</p>\n")
        return
      }
      let frame = TableFrame(
        id: "paling-maju-tabel",
        caption: LocalizedText(id: "Perubahan capaian setahun", en: "Change of achievement over a year"),
        note: LocalizedText(
          id: "Hanya wilayah yang dapat diperingkat pada kedua tahun. Selisih dalam poin persen.",
          en: "Only regions that can be ranked in both years. Difference in percentage points."),
        headings: [
          .text("Wilayah", "Region"), .text("Jenis", "Kind"), .number("Tahun", "Year"),
          .number("Sebelumnya", "Before"), .number("Kini", "Now"), .number("Selisih", "Difference"),
        ])
      frame.open(page, into: &html)
      for one in rising.prefix(arguments.count("batas") ?? 20) {
        guard let region = page.site.reference.region(one.region) else { continue }
        html.append("<tr>")
        html.rowHead(region, page)
        html.append("<td>")
        html.append(one.type.label, page)
        html.append("</td><td class=\"num\" data-value=\"")
        html.append(one.year)
        html.append("\">")
        html.append(one.year)
        html.append("</td>")
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
      html.csvLink("paling-maju.csv", page)
    })
}
