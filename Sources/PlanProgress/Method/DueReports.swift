import Diagnostics
import PlanModel

extension Measurement {
  /// Every due pair of leading agency and period. An agency leads in a year in which one of its actions is in force; its report
  /// has come when an entry about one of them has, whoever filed it.
  func dueReports() -> [DueReport] {
    var sent = [Int32](repeating: -1, count: plan.agencies.count * due.upperBound)
    for index in plan.reports.indices where plan.reports[index].date <= asOf {
      guard let period = PlanValues.position(of: plan.reports[index].period, in: plan), due.contains(period) else {
        continue
      }
      let entries = plan.reports[index].entries
      for entry in entries.indices where entries.isReported(entry) {
        guard let lead = plan.actions[entries[entry].action].lead else { continue }
        let cell = lead * due.upperBound + period
        let standing = Int(sent[cell])
        if standing < 0 || plan.reports[index].isEarlier(than: plan.reports[standing]) { sent[cell] = Int32(index) }
      }
    }
    var found: [DueReport] = []
    for period in due {
      let span = values.periods[period]
      let dueDay = framework.dueDay(of: span)
      for agency in leading(in: span.year) {
        let report = Int(sent[agency * due.upperBound + period])
        found.append(
          DueReport(
            agency: agency, period: span, dueDay: dueDay, sent: report < 0 ? nil : plan.reports[report].date,
            provenance: report < 0 ? nil : plan.reports[report].provenance))
      }
    }
    return found
  }

  /// Agencies with an action in force in a year, in order.
  private func leading(in year: Int) -> [Int] {
    var leads = [Bool](repeating: false, count: plan.agencies.count)
    for action in plan.actions.indices where isInForce(action, in: year) {
      if let lead = plan.actions[action].lead { leads[lead] = true }
    }
    return leads.indices.filter { leads[$0] }
  }
}

extension Report {
  /// By date, then by place, so that the order of files changes nothing.
  fileprivate func isEarlier(than other: Report) -> Bool {
    (date, source.rawValue, provenance.line) < (other.date, other.source.rawValue, other.provenance.line)
  }
}
