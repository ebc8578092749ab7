public import PlanModel

/// A province: three figures, never blended.
public struct ProvinceRollUp: Sendable {
  public var province: RegionCode
  public var framework: String
  public var year: Int
  /// The province's own plan; nil when it has none for this year.
  public var own: Figure?
  /// Unweighted mean of its regencies' and cities' figures; nil when none has one.
  public var regencyMean: Double?
  public var regenciesWithFigure: Int
  public var regenciesWithPlan: Int
  public var regencies: Int
}

/// A rise from one finished year to the next.
public struct Improvement: Sendable, Hashable {
  public var region: RegionCode
  public var type: RegionType
  public var framework: String
  public var year: Int
  public var before: Double
  public var after: Double

  public var difference: Double { Rounding.share(after - before) }
}

/// How a region stands against the same date a year ago.
public struct Move: Sendable, Hashable {
  public var region: RegionCode
  public var plan: String
  public var year: Int
  /// The as-of date of the earlier figure, which is of the year before `year`, and the newest period due in `year`.
  public var since: CalendarDate
  public var period: ReportingPeriod
  public var before: Double
  public var after: Double
  /// Actions reported then and now, of how many.
  public var reportedBefore: Int
  public var reportedAfter: Int
  public var actions: Int

  public var difference: Double { Rounding.share(after - before) }
}
