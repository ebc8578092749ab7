public import PlanModel

extension NationalComparison {
  /// Compares what regions handed up. The order of `summaries` does not matter.
  public init(_ summaries: [RegionSummary], reference: ReferenceData) {
    let counted = reference.collection.counted
    let summaries = summaries.sorted { $0.region < $1.region }
    self.counted = counted
    closedYears = reference.closedYears(of: summaries)
    groups = ComparisonGroup.groups(of: summaries, reference: reference)
    provinces = ProvinceRollUp.all(of: summaries, reference: reference)
    improvements = Improvement.all(of: summaries)
    moves = summaries.compactMap { Move($0, counting: counted) }.sorted { $0.comesBefore($1) }
    uncounted = summaries.filter { summary in
      !summary.plans.isEmpty && !summary.plans.contains { counted.contains($0.nature) }
    }.map(\.region)
  }
}

extension ComparisonGroup {
  /// Regions as a whole.
  static func groups(of summaries: [RegionSummary], reference: ReferenceData) -> [ComparisonGroup] {
    groups(of: summaries, reference: reference) { _ in { year, add in add(nil, year.region, year.reporting) } }
  }

  /// Agencies of one kind across regions, under the same guard.
  public static func groups(
    ofAgencyKind kind: String, in summaries: [RegionSummary], reference: ReferenceData
  ) -> [ComparisonGroup] {
    groups(of: summaries, reference: reference) { agencies(of: $0, kind) }
  }

  private static func agencies(of plan: PlanSummary, _ kind: String) -> Units? {
    let positions = plan.agencies.indices.filter { plan.agencies[$0].kind == kind && plan.agencies[$0].leads > 0 }
    guard !positions.isEmpty else { return nil }
    return { year, add in
      for position in positions { add(position, year.agencies[position], year.reportingByAgency[position]) }
    }
  }

  /// One strategy across regions, under the same guard; reports are the region's.
  public static func groups(
    ofStrategy id: String, in summaries: [RegionSummary], reference: ReferenceData
  ) -> [ComparisonGroup] {
    groups(of: summaries, reference: reference) { plan in
      guard let position = reference.framework(plan.framework)?.strategyIndex(id) else { return nil }
      return { year, add in
        guard year.strategies.indices.contains(position), year.actionsByStrategy[position] > 0 else { return }
        add(nil, year.strategies[position], year.reporting)
      }
    }
  }

  private struct Key: Hashable {
    var year: Int
    var type: RegionType
    var framework: String
  }

  /// Hands on each unit that is compared in a year.
  typealias Units = (_ year: YearSummary, _ add: (_ agency: Int?, Figure, ReportingShare) -> Void) -> Void

  /// Finished years of counted plans; of several generations the newest that covers the year speaks.
  ///
  /// - Parameter units: of a plan; nil when it has none in any year.
  static func groups(
    of summaries: [RegionSummary], reference: ReferenceData, units: (PlanSummary) -> Units?
  ) -> [ComparisonGroup] {
    var rows: [[ComparisonRow]] = []
    let keys = forEachUnit(of: summaries, reference, units) { group, region, plan, year, framework, agency, figure, reporting in
      while rows.count <= group { rows.append([]) }
      rows[group].append(
        ComparisonRow(
          region, plan: plan, position: year, agency: agency, figure: figure, reporting: reporting, framework: framework))
    }
    let types = RegionType.allCases
    let closed = reference.closedYears(of: summaries)
    return rows.indices.filter { !rows[$0].isEmpty }.map { position in
      let key = keys[position]
      var group = ComparisonGroup(
        type: key.type, framework: key.framework, year: key.year, isLastClosed: closed[key.framework] == key.year,
        rows: rows[position], warnings: [])
      // Let go of here, so that ranking changes the rows where they are.
      rows[position] = []
      group.warnings = GroupWarning.find(in: group.rows)
      group.rank()
      return group
    }.sorted { first, second in
      let order = (types.firstIndex(of: first.type) ?? 0, types.firstIndex(of: second.type) ?? 0)
      if order.0 != order.1 { return order.0 < order.1 }
      return first.framework == second.framework ? first.year > second.year : first.framework < second.framework
    }
  }

  /// - Parameter body: is handed the position of the unit's group. One by one, because put together they would be copied.
  /// - Returns: the groups, and some without a unit.
  private static func forEachUnit(
    of summaries: [RegionSummary], _ reference: ReferenceData, _ units: (PlanSummary) -> Units?,
    _ body: (
      _ group: Int, RegionCode, PlanSummary, _ yearPosition: Int, Framework, _ agency: Int?, Figure, ReportingShare
    ) -> Void
  ) -> [Key] {
    // A few dozen keys at most, and the same ones again and again: found faster in a list than by hashing.
    var keys: [Key] = []
    let counted = reference.collection.counted
    var known: Framework?
    for index in summaries.indices {
      guard let type = reference.region(summaries[index].region)?.type.comparisonGroup else { continue }
      var seen: [Int] = []
      for plan in summaries[index].plans where counted.contains(plan.nature) {
        // Most plans have the same, and it is large.
        if known?.id != plan.framework { known = reference.framework(plan.framework) }
        guard let framework = known else { continue }
        let units = units(plan)
        for position in plan.yearSummaries.indices where plan.yearSummaries[position].isFinished {
          let key = Key(year: plan.yearSummaries[position].year, type: type, framework: plan.framework)
          let group = keys.firstIndex(of: key) ?? keys.count
          guard !seen.contains(group) else { continue }
          if group == keys.count { keys.append(key) }
          seen.append(group)
          guard let units else { continue }
          units(plan.yearSummaries[position]) { agency, figure, reporting in
            body(group, summaries[index].region, plan, position, framework, agency, figure, reporting)
          }
        }
      }
    }
    return keys
  }

  /// best = 1 + how many have low > my high; worst = N − how many have high < my low, among the units that pass.
  private mutating func rank() {
    let passing = rows.indices.filter { rows[$0].refusals.isEmpty }
    let lows = passing.compactMap { rows[$0].figure.low }.sorted()
    let highs = passing.compactMap { rows[$0].figure.high }.sorted()
    for index in passing {
      guard let low = rows[index].figure.low, let high = rows[index].figure.high else { continue }
      rows[index].rank = RankInterval(
        best: 1 + lows.count - Self.count(of: lows, notAbove: high), worst: passing.count - Self.count(of: highs, below: low),
        of: passing.count)
    }
  }

  /// How many of a sorted list are at most `limit`, by bisection.
  private static func count(of sorted: [Double], notAbove limit: Double) -> Int {
    var range = 0..<sorted.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = sorted[middle] <= limit ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }

  private static func count(of sorted: [Double], below limit: Double) -> Int {
    var range = 0..<sorted.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = sorted[middle] < limit ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return range.lowerBound
  }
}

extension ReferenceData {
  /// The last closed year of each framework, as of the date of the summaries.
  func closedYears(of summaries: [RegionSummary]) -> [String: Int] {
    guard let asOf = summaries.first?.asOf else { return [:] }
    return Dictionary(
      frameworks.compactMap { framework in framework.lastClosedYear(asOf: asOf).map { (framework.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension ComparisonRow {
  /// - Parameter position: of the year in the plan's `yearSummaries`.
  init(
    _ region: RegionCode, plan: PlanSummary, position: Int, agency: Int?, figure: Figure, reporting: ReportingShare,
    framework: Framework
  ) {
    self.region = region
    self.plan = plan.id
    nature = plan.nature
    self.agency = agency
    self.figure = figure
    band = figure.headlineState(in: framework).band
    rank = nil
    refusals = GuardRefusal.reasons(against: figure, reporting: reporting, rule: framework.guardRule)
    self.reporting = reporting
    years = agency == nil ? plan.yearSummaries : []
    self.position = position
  }
}

extension Framework {
  /// Position of the band of a finished year's share: the first whose `above` it exceeds, so that 90.4 has one.
  public func band(of share: Double) -> Int? {
    let rounded = Rounding.share(share)
    return bands.firstIndex { $0.above.map { rounded > $0 } ?? true }
  }
}

extension GroupWarning {
  static func find(in rows: [ComparisonRow]) -> [GroupWarning] {
    let values = rows.compactMap(\.figure.value).sorted()
    let needed = max(minimumUnits, Int((minimumShare * Double(values.count)).rounded(.up)))
    var found: [GroupWarning] = []
    let full = values.count { $0 >= 1 }
    if full >= needed { found.append(GroupWarning(kind: .ceiling, count: full, total: values.count)) }
    var longest = 0
    var run = 0
    for (index, value) in values.enumerated() where value < 1 && value > 0 {
      run = index > 0 && values[index - 1] == value ? run + 1 : 1
      longest = max(longest, run)
    }
    if longest >= needed { found.append(GroupWarning(kind: .uniform, count: longest, total: values.count)) }
    return found
  }
}
