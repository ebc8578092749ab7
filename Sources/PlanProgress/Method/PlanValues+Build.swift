import Diagnostics
import PlanModel

extension PlanValues {
  /// Collects what reports and verifications dated on or before `asOf` say. Linear in the number of values.
  ///
  /// A second value for the same cell is an error elsewhere; here the later date wins, and of one date the place that
  /// comes first in the sources, so that the order of files changes nothing.
  init(plan: Plan, framework: Framework, asOf: CalendarDate) {
    periods = ReportingPeriod.all(in: plan.years, calendar: plan.calendar)
    var offsets = [0]
    offsets.reserveCapacity(plan.actions.count + 1)
    for index in plan.actions.indices { offsets.append(offsets[index] + plan.actions[index].indicators.count) }
    self.offsets = offsets
    let rows = offsets[offsets.count - 1]
    cells = [Cell](repeating: Cell(), count: rows * periods.count)
    isVerified = [Bool](repeating: false, count: rows)
    for index in plan.reports.indices where plan.reports[index].date <= asOf { add(report: index, of: plan) }
    for index in plan.verifications.indices { add(verification: index, of: plan, asOf: asOf) }
    bandSmallCells(of: plan, threshold: framework.smallCellThreshold)
    withholdTotals(of: plan)
    withholdSmallSteps(of: plan, threshold: framework.smallCellThreshold)
  }

  /// Position of a period in `periods`; nil when it is not one of the plan's.
  static func position(of period: ReportingPeriod, in plan: Plan) -> Int? {
    guard period.calendar == plan.calendar, plan.years.contains(period.year) else { return nil }
    return (period.year - plan.years.lowerBound) * plan.calendar.periodsPerYear + period.number - 1
  }

  private mutating func add(report index: Int, of plan: Plan) {
    guard let period = Self.position(of: plan.reports[index].period, in: plan) else { return }
    let entries = plan.reports[index].entries
    for entry in entries.indices where entries.isReported(entry) {
      let row = offsets[entries[entry].action]
      for value in entries[entry].values.indices {
        let cell = (row + entries[entry].values[value].indicator) * periods.count + period
        guard replaces(report: index, at: cell, of: plan) else { continue }
        let parts = Cell.parts(of: entries[entry].values[value].value)
        cells[cell].kind = parts.kind
        cells[cell].low = parts.low
        cells[cell].high = parts.high
        cells[cell].report = Int32(index)
        cells[cell].entry = Int32(entry)
        cells[cell].entryValue = Int32(value)
      }
    }
  }

  private func replaces(report index: Int, at cell: Int, of plan: Plan) -> Bool {
    let standing = Int(cells[cell].report)
    guard standing >= 0 else { return true }
    let (new, old) = (plan.reports[index], plan.reports[standing])
    if new.date != old.date { return new.date > old.date }
    return (new.source.rawValue, new.provenance.line) < (old.source.rawValue, old.provenance.line)
  }

  private mutating func add(verification index: Int, of plan: Plan, asOf: CalendarDate) {
    guard let period = Self.position(of: plan.verifications[index].period, in: plan) else { return }
    let decisions = plan.verifications[index].decisions
    for decision in decisions.indices {
      let row = offsets[decisions[decision].action] + decisions[decision].indicator
      let cell = row * periods.count + period
      guard plan.verifications[index].date(of: decision) <= asOf,
        replaces(verification: index, decision, at: cell, of: plan)
      else { continue }
      isVerified[row] = true
      cells[cell].verdict = decisions[decision].verdict
      cells[cell].verification = Int32(index)
      cells[cell].decision = Int32(decision)
      cells[cell].correctedKind = .absent
      if decisions[decision].verdict == .corrected, let value = decisions[decision].value {
        let parts = Cell.parts(of: value)
        cells[cell].correctedKind = parts.kind
        cells[cell].correctedLow = parts.low
        cells[cell].correctedHigh = parts.high
      }
    }
  }

  /// An exact small count is an error in the YAML; should one come this far, it is still never shown.
  private mutating func bandSmallCells(of plan: Plan, threshold: Int) {
    let small = 1..<Double(max(1, threshold))
    for action in plan.actions.indices {
      let indicators = plan.actions[action].indicators
      for indicator in indicators.indices where indicators[indicator].isSensitive {
        let row = offsets[action] + indicator
        for cell in row * periods.count..<(row + 1) * periods.count {
          if cells[cell].kind == .number && small.contains(cells[cell].low) {
            (cells[cell].kind, cells[cell].low, cells[cell].high) = (.fewerThan, 0, small.upperBound - 1)
          }
          if cells[cell].correctedKind == .number && small.contains(cells[cell].correctedLow) {
            cells[cell].correctedKind = .fewerThan
            (cells[cell].correctedLow, cells[cell].correctedHigh) = (0, small.upperBound - 1)
          }
        }
      }
    }
  }

  private func replaces(verification index: Int, _ decision: Int, at cell: Int, of plan: Plan) -> Bool {
    let standing = Int(cells[cell].verification)
    guard standing >= 0 else { return true }
    let (new, old) = (plan.verifications[index], plan.verifications[standing])
    let (newDate, oldDate) = (new.date(of: decision), old.date(of: Int(cells[cell].decision)))
    if newDate != oldDate { return newDate > oldDate }
    return (new.source.rawValue, new.provenance.line) < (old.source.rawValue, old.provenance.line)
  }
}

extension Verification {
  /// The day of one decision: its own, else the whole verification's.
  func date(of decision: Int) -> CalendarDate { decisions[decision].date ?? date }
}

/// Asked of the array, because asking an entry copies it with all its texts, and there are half a million of them.
extension [Report.Entry] {
  /// A `tidak-berlaku` without reason and legal basis counts as if it had not been sent.
  func isReported(_ position: Int) -> Bool {
    self[position].claimedStatus != .notApplicable || saysNotApplicable(position)
  }

  /// `tidak-berlaku` as the method accepts it: with reason and legal basis.
  func saysNotApplicable(_ position: Int) -> Bool {
    self[position].claimedStatus == .notApplicable && !self[position].legalBasis.isEmpty
      && self[position].reason.map { !$0.isEmpty } ?? false
  }
}
