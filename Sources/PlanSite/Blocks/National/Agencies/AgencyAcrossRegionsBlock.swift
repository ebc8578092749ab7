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
      let agencies = AgenciesOfKind(context)
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
    })
}

/// Where one kind of agency is, and how each did in the year that counts.
struct AgenciesOfKind {
  struct Row {
    let region: Region
    let entry: NationalIndex.Entry
    let agency: PlanSummary.AgencySummary
    let compared: ComparisonRow?
    let year: Int?
  }

  private let index: NationalIndex
  private let places: [NationalIndex.AgencyPlace]
  private let groups: [ComparisonGroup]
  private let reference: ReferenceData

  init(_ context: AgencyKindContext) {
    index = context.national.material.index
    places = index.agencies[context.kind.id] ?? []
    reference = context.page.site.reference
    let entries = index.entries
    var summaries: [RegionSummary] = []
    for place in places where summaries.last?.region != entries[place.entry].region {
      summaries.append(entries[place.entry].summary)
    }
    groups = ComparisonGroup.groups(ofAgencyKind: context.kind.id, in: summaries, reference: reference)
  }

  var isEmpty: Bool { places.isEmpty }

  /// The year in which most can be ranked, among those the newest, and of two frameworks the one with more agencies.
  func leadingGroup(_ type: RegionType) -> ComparisonGroup? {
    groups.filter { $0.type == type }.max {
      ($0.rankedCount, $0.year, $0.rows.count) < ($1.rankedCount, $1.year, $1.rows.count)
    }
  }

  /// Those of the leading group first, then those of another year, then those without any.
  func rows(_ type: RegionType) -> (leading: [Row], others: [Row]) {
    let leadingGroup = leadingGroup(type)
    var leading: [Row] = []
    var others: [Row] = []
    for place in places {
      let entry = index.entries[place.entry]
      guard let region = reference.region(entry.region), region.type.comparisonGroup == type else { continue }
      let agency = entry.plan.agencies[place.agency]
      if let group = leadingGroup, let row = Self.row(of: entry, place.agency, in: group) {
        leading.append(Row(region: region, entry: entry, agency: agency, compared: row, year: group.year))
        continue
      }
      let newest = groups.first { $0.type == type && Self.row(of: entry, place.agency, in: $0) != nil }
      others.append(
        Row(
          region: region, entry: entry, agency: agency,
          compared: newest.flatMap { Self.row(of: entry, place.agency, in: $0) }, year: newest?.year))
    }
    return (leading, others)
  }

  private static func row(
    of entry: NationalIndex.Entry, _ agency: Int, in group: ComparisonGroup
  ) -> ComparisonRow? {
    var low = 0
    var high = group.rows.count
    while low < high {
      let middle = (low + high) / 2
      if group.rows[middle].region < entry.region { low = middle + 1 } else { high = middle }
    }
    return group.rows[low...].prefix { $0.region == entry.region }
      .first { $0.plan == entry.plan.id && $0.agency == agency }
  }
}

/// The tables of one kind of region.
private struct AgencySection {
  let type: RegionType
  let agencies: AgenciesOfKind
  let page: PageContext

  func write(into html: inout ByteBuffer) {
    let (leading, others) = agencies.rows(type)
    guard !leading.isEmpty || !others.isEmpty else { return }
    html.append("<h2>")
    html.append(type.label, page)
    html.append("</h2>\n")
    if !leading.isEmpty {
      let year = agencies.leadingGroup(type)?.year ?? 0
      table(
        "instansi-\(type.rawValue)",
        LocalizedText(
          id: "\(type.label.id): \(leading.count) instansi, tahun \(year)",
          en: "\(type.label.en): \(leading.count) agencies, \(year)"),
        LocalizedText(
          id: "Peringkat adalah rentang, dan hanya di antara instansi dengan cukup indikator dan laporan.",
          en: "A rank is an interval, and only among agencies with enough indicators and reports."),
        leading, isLeading: true, into: &html)
    }
    if !others.isEmpty {
      table(
        "instansi-\(type.rawValue)-lain",
        LocalizedText(id: "Tahun lain, atau belum ada tahun yang selesai", en: "Another year, or no year finished yet"),
        LocalizedText(
          id: "Tidak diperingkat: hanya kerangka dan tahun yang sama dapat diperingkat.",
          en: "Not ranked: only the same framework and year can be."),
        others, isLeading: false, into: &html)
    }
  }

  private func table(
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
    if row.agency.leads == 0 {
      html.append(page("Hanya mendukung.", "Supports only."))
    } else if let refusals = row.compared?.refusals {
      for (position, refusal) in refusals.enumerated() {
        if position > 0 { html.append(" ") }
        html.append(refusal.reason, page)
      }
    } else {
      html.append(page("Belum ada tahun yang selesai.", "No year is finished yet."))
    }
    html.append("</span></td>")
  }
}
