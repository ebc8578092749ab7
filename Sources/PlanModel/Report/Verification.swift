public import Diagnostics

/// What a verifier accepted, corrected or refused of one period.
public struct Verification: Sendable {
  public var period: ReportingPeriod
  /// Position in the plan's `agencies`: whose report was verified; nil when it covers all of the period's.
  public var agency: Int?
  public var date: CalendarDate
  /// Where the date is written; nil: nowhere, the verification was not read from a file.
  public var dateRange: SourceRange?
  public var verifier: PlanText?
  public var decisions: [Decision]
  public var citations: [Citation]
  public var note: PlanText?
  public var source: SourceID
  public var provenance: Provenance

  public struct Decision: Sendable {
    public var action: Int
    public var indicator: Int
    public var verdict: Verdict
    /// The corrected value; nil for the other verdicts.
    public var value: Value?
    /// Who decided, and when, where it differs from the whole verification's.
    public var verifier: PlanText?
    public var date: CalendarDate?
    public var citations: [Citation]
    public var note: PlanText?
    public var range: SourceRange
    public var provenance: Provenance

    public init(
      action: Int, indicator: Int, verdict: Verdict, value: Value?, verifier: PlanText? = nil,
      date: CalendarDate? = nil, citations: [Citation] = [], note: PlanText?, range: SourceRange,
      provenance: Provenance
    ) {
      self.action = action
      self.indicator = indicator
      self.verdict = verdict
      self.value = value
      self.verifier = verifier
      self.date = date
      self.citations = citations
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
    period: ReportingPeriod, agency: Int?, date: CalendarDate, verifier: PlanText?, decisions: [Decision],
    citations: [Citation], note: PlanText? = nil, source: SourceID, provenance: Provenance
  ) {
    self.period = period
    self.agency = agency
    self.date = date
    self.verifier = verifier
    self.decisions = decisions
    self.citations = citations
    self.note = note
    self.source = source
    self.provenance = provenance
  }
}
