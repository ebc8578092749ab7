public import Diagnostics

/// What is true of a region whatever the plan.
public struct RegionProfile: Sendable {
  public var region: RegionCode
  public var legalBasis: [LegalBasis]
  /// Newest first.
  public var taskForces: [TaskForce]
  public var hotlines: [Hotline]
  public var geography: Geography?
  /// Whom to tell about a wrong figure: `mailto:` or `https:`.
  public var correctionContact: PlanText?
  public var citations: [Citation]
  public var note: PlanText?
  /// Findings that the region has good reason to live with for a while.
  public var exceptions: [LintException]
  public var provenance: Provenance

  /// The statutory task force (UU 21/2007 art. 58), not the police unit of a similar name.
  public struct TaskForce: Sendable {
    public var sinceYear: Int?
    public var sinceDate: CalendarDate?
    public var status: Status
    public var legalBasis: [LegalBasis]
    public var chair: Office
    public var executiveChair: Office
    /// Ids of the sub task forces: older ones have five, newer six.
    public var subdivisions: [String]
    public var note: PlanText?
    public var citations: [Citation]
    public var range: SourceRange
    public var provenance: Provenance

    public enum Status: String, Sendable, CaseIterable {
      case formed = "dibentuk"
      case planned = "direncanakan"
      case dissolved = "dibubarkan"
      case unknown = "tidak-diketahui"
    }

    /// An office, never a person.
    public enum Office: Sendable, Hashable {
      case unknown
      case office(PlanText)
    }

    public init(
      sinceYear: Int?, sinceDate: CalendarDate?, status: Status, legalBasis: [LegalBasis], chair: Office,
      executiveChair: Office, subdivisions: [String], note: PlanText?, citations: [Citation], range: SourceRange,
      provenance: Provenance
    ) {
      self.sinceYear = sinceYear
      self.sinceDate = sinceDate
      self.status = status
      self.legalBasis = legalBasis
      self.chair = chair
      self.executiveChair = executiveChair
      self.subdivisions = subdivisions
      self.note = note
      self.citations = citations
      self.range = range
      self.provenance = provenance
    }
  }

  /// What makes two regions similar; nil where no source says it.
  public struct Geography: Sendable {
    public var border: Bool?
    public var coast: Bool?
    public var citations: [Citation]

    public init(border: Bool?, coast: Bool?, citations: [Citation]) {
      self.border = border
      self.coast = coast
      self.citations = citations
    }
  }

  public struct LintException: Sendable {
    public var code: String
    public var reason: PlanText
    public var expires: CalendarDate
    public var range: SourceRange

    public init(code: String, reason: PlanText, expires: CalendarDate, range: SourceRange) {
      self.code = code
      self.reason = reason
      self.expires = expires
      self.range = range
    }
  }

  public init(
    region: RegionCode, legalBasis: [LegalBasis], taskForces: [TaskForce], hotlines: [Hotline], geography: Geography?,
    correctionContact: PlanText?, citations: [Citation], note: PlanText?, exceptions: [LintException],
    provenance: Provenance
  ) {
    self.region = region
    self.legalBasis = legalBasis
    self.taskForces = taskForces
    self.hotlines = hotlines
    self.geography = geography
    self.correctionContact = correctionContact
    self.citations = citations
    self.note = note
    self.exceptions = exceptions
    self.provenance = provenance
  }
}
