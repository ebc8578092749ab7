public import Diagnostics

/// Where a fact comes from.
public struct Citation: Sendable {
  public var id: String
  public var title: PlanText
  public var publisher: PlanText?
  public var date: CalendarDate?
  public var link: PlanText?
  public var accessed: CalendarDate?
  public var provenance: Provenance

  public init(
    id: String, title: PlanText, publisher: PlanText?, date: CalendarDate?, link: PlanText?, accessed: CalendarDate?,
    provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.date = date
    self.link = link
    self.accessed = accessed
    self.provenance = provenance
  }
}

/// A regulation or decree: numbers are text, because `G/361/V.09/HK/2022` is one.
public struct LegalBasis: Sendable {
  public var id: String
  /// `perda`, `pergub`, `perbup`, `perwali`, `sk-gubernur`, `perpres`, …
  public var type: String
  public var number: PlanText?
  public var year: Int?
  public var date: CalendarDate?
  public var subject: PlanText?
  public var status: Status
  public var link: PlanText?
  public var citations: [Citation]
  public var range: SourceRange
  public var provenance: Provenance

  public enum Status: String, Sendable, CaseIterable {
    case draft = "draf"
    case inForce = "berlaku"
    case repealed = "dicabut"
    case unknown = "tidak-diketahui"
  }

  public init(
    id: String, type: String, number: PlanText?, year: Int?, date: CalendarDate?, subject: PlanText?, status: Status,
    link: PlanText?, citations: [Citation], range: SourceRange, provenance: Provenance
  ) {
    self.id = id
    self.type = type
    self.number = number
    self.year = year
    self.date = date
    self.subject = subject
    self.status = status
    self.link = link
    self.citations = citations
    self.range = range
    self.provenance = provenance
  }
}
