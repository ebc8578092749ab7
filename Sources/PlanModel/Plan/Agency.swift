public import Diagnostics

/// An agency as this region's plan names it.
public struct Agency: Sendable {
  public var id: String
  /// The id of an `AgencyKind`.
  public var kind: String
  public var name: PlanText
  public var abbreviation: PlanText?
  /// Its part in this plan, in its own words.
  public var role: PlanText?
  public var link: PlanText?
  public var citations: [Citation]
  public var note: PlanText?
  public var range: SourceRange
  public var provenance: Provenance

  public init(
    id: String, kind: String, name: PlanText, abbreviation: PlanText?, role: PlanText? = nil, link: PlanText? = nil,
    citations: [Citation] = [], note: PlanText? = nil, range: SourceRange, provenance: Provenance
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.abbreviation = abbreviation
    self.role = role
    self.link = link
    self.citations = citations
    self.note = note
    self.range = range
    self.provenance = provenance
  }
}
