/// Everything about one year of one plan.
public struct YearProgress: Sendable {
  public var year: Int
  /// All its periods are due: it can carry the headline, bands and ranks.
  public var isFinished: Bool
  public var duePeriods: Int
  public var region: Figure
  /// By position in the framework's `strategies`.
  public var strategies: [Figure]
  /// By position in the plan's `agencies`; what each leads.
  public var agencies: [Figure]
  /// By position in the plan's `actions`.
  public var actions: [ActionProgress]
  /// All indicators of all actions, in order. `ProgressReport.indicators(of:in:)` cuts it up.
  public var indicators: [IndicatorProgress]
  /// The year's due reports.
  public var reporting: ReportingShare
  /// The same by position in the plan's `agencies`.
  public var reportingByAgency: [ReportingShare]
  public var budget: BudgetProgress
  /// How many actions of the framework's strategies the plan has, by position: coverage, not achievement.
  public var actionsByStrategy: [Int]
  public var warnings: [ScoreWarning]
  /// Verified cells of the due cells that have a value.
  public var verifiedValues: Int32
  public var reportedValues: Int32

  /// Strategies with at least one action that is in force, of all.
  public var coveredStrategies: Int { actionsByStrategy.count { $0 > 0 } }

  /// Share of the year's reported values on which a verifier decided; nil when nothing was reported.
  public var verifiedShare: Double? {
    reportedValues == 0 ? nil : Rounding.share(Double(verifiedValues) / Double(reportedValues))
  }

  /// Share of report entries that carry evidence; nil when there are none.
  public var evidenceShare: Double? {
    var all = 0
    var with = 0
    for action in actions {
      all += Int(action.entries)
      with += Int(action.entriesWithEvidence)
    }
    return all == 0 ? nil : Rounding.share(Double(with) / Double(all))
  }

  public func count(of status: ActionStatus) -> Int { actions.count { $0.status == status } }
}

/// Due reports, which are pairs of leading agency and period: how many came, and how many in time.
public struct ReportingShare: Sendable, Hashable {
  public var due: Int32
  public var sent: Int32
  public var onTime: Int32

  public init(due: Int32 = 0, sent: Int32 = 0, onTime: Int32 = 0) {
    self.due = due
    self.sent = sent
    self.onTime = onTime
  }

  /// Completeness: sent / due; nil when nothing is due.
  public var completeness: Double? { due == 0 ? nil : Rounding.share(Double(sent) / Double(due)) }

  /// Timeliness: on time / due; a report that never came is not on time.
  public var timeliness: Double? { due == 0 ? nil : Rounding.share(Double(onTime) / Double(due)) }

  static func += (lhs: inout ReportingShare, rhs: ReportingShare) {
    lhs.due += rhs.due
    lhs.sent += rhs.sent
    lhs.onTime += rhs.onTime
  }
}

/// Money promised and spent in a year, only over actions where both are known; rupiah.
public struct BudgetProgress: Sendable, Hashable {
  public var ceiling: Double
  public var spent: Double
  /// Actions with both figures, and actions at all: the denominator that pages print.
  public var actionsKnown: Int32
  public var actions: Int32

  public init(ceiling: Double = 0, spent: Double = 0, actionsKnown: Int32 = 0, actions: Int32 = 0) {
    self.ceiling = ceiling
    self.spent = spent
    self.actionsKnown = actionsKnown
    self.actions = actions
  }

  /// Spent / ceiling; may exceed 1. Nil where no action gives both.
  public var absorption: Double? { ceiling > 0 && actionsKnown > 0 ? Rounding.share(spent / ceiling) : nil }
}
