import PlanModel

extension ProvinceRollUp {
  /// One for each province, framework and finished year for which it or one of its regencies has a counted plan; years
  /// newest first.
  ///
  /// - Complexity: O(years of all plans)
  static func all(of summaries: [RegionSummary], reference: ReferenceData) -> [ProvinceRollUp] {
    let positions = Dictionary(summaries.indices.map { (summaries[$0].region, $0) }) { first, _ in first }
    var found: [ProvinceRollUp] = []
    for province in reference.provinces {
      let children = reference.children(of: province.code)
      let own = positions[province.code]
      let others = children.compactMap { positions[$0.code] }
      for framework in reference.frameworks {
        var years: [YearTally] = []
        if let own { YearTally.add(summaries[own].plans, under: framework, reference, isProvince: true, to: &years) }
        for other in others {
          YearTally.add(summaries[other].plans, under: framework, reference, isProvince: false, to: &years)
        }
        for year in years.filter(\.isFinished).sorted(by: { $0.year > $1.year }) {
          found.append(
            ProvinceRollUp(
              province: province.code, framework: framework.id, year: year.year, own: year.own,
              regencyMean: year.withFigure == 0 ? nil : Rounding.share(year.sum / Double(year.withFigure)),
              regenciesWithFigure: year.withFigure, regenciesWithPlan: year.withPlan, regencies: children.count))
        }
      }
    }
    return found
  }

  /// One year of one framework in a province.
  private struct YearTally {
    let year: Int
    /// Of any plan that covers it.
    var isFinished = false
    var own: Figure?
    var sum = 0.0
    var withFigure = 0
    var withPlan = 0

    /// Adds one region's plans, newest generation first: of those that cover a year the first one speaks.
    static func add(
      _ plans: [PlanSummary], under framework: Framework, _ reference: ReferenceData, isProvince: Bool,
      to years: inout [YearTally]
    ) {
      var spoken: [Int] = []
      for plan in plans
      where plan.framework == framework.id && reference.collection.counted.contains(plan.nature) {
        for position in plan.yearSummaries.indices {
          let year = plan.yearSummaries[position].year
          let index = years.firstIndex { $0.year == year } ?? years.count
          if index == years.count { years.append(YearTally(year: year)) }
          let isFinished = plan.yearSummaries[position].isFinished
          if isFinished { years[index].isFinished = true }
          guard !spoken.contains(year) else { continue }
          spoken.append(year)
          let figure = isFinished ? plan.yearSummaries[position].region : nil
          if isProvince { years[index].own = figure } else { years[index].add(regency: figure) }
        }
      }
    }

    private mutating func add(regency figure: Figure?) {
      withPlan += 1
      guard let value = figure?.value else { return }
      sum += value
      withFigure += 1
    }
  }
}

extension Improvement {
  /// Those of all regions, newest year first and in it the biggest rise.
  static func all(of summaries: [RegionSummary]) -> [Improvement] { inOrder(summaries.flatMap(\.rises)) }

  /// Units that pass the guard in a year and in the one before.
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
        guard let after = row.figure.value, let earlier = values[row.region] ?? nil, after > earlier else { continue }
        found.append(
          Improvement(
            region: row.region, type: group.type, framework: group.framework, year: group.year, before: earlier,
            after: after))
      }
    }
    return inOrder(found)
  }

  private static func inOrder(_ found: [Improvement]) -> [Improvement] {
    found.sorted {
      if $0.year != $1.year { return $0.year > $1.year }
      return $0.difference == $1.difference ? $0.region < $1.region : $0.difference > $1.difference
    }
  }
}

extension Move {
  /// Nil where nothing is to compare: no counted plan, or not two figures.
  init?(_ summary: RegionSummary, counting counted: [PlanNature]) {
    guard let plan = summary.plans.first(where: { counted.contains($0.nature) }),
      let previous = plan.previous, let now = plan.year(previous.year), let before = previous.region.value,
      let after = now.region.value
    else { return nil }
    region = summary.region
    self.plan = plan.id
    year = previous.year
    since = previous.asOf
    period = previous.period
    self.before = before
    self.after = after
    reportedBefore = Int(previous.region.dueReported)
    reportedAfter = Int(now.region.dueReported)
    actions = Int(now.region.due)
  }

  /// Biggest change first.
  func comesBefore(_ other: Move) -> Bool {
    let (mine, theirs) = (difference.magnitude, other.difference.magnitude)
    return mine == theirs ? region < other.region : mine > theirs
  }
}
