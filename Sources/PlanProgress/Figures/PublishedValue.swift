public import PlanModel

/// A measured value as pages, charts, exports and `why` may print it.
public enum PublishedValue: Sendable, Hashable {
  /// Nobody wrote anything.
  case absent
  /// `null` with its reason.
  case missing(MissingReason?)
  case number(Double)
  /// A small cell: a count from 1 to n − 1.
  case fewerThan(Int)
  /// What can be said without giving a small cell back: sums that hold one, and totals that would betray one.
  case range(ClosedRange<Double>)

  /// A number where both ends are the same, else the range.
  static func between(_ low: Double, _ high: Double) -> PublishedValue { low == high ? .number(low) : .range(low...high) }

  /// Both ends of what the value may be; nil where there is none.
  public var bounds: ClosedRange<Double>? {
    switch self {
    case .absent, .missing: nil
    case .number(let number): number...number
    case .fewerThan(let limit): 0...Double(max(0, limit - 1))
    case .range(let range): range
    }
  }

  public var isBanded: Bool {
    switch self {
    case .fewerThan, .range: true
    default: false
    }
  }

  /// A value outside the periods (a baseline): printed as written unless it is a small cell.
  public init(_ value: Value, of indicator: Indicator, in framework: Framework) {
    switch value {
    case .missing(let reason): self = .missing(reason)
    case .fewerThan(let limit): self = .fewerThan(limit)
    case .number(let number):
      let isSmall = indicator.isSensitive && number >= 1 && number < Double(framework.smallCellThreshold)
      self = isSmall ? .fewerThan(framework.smallCellThreshold) : .number(number)
    }
  }
}
