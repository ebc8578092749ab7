public import Diagnostics

/// What an action may cost in one year. Rupiah.
public struct Budget: Sendable {
  public var year: Int
  public var ceiling: Value
  public var fund: Fund?
  public var citations: [Citation]
  public var note: PlanText?
  public var range: SourceRange
  public var provenance: Provenance

  /// Perpres 19/2023 knows three: the state budget, regional budgets, other lawful and non-binding sources.
  public enum Fund: String, Sendable, Hashable, CaseIterable {
    case state = "apbn"
    case regional = "apbd"
    case other = "lainnya"
  }

  public init(
    year: Int, ceiling: Value, fund: Fund?, citations: [Citation], note: PlanText? = nil,
    range: SourceRange, provenance: Provenance
  ) {
    self.year = year
    self.ceiling = ceiling
    self.fund = fund
    self.citations = citations
    self.note = note
    self.range = range
    self.provenance = provenance
  }
}
