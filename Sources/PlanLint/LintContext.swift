import Diagnostics
public import PlanModel
public import PlanProgress

/// What rules know beside the plan at hand.
public struct LintContext: Sendable {
  public let reference: ReferenceData
  public let asOf: CalendarDate
  /// The site's severity profile, in the order in which it is written.
  public let overrides: [SeverityOverride]

  public init(reference: ReferenceData, asOf: CalendarDate, overrides: [SeverityOverride] = []) {
    self.reference = reference
    self.asOf = asOf
    self.overrides = overrides
  }
}

/// One plan as rules see it.
public struct PlanSubject: Sendable {
  public let region: Region
  public let plan: Plan
  public let framework: Framework
  public let progress: ProgressReport
  public let asOf: CalendarDate

  /// Where a finding about the plan as a whole stands: its field, else the file's first byte.
  func place(_ range: SourceRange?) -> SourceRange {
    range ?? SourceRange(source: plan.source, lowerBound: 0, upperBound: 0)
  }

  /// `P1.kel`, as pages name an indicator.
  func name(_ action: Int, _ indicator: Int) -> String {
    "\(plan.actions[action].id).\(plan.actions[action].indicators[indicator].id)"
  }

  /// Every indicator by its positions, with the values reported for it in order of period.
  func series(of action: Int, _ indicator: Int) -> [ReportedValue] {
    let periods = progress.values.periods
    var found: [ReportedValue] = []
    found.reserveCapacity(periods.count)
    for period in periods.indices {
      let cell = progress.values[action, indicator, period]
      guard cell.report >= 0, cell.entryValue >= 0, case .number(let number) = cell.value else { continue }
      found.append(
        ReportedValue(
          period: periods[period], number: number, report: Int(cell.report), entry: Int(cell.entry),
          value: Int(cell.entryValue)))
    }
    return found
  }

  /// Where a reported value stands.
  func range(of value: ReportedValue) -> SourceRange {
    plan.reports[value.report].entries[value.entry].values[value.value].range
  }
}

/// A number that was reported, and where in the plan's reports it is.
struct ReportedValue {
  var period: ReportingPeriod
  var number: Double
  var report: Int
  var entry: Int
  var value: Int
}

/// One region's profile as rules see it, beside its plans.
public struct RegionSubject: Sendable {
  public let dossier: RegionDossier
  public let reference: ReferenceData
  /// By which the region's own duties are judged: the newest plan's, else the collection's, else the newest.
  public let framework: Framework?
  public let asOf: CalendarDate
}

/// A number as YAML writes it: whole numbers without a point.
func printed(_ number: Double) -> String {
  number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : String(number)
}

func printed(_ value: Value) -> String {
  switch value {
  case .number(let number): printed(number)
  case .missing: "null"
  case .fewerThan(let limit): "{kurang_dari: \(limit)}"
  }
}
