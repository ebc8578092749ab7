public import Diagnostics

/// The statutory task force (UU 21/2007 art. 58), not the police unit of a similar name.
public struct TaskForce: Sendable {
  public var since: PartialDate?
  /// The last year or day, when another has taken its place.
  public var until: PartialDate?
  /// Why `since` is not there.
  public var missing: MissingReason?
  public var status: Status
  public var legalBasis: [LegalBasis]
  /// Nil: the profile does not say. `Post.office` nil: it says that this is not known.
  public var chair: Post?
  public var deputyChair: Post?
  public var executiveChair: Post?
  /// Who does the daily work under the executive chair.
  public var dailyExecutive: Post?
  public var secretariat: Post?
  /// Strategies of the framework that have a sub task force: older ones have five, newer six.
  public var subdivisions: [String]
  /// How many there are, when their names are not known.
  public var subdivisionCount: Int?
  public var members: [PlanText]
  public var note: PlanText?
  public var citations: [Citation]
  public var range: SourceRange
  public var provenance: Provenance

  public enum Status: String, Sendable, Hashable, CaseIterable {
    /// Its legal basis is being made.
    case drafting = "disusun"
    case formed = "dibentuk"
    case dissolved = "dibubarkan"
    case unknown = "tidak-diketahui"
  }

  /// An office, never a person.
  public struct Post: Sendable {
    /// Nil when unknown.
    public var office: PlanText?
    public var missing: MissingReason?
    /// The kind of agency whose office it is.
    public var agencyKind: String?
    public var citations: [Citation]
    public var note: PlanText?
    public var range: SourceRange
    public var provenance: Provenance

    public init(
      office: PlanText?, missing: MissingReason? = nil, agencyKind: String? = nil, citations: [Citation] = [],
      note: PlanText? = nil, range: SourceRange, provenance: Provenance
    ) {
      self.office = office
      self.missing = missing
      self.agencyKind = agencyKind
      self.citations = citations
      self.note = note
      self.range = range
      self.provenance = provenance
    }
  }

  public init(
    since: PartialDate?, until: PartialDate? = nil, missing: MissingReason? = nil, status: Status,
    legalBasis: [LegalBasis] = [], chair: Post? = nil, deputyChair: Post? = nil, executiveChair: Post? = nil,
    dailyExecutive: Post? = nil, secretariat: Post? = nil, subdivisions: [String] = [], subdivisionCount: Int? = nil,
    members: [PlanText] = [], note: PlanText? = nil, citations: [Citation] = [], range: SourceRange,
    provenance: Provenance
  ) {
    self.since = since
    self.until = until
    self.missing = missing
    self.status = status
    self.legalBasis = legalBasis
    self.chair = chair
    self.deputyChair = deputyChair
    self.executiveChair = executiveChair
    self.dailyExecutive = dailyExecutive
    self.secretariat = secretariat
    self.subdivisions = subdivisions
    self.subdivisionCount = subdivisionCount
    self.members = members
    self.note = note
    self.citations = citations
    self.range = range
    self.provenance = provenance
  }
}
