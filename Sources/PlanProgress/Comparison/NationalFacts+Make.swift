import PlanModel

extension ProvinceRollUp {
  /// One for each province, framework and finished year for which it or one of its regencies has a counted plan.
  static func all(of summaries: [RegionSummary], reference: ReferenceData) -> [ProvinceRollUp] {
    let counted = reference.collection.counted
    let byRegion = Dictionary(summaries.map { ($0.region, $0) }) { first, _ in first }
    var found: [ProvinceRollUp] = []
    for province in reference.provinces {
      let children = reference.children(of: province.code)
      let members = [province] + children
      for framework in reference.frameworks {
        var years: Set<Int> = []
        for member in members {
          for plan in byRegion[member.code]?.plans ?? [] where plan.framework == framework.id && counted.contains(plan.nature) {
            years.formUnion(plan.yearSummaries.filter(\.isFinished).map(\.year))
          }
        }
        for year in years.sorted(by: >) {
          found.append(
            ProvinceRollUp(
              province.code, children: children.map(\.code), framework: framework.id, year: year, byRegion: byRegion,
              counting: counted))
        }
      }
    }
    return found
  }

  private init(
    _ province: RegionCode, children: [RegionCode], framework: String, year: Int,
    byRegion: [RegionCode: RegionSummary], counting counted: [PlanNature]
  ) {
    func plan(of code: RegionCode) -> PlanSummary? {
      byRegion[code]?.plan(framework: framework, year: year, counting: counted)
    }
    func figure(of plan: PlanSummary?) -> Figure? {
      plan?.year(year).flatMap { $0.isFinished ? $0.region : nil }
    }
    self.province = province
    self.framework = framework
    self.year = year
    own = figure(of: plan(of: province))
    let plans = children.compactMap { plan(of: $0) }
    let values = plans.compactMap { figure(of: $0)?.value }
    regencyMean = values.isEmpty ? nil : Rounding.share(values.reduce(0, +) / Double(values.count))
    regenciesWithFigure = values.count
    regenciesWithPlan = plans.count
    regencies = children.count
  }
}

extension Improvement {
  /// Units that pass the guard in a year and in the one before, biggest rise first.
  static func all(in groups: [ComparisonGroup]) -> [Improvement] {
    var found: [Improvement] = []
    for group in groups {
      let before = groups.first {
        $0.type == group.type && $0.framework == group.framework && $0.year == group.year - 1
      }
      guard let before else { continue }
      let values = Dictionary(
        before.rows.filter { $0.refusals.isEmpty }.map { ($0.region, $0.figure.value) }, uniquingKeysWith: { first, _ in first })
      for row in group.rows where row.refusals.isEmpty {
        guard let after = row.figure.value, let earlier = values[row.region] ?? nil else { continue }
        found.append(
          Improvement(
            region: row.region, type: group.type, framework: group.framework, year: group.year, before: earlier,
            after: after))
      }
    }
    return found.sorted {
      if $0.year != $1.year { return $0.year > $1.year }
      return $0.difference == $1.difference ? $0.region < $1.region : $0.difference > $1.difference
    }
  }
}

extension Move {
  /// Nil where nothing is to compare: no counted plan, or not two due periods yet.
  init?(_ summary: RegionSummary, counting counted: [PlanNature]) {
    guard let plan = summary.plans.first(where: { counted.contains($0.nature) && $0.previous != nil }),
      let previous = plan.previous, let now = plan.year(previous.year)
    else { return nil }
    region = summary.region
    self.plan = plan.id
    year = previous.year
    since = previous.asOf
    period = previous.period
    before = previous.region.value
    after = now.region.value
    reportedBefore = Int(previous.region.dueReported)
    reportedAfter = Int(now.region.dueReported)
    actions = Int(now.region.due)
  }

  /// Biggest change first; where a figure appeared or vanished, after those that moved.
  func comesBefore(_ other: Move) -> Bool {
    let (mine, theirs) = (difference.map(\.magnitude) ?? -1, other.difference.map(\.magnitude) ?? -1)
    return mine == theirs ? region < other.region : mine > theirs
  }
}
