import Diagnostics
import PlanModel

/// What report entries say of actions beside their values, by action and year.
struct EntryIndex {
  /// Row-major: action × year.
  private(set) var cells: [Cell]
  let years: Int

  struct Cell {
    /// The newest due period with an entry, and the entry's place when it says `tidak-berlaku`.
    var newest = -1
    var notApplicable: Provenance?
    var spent = 0.0
    var knowsSpent = false
    var entries: Int32 = 0
    var withEvidence: Int32 = 0
  }

  init(plan: Plan, due: Range<Int>, asOf: CalendarDate) {
    years = plan.years.count
    cells = [Cell](repeating: Cell(), count: plan.actions.count * years)
    for index in plan.reports.indices where plan.reports[index].date <= asOf {
      guard let period = PlanValues.position(of: plan.reports[index].period, in: plan) else { continue }
      let year = period / plan.calendar.periodsPerYear
      let entries = plan.reports[index].entries
      for entry in entries.indices where entries.isReported(entry) {
        let cell = entries[entry].action * years + year
        if case .number(let amount)? = entries[entry].budgetSpent?.value {
          cells[cell].spent += amount
          cells[cell].knowsSpent = true
        }
        cells[cell].entries += 1
        if entries[entry].evidence.contains(where: { $0.link != nil }) { cells[cell].withEvidence += 1 }
        if due.contains(period) && period > cells[cell].newest {
          cells[cell].newest = period
          cells[cell].notApplicable = entries.saysNotApplicable(entry) ? entries[entry].provenance : nil
        }
      }
    }
  }

  subscript(action: Int, year: Int) -> Cell { cells[action * years + year] }
}
