import Diagnostics
import Output
import PlanModel
import PlanProgress

/// The comparison of one kind of region as a page shows it and as its CSV gives it, from the same rows.
struct ComparisonTable {
  let regions: ComparedRegions
  let page: PageContext

  func write(into html: inout ByteBuffer) {
    guard let group = regions.group, !regions.rows.isEmpty else { return }
    let kind = regions.type
    let frame = TableFrame(
      id: "banding-\(kind.rawValue)",
      caption: LocalizedText(id: "\(kind.label.id), tahun \(group.year)", en: "\(kind.plural.en.capitalizedFirst), \(group.year)"),
      note: LocalizedText(
        id: "\(regions.framework?.abbreviation.id ?? group.framework). Peringkat adalah rentang: laporan yang belum masuk dapat mengubahnya.",
        en: "\(regions.framework?.abbreviation.en ?? group.framework). A rank is an interval: reports that are missing may change it."),
      headings: headings(year: group.year), compares: true)
    frame.open(page, into: &html)
    for row in regions.rows { write(row, showsYear: false, into: &html) }
    frame.close(into: &html)
  }

  /// Regions that cannot stand in the first table: their figures are shown, each with its year, and not ranked.
  func writeOthers(into html: inout ByteBuffer) {
    guard !regions.others.isEmpty else { return }
    let kind = regions.type
    let frame = TableFrame(
      id: "banding-\(kind.rawValue)-lain",
      caption: LocalizedText(
        id: "\(kind.label.id) dengan tahun atau kerangka lain", en: "\(kind.plural.en.capitalizedFirst) with another year or framework"),
      note: LocalizedText(
        id: "Tidak diperingkat di sini: hanya angka dengan kerangka dan tahun yang sama dapat diperingkat.",
        en: "Not ranked here: only figures under the same framework and year can be ranked."),
      headings: headings(year: nil), compares: true)
    frame.open(page, into: &html)
    for row in regions.others { write(row, showsYear: true, into: &html) }
    frame.close(into: &html)
  }

  private func headings(year: Int?) -> [TableFrame.Heading] {
    let figure: TableFrame.Heading =
      year.map { .number("Capaian \($0)", "Achievement \($0)") } ?? .number("Capaian", "Achievement")
    return [
      TableFrame.Heading(title: regions.type.label), figure, .rank,
      .number("Aksi dilaporkan", "Actions reported"), .number("Laporan masuk", "Reports sent"),
      .number("Tepat waktu", "On time"), .number("Strategi tercakup", "Strategies covered"),
      .number("Dengan bukti", "With evidence"), .number("Diverifikasi", "Verified"),
      .number("Serapan anggaran", "Budget absorbed"), .number("Kewajiban terpenuhi", "Duties met"),
      .number("Dibanding setahun lalu", "Against a year ago"), .text("Catatan", "Notes"),
    ]
  }

  private func write(_ row: ComparedRegions.Row, showsYear: Bool, into html: inout ByteBuffer) {
    let compared = row.compared
    let isRanked = !showsYear && compared?.rank != nil
    html.append("<tr data-item data-code=\"")
    html.append(escaping: row.region.code.rawValue)
    html.append("\" data-provinsi=\"")
    html.append(escaping: (row.region.code.parent ?? row.region.code).rawValue)
    if let island = row.region.islandGroup {
      html.append("\" data-pulau=\"")
      html.append(escaping: island.replacing(" ", with: "-"))
    }
    html.append(isRanked ? "\" data-peringkat=\"ya\">" : "\" data-peringkat=\"tidak\">")
    html.rowHead(row.region, page)
    html.figureCell(
      compared?.figure ?? row.entry.current?.region, page, headlineIn: row.framework, showsOriginal: true)
    writeRank(row, showsYear: showsYear, into: &html)
    guard let year = compared?.year ?? row.entry.current else {
      for _ in 0..<7 { html.append("<td class=\"num\" data-value=\"\"><span class=\"soft\">–</span></td>") }
      writeTail(row, nil, into: &html)
      return
    }
    html.countCell(Int(year.region.dueReported), of: Int(year.region.due), page)
    html.countCell(Int(year.reporting.sent), of: Int(year.reporting.due), page)
    html.shareCell(year.reporting.timeliness, year.reporting.onTime, of: year.reporting.due, page)
    html.countCell(year.coveredStrategies, of: year.actionsByStrategy.count, page)
    html.shareCell(year.evidenceShare, year.entriesWithEvidence, of: year.entries, page)
    writeVerified(year, into: &html)
    html.shareCell(year.budget.absorption, year.budget.actionsKnown, of: year.budget.actions, page)
    writeTail(row, year, into: &html)
  }

  /// Share of values that a verifier saw, and the figure that counts only those.
  private func writeVerified(_ year: YearSummary, into html: inout ByteBuffer) {
    guard let share = year.verifiedShare else {
      html.append("<td class=\"num\" data-value=\"\"><span class=\"soft\">–</span></td>")
      return
    }
    html.openNumberCell(share)
    html.append(percent: share, page.language)
    html.append("<br><span class=\"small soft\">")
    html.append(Int(year.verifiedValues), of: Int(year.reportedValues), page)
    html.append(page(" nilai", " values"))
    if let verified = year.region.verified {
      html.append(page("; capaian ", "; achievement "))
      html.append(percent: verified.value, page.language)
    }
    html.append("</span></td>")
  }

  private func writeRank(_ row: ComparedRegions.Row, showsYear: Bool, into html: inout ByteBuffer) {
    if !showsYear, let rank = row.compared?.rank {
      html.rankCell(rank, band: row.compared?.band, of: row.framework, page)
      return
    }
    html.append("<td class=\"words\" data-value=\"\"><span class=\"small soft\">")
    if showsYear, let year = row.year {
      html.append(page("Tahun ", "Year "))
      html.append(year)
      html.append(", ")
      html.append(row.framework?.abbreviation ?? LocalizedText(verbatim: row.entry.plan.framework), page)
      html.append(". ")
    }
    if row.compared == nil {
      html.append(GuardRefusal.noFinishedYear, page)
    } else if let outside = row.outside {
      html.append(outside, page)
      html.append(" ")
    }
    for (position, refusal) in (row.compared?.refusals ?? []).enumerated() {
      html.append(position == 0 ? page("Tidak diperingkat. ", "Not ranked. ") : " ")
      html.append(refusal.reason, page)
    }
    html.append("</span></td>")
  }

  /// Duties, what moved, and what to read with care.
  private func writeTail(_ row: ComparedRegions.Row, _ year: YearSummary?, into html: inout ByteBuffer) {
    let duties = row.entry.summary.dutyCount
    html.countCell(duties.met, of: duties.due, page)
    if let difference = row.entry.move?.difference {
      html.openNumberCell(difference)
      html.append(points: difference, page)
      html.append("</td>")
    } else {
      html.append("<td class=\"num\" data-value=\"\"><span class=\"soft\">–</span></td>")
    }
    html.append("<td class=\"words\">")
    for (position, warning) in (year?.warnings ?? []).enumerated() {
      if position > 0 { html.append("<br>") }
      html.append("<span class=\"small\">")
      html.append(warning.title, page)
      html.append(": ")
      html.append(warning.explanation, page)
      html.append("</span>")
    }
    html.append("</td></tr>\n")
  }
}

extension String {
  /// For headings made of words that stand in running text elsewhere.
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
