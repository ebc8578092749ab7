import Diagnostics
import PlanModel
import PlanProgress

/// All regions of one kind with a counted plan: those compared in the last closed year, and the rest.
struct ComparedRegions: Sendable {
  final class Row: Sendable {
    let region: Region
    let entry: NationalIndex.Entry
    /// Nil before the region's first year is finished.
    let compared: ComparisonRow?
    let framework: Framework?
    let year: Int?
    /// Why it stands outside the group that is ranked; nil inside.
    let outside: LocalizedText?

    init(
      region: Region, entry: NationalIndex.Entry, compared: ComparisonRow?, framework: Framework?, year: Int?,
      outside: LocalizedText? = nil
    ) {
      self.region = region
      self.entry = entry
      self.compared = compared
      self.framework = framework
      self.year = year
      self.outside = outside
    }
  }

  let type: RegionType
  let group: ComparisonGroup?
  let framework: Framework?
  /// Of `group`, highest figure first.
  let rows: [Row]
  /// Regions that `group` does not hold: another year or framework, or no finished year yet.
  let others: [Row]
  /// Regions of this kind in the registry, and those whose plans are shown and not counted.
  let registered: Int
  let uncounted: Int

  /// - Complexity: O(regions · log regions)
  init(_ type: RegionType, _ index: NationalIndex, _ comparison: NationalComparison) {
    let reference = index.reference
    self.type = type
    group = comparison.leadingGroup(type)
    framework = group.flatMap { reference.framework($0.framework) }
    registered = reference.regions.count { $0.type.comparisonGroup == type && $0.validTo == nil }
    uncounted = comparison.uncounted.count {
      reference.region($0)?.type.comparisonGroup == type
    }
    var rows: [Row] = []
    var inGroup: Set<RegionCode> = []
    for row in group?.rows ?? [] {
      guard let entry = index.entry(row.region) else { continue }
      inGroup.insert(row.region)
      rows.append(Row(region: entry.record, entry: entry, compared: row, framework: framework, year: group?.year))
    }
    var others: [Row] = []
    for entry in index.entries where entry.type == type && !inGroup.contains(entry.region) {
      others.append(
        Row(
          region: entry.record, entry: entry, compared: entry.compared,
          framework: reference.framework(entry.group?.framework ?? entry.plan.framework), year: entry.group?.year,
          outside: GuardRefusal.outside(
            years: entry.plan.years, framework: entry.plan.framework, group: group,
            closedYear: comparison.closedYears[entry.plan.framework])))
    }
    self.rows = rows.sorted(by: Self.isHigher)
    self.others = others.sorted(by: Self.isHigher)
  }

  var unrecorded: Int { max(0, registered - uncounted - rows.count - others.count) }

  /// Highest figure first, none last, then by code: an order that does not depend on anything else.
  private static func isHigher(_ one: Row, _ other: Row) -> Bool {
    switch (one.compared?.figure.value, other.compared?.figure.value) {
    case (let first?, let second?) where first != second: first > second
    case (.some, nil): true
    case (nil, .some): false
    default: one.region.code < other.region.code
    }
  }
}

extension RegionType {
  /// `38 provinsi`, `416 kabupaten`: the kind in running text.
  var plural: LocalizedText {
    switch self {
    case .province: LocalizedText(id: "provinsi", en: "provinces")
    case .regency, .administrativeRegency: LocalizedText(id: "kabupaten", en: "regencies")
    case .city, .administrativeCity: LocalizedText(id: "kota", en: "cities")
    case .district: LocalizedText(id: "kecamatan", en: "districts")
    case .village: LocalizedText(id: "desa", en: "villages")
    }
  }
}
