public import PlanModel

extension PlanSketch {
  /// A plan of any shape: every calendar, direction, way to count and kind of target, with gaps, nulls, bands, early and
  /// late values, verification, amendments and weights.
  public static func random(_ generator: inout SplitMix64) -> PlanSketch {
    let calendar = ReportingCalendar.allCases.randomElement(using: &generator) ?? .quarterly
    let years = 2019...(2019 + Int.random(in: 0...2, using: &generator))
    var sketch = PlanSketch(years, calendar, [])
    for index in 1...Int.random(in: 1...5, using: &generator) {
      var action = ActionSketch(
        "P\(index)", lead: ["dp3a", "dinsos", nil].randomElement(using: &generator) ?? "dp3a",
        weight: Double(Int.random(in: 1...8, using: &generator)) / 2, strategy: Int.random(in: 0...2, using: &generator))
      for position in 1...Int.random(in: 1...3, using: &generator) {
        action.indicators.append(
          .random("i\(position)", years: years, calendar: calendar, generator: &generator))
      }
      sketch.actions.append(action)
    }
    if Bool.random(using: &generator), let action = sketch.actions.first, let indicator = action.indicators.first {
      let to = indicator.targets[2019] ?? 1
      sketch.amendments.append(
        .target("2019-06-01", action.id, indicator.id, 2019, from: 20, to: to, hasLegalBasis: Bool.random(using: &generator)))
    }
    return sketch
  }

  /// Some day between the plan's start and well after its end.
  public func randomDay(_ generator: inout SplitMix64) -> CalendarDate {
    let start = day("\(years.lowerBound)-01-01")
    return start.adding(days: Int.random(in: 60...(years.count * 365 + 120), using: &generator))
  }
}

extension IndicatorSketch {
  static func random(
    _ id: String, years: ClosedRange<Int>, calendar: ReportingCalendar, generator: inout SplitMix64
  ) -> IndicatorSketch {
    var sketch = IndicatorSketch(
      id, Indicator.Direction.allCases.randomElement(using: &generator) ?? .up,
      Indicator.Aggregation.allCases.randomElement(using: &generator) ?? .sum,
      Indicator.TargetKind.allCases.randomElement(using: &generator) ?? .annual, targets: [:], unit: "satuan \(id)")
    for year in years where Int.random(in: 0..<8, using: &generator) > 0 {
      let target: Double = Int.random(in: 0..<6, using: &generator) == 0 ? 0 : Double(Int.random(in: 1...30, using: &generator))
      sketch.targets[year] = .some(target)
    }
    for period in ReportingPeriod.all(in: years, calendar: calendar) {
      sketch.values[period.label] = .random(period, generator: &generator)
    }
    return sketch
  }
}

extension ReportedSketch {
  static func random(_ period: ReportingPeriod, generator: inout SplitMix64) -> ReportedSketch? {
    var sketch: ReportedSketch
    switch Int.random(in: 0..<12, using: &generator) {
    case 0..<2: return nil
    case 2: sketch = .null
    case 3: sketch = .fewerThan(5)
    case 4: sketch = 0
    default: sketch = .number(Double(Int.random(in: 0...40, using: &generator)) / 4)
    }
    if Int.random(in: 0..<5, using: &generator) == 0 {
      sketch.date = period.lastDay.adding(days: Int.random(in: -20...90, using: &generator))
    }
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: sketch = sketch.accepted
    case 1: sketch = sketch.corrected(Double(Int.random(in: 0...10, using: &generator)))
    case 2: sketch = sketch.refused
    default: break
    }
    return sketch
  }
}
