public import Diagnostics
public import PlanModel

/// The progress of one plan as of one date: every scope in every year of the plan.
///
/// Made by `measure(_:framework:asOf:)`. Positions are the plan's and the framework's own.
public struct ProgressReport: Sendable {
  public var asOf: CalendarDate
  /// One for each year of the plan, in order.
  public var years: [YearProgress]
  /// The last year whose periods are all due: headline, bands and ranks use it. Nil before the first is.
  public var headlineYear: Int?
  /// The first year after that which has begun, shown apart and never ranked.
  public var runningYear: Int?
  /// Every due (leading agency, period), in order of period, then agency.
  public var dueReports: [DueReport]
  /// What was written for each indicator and period, as it may be published, with where it stands.
  public var values: PlanValues
  /// Position of each action's first indicator in `YearProgress.indicators`, and one past the last.
  public var indicatorOffsets: [Int]

  public func year(_ year: Int) -> YearProgress? {
    guard let first = years.first?.year, years.indices.contains(year - first) else { return nil }
    return years[year - first]
  }

  public var headline: YearProgress? { headlineYear.flatMap(year) }
  public var running: YearProgress? { runningYear.flatMap(year) }

  /// The year whose statuses are «now»: the running one, else the newest finished, else the first.
  public var current: YearProgress? { running ?? headline ?? years.first }

  /// The year whose statuses, values and counts are shown, on the region's pages and in every sum over regions: the running one
  /// as soon as anything in it is due, before that the newest finished one, so that what was late in December is not «not due»
  /// in January.
  public var shownYear: YearProgress? {
    if let running, running.duePeriods > 0 { return running }
    return headline ?? current
  }

  /// The indicators of an action, by position in its `indicators`.
  public func indicators(of action: Int, in year: YearProgress) -> ArraySlice<IndicatorProgress> {
    year.indicators[indicatorOffsets[action]..<indicatorOffsets[action + 1]]
  }

  /// Over all years.
  public var reporting: ReportingShare {
    years.reduce(into: ReportingShare()) { $0 += $1.reporting }
  }
}

/// One report that is due: from a leading agency, for a period.
public struct DueReport: Sendable, Hashable {
  /// Position in the plan's `agencies`.
  public var agency: Int
  public var period: ReportingPeriod
  /// The last day on which it is on time.
  public var dueDay: CalendarDate
  /// The day on which the report was sent; nil: «belum lapor».
  public var sent: CalendarDate?
  public var provenance: Provenance?

  public var isOnTime: Bool { sent.map { $0 <= dueDay } ?? false }
  public var isMissing: Bool { sent == nil }
  /// Sent, and after the due day.
  public var isLate: Bool { sent.map { $0 > dueDay } ?? false }
}
