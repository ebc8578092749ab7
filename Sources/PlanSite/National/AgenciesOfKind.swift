import Diagnostics
import Output
import PlanModel
import PlanProgress

/// Where one kind of agency is, and how each did in the year that counts.
struct AgenciesOfKind: Sendable {
  struct Row {
    let region: Region
    let entry: NationalIndex.Entry
    let agency: PlanSummary.AgencySummary
    let compared: ComparisonRow?
    let framework: String?
    let year: Int?
  }

  /// What is shown of one kind of region.
  struct Table: Sendable {
    /// The year in which most can be ranked, among those the newest, and of two frameworks the one with more agencies.
    var group: ComparisonGroup?
    /// Those of `group`.
    var leading: [Row] = []
    /// Those of another year, and those without any.
    var others: [Row] = []
  }

  let isEmpty: Bool
  /// By position in `RegionType.compared`.
  private let tables: [Table]

  /// - Complexity: O(n · log n) for n agencies of the kind
  init(_ kind: String, _ index: NationalIndex) {
    let places = index.agencies[kind] ?? []
    let entries = index.entries
    var summaries: [RegionSummary] = []
    for place in places where summaries.last?.region != entries[place.entry].region {
      summaries.append(entries[place.entry].summary)
    }
    let groups = ComparisonGroup.groups(ofAgencyKind: kind, in: summaries, reference: index.reference)
    isEmpty = places.isEmpty
    tables = RegionType.compared.map { type in
      Self.table(places.filter { entries[$0.entry].type == type }, entries, groups.filter { $0.type == type })
    }
  }

  func table(_ type: RegionType) -> Table {
    RegionType.compared.firstIndex(of: type).map { tables[$0] } ?? Table()
  }

  private static func table(
    _ places: [NationalIndex.AgencyPlace], _ entries: [NationalIndex.Entry], _ groups: [ComparisonGroup]
  ) -> Table {
    var table = Table()
    table.group = groups.max {
      ($0.rankedCount, $0.year, $0.rows.count) < ($1.rankedCount, $1.year, $1.rows.count)
    }
    for place in places {
      let entry = entries[place.entry]
      let agency = entry.plan.agencies[place.agency]
      if let group = table.group, let row = row(of: entry, place.agency, in: group) {
        table.leading.append(
          Row(region: entry.record, entry: entry, agency: agency, compared: row, framework: group.framework, year: group.year))
        continue
      }
      let newest = groups.first { row(of: entry, place.agency, in: $0) != nil }
      table.others.append(
        Row(
          region: entry.record, entry: entry, agency: agency,
          compared: newest.flatMap { row(of: entry, place.agency, in: $0) }, framework: newest?.framework,
          year: newest?.year))
    }
    return table
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

  /// Every kind of agency in every region, from the rows of the pages.
  static func csv(_ context: NationalContext) -> ByteBuffer {
    var csv = CSVWriter([
      "jenis_instansi", "kode", "nama", "jenis", "rad", "sifat", "kerangka", "tahun", "instansi", "nama_instansi",
      "memimpin_aksi", "capaian", "rendah", "tinggi", "capaian_target_awal", "capaian_terverifikasi", "aksi_dilaporkan",
      "aksi_jatuh_tempo", "peringkat_terbaik", "peringkat_terburuk", "peringkat_dari", "alasan_tanpa_peringkat",
      "laporan_masuk", "laporan_jatuh_tempo", "laporan_tepat_waktu",
    ])
    for kind in context.page.site.reference.agencyKinds {
      for table in context.material.agencies(of: kind.id).tables {
        for row in table.leading { row.append(kind.id, isLeading: true, to: &csv) }
        for row in table.others { row.append(kind.id, isLeading: false, to: &csv) }
      }
    }
    return csv.finish()
  }
}

extension AgenciesOfKind.Row {
  /// Why there is no rank; empty where there is one.
  func reasons(isLeading: Bool) -> [LocalizedText] {
    if agency.leads == 0 { return [LocalizedText(id: "Hanya mendukung.", en: "Supports only.")] }
    guard let compared else { return [GuardRefusal.noFinishedYear] }
    return (isLeading ? [] : [GuardRefusal.otherGroup]) + compared.refusals.map(\.reason)
  }

  fileprivate func append(_ kind: String, isLeading: Bool, to csv: inout CSVWriter) {
    csv.text(kind)
    csv.text(region.code.rawValue)
    csv.text(region.name)
    csv.text(region.type.rawValue)
    csv.text(entry.plan.id)
    csv.text(entry.plan.nature.rawValue)
    csv.text(framework ?? entry.plan.framework)
    csv.number(year)
    csv.text(agency.id)
    csv.text(agency.name)
    csv.number(agency.leads)
    csv.share(compared?.figure.value)
    csv.share(compared?.figure.low)
    csv.share(compared?.figure.high)
    csv.share(compared?.figure.original?.value)
    csv.share(compared?.figure.verified?.value)
    csv.number(compared.map { Int($0.figure.dueReported) })
    csv.number(compared.map { Int($0.figure.due) })
    let rank = isLeading ? compared?.rank : nil
    csv.number(rank?.best)
    csv.number(rank?.worst)
    csv.number(rank?.of)
    csv.text(reasons(isLeading: isLeading).map(\.id).joined(separator: " "))
    csv.number(compared.map { Int($0.reporting.sent) })
    csv.number(compared.map { Int($0.reporting.due) })
    csv.number(compared.map { Int($0.reporting.onTime) })
    csv.endRow()
  }
}
