import Diagnostics
import PlanModel
import PlanProgress
import Testing
import TestSupport

/// What must hold of every plan, tried on seeded random ones. A failure names its seed.
@Suite struct PropertyTests {
  private static let seeds = Array(UInt64(1)...200)

  private func figures(_ report: ProgressReport) -> [Figure] {
    var found: [Figure] = []
    for year in report.years {
      found.append(year.region)
      found.append(contentsOf: year.agencies)
      found.append(contentsOf: year.strategies)
      found.append(contentsOf: year.actions.map(\.figure))
      found.append(contentsOf: year.indicators.map(\.figure))
    }
    return found
  }

  private func make(_ seed: UInt64) -> (PlanSketch, CalendarDate, SplitMix64) {
    var generator = SplitMix64(seed: seed)
    let sketch = PlanSketch.random(&generator)
    let asOf = sketch.randomDay(&generator)
    return (sketch, asOf, generator)
  }

  /// Some reported number of the sketch: where it stands.
  private func someCell(
    of sketch: PlanSketch, _ generator: inout SplitMix64, where isWanted: (IndicatorSketch, ReportingPeriod) -> Bool
  ) -> (action: Int, indicator: Int, label: String)? {
    var found: [(Int, Int, String)] = []
    for action in sketch.actions.indices {
      for indicator in sketch.actions[action].indicators.indices {
        for period in ReportingPeriod.all(in: sketch.years, calendar: sketch.calendar)
        where isWanted(sketch.actions[action].indicators[indicator], period) {
          found.append((action, indicator, period.label))
        }
      }
    }
    return found.randomElement(using: &generator)
  }

  @Test(arguments: seeds) func eachIntervalContainsItsPoint(seed: UInt64) {
    let (sketch, asOf, _) = make(seed)
    for figure in figures(measure(sketch.plan(), framework: .sketch(), asOf: asOf)) {
      for estimate in [figure.reported, figure.verified, figure.original].compactMap(\.self) {
        #expect(0 <= estimate.low && estimate.low <= estimate.value)
        #expect(estimate.value <= estimate.high && estimate.high <= 1)
      }
      #expect(figure.dueReported <= figure.due)
      #expect((figure.reported == nil) == (figure.absence != nil))
    }
  }

  @Test(arguments: seeds) func orderOfFilesChangesNothing(seed: UInt64) {
    var (sketch, asOf, generator) = make(seed)
    sketch.amendments = []
    var plan = sketch.plan()
    // A second value for a cell is an error elsewhere; even then it is not the order of files that decides.
    plan.reports += plan.reports.prefix(4).map { report in
      var second = report
      second.provenance.line += 1000
      for entry in second.entries.indices {
        for value in second.entries[entry].values.indices { second.entries[entry].values[value].value = .number(7) }
      }
      return second
    }
    let before = measure(plan, framework: .sketch(), asOf: asOf)
    plan.reports.shuffle(using: &generator)
    plan.verifications.shuffle(using: &generator)
    let after = measure(plan, framework: .sketch(), asOf: asOf)
    #expect(figures(before) == figures(after))
    #expect(before.dueReports == after.dueReports)
    #expect(before.years.map(\.warnings) == after.years.map(\.warnings))
  }

  @Test(arguments: seeds) func moreAchievementNeverLowersAScore(seed: UInt64) throws {
    var (sketch, asOf, generator) = make(seed)
    let cell = someCell(of: sketch, &generator) { indicator, period in
      if case .number? = indicator.values[period.label]?.value { indicator.direction != .neutral } else { false }
    }
    guard let (action, indicator, label) = cell else { return }
    let before = measure(sketch.plan(), framework: .sketch(), asOf: asOf)
    guard case .number(let number)? = sketch.actions[action].indicators[indicator].values[label]?.value else { return }
    let better = sketch.actions[action].indicators[indicator].direction == .up ? number + 3 : max(0, number - 3)
    sketch.actions[action].indicators[indicator].values[label]?.value = .number(better)
    let after = measure(sketch.plan(), framework: .sketch(), asOf: asOf)
    for (old, new) in zip(figures(before), figures(after)) {
      for path in [\Figure.reported, \Figure.original, \Figure.verified] {
        guard let old = old[keyPath: path], let new = new[keyPath: path] else { continue }
        #expect(new.value >= old.value && new.low >= old.low && new.high >= old.high)
      }
    }
  }

  @Test(arguments: seeds) func cappingNeverLetsOneRowPayForOthers(seed: UInt64) throws {
    var (sketch, asOf, _) = make(seed)
    let before = measure(sketch.plan(), framework: .sketch(), asOf: asOf)
    // Every `naik` row of annual sums that is at its target already is multiplied by a hundred.
    for action in sketch.actions.indices {
      for position in sketch.actions[action].indicators.indices {
        let indicator = sketch.actions[action].indicators[position]
        guard indicator.direction == .up, indicator.aggregation == .sum, indicator.targetKind == .annual else { continue }
        let isFull = before.years.allSatisfy { year in
          let figure = Array(before.indicators(of: action, in: year))[position].figure
          return figure.reported == nil || (figure.low ?? 0) >= 1
        }
        guard isFull else { continue }
        for (label, value) in indicator.values {
          if case .number(let number) = value.value {
            sketch.actions[action].indicators[position].values[label]?.value = .number(number * 100)
          }
        }
      }
    }
    let after = measure(sketch.plan(), framework: .sketch(), asOf: asOf)
    #expect(figures(before).map(\.reported) == figures(after).map(\.reported))
  }

  @Test(arguments: seeds) func splittingAnActionInHalvesChangesNothing(seed: UInt64) throws {
    var (sketch, asOf, generator) = make(seed)
    let before = measure(sketch.plan(), framework: .sketch(), asOf: asOf)
    let index = Int.random(in: sketch.actions.indices, using: &generator)
    sketch.actions[index].weight /= 2
    var half = sketch.actions[index]
    half.id += "b"
    let amended = sketch.amendments.filter { $0.action == sketch.actions[index].id }
    sketch.amendments += amended.map { amendment in
      var copy = amendment
      copy.action = half.id
      return copy
    }
    sketch.actions.append(half)
    let after = measure(sketch.plan(), framework: .sketch(), asOf: asOf)
    for (old, new) in zip(before.years, after.years) {
      let olds: [Figure] = [old.region] + old.agencies + old.strategies
      let news: [Figure] = [new.region] + new.agencies + new.strategies
      for (old, new) in zip(olds, news) {
        #expect(old.reported == new.reported && old.verified == new.verified && old.original == new.original)
      }
    }
  }

  @Test(arguments: seeds) func unreportedToReportedNarrows(seed: UInt64) throws {
    var (sketch, asOf, generator) = make(seed)
    let cell = someCell(of: sketch, &generator) { indicator, period in
      let isMissing = if case .missing? = indicator.values[period.label]?.value { true } else { indicator.values[period.label] == nil }
      return isMissing && period.lastDay.adding(days: 30) <= asOf
    }
    guard let (action, indicator, label) = cell else { return }
    let before = measure(sketch.plan(), framework: .sketch(), asOf: asOf)
    let value = ReportedSketch.number(Double(Int.random(in: 0...20, using: &generator)))
    let period = try #require(ReportingPeriod(label))
    sketch.actions[action].indicators[indicator].values[label] = value.on(period.lastDay.adding(days: 5).description)
    let after = measure(sketch.plan(), framework: .sketch(), asOf: asOf)
    for (old, new) in zip(figures(before), figures(after)) {
      guard let old = old.reported, let new = new.reported else { continue }
      #expect(new.low >= old.low && new.high <= old.high)
    }
  }

  @Test(arguments: seeds) func silenceNeverEarns(seed: UInt64) throws {
    var (sketch, asOf, generator) = make(seed)
    let cell = someCell(of: sketch, &generator) { indicator, period in
      indicator.values[period.label] != nil && period.lastDay.adding(days: 30) <= asOf
    }
    guard let (action, indicator, label) = cell else { return }
    let before = measure(sketch.plan(), framework: .sketch(), asOf: asOf)
    sketch.actions[action].indicators[indicator].values[label] = nil
    let after = measure(sketch.plan(), framework: .sketch(), asOf: asOf)
    for (old, new) in zip(figures(before), figures(after)) {
      guard let old = old.reported, let new = new.reported else { continue }
      #expect(new.low <= old.low)
    }
    // Nor does it earn in the point, where values are added up: a mean or a level shows what there is, and its low says so.
    for (old, new) in zip(before.years, after.years) where sketch.actions[action].indicators[indicator].aggregation == .sum {
      let (was, now) = (before.indicators(of: action, in: old), after.indicators(of: action, in: new))
      let (old, new) = (was[was.startIndex + indicator].figure.value, now[now.startIndex + indicator].figure.value)
      if let old, let new { #expect(new <= old) }
    }
    for (old, new) in zip(before.years, after.years) {
      #expect(new.reporting.sent <= old.reporting.sent)
    }
  }

  /// A report that says nothing at all earns nothing whatever the indicator.
  @Test(arguments: Indicator.Direction.allCases, Indicator.Aggregation.allCases)
  func completeSilenceIsZero(direction: Indicator.Direction, aggregation: Indicator.Aggregation) {
    let plan = PlanSketch([ActionSketch("A", [IndicatorSketch("x", direction, aggregation, targets: [2019: 0])]),
      ActionSketch("B", [IndicatorSketch("x", direction, aggregation)])]).plan()
    let year = measure(plan, framework: .sketch(), asOf: day("2020-06-30")).years[0]
    #expect(year.region.value ?? 0 == 0)
    #expect(year.region.low ?? 0 == 0)
  }
}
