import PlanModel

/// One year of one run: from cells to indicators, from those to actions, agencies, strategies and the region.
struct YearMeasurement {
  let measurement: Measurement
  let year: Int
  let entries: EntryIndex
  /// Positions of the year's periods.
  let periods: Range<Int>
  let isFinished: Bool
  /// A period is due or somebody reported early: without either the year has no figures at all.
  let isOpen: Bool

  init(measurement: Measurement, year: Int, entries: EntryIndex) {
    self.measurement = measurement
    self.year = year
    self.entries = entries
    let start = (year - measurement.plan.years.lowerBound) * measurement.periodsPerYear
    periods = start..<start + measurement.periodsPerYear
    isFinished = measurement.closedEnd >= periods.upperBound
    let width = measurement.values.periods.count
    let span = periods
    let cells = measurement.values.cells
    isOpen =
      !measurement.due.clamped(to: periods).isEmpty
      || stride(from: 0, to: cells.count, by: max(1, width)).contains { row in
        span.contains { cells[row + $0].hasValue }
      }
  }

  private var yearIndex: Int { year - measurement.plan.years.lowerBound }
  private var dueCount: Int { measurement.due.clamped(to: periods).count }

  func result(dueReports: [DueReport]) -> YearProgress {
    let plan = measurement.plan
    var region = WeightedMean()
    var agencies = [WeightedMean](repeating: WeightedMean(), count: plan.agencies.count)
    var strategies = [WeightedMean](repeating: WeightedMean(), count: measurement.framework.strategies.count)
    var actionsByStrategy = [Int](repeating: 0, count: strategies.count)
    var actions: [ActionProgress] = []
    actions.reserveCapacity(plan.actions.count)
    var indicators: [IndicatorProgress] = []
    indicators.reserveCapacity(measurement.values.isVerified.count)
    for action in plan.actions.indices {
      let (progress, mean) = self.action(action, into: &indicators)
      actions.append(progress)
      let scores = mean.scores
      let weight = plan.actions[action].weight
      region.add(scores, weight: weight, scoredIndicators: mean.scoredIndicators)
      strategies[plan.actions[action].strategy].add(scores, weight: weight, scoredIndicators: mean.scoredIndicators)
      if let lead = plan.actions[action].lead {
        agencies[lead].add(scores, weight: weight, scoredIndicators: mean.scoredIndicators)
      }
      if measurement.isInForce(action, in: year) { actionsByStrategy[plan.actions[action].strategy] += 1 }
    }
    let absence: Figure.Absence = isOpen ? .nothingScored : .notStarted
    var result = YearProgress(
      year: year, isFinished: isFinished, duePeriods: dueCount, region: region.figure(absence: absence),
      strategies: strategies.map { $0.figure(absence: absence) },
      agencies: agencies.map { $0.figure(absence: absence) }, actions: actions, indicators: indicators,
      reporting: ReportingShare(),
      reportingByAgency: [ReportingShare](repeating: ReportingShare(), count: plan.agencies.count),
      budget: Self.budget(of: actions), actionsByStrategy: actionsByStrategy, warnings: [], verifiedValues: 0,
      reportedValues: 0)
    count(dueReports, into: &result)
    for indicator in indicators {
      result.reportedValues += Int32(indicator.valueMask.nonzeroBitCount)
      result.verifiedValues += Int32((indicator.valueMask & indicator.verifiedMask).nonzeroBitCount)
    }
    result.warnings = ScoreWarning.find(in: result, values: measurement.values, plan: plan, periods: periods)
    return result
  }

  private func count(_ dueReports: [DueReport], into result: inout YearProgress) {
    for report in dueReports where report.period.year == year {
      let share = ReportingShare(due: 1, sent: report.isMissing ? 0 : 1, onTime: report.isOnTime ? 1 : 0)
      result.reporting += share
      result.reportingByAgency[report.agency] += share
    }
  }

  private static func budget(of actions: [ActionProgress]) -> BudgetProgress {
    var budget = BudgetProgress()
    for action in actions where action.status != .cancelled {
      budget.actions += 1
      guard let ceiling = action.ceiling, let spent = action.spent else { continue }
      budget.ceiling += ceiling
      budget.spent += spent
      budget.actionsKnown += 1
    }
    return budget
  }

  /// The action's progress, and its plain mean of scored indicators for the scopes above.
  private func action(_ action: Int, into indicators: inout [IndicatorProgress]) -> (ActionProgress, WeightedMean) {
    let plan = measurement.plan
    let entry = entries[action, yearIndex]
    let exclusion: Figure.Absence? =
      entry.notApplicable != nil ? .notApplicable : measurement.isCancelled(action, in: year) ? .cancelled : nil
    var mean = WeightedMean()
    var newestDueHasValue = false
    var expected = 0.0
    var paced = 0
    var scored = 0
    var isStarted = false
    let due = measurement.due(of: action)
    let ownDue = due.clamped(to: periods)
    let dueCount = ownDue.count
    let judged = periods.upperBound - min(max(periods.lowerBound, measurement.firstJudged), periods.upperBound)
    let share = judged == 0 ? 0 : Double(dueCount) / Double(judged)
    for indicator in plan.actions[action].indicators.indices {
      let (progress, scores) = self.indicator(action, indicator, due: due, exclusion: exclusion)
      if dueCount > 0 && progress.valueMask >> (ownDue.upperBound - 1 - periods.lowerBound) & 1 == 1 { newestDueHasValue = true }
      isStarted = isStarted || progress.isStarted
      if scores.reported != nil {
        scored += 1
        paced += scores.isPaced ? 1 : 0
        expected += isFinished ? 1 : scores.isPaced ? share : 0
      }
      mean.add(scores, weight: 1, scoredIndicators: 1)
      indicators.append(progress)
    }
    let figure = mean.figure(absence: isStarted ? exclusion ?? .nothingScored : .notStarted)
    let e = scored == 0 ? 0 : Rounding.share(expected / Double(scored))
    let progress = ActionProgress(
      figure: figure, status: status(figure, exclusion, hasDue: dueCount > 0, newestDueHasValue: newestDueHasValue, expected: e),
      expected: e, isPaced: paced > 0 && !isFinished, notApplicable: entry.notApplicable,
      cancellation: exclusion == .cancelled ? measurement.cancellations[action]?.amendment : nil,
      spent: entry.knowsSpent ? entry.spent : nil, ceiling: ceiling(of: plan.actions[action]),
      entries: entry.entries, entriesWithEvidence: entry.withEvidence)
    return (progress, mean)
  }

  private func ceiling(of action: Action) -> Double? {
    var total: Double?
    for budget in action.budgets where budget.year == year {
      if case .number(let amount) = budget.ceiling { total = (total ?? 0) + amount }
    }
    return total
  }

  /// The first that fits, in the method's order.
  private func status(
    _ figure: Figure, _ exclusion: Figure.Absence?, hasDue: Bool, newestDueHasValue: Bool, expected: Double
  ) -> ActionStatus {
    if exclusion == .notApplicable { return .notApplicable }
    if exclusion == .cancelled { return .cancelled }
    if !hasDue { return .notDue }
    if let achieved = figure.value, achieved >= 1 { return .achieved }
    if !newestDueHasValue { return .notReported }
    guard let achieved = figure.value else { return .notScored }
    if isFinished { return .late }
    let thresholds = measurement.framework.status
    if achieved >= Rounding.share(thresholds.onSchedule * expected) { return .onSchedule }
    if achieved >= Rounding.share(thresholds.behind * expected) { return .behind }
    return .critical
  }
}
