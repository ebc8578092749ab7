import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// «Sejak periode lalu»: what moved since each region's period before.
  static let moves = Block(
    name: "sejak-periode-lalu",
    summary: LocalizedText(
      id: "Apa yang bergerak di setiap wilayah sejak periode sebelumnya.",
      en: "What moved in each region since the period before."),
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
          page("Belum ada yang dapat dibandingkan dengan periode sebelumnya.", "Nothing can be held against the period before yet."))
        html.append("</p>\n")
        return
      }
      let frame = TableFrame(
        id: "sejak-periode-lalu-tabel",
        caption: LocalizedText(id: "Sejak periode lalu", en: "Since the period before"),
        note: LocalizedText(
          id: "Keadaan ketika periode sebelumnya jatuh tempo, dan kini. Selisih dalam poin persen.",
          en: "How things stood when the period before fell due, and now. Difference in percentage points."),
        headings: [
          .text("Wilayah", "Region"), .text("Periode", "Period"), .number("Sebelumnya", "Before"),
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
      if let value {
        html.append(percent: value, page.language)
      } else {
        html.append("<span class=\"soft\">")
        html.append(ByteBuffer.noFigure, page)
        html.append("</span>")
      }
      html.append("</td>")
    }
    html.openNumberCell(move.difference)
    if let difference = move.difference {
      html.append(points: difference, page)
    } else {
      html.append("<span class=\"soft\">–</span>")
    }
    html.append("</td><td class=\"num\" data-value=\"")
    html.append(move.reportedAfter - move.reportedBefore)
    html.append("\">")
    html.append(grouped: move.reportedBefore, page.language)
    html.append(page(" menjadi ", " to "))
    html.append(move.reportedAfter, of: move.actions, page)
    html.append("</td></tr>\n")
  }
}
