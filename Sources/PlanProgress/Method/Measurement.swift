public import PlanModel

/// Computes the progress of one plan by the published method.
///
/// Pure: no clock, no files; the same plan and date give the same report. Reports, verifications and amendments dated
/// after `asOf` do not exist. Linear in indicators × periods × years for cumulative sums, else in indicators × periods.
/// - Parameter framework: the one that the plan names; its deadline, thresholds and strategies are used.
public func measure(_ plan: Plan, framework: Framework, asOf: CalendarDate) -> ProgressReport {
  Measurement(plan: plan, framework: framework, asOf: asOf).report()
}

/// One run of the method over one plan.
struct Measurement {
  let plan: Plan
  let framework: Framework
  let asOf: CalendarDate
  let values: PlanValues
  let targets: Targets
  let periodsPerYear: Int
  /// The due periods, from the first that the plan is judged for.
  let due: Range<Int>
  /// One past the last period whose deadline is past, whether or not the plan was judged for it.
  let closedEnd: Int
  /// The first period that the plan is judged for.
  let firstJudged: Int
  /// The year from which each action is cancelled, and the amendment that says so.
  let cancellations: [Cancellation?]

  struct Cancellation {
    var amendment: Int
    var year: Int
  }

  init(plan: Plan, framework: Framework, asOf: CalendarDate) {
    self.plan = plan
    self.framework = framework
    self.asOf = asOf
    let values = PlanValues(plan: plan, framework: framework, asOf: asOf)
    self.values = values
    targets = Targets(plan: plan, offsets: values.offsets, asOf: asOf)
    periodsPerYear = plan.calendar.periodsPerYear
    closedEnd = values.periods.firstIndex { !framework.isDue($0, asOf: asOf) } ?? values.periods.count
    firstJudged = values.periods.firstIndex { $0.lastDay >= plan.judgedFrom } ?? values.periods.count
    due = firstJudged..<max(firstJudged, closedEnd)
    cancellations = Self.cancellations(of: plan, asOf: asOf)
  }

  /// A cancellation needs reason and legal basis, and takes effect from its own year on: a year that was over when it
  /// came keeps what it had promised.
  private static func cancellations(of plan: Plan, asOf: CalendarDate) -> [Cancellation?] {
    var found = [Cancellation?](repeating: nil, count: plan.actions.count)
    for (position, amendment) in plan.amendments.enumerated() where amendment.date <= asOf {
      guard case .cancellation = amendment.change, !amendment.legalBasis.isEmpty, !amendment.reason.isEmpty else {
        continue
      }
      guard let action = amendment.action else { continue }
      if let earlier = found[action], earlier.year <= amendment.date.year { continue }
      found[action] = Cancellation(amendment: position, year: amendment.date.year)
    }
    return found
  }

  /// One year alone, for whoever needs no more of an earlier date.
  func year(_ year: Int) -> YearProgress {
    YearMeasurement(measurement: self, year: year, entries: EntryIndex(plan: plan, due: due, asOf: asOf))
      .result(dueReports: dueReports())
  }

  func report() -> ProgressReport {
    let dueReports = dueReports()
    let entries = EntryIndex(plan: plan, due: due, asOf: asOf)
    let years = plan.years.map { year in
      YearMeasurement(measurement: self, year: year, entries: entries).result(dueReports: dueReports)
    }
    let headline = years.last { $0.isFinished }?.year
    let next = headline.map { $0 + 1 } ?? plan.years.lowerBound
    return ProgressReport(
      asOf: asOf, years: years, headlineYear: headline,
      runningYear: plan.years.contains(next) && asOf.year >= next ? next : nil,
      dueReports: dueReports, values: values, indicatorOffsets: values.offsets)
  }

  func isCancelled(_ action: Int, in year: Int) -> Bool {
    cancellations[action].map { $0.year <= year } ?? false
  }

  /// Whether an action is carried out in a year: inside its schedule and not cancelled.
  func isInForce(_ action: Int, in year: Int) -> Bool {
    !isCancelled(action, in: year) && plan.actions[action].schedule?.contains(year) ?? true
  }

  /// The due periods of an action: outside its schedule nothing of it is due.
  func due(of action: Int) -> Range<Int> {
    guard let schedule = plan.actions[action].schedule else { return due }
    let first = (schedule.lowerBound - plan.years.lowerBound) * periodsPerYear
    let last = (schedule.upperBound + 1 - plan.years.lowerBound) * periodsPerYear
    return due.clamped(to: max(0, first)..<max(0, first, last))
  }
}
