public import PlanModel

/// What was written for every indicator and period of a plan as of a date: dense, by position.
public struct PlanValues: Sendable {
  /// All periods of the plan, in order.
  public let periods: [ReportingPeriod]
  /// Row-major: indicator × period.
  var cells: [Cell]
  let offsets: [Int]

  public struct Cell: Sendable, Hashable {
    /// As it may be printed: bands stay bands.
    public var value: PublishedValue = .absent
    /// What the verifier put in its place, when a decision stands.
    public var verdict: Verification.Verdict?
    public var corrected: PublishedValue = .absent
    /// Positions in the plan's `reports`, its entries and their values; −1 where nothing was written.
    public var report: Int32 = -1
    public var entry: Int32 = -1
    public var entryValue: Int32 = -1
    /// Positions in the plan's `verifications` and their decisions.
    public var verification: Int32 = -1
    public var decision: Int32 = -1
  }

  init(periods: [ReportingPeriod], cells: [Cell], offsets: [Int]) {
    self.periods = periods
    self.cells = cells
    self.offsets = offsets
  }

  /// - Parameters:
  ///   - action: position in the plan's `actions`
  ///   - indicator: position in the action's `indicators`
  ///   - period: position in `periods`
  public subscript(action: Int, indicator: Int, period: Int) -> Cell {
    cells[(offsets[action] + indicator) * periods.count + period]
  }
}
