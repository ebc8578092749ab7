import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// How each region stands against the same date a year ago, when as much was due.
  static let moves = Block(
    name: "sejak-periode-lalu",
    summary: LocalizedText(
      id: "Capaian setiap wilayah dibanding tanggal yang sama setahun sebelumnya.",
      en: "How each region stands against the same date a year ago."),
    parameters: [
      .count(
        "batas", 1...552, summary: LocalizedText(id: "Berapa yang ditampilkan (baku 20).", en: "How many (default 20)."))
    ],
    national: { context, arguments, html in
      let page = context.page
      let moves = context.material.comparison.moves
      guard !moves.isEmpty else {
        html.append("<p class=\"soft\">")
        html.append(
          page("Belum ada yang dapat dibandingkan dengan setahun sebelumnya.", "Nothing can be held against a year ago yet."))
        html.append("</p>\n")
        return
      }
      let frame = TableFrame(
        id: "sejak-periode-lalu-tabel",
        caption: LocalizedText(id: "Dibanding setahun lalu", en: "Against a year ago"),
        note: LocalizedText(
          id: "Capaian tahun ini per tanggal acuan, dan capaian tahun sebelumnya pada tanggal yang sama setahun lalu, ketika sama banyak yang jatuh tempo. Hanya wilayah dengan dua angka. Selisih dalam poin persen.",
          en: "This year's achievement as of the date, and last year's on the same date a year ago, when as much was due. Only regions with two figures. Difference in percentage points."),
        headings: [
          .text("Wilayah", "Region"), .text("Periode", "Period"), .number("Setahun lalu", "A year ago"),
          .number("Kini", "Now"), .number("Selisih", "Difference"), .number("Aksi dilaporkan", "Actions reported"),
        ])
      frame.open(page, into: &html)
      for move in moves.prefix(arguments.count("batas") ?? 20) { write(move, page, &html) }
      frame.close(into: &html)
      html.csvLink("sejak-periode-lalu.csv", page)
    })

  private static func write(_ move: Move, _ page: PageContext, _ html: inout ByteBuffer) {
    guard let region = page.site.reference.region(move.region) else { return }
    html.append("<tr>")
    html.rowHead(region, page)
    html.append("<td data-value=\"")
    html.append(move.period.lastDay.dayNumber)
    html.append("\">")
    html.append(move.period, page.language)
    html.append("</td>")
    for value in [move.before, move.after] {
      html.openNumberCell(value)
      html.append(percent: value, page.language)
      html.append("</td>")
    }
    html.openNumberCell(move.difference)
    html.append(points: move.difference, page)
    html.append("</td><td class=\"num\" data-value=\"")
    html.append(move.reportedAfter - move.reportedBefore)
    html.append("\">")
    html.append(grouped: move.reportedBefore, page.language)
    html.append(page(" menjadi ", " to "))
    html.append(move.reportedAfter, of: move.actions, page)
    html.append("</td></tr>\n")
  }
}
