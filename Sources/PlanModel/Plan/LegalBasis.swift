public import Diagnostics

/// A regulation or decree: numbers are text, because `G/361/V.09/HK/2022` is one.
public struct LegalBasis: Sendable {
  public var id: String
  /// `perda`, `pergub`, `perbup`, `perwali`, `sk-gubernur`, `perpres`, …
  public var type: String
  public var number: PlanText?
  public var year: Int?
  public var date: CalendarDate?
  /// Why number, year or date is not there.
  public var missing: MissingReason?
  /// What follows «tentang».
  public var subject: PlanText?
  public var subjectEnglish: PlanText?
  /// Which articles are meant.
  public var articles: PlanText?
  public var status: Status
  /// Ids, in the same list, of what it amends or repeals.
  public var amends: [String]
  public var link: PlanText?
  public var citations: [Citation]
  public var note: PlanText?
  public var range: SourceRange
  public var provenance: Provenance

  public enum Status: String, Sendable, CaseIterable {
    case draft = "draf"
    case inForce = "berlaku"
    case repealed = "dicabut"
    case unknown = "tidak-diketahui"
  }

  public init(
    id: String, type: String, number: PlanText?, year: Int?, date: CalendarDate?, missing: MissingReason? = nil,
    subject: PlanText?, subjectEnglish: PlanText? = nil, articles: PlanText? = nil, status: Status,
    amends: [String] = [], link: PlanText?, citations: [Citation], note: PlanText? = nil, range: SourceRange,
    provenance: Provenance
  ) {
    self.id = id
    self.type = type
    self.number = number
    self.year = year
    self.date = date
    self.missing = missing
    self.subject = subject
    self.subjectEnglish = subjectEnglish
    self.articles = articles
    self.status = status
    self.amends = amends
    self.link = link
    self.citations = citations
    self.note = note
    self.range = range
    self.provenance = provenance
  }
}
