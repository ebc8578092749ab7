import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Who has not reported: a short list, or the whole table.
  static let missingReports = Block(
    name: "belum-lapor",
    summary: LocalizedText(
      id: "Wilayah dengan laporan yang sudah jatuh tempo dan belum masuk.",
      en: "Regions with reports that are due and have not come."),
    parameters: [
      .count(
        "batas", 1...20,
        summary: LocalizedText(
          id: "Daftar pendek sepanjang ini; tanpa `batas`, seluruh tabel.",
          en: "A short list of this length; without `batas`, the whole table."))
    ],
    sees: .reports,
    national: { context, arguments, html in
      let missing = MissingReports(context)
      guard !missing.rows.isEmpty else {
        html.append("<p class=\"soft\">")
        html.append(
          context.page(
            "Semua laporan yang jatuh tempo dari rencana yang tercatat di sini sudah masuk.",
            "Every due report of the plans recorded here has come."))
        html.append("</p>\n")
        return
      }
      if let limit = arguments.count("batas") {
        writeList(missing, limit, context.page, &html)
      } else {
        writeTable(missing, context.page, &html)
      }
    })

  private static func writeList(
    _ missing: MissingReports, _ limit: Int, _ page: PageContext, _ html: inout ByteBuffer
  ) {
    html.append("<ul class=\"list\">\n")
    for row in missing.rows.prefix(limit) {
      html.append("<li>")
      html.appendLinkStart(.region(row.region.code), from: page)
      html.append(escaping: row.region.displayName(page.language))
      html.append("</a><span class=\"soft\">")
      html.append(row.missing, of: row.due, page)
      html.append(page(" laporan belum masuk</span>", " reports have not come</span>"))
      html.append(ActionStatus.notReported, page.language)
      html.append("</li>\n")
    }
    html.append("</ul>\n")
    guard missing.rows.count > limit else { return }
    html.append("<p><a href=\"")
    html.append(address: .page("belum-lapor"), from: page)
    html.append("\">")
    html.append(page("Lihat semua ", "See all "))
    html.append(grouped: missing.rows.count, page.language)
    html.append(page(" wilayah yang belum lapor</a></p>\n", " regions that have not reported</a></p>\n"))
  }

  private static func writeTable(_ missing: MissingReports, _ page: PageContext, _ html: inout ByteBuffer) {
    let frame = TableFrame(
      id: "belum-lapor-tabel",
      caption: LocalizedText(id: "Laporan yang belum masuk", en: "Reports that have not come"),
      note: LocalizedText(
        id: "Satu laporan adalah satu instansi penanggung jawab pada satu periode yang sudah lewat tenggatnya.",
        en: "One report is one leading agency in one period whose deadline has passed."),
      headings: [
        .text("Wilayah", "Region"), .number("Belum masuk", "Missing"), .text("Periode tertua", "Oldest period"),
        .text("Periode terbaru", "Newest period"), .text("Instansi", "Agencies"),
      ])
    frame.open(page, into: &html)
    for row in missing.rows { write(row, page, &html) }
    frame.close(into: &html)
    html.csvLink("belum-lapor.csv", page)
  }

  private static func write(_ row: MissingReports.Row, _ page: PageContext, _ html: inout ByteBuffer) {
    html.append("<tr data-item>")
    html.rowHead(row.region, page)
    html.append("<td class=\"num\" data-value=\"")
    html.append(row.missing)
    html.append("\">")
    html.append(row.missing, of: row.due, page)
    html.append("</td>")
    for report in [row.oldest, row.newest] {
      html.append("<td data-value=\"")
      html.append(report.dueDay.dayNumber)
      html.append("\">")
      html.append(report.period, page.language)
      html.append("<br><span class=\"small soft\">")
      html.append(page("jatuh tempo ", "due "))
      html.append(report.dueDay, page.language)
      html.append("</span></td>")
    }
    html.append("<td>")
    for (position, agency) in row.agencies.enumerated() {
      if position > 0 { html.append(", ") }
      let summary = row.entry.plan.agencies[agency]
      html.appendLinkStart(.agencyInRegion(row.region.code, agency: summary.id), from: page)
      html.append(data: PlanText(summary.abbreviation ?? summary.name), page)
      html.append("</a>")
    }
    html.append("</td></tr>\n")
  }
}
