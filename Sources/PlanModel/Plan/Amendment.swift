public import Diagnostics

/// A change of what was promised, with its reason and legal basis. It takes effect on its date.
public struct Amendment: Sendable {
  public var date: CalendarDate
  /// Position in the plan's `actions`; nil only for the removal of an action that the plan no longer lists.
  public var action: Int?
  public var change: Change
  public var reason: PlanText
  public var legalBasis: [LegalBasis]
  public var citations: [Citation]
  public var note: PlanText?
  public var range: SourceRange
  public var provenance: Provenance

  public enum Change: Sendable {
    /// A missing value stands for «no target»: before it was set, or after it was withdrawn.
    case target(indicator: Int, year: Int, from: Value, to: Value)
    case cancellation
    case weight(from: Double, to: Double)
    /// Another property of an indicator, in the words of the YAML.
    case property(Property, indicator: Int, from: PlanText, to: PlanText)
    /// Something came into the plan: the whole action when `indicator` is nil.
    case addition(indicator: Int?)
    /// Something left the plan: named by id, because it no longer has a position.
    case removal(action: String, indicator: String?)
  }

  public enum Property: String, Sendable, Hashable, CaseIterable {
    case direction = "arah"
    case aggregation = "hitung"
    case targetKind = "sifat-target"
    case unit = "satuan"
  }

  public init(
    date: CalendarDate, action: Int?, change: Change, reason: PlanText, legalBasis: [LegalBasis],
    citations: [Citation] = [], note: PlanText? = nil, range: SourceRange, provenance: Provenance
  ) {
    self.date = date
    self.action = action
    self.change = change
    self.reason = reason
    self.legalBasis = legalBasis
    self.citations = citations
    self.note = note
    self.range = range
    self.provenance = provenance
  }
}
