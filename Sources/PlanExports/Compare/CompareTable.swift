public import Diagnostics
public import PlanModel
public import PlanProgress

/// The comparison on the command line: the rows of the comparison page, from the same values.
public struct CompareTable: Sendable {
  public var rows: [Row]
  public var asOf: CalendarDate
  /// Regions that were asked for and have nothing recorded.
  public var unrecorded: [RegionCode]

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
    public var dutiesJudged: Int
    /// Why there is no rank, in words; empty where there is one.
    public var reasons: [LocalizedText]

    public var figure: Figure? { compared?.figure ?? current?.region }
    public var summary: YearSummary? { compared?.year ?? current }
    public var rank: RankInterval? { compared?.rank }
  }

  /// Without a year each kind of region is compared in the year in which most of it can be ranked, as on the page.
  public init(_ request: CompareRequest, context: NationalExportContext) {
    asOf = context.asOf
    let summaries = Dictionary(context.summaries.map { ($0.region, $0) }) { first, _ in first }
    let codes: [RegionCode]
    if request.regions.isEmpty {
      codes = context.summaries.map(\.region).filter { code in
        guard let wanted = request.type?.comparisonGroup else { return true }
        return context.reference.region(code)?.type.comparisonGroup == wanted
      }
    } else {
      codes = request.regions
    }
    var rows: [Row] = []
    var unrecorded: [RegionCode] = []
    for code in codes {
      guard let region = context.reference.region(code) else { continue }
      guard let summary = summaries[code] else {
        unrecorded.append(code)
        continue
      }
      rows.append(Row(region, summary: summary, year: request.year, context: context))
    }
    self.rows = rows
    self.unrecorded = unrecorded
    sort(by: request.regions.isEmpty || request.sort != .achievement ? request.sort : .given, request.descending)
  }

  private mutating func sort(by key: CompareRequest.SortKey, _ descending: Bool?) {
    switch key {
    case .given: break
    case .name: sort(by: \.region.name, descending ?? false)
    case .code: sort(by: \.region.code, descending ?? false)
    case .rank: sort(by: \.compared?.rank?.best, descending ?? false)
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
  init(_ region: Region, summary: RegionSummary, year: Int?, context: NationalExportContext) {
    self.region = region
    let counted = context.reference.collection.counted
    let plan = summary.leadingPlan(counting: counted)
    self.plan = plan?.id
    nature = plan?.nature
    framework = plan.flatMap { context.reference.framework($0.framework) }
    dutiesMet = summary.duties.count { $0.assessment.verdict == .met }
    dutiesJudged = summary.duties.count { $0.assessment.verdict == .met || $0.assessment.verdict == .notMet }
    let own = context.comparison.groups.filter { group in
      group.type == region.type.comparisonGroup && group.rows.contains { $0.region == region.code }
    }
    let leading = context.comparison.leadingGroup(region.type.comparisonGroup)
    let group: ComparisonGroup? =
      if let year {
        own.first { $0.year == year }
      } else {
        own.first { $0.year == leading?.year && $0.framework == leading?.framework } ?? own.max { $0.year < $1.year }
      }
    compared = group?.rows.first { $0.region == region.code }
    reasons = compared?.refusals.map(\.reason) ?? []
    if let group {
      self.year = group.year
      framework = context.reference.framework(group.framework)
      self.plan = compared?.plan
      nature = compared?.nature
      return
    }
    current = year.map { plan?.year($0) } ?? plan.flatMap { $0.running ?? $0.yearSummaries.first }
    self.year = current?.year
    if plan == nil {
      reasons = [LocalizedText(id: "Rencana belum tercatat di sini.", en: "No plan is recorded here.")]
    } else if let nature, !counted.contains(nature) {
      reasons = [
        LocalizedText(
          id: "Rencana bersifat \(nature.rawValue): ditampilkan, tidak dihitung.",
          en: "The plan's nature is \(nature.rawValue): shown, not counted.")
      ]
    } else {
      reasons = [LocalizedText(id: "Belum ada tahun yang selesai.", en: "No year is finished yet.")]
    }
  }
}
