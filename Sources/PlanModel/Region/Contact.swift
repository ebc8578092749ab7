/// An office, never a person, that takes corrections.
public struct Contact: Sendable {
  public var name: PlanText
  public var email: PlanText?
  public var telephone: PlanText?
  public var address: PlanText?
  public var link: PlanText?
  /// Why there is no e-mail address.
  public var missing: MissingReason?
  public var citations: [Citation]
  public var checkedOn: CalendarDate?

  public init(
    name: PlanText, email: PlanText? = nil, telephone: PlanText? = nil, address: PlanText? = nil,
    link: PlanText? = nil, missing: MissingReason? = nil, citations: [Citation] = [], checkedOn: CalendarDate? = nil
  ) {
    self.name = name
    self.email = email
    self.telephone = telephone
    self.address = address
    self.link = link
    self.missing = missing
    self.citations = citations
    self.checkedOn = checkedOn
  }
}
