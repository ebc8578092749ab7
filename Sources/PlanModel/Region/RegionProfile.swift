public import Diagnostics

/// What is true of a region whatever the plan.
public struct RegionProfile: Sendable {
  public var region: RegionCode
  /// Markdown.
  public var summary: PlanText?
  public var legalBasis: [LegalBasis]
  /// As written: newest first.
  public var taskForces: [TaskForce]
  public var hotlines: [Hotline]
  public var geography: Geography?
  /// Whom to tell about a wrong figure.
  public var correctionContact: Contact?
  /// The regional government's own site.
  public var website: PlanText?
  public var citations: [Citation]
  public var note: PlanText?
  /// Findings that the region has good reason to live with for a while.
  public var exceptions: [SeverityOverride]
  public var source: SourceID
  public var provenance: Provenance

  /// What makes two regions similar; nil where no source says it.
  public struct Geography: Sendable {
    public var border: Bool?
    public var coast: Bool?
    public var archipelago: Bool?
    public var roles: [Role]
    public var missing: MissingReason?
    public var citations: [Citation]
    public var note: PlanText?

    /// The region's place on trafficking routes.
    public enum Role: String, Sendable, Hashable, CaseIterable {
      case origin = "asal"
      case transit
      case destination = "tujuan"
    }

    public init(
      border: Bool?, coast: Bool?, archipelago: Bool? = nil, roles: [Role] = [], missing: MissingReason? = nil,
      citations: [Citation], note: PlanText? = nil
    ) {
      self.border = border
      self.coast = coast
      self.archipelago = archipelago
      self.roles = roles
      self.missing = missing
      self.citations = citations
      self.note = note
    }
  }

  public init(
    region: RegionCode, summary: PlanText? = nil, legalBasis: [LegalBasis] = [], taskForces: [TaskForce] = [],
    hotlines: [Hotline] = [], geography: Geography? = nil, correctionContact: Contact? = nil,
    website: PlanText? = nil, citations: [Citation] = [], note: PlanText? = nil, exceptions: [SeverityOverride] = [],
    source: SourceID, provenance: Provenance
  ) {
    self.region = region
    self.summary = summary
    self.legalBasis = legalBasis
    self.taskForces = taskForces
    self.hotlines = hotlines
    self.geography = geography
    self.correctionContact = correctionContact
    self.website = website
    self.citations = citations
    self.note = note
    self.exceptions = exceptions
    self.source = source
    self.provenance = provenance
  }
}
