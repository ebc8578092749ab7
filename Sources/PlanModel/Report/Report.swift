public import Diagnostics

/// What one agency says of one period.
public struct Report: Sendable {
  public var period: ReportingPeriod
  /// Position in the plan's `agencies`.
  public var agency: Int
  public var date: CalendarDate
  public var entries: [Entry]
  public var citations: [Citation]
  public var source: SourceID
  public var range: SourceRange
  public var provenance: Provenance

  /// What the agency says of one action.
  public struct Entry: Sendable {
    /// Position in the plan's `actions`.
    public var action: Int
    public var claimedStatus: ClaimedStatus?
    public var values: [IndicatorValue]
    public var budgetSpent: Value?
    public var obstacles: PlanText?
    public var enablers: PlanText?
    public var followUp: PlanText?
    public var evidence: [Evidence]
    /// For `tidak-berlaku`: both are needed, else the entry counts as not reported.
    public var reason: PlanText?
    public var legalBasis: [LegalBasis]
    public var range: SourceRange
    public var provenance: Provenance

    public init(
      action: Int, claimedStatus: ClaimedStatus?, values: [IndicatorValue], budgetSpent: Value?,
      obstacles: PlanText?, enablers: PlanText?, followUp: PlanText?, evidence: [Evidence], reason: PlanText?,
      legalBasis: [LegalBasis], range: SourceRange, provenance: Provenance
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
    public var range: SourceRange
    public var provenance: Provenance

    public init(indicator: Int, value: Value, citations: [Citation], range: SourceRange, provenance: Provenance) {
      self.indicator = indicator
      self.value = value
      self.citations = citations
      self.range = range
      self.provenance = provenance
    }
  }

  public struct Evidence: Sendable {
    public var title: PlanText
    public var link: PlanText?
    public var range: SourceRange

    public init(title: PlanText, link: PlanText?, range: SourceRange) {
      self.title = title
      self.link = link
      self.range = range
    }
  }

  public init(
    period: ReportingPeriod, agency: Int, date: CalendarDate, entries: [Entry], citations: [Citation],
    source: SourceID, range: SourceRange, provenance: Provenance
  ) {
    self.period = period
    self.agency = agency
    self.date = date
    self.entries = entries
    self.citations = citations
    self.source = source
    self.range = range
    self.provenance = provenance
  }
}

/// What a verifier accepted, corrected or refused of one period.
public struct Verification: Sendable {
  public var period: ReportingPeriod
  /// Position in the plan's `agencies`: whose report was verified.
  public var agency: Int
  public var date: CalendarDate
  public var verifier: PlanText?
  public var decisions: [Decision]
  public var citations: [Citation]
  public var source: SourceID
  public var provenance: Provenance

  public struct Decision: Sendable {
    public var action: Int
    public var indicator: Int
    public var verdict: Verdict
    /// The corrected value; nil for the other verdicts.
    public var value: Value?
    public var note: PlanText?
    public var range: SourceRange
    public var provenance: Provenance

    public init(
      action: Int, indicator: Int, verdict: Verdict, value: Value?, note: PlanText?, range: SourceRange,
      provenance: Provenance
    ) {
      self.action = action
      self.indicator = indicator
      self.verdict = verdict
      self.value = value
      self.note = note
      self.range = range
      self.provenance = provenance
    }
  }

  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case accepted = "diterima"
    case corrected = "dikoreksi"
    case refused = "ditolak"
  }

  public init(
    period: ReportingPeriod, agency: Int, date: CalendarDate, verifier: PlanText?, decisions: [Decision],
    citations: [Citation], source: SourceID, provenance: Provenance
  ) {
    self.period = period
    self.agency = agency
    self.date = date
    self.verifier = verifier
    self.decisions = decisions
    self.citations = citations
    self.source = source
    self.provenance = provenance
  }
}
