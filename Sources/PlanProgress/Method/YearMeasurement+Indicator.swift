import PlanModel

extension YearMeasurement {
  /// One indicator in this year: what is published of it, and what enters the averages.
  func indicator(
    _ action: Int, _ position: Int, due: Range<Int>, exclusion: Figure.Absence?
  ) -> (IndicatorProgress, IndicatorScores) {
    let values = measurement.values
    let row = values.offsets[action] + position
    let direction = measurement.plan.actions[action].indicators[position].direction
    let aggregation = measurement.plan.actions[action].indicators[position].aggregation
    let isCumulative = measurement.plan.actions[action].indicators[position].targetKind == .cumulative
    let cell = row * measurement.plan.years.count + year - measurement.plan.years.lowerBound
    let reading = IndicatorReading(
      values: values, direction: direction, aggregation: aggregation, isCumulative: isCumulative,
      row: row * values.periods.count, year: periods, due: due)
    var progress = IndicatorProgress(
      figure: .absent(.notStarted), target: measurement.targets.current[cell],
      originalTarget: measurement.targets.original[cell], realisation: reading.realisation(), rawRatio: nil,
      dueMask: 0, valueMask: 0, nullMask: 0, verifiedMask: 0)
    fillMasks(of: &progress, row: reading.row, due: due)
    let isStarted = progress.isStarted

    func absence(of target: Double?) -> Figure.Absence? {
      if !isStarted { return .notStarted }
      if direction == .neutral { return .neutral }
      if isCumulative && aggregation == .mean { return .unsupported }
      guard let target else { return .noTarget }
      if direction == .up && target == 0 { return .zeroTarget }
      if direction == .down && aggregation == .sum && !isFinished { return .notBeforeYearEnd }
      return nil
    }
    var scores = IndicatorScores()
    let reported = reading.reported()
    if exclusion == .cancelled {
      if absence(of: progress.originalTarget) == nil { scores.original = .zero }
    } else if exclusion == nil {
      if absence(of: progress.originalTarget) == nil, let target = progress.originalTarget {
        scores.original = reading.outcome(of: reported, target: target)
      }
      if absence(of: progress.target) == nil, let target = progress.target {
        let outcome = reading.outcome(of: reported, target: target)
        scores.reported = outcome
        progress.rawRatio = reported.tally.count > 0 && (reported.own > 0 || !isCumulative)
          ? Rounding.share(outcome.raw) : nil
        scores.isVerified = progress.verifiedMask != 0
        // Nobody verified anything of this year: 0, with the reported score as high.
        scores.verified =
          scores.isVerified
          ? reading.outcome(of: reading.verified(), target: target)
          : ScoringRule.Outcome(raw: 0, value: 0, low: 0, high: outcome.value)
      }
    }
    scores.isReported = progress.dueMask != 0 ? progress.dueMask & progress.valueMask != 0 : progress.valueMask != 0
    scores.isPaced = direction == .up && aggregation == .sum && !isCumulative
    progress.figure = Figure(
      reported: scores.reported?.estimate, verified: scores.isVerified ? scores.verified?.estimate : nil,
      original: scores.original?.estimate, due: Int32(progress.dueMask.nonzeroBitCount),
      dueReported: Int32((progress.dueMask & progress.valueMask).nonzeroBitCount),
      scoredIndicators: scores.reported == nil ? 0 : 1,
      absence: scores.reported == nil ? (isStarted ? exclusion : nil) ?? absence(of: progress.target) : nil)
    return (progress, scores)
  }

  private func fillMasks(of progress: inout IndicatorProgress, row: Int, due: Range<Int>) {
    for (bit, period) in periods.enumerated() {
      let mask = UInt16(1) << bit
      let cell = measurement.values.cells[row + period]
      if due.contains(period) { progress.dueMask |= mask }
      if cell.hasValue { progress.valueMask |= mask } else if cell.isNull { progress.nullMask |= mask }
      if cell.verdict != nil, cell.hasValue || cell.hasCorrection { progress.verifiedMask |= mask }
    }
  }
}
