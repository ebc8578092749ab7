public import Diagnostics
public import PlanModel
public import PlanProgress

/// The comparison on the command line: the rows of the comparison page, from the same values.
public struct CompareTable: Sendable {
  public var rows: [Row]
  public var asOf: CalendarDate
  /// Regions that were asked for and have nothing recorded.
  public var unrecorded: [RegionCode]
  /// Regions that were asked for and whose files have errors.
  public var broken: [RegionCode]

  public struct Row: Sendable {
    public var region: Region
    public var plan: String?
    public var nature: PlanNature?
    public var framework: Framework?
    public var year: Int?
    /// Nil: no plan, or no year finished.
    public var compared: ComparisonRow?
    /// The running year's or first figure where none is finished: shown, never ranked.
    public var current: YearSummary?
    public var dutiesMet: Int
    public var dutiesDue: Int
    /// Whether the row stands in the group whose ranks the table shows.
    var isRanked = false
    /// Of a province: what its regencies and cities add up to, beside its own plan and never blended with it.
    public var rollUp: ProvinceRollUp?
    /// Why there is no rank, in words; empty where there is one.
    public var reasons: [LocalizedText]

    public var figure: Figure? { compared?.figure ?? current?.region }
    public var summary: YearSummary? { compared?.year ?? current }
    public var rank: RankInterval? { isRanked ? compared?.rank : nil }
  }

  /// Without a year each kind of region is compared in the last closed year, as on the page.
  ///
  /// - Parameter broken: regions of the collection that have no summary because their files have errors.
  public init(_ request: CompareRequest, context: NationalExportContext, broken: [RegionCode] = []) {
    asOf = context.asOf
    let all = context.summaries.all
    let comparison = NationalComparison(all, reference: context.reference)
    let summaries = Dictionary(all.map { ($0.region, $0) }) { first, _ in first }
    let codes: [RegionCode]
    if request.regions.isEmpty {
      codes = (context.summaries.regions + broken).filter { code in
        guard let wanted = request.type?.comparisonGroup else { return true }
        return context.reference.region(code)?.type.comparisonGroup == wanted
      }
    } else {
      codes = request.regions
    }
    var rows: [Row] = []
    var unrecorded: [RegionCode] = []
    var withErrors: [RegionCode] = []
    for code in codes {
      guard let region = context.reference.region(code) else { continue }
      guard let summary = summaries[code] else {
        if broken.contains(code) { withErrors.append(code) } else { unrecorded.append(code) }
        continue
      }
      rows.append(Row(region, summary: summary, year: request.year, context: context, comparison))
    }
    self.rows = rows
    self.unrecorded = unrecorded
    self.broken = withErrors
    sort(by: request.sort, request.descending)
  }

  private mutating func sort(by key: CompareRequest.SortKey, _ descending: Bool?) {
    switch key {
    case .given: break
    case .name: sort(by: \.region.name, descending ?? false)
    case .code: sort(by: \.region.code, descending ?? false)
    case .rank: sort(by: \.rank?.best, descending ?? false)
    case .achievement: sort(by: \.figure?.value, descending ?? true)
    case .completeness: sort(by: \.summary?.reporting.completeness, descending ?? true)
    case .timeliness: sort(by: \.summary?.reporting.timeliness, descending ?? true)
    case .coverage: sort(by: \.summary?.strategyCoverage, descending ?? true)
    case .evidence: sort(by: \.summary?.evidenceShare, descending ?? true)
    case .verified: sort(by: \.summary?.verifiedShare, descending ?? true)
    case .absorption: sort(by: \.summary?.budget.absorption, descending ?? true)
    case .duties: sort(by: \.dutiesMet, descending ?? true)
    }
  }

  private mutating func sort<Key: Comparable>(by key: (Row) -> Key, _ descending: Bool) {
    sort(by: { Optional(key($0)) }, descending)
  }

  /// Rows without the key come last either way; ties keep the order of codes.
  private mutating func sort<Key: Comparable>(by key: (Row) -> Key?, _ descending: Bool) {
    rows.sort { first, second in
      switch (key(first), key(second)) {
      case (let one?, let other?) where one != other: descending ? one > other : one < other
      case (.some, nil): true
      case (nil, .some): false
      default: first.region.code < second.region.code
      }
    }
  }
}

extension CompareTable.Row {
  init(
    _ region: Region, summary: RegionSummary, year: Int?, context: NationalExportContext, _ comparison: NationalComparison
  ) {
    self.init(region, figuresOf: summary, year: year, context: context, comparison)
    rollUp = comparison.rollUp(of: region.code, framework: framework?.id, year: year)
  }

  private init(
    _ region: Region, figuresOf summary: RegionSummary, year: Int?, context: NationalExportContext,
    _ comparison: NationalComparison
  ) {
    self.region = region
    let counted = context.reference.collection.counted
    let plan = summary.leadingPlan(counting: counted, in: year)
    self.plan = plan?.id
    nature = plan?.nature
    framework = plan.flatMap { context.reference.framework($0.framework) }
    (dutiesMet, dutiesDue) = summary.dutyCount
    let own = comparison.groups.filter { group in
      group.type == region.type.comparisonGroup && group.rows.contains { $0.region == region.code }
    }
    let leading = comparison.leadingGroup(region.type.comparisonGroup)
    let group: ComparisonGroup? =
      if let year {
        own.first { $0.year == year }
      } else {
        own.first { $0.year == leading?.year && $0.framework == leading?.framework } ?? own.first(where: \.isLastClosed)
          ?? own.max { $0.year < $1.year }
      }
    compared = group?.rows.first { $0.region == region.code }
    reasons = compared?.refusals.map(\.reason) ?? []
    if let group {
      // As on the page: a region of another year or framework is shown and not ranked, unless that year was asked for.
      isRanked = year != nil || group.year == leading?.year && group.framework == leading?.framework
      if !isRanked, let plan {
        reasons.insert(
          GuardRefusal.outside(
            years: plan.years, framework: plan.framework, group: leading, closedYear: comparison.closedYears[plan.framework]),
          at: 0)
      }
      self.year = group.year
      framework = context.reference.framework(group.framework)
      self.plan = compared?.plan
      nature = compared?.nature
      return
    }
    current = year.map { plan?.year($0) } ?? plan.flatMap { $0.running ?? $0.headline }
    self.year = current?.year
    if let year, current == nil, plan != nil {
      reasons = [LocalizedText(id: "Tidak ada rencana untuk tahun \(year).", en: "There is no plan for the year \(year).")]
    } else if plan == nil {
      reasons = [LocalizedText(id: "Rencana belum tercatat di sini.", en: "No plan is recorded here.")]
    } else if let nature, !counted.contains(nature) {
      reasons = [
        LocalizedText(
          id: "Rencana bersifat \(nature.rawValue): ditampilkan, tidak dihitung.",
          en: "The plan's nature is \(nature.rawValue): shown, not counted.")
      ]
    } else if let year {
      reasons = [LocalizedText(id: "Tahun \(year) belum selesai.", en: "The year \(year) is not finished yet.")]
    } else {
      reasons = [GuardRefusal.noFinishedYear]
    }
  }
}
