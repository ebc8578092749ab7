import Diagnostics
import PlanModel

extension PlanSummary {
  init(_ plan: Plan, report: ProgressReport, comparedYear: Int?, previous: PreviousPeriod?) {
    id = plan.id
    title = plan.title.string
    nature = plan.nature
    status = plan.status
    self.framework = plan.framework
    calendar = plan.calendar
    years = plan.years
    headlineYear = report.headlineYear
    runningYear = report.runningYear
    self.comparedYear = comparedYear
    shownYear = report.shownYear?.year
    agencies = Self.agencies(of: plan)
    yearSummaries = report.years.map { YearSummary($0) }
    actionCount = plan.actions.count
    lastReport = plan.reports.map(\.date).filter { $0 <= report.asOf }.max()
    overdue = report.dueReports.filter { !$0.isOnTime }.map {
      OverdueReport(agency: $0.agency, period: $0.period, dueDay: $0.dueDay, sent: $0.sent)
    }
    self.previous = previous
  }

  private static func agencies(of plan: Plan) -> [AgencySummary] {
    var leads = [Int](repeating: 0, count: plan.agencies.count)
    var supports = leads
    for action in plan.actions {
      if let lead = action.lead { leads[lead] += 1 }
      for agency in Set(action.supporting) where agency != action.lead { supports[agency] += 1 }
    }
    return plan.agencies.enumerated().map { index, agency in
      AgencySummary(
        id: agency.id, kind: agency.kind, name: agency.name.string, abbreviation: agency.abbreviation?.string,
        leads: leads[index], supports: supports[index])
    }
  }
}

extension PlanSummary.PreviousPeriod {
  /// What the figure of the year before was on the same date a year ago, when as many of its periods were due: the calendar
  /// alone moves nothing. Nil where the plan does not cover that year, or nothing of the year shown is due.
  init?(before report: ProgressReport, of plan: Plan, framework: Framework) {
    guard let current = report.shownYear, plan.years.contains(current.year - 1),
      let period = report.values.periods.last(where: { $0.year == current.year && framework.isDue($0, asOf: report.asOf) })
    else { return nil }
    let date = report.asOf.oneYearEarlier
    let year = Measurement(plan: plan, framework: framework, asOf: date).year(current.year - 1)
    self.init(asOf: date, period: period, year: current.year, region: year.region)
  }
}

extension CalendarDate {
  /// 28 February for a leap day.
  fileprivate var oneYearEarlier: CalendarDate {
    CalendarDate(year: year - 1, month: month, day: day) ?? adding(days: -366)
  }
}

extension YearProgress {
  /// How many of the plan's actions stand in each status.
  public var statusCounts: StatusCounts { actions.reduce(into: StatusCounts()) { $0[$1.status] += 1 } }
}

extension YearSummary {
  init(_ progress: YearProgress) {
    year = progress.year
    isFinished = progress.isFinished
    region = progress.region
    strategies = progress.strategies
    actionsByStrategy = progress.actionsByStrategy
    agencies = progress.agencies
    reporting = progress.reporting
    reportingByAgency = progress.reportingByAgency
    budget = progress.budget
    entries = progress.actions.reduce(0) { $0 + $1.entries }
    entriesWithEvidence = progress.actions.reduce(0) { $0 + $1.entriesWithEvidence }
    reportedValues = progress.reportedValues
    verifiedValues = progress.verifiedValues
    statusCounts = progress.statusCounts
    warnings = progress.warnings
  }
}
