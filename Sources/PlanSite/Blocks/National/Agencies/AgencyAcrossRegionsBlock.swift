import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// One kind of agency in all regions that have it, kind of region by kind of region, under the same guard.
  static let agencyAcrossRegions = Block(
    name: "instansi-antarwilayah",
    summary: LocalizedText(
      id: "Satu jenis instansi di semua wilayah yang mencatatnya, dengan aturan banding yang sama.",
      en: "One kind of agency in all regions that record it, under the same rules of comparison."),
    agencyKind: { context, _, html in
      let page = context.page
      let agencies = context.agencies
      guard !agencies.isEmpty else {
        html.append("<div class=\"notice\"><p>")
        html.append(
          page(
            "Belum ada rencana yang tercatat di sini yang menyebut jenis instansi ini.",
            "No plan recorded here names this kind of agency."))
        html.append("</p></div>\n")
        return
      }
      for type in RegionType.compared { AgencySection(type: type, agencies: agencies, page: page).write(into: &html) }
      html.csvLink("instansi.csv", page)
    })
}

/// The tables of one kind of region.
private struct AgencySection {
  let type: RegionType
  let agencies: AgenciesOfKind
  let page: PageContext

  func write(into html: inout ByteBuffer) {
    let table = agencies.table(type)
    let (leading, others, group) = (table.leading, table.others, table.group)
    guard !leading.isEmpty || !others.isEmpty else { return }
    html.append("<h2>")
    html.append(type.label, page)
    html.append("</h2>\n")
    if !leading.isEmpty {
      for warning in group?.warnings ?? [] { html.notice(warning, page) }
      let year = group?.year ?? 0
      write(
        "instansi-\(type.rawValue)",
        LocalizedText(
          id: "\(type.label.id): \(leading.count) instansi, tahun \(year)",
          en: "\(type.label.en): \(leading.count) \(leading.count == 1 ? "agency" : "agencies"), \(year)"),
        LocalizedText(
          id: "Peringkat adalah rentang, dan hanya di antara instansi dengan cukup indikator dan laporan.",
          en: "A rank is an interval, and only among agencies with enough indicators and reports."),
        leading, isLeading: true, into: &html)
    }
    if !others.isEmpty {
      write(
        "instansi-\(type.rawValue)-lain",
        LocalizedText(
          id: "\(type.label.id): tahun lain, atau belum ada tahun yang selesai",
          en: "\(type.label.en): another year, or no year finished yet"),
        LocalizedText(
          id: "Tidak diperingkat: hanya kerangka dan tahun yang sama dapat diperingkat.",
          en: "Not ranked: only the same framework and year can be."),
        others, isLeading: false, into: &html)
    }
  }

  private func write(
    _ id: String, _ caption: LocalizedText, _ note: LocalizedText, _ rows: [AgenciesOfKind.Row], isLeading: Bool,
    into html: inout ByteBuffer
  ) {
    let frame = TableFrame(
      id: id, caption: caption, note: note,
      headings: [
        .text("Wilayah", "Region"), .text("Instansi", "Agency"), .number("Tahun", "Year"),
        .number("Capaian", "Achievement"), .text("Peringkat", "Rank"), .number("Memimpin aksi", "Leads actions"),
        .number("Aksi dilaporkan", "Actions reported"), .number("Laporan masuk", "Reports sent"),
        .number("Tepat waktu", "On time"),
      ])
    frame.open(page, into: &html)
    for row in rows { write(row, isLeading: isLeading, into: &html) }
    frame.close(into: &html)
  }

  private func write(_ row: AgenciesOfKind.Row, isLeading: Bool, into html: inout ByteBuffer) {
    html.append("<tr>")
    html.rowHead(row.region, page)
    html.append("<td class=\"words\"")
    html.appendDataLanguage(page)
    html.append(">")
    html.appendLinkStart(.agencyInRegion(row.region.code, agency: row.agency.id), from: page)
    html.append(escaping: row.agency.name)
    html.append("</a></td>")
    html.numberCell(row.year, page)
    html.figureCell(row.compared?.figure, page, showsOriginal: true)
    writeRank(row, isLeading: isLeading, into: &html)
    html.numberCell(row.agency.leads, page)
    html.countCell(Int(row.compared?.figure.dueReported ?? 0), of: Int(row.compared?.figure.due ?? 0), page)
    let reporting = row.compared?.reporting ?? ReportingShare()
    html.countCell(Int(reporting.sent), of: Int(reporting.due), page)
    html.shareCell(reporting.timeliness, reporting.onTime, of: reporting.due, page)
    html.append("</tr>\n")
  }

  private func writeRank(_ row: AgenciesOfKind.Row, isLeading: Bool, into html: inout ByteBuffer) {
    if isLeading, let rank = row.compared?.rank {
      html.rankCell(rank, page)
      return
    }
    html.append("<td class=\"words\" data-value=\"\"><span class=\"small soft\">")
    for (position, reason) in row.reasons(isLeading: isLeading).enumerated() {
      if position > 0 { html.append(" ") }
      html.append(reason, page)
    }
    html.append("</span></td>")
  }
}
