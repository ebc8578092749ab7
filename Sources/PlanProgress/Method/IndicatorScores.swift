import PlanModel

/// The scores of one indicator in one year, not yet rounded: what averages are made of.
struct IndicatorScores {
  var reported: ScoringRule.Outcome?
  var verified: ScoringRule.Outcome?
  var original: ScoringRule.Outcome?
  /// A verifier decided on a period of this year.
  var isVerified = false
  /// One of its due periods has a value; where nothing of it is due, an early one.
  var isReported = false
  /// Paced by e: `naik` + `jumlah` + `tahunan`.
  var isPaced = false
}

/// Reads the cells of one indicator for one year.
struct IndicatorReading {
  let values: PlanValues
  let direction: Indicator.Direction
  let aggregation: Indicator.Aggregation
  let isCumulative: Bool
  /// Position of the indicator's first cell.
  let row: Int
  /// Positions of the year's periods, and of all periods that are due.
  let year: Range<Int>
  let due: Range<Int>

  /// A cumulative sum adds from the plan's start; a level is the newest of its own year.
  private var span: Range<Int> { isCumulative && aggregation == .sum ? 0..<year.upperBound : year }

  struct Result {
    var tally = Tally()
    /// Values of the year itself: a cumulative indicator without one scores 0 with interval [0, 1].
    var own = 0
  }

  /// `value` never uses verification.
  func reported() -> Result {
    var result = Result()
    for period in span {
      let cell = values.cells[row + period]
      if cell.hasValue {
        add(cell.low, cell.high, to: &result.tally)
        if year.contains(period) { result.own += 1 }
      } else if due.contains(period) {
        result.tally.addMissing()
      }
    }
    return result
  }

  private func add(_ low: Double, _ high: Double, to tally: inout Tally) {
    let isDown = direction == .down
    tally.add(worst: isDown ? high : low, middle: (low + high) / 2, best: isDown ? low : high)
  }

  /// `diterima` as reported, `dikoreksi` as corrected, `ditolak` as the worst, and what nobody verified as the worst with
  /// the reported value as the best.
  func verified() -> Result {
    let worst = direction == .down ? Double.infinity : 0
    var result = Result()
    for period in span {
      let cell = values.cells[row + period]
      switch cell.verdict {
      case .refused?: result.tally.add(worst: worst, middle: worst, best: worst)
      case .corrected? where cell.hasCorrection: add(cell.correctedLow, cell.correctedHigh, to: &result.tally)
      case .accepted? where cell.hasValue: add(cell.low, cell.high, to: &result.tally)
      case nil where cell.hasValue: result.tally.add(worst: worst, middle: worst, best: (cell.low + cell.high) / 2)
      default:
        if due.contains(period) { result.tally.addMissing() }
        continue
      }
      if year.contains(period) { result.own += 1 }
    }
    return result
  }

  func outcome(of result: Result, target: Double) -> ScoringRule.Outcome {
    if isCumulative && result.own == 0 { return .unknown }
    return ScoringRule(direction: direction, aggregation: aggregation, target: target).outcome(of: result.tally)
  }

  /// R as it may be printed: what the values there are make of the year.
  func realisation() -> PublishedValue {
    var low = 0.0
    var high = 0.0
    var count = 0
    var latest = -1
    var own = false
    for period in span where values.cells[row + period].hasValue {
      low += values.cells[row + period].low
      high += values.cells[row + period].high
      count += 1
      latest = row + period
      own = own || year.contains(period)
    }
    guard count > 0, own || !isCumulative else { return .absent }
    switch aggregation {
    case .latest: return values.cells[latest].value
    case .sum where count == 1: return values.cells[latest].value
    case .sum: return .between(Rounding.share(low), Rounding.share(high))
    case .mean where count == 1: return values.cells[latest].value
    // Shown to two decimals; the score is made of the mean itself.
    case .mean: return .between(Rounding.hundredth(low / Double(count)), Rounding.hundredth(high / Double(count)))
    }
  }
}
