public import Diagnostics

/// Where a fact comes from.
public struct Citation: Sendable {
  public var id: String
  public var title: PlanText
  public var publisher: PlanText?
  public var date: CalendarDate?
  /// The year of publication, when the day is not known.
  public var year: Int?
  public var link: PlanText?
  /// Why there is no link, when it was looked for.
  public var missing: MissingReason?
  public var accessed: CalendarDate?
  public var note: PlanText?
  public var provenance: Provenance

  public init(
    id: String, title: PlanText, publisher: PlanText?, date: CalendarDate?, year: Int? = nil, link: PlanText?,
    missing: MissingReason? = nil, accessed: CalendarDate?, note: PlanText? = nil, provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.year = year
    self.link = link
    self.missing = missing
    self.accessed = accessed
    self.note = note
    self.provenance = provenance
  }
}
