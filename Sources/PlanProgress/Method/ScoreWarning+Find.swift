import PlanModel

extension ScoreWarning {
  /// When a score is suspect. Choices of this project, shown on the method page.
  public enum Threshold {
    /// Share of scored indicators at or above their target, and how many there must be.
    public static let ceilingShare = 0.9
    public static let minimumIndicators = 5
    /// Reported values that must be the same, or all round.
    public static let minimumValues = 6
    /// A value is round when this divides it.
    public static let roundStep = 10.0
    /// Indicators with a jump in the last period, and the share of the year that makes one.
    public static let minimumJumps = 3
    public static let jumpShare = 0.5
  }

  static func find(
    in year: YearProgress, values: PlanValues, plan: Plan, periods: Range<Int>
  ) -> [ScoreWarning] {
    guard year.region.scoredIndicators > 0 else { return [] }
    var found: [ScoreWarning] = []
    var atCeiling: Int32 = 0
    var scored: Int32 = 0
    for indicator in year.indicators {
      guard let value = indicator.figure.value else { continue }
      scored += 1
      if value >= 1 { atCeiling += 1 }
    }
    if scored >= Threshold.minimumIndicators && Double(atCeiling) >= Threshold.ceilingShare * Double(scored) {
      found.append(ScoreWarning(kind: .ceiling, count: atCeiling, total: scored))
    }
    found.append(contentsOf: sameOrRound(values, periods: periods))
    if year.isFinished, let jump = lastPeriodJumps(year, values: values, plan: plan, periods: periods) {
      found.append(jump)
    }
    return found
  }

  private static func sameOrRound(_ values: PlanValues, periods: Range<Int>) -> [ScoreWarning] {
    var count: Int32 = 0
    var first: Double?
    var isUniform = true
    var isRound = true
    for row in stride(from: 0, to: values.cells.count, by: max(1, values.periods.count)) {
      for period in periods where values.cells[row + period].kind == .number {
        let value = values.cells[row + period].low
        count += 1
        if let first, first != value { isUniform = false }
        first = first ?? value
        if value == 0 || value.truncatingRemainder(dividingBy: Threshold.roundStep) != 0 { isRound = false }
      }
    }
    guard count >= Threshold.minimumValues else { return [] }
    if isUniform { return [ScoreWarning(kind: .uniform, count: count, total: count)] }
    return isRound ? [ScoreWarning(kind: .allRound, count: count, total: count)] : []
  }

  private static func lastPeriodJumps(
    _ year: YearProgress, values: PlanValues, plan: Plan, periods: Range<Int>
  ) -> ScoreWarning? {
    guard periods.count > 1 else { return nil }
    var jumps: Int32 = 0
    var judged: Int32 = 0
    for action in plan.actions.indices {
      let indicators = plan.actions[action].indicators
      for indicator in indicators.indices
      where indicators[indicator].direction == .up && indicators[indicator].aggregation == .sum {
        let row = (values.offsets[action] + indicator) * values.periods.count
        guard periods.allSatisfy({ values.cells[row + $0].kind == .number }) else { continue }
        let sum = periods.reduce(0) { $0 + values.cells[row + $1].low }
        guard sum > 0 else { continue }
        judged += 1
        if values.cells[row + periods.upperBound - 1].low > Threshold.jumpShare * sum { jumps += 1 }
      }
    }
    guard jumps >= Threshold.minimumJumps, jumps * 2 >= judged else { return nil }
    return ScoreWarning(kind: .lastPeriodJump, count: jumps, total: judged)
  }
}
