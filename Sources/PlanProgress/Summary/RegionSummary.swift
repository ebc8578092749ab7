public import PlanModel

/// Everything that national pages, comparison, rules across regions and shards need of one region, and nothing else.
///
/// A region compiles alone, hands this up and is forgotten. Caches and shards store it as bytes (`encoded()`); names of
/// regions, agency kinds and strategies come from the reference facts, which everyone has.
public struct RegionSummary: Sendable, Hashable {
  public var region: RegionCode
  public var asOf: CalendarDate
  /// The region has a `wilayah.yaml`.
  public var hasProfile: Bool
  /// Newest generation first.
  public var plans: [PlanSummary]
  /// By framework: its own duties. The framework is that of the newest plan, else the collection's newest.
  public var dutyFramework: String?
  public var duties: [DutySummary]
  public var taskForce: TaskForceSummary?
  public var border: Bool?
  public var coast: Bool?
  /// Commit that last touched the region's folder.
  public var commit: String?
  /// The newest report's date over all plans.
  public var lastReport: CalendarDate?
  /// Names of the region's own Markdown pages, in order.
  public var pages: [String]
  /// From each finished year to the next, where both can be ranked, newest first.
  public var rises: [Improvement]
  /// For rules across regions; no page shows any of it.
  public var promises: RegionPromises

  /// Whether anything that is filled in has been recorded. A region of which only drafts lie here is in no count.
  public var isRecorded: Bool { hasProfile || !plans.isEmpty }

  /// The duty's verdict with the place of what decided it, as national pages print it. Its `evidence` is empty: files are
  /// numbered by the run, so a summary names them by path.
  public struct DutySummary: Sendable, Hashable {
    public var id: String
    public var assessment: DutyAssessment
    /// `plans/61-…/wilayah.yaml` and its line.
    public var path: String?
    public var line: Int
  }

  /// The task force in force as of the date.
  public struct TaskForceSummary: Sendable, Hashable {
    public var status: TaskForce.Status
    public var sinceYear: Int?
    public var chair: String?
    public var executiveChair: String?
    /// `sk-gubernur 815/2025`, for people.
    public var instrument: String?
    public var subdivisions: Int
  }

  /// How many duties are met, of those that are due; what nobody knows is not met.
  public var dutyCount: (met: Int, due: Int) {
    let verdicts = duties.map(\.assessment.verdict)
    return (verdicts.count { $0 == .met }, verdicts.count { $0 != .notDue })
  }

  /// The plan that speaks for the region in a year of a framework: the newest generation that covers it.
  public func plan(framework: String, year: Int, counting natures: [PlanNature]) -> PlanSummary? {
    plans.first { $0.framework == framework && natures.contains($0.nature) && $0.years.contains(year) }
  }

  /// The newest plan of a counted nature, else the newest of any: what a list of regions shows.
  public func leadingPlan(counting natures: [PlanNature]) -> PlanSummary? {
    plans.first { natures.contains($0.nature) } ?? plans.first
  }

  /// The same among the plans that cover a year; nil: any year.
  public func leadingPlan(counting natures: [PlanNature], in year: Int?) -> PlanSummary? {
    guard let year else { return leadingPlan(counting: natures) }
    let covering = plans.filter { $0.years.contains(year) }
    return covering.first { natures.contains($0.nature) } ?? covering.first ?? leadingPlan(counting: natures)
  }
}

/// One plan in a summary.
public struct PlanSummary: Sendable, Hashable {
  public var id: String
  public var title: String
  public var nature: PlanNature
  public var status: Plan.Status
  public var framework: String
  public var calendar: ReportingCalendar
  public var years: ClosedRange<Int>
  public var headlineYear: Int?
  public var runningYear: Int?
  /// The framework's last closed year, in which all its regions are compared; nil where the plan does not cover it.
  public var comparedYear: Int?
  /// See `ProgressReport.shownYear`.
  public var shownYear: Int?
  /// The plan's agencies, in its order.
  public var agencies: [AgencySummary]
  /// One for each year of the plan.
  public var yearSummaries: [YearSummary]
  public var actionCount: Int
  public var lastReport: CalendarDate?
  /// «belum lapor» and late ones: every due report that did not come in time, oldest first.
  public var overdue: [OverdueReport]
  /// What the figure of the year before was on the same date a year ago; nil where the plan did not cover it.
  public var previous: PreviousPeriod?

  public struct AgencySummary: Sendable, Hashable {
    public var id: String
    public var kind: String
    public var name: String
    public var abbreviation: String?
    /// Actions it leads, in today's plan.
    public var leads: Int
    public var supports: Int
  }

  public struct OverdueReport: Sendable, Hashable {
    /// Position in `agencies`.
    public var agency: Int
    public var period: ReportingPeriod
    public var dueDay: CalendarDate
    /// Nil: not sent at all.
    public var sent: CalendarDate?
  }

  /// Figures as of an earlier date.
  public struct PreviousPeriod: Sendable, Hashable {
    public var asOf: CalendarDate
    /// The newest period that is due in the year shown.
    public var period: ReportingPeriod
    /// The year shown; `region` is of the one before.
    public var year: Int
    public var region: Figure
  }

  public func year(_ year: Int) -> YearSummary? {
    guard years.contains(year) else { return nil }
    let index = year - years.lowerBound
    return yearSummaries.indices.contains(index) ? yearSummaries[index] : nil
  }

  public var headline: YearSummary? { headlineYear.flatMap(year) }
  public var running: YearSummary? { runningYear.flatMap(year) }
  public var shown: YearSummary? { shownYear.flatMap(year) }
}

/// One year of one plan in a summary.
public struct YearSummary: Sendable, Hashable {
  public var year: Int
  public var isFinished: Bool
  public var region: Figure
  /// By position in the framework's strategies.
  public var strategies: [Figure]
  /// Actions in force by position in the framework's strategies.
  public var actionsByStrategy: [Int]
  /// By position in `PlanSummary.agencies`.
  public var agencies: [Figure]
  public var reporting: ReportingShare
  public var reportingByAgency: [ReportingShare]
  public var budget: BudgetProgress
  /// Report entries, and how many carry evidence.
  public var entries: Int32
  public var entriesWithEvidence: Int32
  /// Reported values, and on how many a verifier decided.
  public var reportedValues: Int32
  public var verifiedValues: Int32
  public var statusCounts: StatusCounts
  public var warnings: [ScoreWarning]

  public var evidenceShare: Double? {
    entries == 0 ? nil : Rounding.share(Double(entriesWithEvidence) / Double(entries))
  }
  public var verifiedShare: Double? {
    reportedValues == 0 ? nil : Rounding.share(Double(verifiedValues) / Double(reportedValues))
  }
  public var coveredStrategies: Int { actionsByStrategy.count { $0 > 0 } }
  /// Share of the framework's strategies with at least one action in force.
  public var strategyCoverage: Double? {
    actionsByStrategy.isEmpty ? nil : Rounding.share(Double(coveredStrategies) / Double(actionsByStrategy.count))
  }
}
