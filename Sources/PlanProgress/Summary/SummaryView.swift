public import PlanModel

/// How much of the regions a file about the whole country is made of. Each view shows what the one before it shows, and more.
///
/// Such a file is made from summaries that were cut down to its view, so it cannot depend on more, and need not be made
/// anew while what its view shows stays the same.
public enum SummaryView: Int, Sendable, CaseIterable, Comparable {
  /// Which regions there are, and when each reported last: what the frame of every page says.
  case frame
  /// And their institutional duties.
  case duties
  /// And their plans, agencies and pages, by name.
  case outline
  /// And which reports came, and which did not.
  case reports
  /// And the figures of the newest finished year of each plan, of the year in which all are compared, of what runs now, and
  /// of the period before.
  case recent
  /// And each region's newest rise from one year to the next.
  case compared
  /// Everything but what only rules across regions look at.
  case figures

  public static func < (left: SummaryView, right: SummaryView) -> Bool { left.rawValue < right.rawValue }
}

extension RegionSummary {
  /// What a view shows of the region; the rest is as if nothing were recorded.
  public func seen(in view: SummaryView) -> RegionSummary {
    var seen = self
    seen.promises = RegionPromises(region: region, plans: [])
    if view < .figures {
      seen.plans = view < .outline ? [] : plans.map { $0.seen(in: view) }
      seen.rises = view < .compared ? [] : Array(rises.prefix(1))
    }
    if view < .recent { (seen.taskForce, seen.border, seen.coast) = (nil, nil, nil) }
    if view < .outline { seen.pages = [] }
    if view < .duties { (seen.dutyFramework, seen.duties, seen.commit) = (nil, [], nil) }
    return seen
  }

  /// What is shown of the region's agencies of one kind: the figures of the same years as in `recent`.
  ///
  /// - Parameter isWhole: every year is shown.
  public func seen(ofAgencyKind kind: String, isWhole: Bool = false) -> RegionSummary {
    var seen = seen(in: .frame)
    seen.lastReport = nil
    seen.hasProfile = false
    seen.plans = plans.map { plan in
      plan.keeping(agencies: plan.agencies.indices.filter { plan.agencies[$0].kind == kind }, isWhole: isWhole)
    }
    return seen
  }


  /// Kinds of agency that the plan names which stands for the region, in order: the region stands on their pages.
  public func agencyKinds(_ reference: ReferenceData) -> [String] {
    Set(agenciesOnPages(reference).map(\.kind)).sorted()
  }

  /// Whether the region stands on the page of a kind of agency.
  public func isShown(amongAgenciesOf kind: String, _ reference: ReferenceData) -> Bool {
    agenciesOnPages(reference).contains { $0.kind == kind }
  }

  private func agenciesOnPages(_ reference: ReferenceData) -> [PlanSummary.AgencySummary] {
    plans.first { reference.collection.counted.contains($0.nature) }?.agencies ?? []
  }
}

extension PlanSummary {
  fileprivate func seen(in view: SummaryView) -> PlanSummary {
    var seen = self
    seen.yearSummaries = view < .reports ? [] : yearSummaries.map { year in
      var cut = YearSummary(cutFrom: year)
      cut.reporting = year.reporting
      if view >= .recent, isRecent(year.year) { cut.take(figuresOf: year) }
      return cut
    }
    if view < .reports { seen.overdue = [] }
    if view < .recent { seen.previous = nil }
    return seen
  }

  /// Whether the year is the newest finished one or later, the compared one, or the one that moved since the period before.
  func isRecent(_ year: Int) -> Bool {
    year >= headlineYear ?? years.lowerBound || year == comparedYear || year == previous?.year
  }

  fileprivate func keeping(agencies positions: [Int], isWhole: Bool) -> PlanSummary {
    var seen = self
    seen.title = ""
    seen.actionCount = 0
    seen.lastReport = nil
    seen.overdue = []
    seen.previous = nil
    seen.agencies = positions.map { agencies[$0] }
    seen.yearSummaries = yearSummaries.map { year in
      var cut = YearSummary(cutFrom: year)
      let isShown = isWhole || isRecent(year.year)
      cut.agencies = positions.map { isShown ? year.agencies[$0] : .absent(.nothingScored) }
      cut.reportingByAgency = positions.map { isShown ? year.reportingByAgency[$0] : ReportingShare() }
      return cut
    }
    return seen
  }
}

extension YearSummary {
  /// The year as if nothing were known of it.
  fileprivate init(cutFrom other: YearSummary) {
    self.init(
      year: other.year, isFinished: other.isFinished, region: .absent(.nothingScored), strategies: [], actionsByStrategy: [],
      agencies: [], reporting: ReportingShare(), reportingByAgency: [],
      budget: BudgetProgress(ceiling: 0, spent: 0, actionsKnown: 0, actions: 0), entries: 0, entriesWithEvidence: 0,
      reportedValues: 0, verifiedValues: 0, statusCounts: StatusCounts(), warnings: [])
  }

  /// Everything but what its agencies did: that has pages of its own.
  fileprivate mutating func take(figuresOf other: YearSummary) {
    self = other
    agencies = []
    reportingByAgency = []
  }
}
