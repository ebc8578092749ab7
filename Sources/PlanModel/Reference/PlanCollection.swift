public import Diagnostics

/// What `kumpulan.yaml` says of the whole collection.
public struct PlanCollection: Sendable {
  public var title: LocalizedText
  public var summary: LocalizedText?
  public var publisher: LocalizedText
  public var publisherLink: String?
  /// Which plans the national figures count; the rest are shown and left out.
  public var counted: [PlanNature]
  /// The framework that national pages show first.
  public var framework: String?
  /// Where the collection's day begins, when nobody states a day.
  public var timeZone = CollectionTimeZone.jakarta
  public var licence: Licence
  public var contact: Contact?

  public struct Licence: Sendable {
    public var name: LocalizedText
    /// SPDX: `CC-BY-4.0`.
    public var code: String?
    public var link: String

    public init(name: LocalizedText, code: String? = nil, link: String) {
      self.name = name
      self.code = code
      self.link = link
    }
  }

  public init(
    title: LocalizedText, summary: LocalizedText? = nil, publisher: LocalizedText, publisherLink: String? = nil,
    counted: [PlanNature], framework: String? = nil, licence: Licence, contact: Contact? = nil
  ) {
    self.title = title
    self.summary = summary
    self.publisher = publisher
    self.publisherLink = publisherLink
    self.counted = counted
    self.framework = framework
    self.licence = licence
    self.contact = contact
  }
}
