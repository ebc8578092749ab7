import Diagnostics
import Output
import PlanModel
import PlanProgress

/// Where one kind of agency is, and how each did in the year that counts.
struct AgenciesOfKind: Sendable {
  struct Row {
    let region: Region
    /// Id, nature, framework and years of the plan that names it.
    let plan: (id: String, nature: PlanNature, framework: String, years: ClosedRange<Int>)
    let agency: PlanSummary.AgencySummary
    let compared: ComparisonRow?
    let framework: String?
    let year: Int?
    /// Why it stands outside the group that is ranked; nil inside.
    let outside: LocalizedText?
  }

  /// What is shown of one kind of region.
  struct Table: Sendable {
    /// The last closed year; of two frameworks the one with more agencies.
    var group: ComparisonGroup?
    /// Those of `group`.
    var leading: [Row] = []
    /// Those of another year, and those without any.
    var others: [Row] = []
  }

  let isEmpty: Bool
  /// By position in `RegionType.compared`.
  private let tables: [Table]

  /// - Parameter summaries: of the regions that have one, in order of code; see `RegionSummary.seen(ofAgencyKind:)`.
  /// - Complexity: O(n · log n) for n agencies of the kind
  init(_ kind: String, _ summaries: [RegionSummary], _ reference: ReferenceData) {
    var named: [RegionSummary] = []
    var places: [Place] = []
    for summary in summaries {
      let counted = summary.plans.first { reference.collection.counted.contains($0.nature) }
      guard let counted, let region = reference.region(summary.region), !counted.agencies.isEmpty else { continue }
      named.append(summary)
      places += counted.agencies.indices.map { Place(region: region, plan: counted, agency: $0) }
    }
    let groups = ComparisonGroup.groups(ofAgencyKind: kind, in: named, reference: reference)
    isEmpty = places.isEmpty
    tables = RegionType.compared.map { type in
      Self.table(places.filter { $0.region.type.comparisonGroup == type }, groups.filter { $0.type == type })
    }
  }

  /// One agency of the kind in a plan that speaks for its region. A class, because a plan is large and lists of them are
  /// filtered.
  private final class Place: Sendable {
    let region: Region
    let plan: PlanSummary
    /// Position in the plan's `agencies`.
    let agency: Int

    init(region: Region, plan: PlanSummary, agency: Int) {
      self.region = region
      self.plan = plan
      self.agency = agency
    }

    func row(_ compared: ComparisonRow?, framework: String?, year: Int?, outside: LocalizedText? = nil) -> Row {
      Row(
        region: region, plan: (plan.id, plan.nature, plan.framework, plan.years), agency: plan.agencies[agency], compared: compared,
        framework: framework, year: year, outside: outside)
    }
  }

  func table(_ type: RegionType) -> Table {
    RegionType.compared.firstIndex(of: type).map { tables[$0] } ?? Table()
  }

  private static func table(_ places: [Place], _ groups: [ComparisonGroup]) -> Table {
    var table = Table()
    table.group = ComparisonGroup.leading(among: groups)
    for place in places {
      if let group = table.group, let row = row(of: place, in: group) {
        table.leading.append(place.row(row, framework: group.framework, year: group.year))
        continue
      }
      let newest = groups.first { row(of: place, in: $0) != nil }
      table.others.append(
        place.row(
          newest.flatMap { row(of: place, in: $0) }, framework: newest?.framework, year: newest?.year,
          outside: GuardRefusal.outside(
            years: place.plan.years, framework: place.plan.framework, group: table.group,
            closedYear: place.plan.comparedYear ?? place.plan.headlineYear)))
    }
    return table
  }

  private static func row(of place: Place, in group: ComparisonGroup) -> ComparisonRow? {
    var low = 0
    var high = group.rows.count
    while low < high {
      let middle = (low + high) / 2
      if group.rows[middle].region < place.region.code { low = middle + 1 } else { high = middle }
    }
    return group.rows[low...].prefix { $0.region == place.region.code }
      .first { $0.plan == place.plan.id && $0.agency == place.agency }
  }

  /// Every kind of agency in every region, from the rows of the pages.
  static func csv(_ summaries: NationalSummaries) -> [OutputPart] {
    let head = CSVWriter.head([
      "jenis_instansi", "kode", "nama", "jenis", "rad", "sifat", "kerangka", "tahun", "instansi", "nama_instansi",
      "memimpin_aksi", "capaian", "rendah", "tinggi", "capaian_target_awal", "capaian_terverifikasi", "aksi_dilaporkan",
      "aksi_jatuh_tempo", "peringkat_terbaik", "peringkat_terburuk", "peringkat_dari", "alasan_tanpa_peringkat",
      "laporan_masuk", "laporan_jatuh_tempo", "laporan_tepat_waktu",
    ])
    let kinds = summaries.reference.agencyKinds.map { kind in
      CSVWriter.part(name: kind.id) { csv in
        for table in summaries.agencies(of: kind.id).tables {
          for row in table.leading { row.append(kind.id, isLeading: true, to: &csv) }
          for row in table.others { row.append(kind.id, isLeading: false, to: &csv) }
        }
      }
    }
    return [head] + kinds
  }
}

extension AgenciesOfKind.Row {
  /// Why there is no rank; empty where there is one.
  func reasons(isLeading: Bool) -> [LocalizedText] {
    if agency.leads == 0 { return [LocalizedText(id: "Hanya mendukung.", en: "Supports only.")] }
    guard let compared else { return [GuardRefusal.noFinishedYear] }
    return (isLeading ? [] : [outside].compactMap(\.self)) + compared.refusals.map(\.reason)
  }

  fileprivate func append(_ kind: String, isLeading: Bool, to csv: inout CSVWriter) {
    csv.text(kind)
    csv.text(region.code.rawValue)
    csv.text(region.name)
    csv.text(region.type.rawValue)
    csv.text(plan.id)
    csv.text(plan.nature.rawValue)
    csv.text(framework ?? plan.framework)
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
