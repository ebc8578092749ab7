public import Diagnostics

/// What one agency says of one period.
public struct Report: Sendable {
  public var period: ReportingPeriod
  /// Position in the plan's `agencies`.
  public var agency: Int
  public var date: CalendarDate
  /// Where the date is written; nil: nowhere, the report was not read from a file.
  public var dateRange: SourceRange?
  public var entries: [Entry]
  public var citations: [Citation]
  public var note: PlanText?
  public var source: SourceID
  public var range: SourceRange
  public var provenance: Provenance

  /// What the agency says of one action.
  public struct Entry: Sendable {
    /// Position in the plan's `actions`.
    public var action: Int
    public var claimedStatus: ClaimedStatus?
    public var values: [IndicatorValue]
    public var budgetSpent: Spending?
    public var obstacles: PlanText?
    public var enablers: PlanText?
    public var followUp: PlanText?
    public var evidence: [Evidence]
    /// For `tidak-berlaku`: both are needed, else the entry counts as not reported.
    public var reason: PlanText?
    public var legalBasis: [LegalBasis]
    public var citations: [Citation]
    public var note: PlanText?
    public var range: SourceRange
    public var provenance: Provenance

    public init(
      action: Int, claimedStatus: ClaimedStatus?, values: [IndicatorValue], budgetSpent: Spending?,
      obstacles: PlanText?, enablers: PlanText?, followUp: PlanText?, evidence: [Evidence], reason: PlanText?,
      legalBasis: [LegalBasis], citations: [Citation] = [], note: PlanText? = nil, range: SourceRange,
      provenance: Provenance
    ) {
      self.action = action
      self.claimedStatus = claimedStatus
      self.values = values
      self.budgetSpent = budgetSpent
      self.obstacles = obstacles
      self.enablers = enablers
      self.followUp = followUp
      self.evidence = evidence
      self.reason = reason
      self.legalBasis = legalBasis
      self.citations = citations
      self.note = note
      self.range = range
      self.provenance = provenance
    }

    /// An entry that says nothing yet: the linker fills half a million of them in place, field by field.
    @inlinable
    public init(action: Int, range: SourceRange, provenance: Provenance) {
      self.action = action
      values = []
      evidence = []
      legalBasis = []
      citations = []
      self.range = range
      self.provenance = provenance
    }
  }

  /// What the agency itself calls the state of an action; the published status is derived, never this.
  public enum ClaimedStatus: String, Sendable, Hashable, CaseIterable {
    case notStarted = "belum-mulai"
    case running = "berjalan"
    case done = "selesai"
    case blocked = "terhambat"
    case cancelled = "dibatalkan"
    case notApplicable = "tidak-berlaku"
  }

  public struct IndicatorValue: Sendable {
    /// Position in the action's `indicators`.
    public var indicator: Int
    public var value: Value
    public var citations: [Citation]
    public var note: PlanText?
    public var range: SourceRange
    public var provenance: Provenance

    @inlinable
    public init(
      indicator: Int, value: Value, citations: [Citation], note: PlanText? = nil, range: SourceRange,
      provenance: Provenance
    ) {
      self.indicator = indicator
      self.value = value
      self.citations = citations
      self.note = note
      self.range = range
      self.provenance = provenance
    }
  }

  /// What an action has cost in the period. Rupiah.
  public struct Spending: Sendable {
    public var value: Value
    public var fund: Budget.Fund?
    public var citations: [Citation]
    public var note: PlanText?
    public var range: SourceRange
    public var provenance: Provenance

    @inlinable
    public init(
      value: Value, fund: Budget.Fund? = nil, citations: [Citation] = [], note: PlanText? = nil, range: SourceRange,
      provenance: Provenance
    ) {
      self.value = value
      self.fund = fund
      self.citations = citations
      self.note = note
      self.range = range
      self.provenance = provenance
    }
  }

  public struct Evidence: Sendable {
    public var title: PlanText
    public var link: PlanText?
    /// Why there is no link, when there cannot be one.
    public var missing: MissingReason?
    public var date: CalendarDate?
    public var note: PlanText?
    public var range: SourceRange

    @inlinable
    public init(
      title: PlanText, link: PlanText?, missing: MissingReason? = nil, date: CalendarDate? = nil,
      note: PlanText? = nil, range: SourceRange
    ) {
      self.title = title
      self.link = link
      self.missing = missing
      self.date = date
      self.note = note
      self.range = range
    }
  }

  public init(
    period: ReportingPeriod, agency: Int, date: CalendarDate, entries: [Entry], citations: [Citation],
    note: PlanText? = nil, source: SourceID, range: SourceRange, provenance: Provenance
  ) {
    self.period = period
    self.agency = agency
    self.date = date
    self.entries = entries
    self.citations = citations
    self.note = note
    self.source = source
    self.range = range
    self.provenance = provenance
  }
}
