public import Diagnostics

/// Where people get help. National ones stand in `reference/hotlines.yaml`, a region's own in its profile.
public struct Hotline: Sendable {
  public var name: PlanText
  /// As people dial it; nil when no source that we could check gives it, with the reason in `missing`.
  public var number: PlanText?
  public var channel: PlanText?
  /// `tel:`, `https:`, `mailto:` link, when there is one.
  public var link: PlanText?
  public var scope: PlanText
  public var hours: PlanText?
  public var note: PlanText?
  public var missing: MissingReason?
  public var citations: [Citation]
  public var checkedOn: CalendarDate?
  public var provenance: Provenance

  public init(
    name: PlanText, number: PlanText?, channel: PlanText?, link: PlanText?, scope: PlanText, hours: PlanText?,
    note: PlanText?, missing: MissingReason?, citations: [Citation], checkedOn: CalendarDate?, provenance: Provenance
  ) {
    self.name = name
    self.number = number
    self.channel = channel
    self.link = link
    self.scope = scope
    self.hours = hours
    self.note = note
    self.missing = missing
    self.citations = citations
    self.checkedOn = checkedOn
    self.provenance = provenance
  }
}
