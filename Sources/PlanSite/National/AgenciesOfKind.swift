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

  private let index: NationalIndex
  private let places: [NationalIndex.AgencyPlace]
  private let groups: [ComparisonGroup]
  private let reference: ReferenceData

  init(_ kind: String, _ index: NationalIndex, _ reference: ReferenceData) {
    self.index = index
    self.reference = reference
    places = index.agencies[kind] ?? []
    let entries = index.entries
    var summaries: [RegionSummary] = []
    for place in places where summaries.last?.region != entries[place.entry].region {
      summaries.append(entries[place.entry].summary)
    }
    groups = ComparisonGroup.groups(ofAgencyKind: kind, in: summaries, reference: reference)
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
        leading.append(Row(region: region, entry: entry, agency: agency, compared: row, framework: group.framework, year: group.year))
        continue
      }
      let newest = groups.first { $0.type == type && Self.row(of: entry, place.agency, in: $0) != nil }
      others.append(
        Row(
          region: region, entry: entry, agency: agency,
          compared: newest.flatMap { Self.row(of: entry, place.agency, in: $0) }, framework: newest?.framework,
          year: newest?.year))
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

  /// Every kind of agency in every region, from the rows of the pages.
  static func csv(_ context: NationalContext) -> ByteBuffer {
    var csv = CSVWriter([
      "jenis_instansi", "kode", "nama", "jenis", "rad", "sifat", "kerangka", "tahun", "instansi", "nama_instansi",
      "memimpin_aksi", "capaian", "rendah", "tinggi", "capaian_target_awal", "capaian_terverifikasi", "aksi_dilaporkan",
      "aksi_jatuh_tempo", "peringkat_terbaik", "peringkat_terburuk", "peringkat_dari", "alasan_tanpa_peringkat",
      "laporan_masuk", "laporan_jatuh_tempo", "laporan_tepat_waktu",
    ])
    for kind in context.page.site.reference.agencyKinds {
      let agencies = AgenciesOfKind(kind.id, context.material.index, context.page.site.reference)
      for type in RegionType.compared {
        let (leading, others) = agencies.rows(type)
        for row in leading { row.append(kind.id, isLeading: true, to: &csv) }
        for row in others { row.append(kind.id, isLeading: false, to: &csv) }
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
