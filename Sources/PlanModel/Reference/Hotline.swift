public import Diagnostics

/// Where people get help. National ones stand in `reference/hotlines.yaml`, a region's own in its profile.
public struct Hotline: Sendable {
  public var id: String?
  public var name: PlanText
  public var nameEnglish: PlanText?
  /// The office that runs it.
  public var provider: PlanText?
  /// The id of an `AgencyKind`.
  public var providerKind: String?
  /// As people dial it; nil when no source that we could check gives it, with the reason in `missing`.
  public var number: PlanText?
  public var missing: MissingReason?
  public var channels: [Channel]
  public var scope: PlanText?
  public var scopeEnglish: PlanText?
  public var hours: PlanText?
  public var hoursEnglish: PlanText?
  public var isFree: Bool?
  public var note: PlanText?
  public var noteEnglish: PlanText?
  public var citations: [Citation]
  public var checkedOn: CalendarDate
  /// National: whether it is shown everywhere, or only where a region's profile refers to it.
  public var display: Display
  /// A region's own: the national hotline that it makes available there.
  public var national: String?
  public var range: SourceRange
  public var provenance: Provenance

  public enum Display: String, Sendable, Hashable, CaseIterable {
    case everywhere = "semua"
    case whereRecorded = "wilayah-tercatat"
  }

  /// Another way to reach the same service.
  public struct Channel: Sendable {
    public var type: ChannelType
    public var text: PlanText
    /// `tel:`, `https:`, `mailto:`.
    public var link: PlanText?

    public init(type: ChannelType, text: PlanText, link: PlanText? = nil) {
      self.type = type
      self.text = text
      self.link = link
    }
  }

  public enum ChannelType: String, Sendable, Hashable, CaseIterable {
    case telephone = "telepon"
    case whatsApp = "whatsapp"
    case sms
    case email = "surel"
    case website = "laman"
    case app = "aplikasi"
    case counter = "loket"
  }

  public init(
    id: String? = nil, name: PlanText, nameEnglish: PlanText? = nil, provider: PlanText? = nil,
    providerKind: String? = nil, number: PlanText?, missing: MissingReason? = nil, channels: [Channel] = [],
    scope: PlanText?, scopeEnglish: PlanText? = nil, hours: PlanText? = nil, hoursEnglish: PlanText? = nil,
    isFree: Bool? = nil, note: PlanText? = nil, noteEnglish: PlanText? = nil, citations: [Citation] = [],
    checkedOn: CalendarDate, display: Display = .everywhere, national: String? = nil, range: SourceRange,
    provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.nameEnglish = nameEnglish
    self.provider = provider
    self.providerKind = providerKind
    self.number = number
    self.missing = missing
    self.channels = channels
    self.scope = scope
    self.scopeEnglish = scopeEnglish
    self.hours = hours
    self.hoursEnglish = hoursEnglish
    self.isFree = isFree
    self.note = note
    self.noteEnglish = noteEnglish
    self.citations = citations
    self.checkedOn = checkedOn
    self.display = display
    self.national = national
    self.range = range
    self.provenance = provenance
  }
}
