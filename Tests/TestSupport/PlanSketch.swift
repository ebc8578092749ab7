public import PlanModel

/// A plan in a few words, for tests: everything that does not matter has a default.
public struct PlanSketch: Sendable {
  public var years: ClosedRange<Int>
  public var calendar: ReportingCalendar
  public var agencies: [String]
  public var actions: [ActionSketch]
  public var amendments: [AmendmentSketch] = []
  public var nature = PlanNature.test
  public var region = "53.71"
  public var framework = "uji"

  public init(
    _ years: ClosedRange<Int>, _ calendar: ReportingCalendar,
    agencies: [String] = ["dp3a", "dinsos"], _ actions: [ActionSketch]
  ) {
    self.years = years
    self.calendar = calendar
    self.agencies = agencies
    self.actions = actions
  }

  /// One year by quarters.
  public init(agencies: [String] = ["dp3a", "dinsos"], _ actions: [ActionSketch]) {
    self.init(2019...2019, .quarterly, agencies: agencies, actions)
  }

  /// The linked plan: one report for each leading agency and period in which it says something, verified where a value
  /// carries a decision.
  public func plan() -> Plan {
    var builder = PlanBuilder(sketch: self)
    return builder.plan()
  }
}

public struct ActionSketch: Sendable {
  public var id: String
  public var lead: String?
  public var weight: Double
  public var strategy: Int
  public var schedule: ClosedRange<Int>?
  public var indicators: [IndicatorSketch]
  /// Periods whose entry says `tidak-berlaku`; the value tells whether reason and legal basis are given.
  public var notApplicable: [String: Bool] = [:]
  public var ceilings: [Int: Double] = [:]
  public var spent: [String: Double] = [:]

  public init(
    _ id: String, lead: String? = "dp3a", weight: Double = 1, strategy: Int = 0, schedule: ClosedRange<Int>? = nil,
    _ indicators: [IndicatorSketch] = []
  ) {
    self.id = id
    self.lead = lead
    self.weight = weight
    self.strategy = strategy
    self.schedule = schedule
    self.indicators = indicators
  }
}

public struct IndicatorSketch: Sendable {
  public var id: String
  public var direction: Indicator.Direction
  public var aggregation: Indicator.Aggregation
  public var targetKind: Indicator.TargetKind
  public var targets: [Int: Double?]
  public var baseline: Double?
  public var isSensitive: Bool
  public var unit: String
  public var values: [String: ReportedSketch]

  public init(
    _ id: String, _ direction: Indicator.Direction = .up, _ aggregation: Indicator.Aggregation = .sum,
    _ targetKind: Indicator.TargetKind = .annual, targets: [Int: Double?] = [2019: 40], baseline: Double? = nil,
    isSensitive: Bool = false, unit: String = "kegiatan", values: [String: ReportedSketch] = [:]
  ) {
    self.id = id
    self.direction = direction
    self.aggregation = aggregation
    self.targetKind = targetKind
    self.targets = targets
    self.baseline = baseline
    self.isSensitive = isSensitive
    self.unit = unit
    self.values = values
  }
}

/// One reported value: `39`, `.null`, `.fewerThan(5)`, each with its date and its verification where they matter.
public struct ReportedSketch: Sendable, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  public var value: Value
  /// Default: ten days after the period's end.
  public var date: CalendarDate?
  public var verdict: Verification.Verdict?
  public var corrected: Value?

  public init(_ value: Value) { self.value = value }
  public init(integerLiteral value: Int) { self.init(.number(Double(value))) }
  public init(floatLiteral value: Double) { self.init(.number(value)) }

  public static let null = ReportedSketch(.missing(.noDataYet))
  public static func fewerThan(_ limit: Int) -> ReportedSketch { ReportedSketch(.fewerThan(limit)) }
  public static func number(_ value: Double) -> ReportedSketch { ReportedSketch(.number(value)) }

  public func on(_ date: String) -> ReportedSketch {
    var copy = self
    copy.date = CalendarDate(date)
    return copy
  }

  public var accepted: ReportedSketch { verified(.accepted, nil) }
  public var refused: ReportedSketch { verified(.refused, nil) }
  public func corrected(_ value: Double) -> ReportedSketch { verified(.corrected, .number(value)) }

  private func verified(_ verdict: Verification.Verdict, _ value: Value?) -> ReportedSketch {
    var copy = self
    copy.verdict = verdict
    copy.corrected = value
    return copy
  }
}

public struct AmendmentSketch: Sendable {
  public var date: String
  public var action: String
  /// Nil: a cancellation.
  public var target: (indicator: String, year: Int, from: Double?, to: Double?)?
  public var hasLegalBasis: Bool

  public static func target(
    _ date: String, _ action: String, _ indicator: String, _ year: Int, from: Double?, to: Double?,
    hasLegalBasis: Bool = true
  ) -> AmendmentSketch {
    AmendmentSketch(
      date: date, action: action, target: (indicator, year, from, to), hasLegalBasis: hasLegalBasis)
  }

  public static func cancellation(_ date: String, _ action: String, hasLegalBasis: Bool = true) -> AmendmentSketch {
    AmendmentSketch(date: date, action: action, target: nil, hasLegalBasis: hasLegalBasis)
  }
}

/// A day that the test itself wrote: it exists.
public func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("no such day: \(text)") }
  return date
}
