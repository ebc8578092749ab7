public import Diagnostics

/// What an action is measured by.
public struct Indicator: Sendable {
  public var id: String
  public var name: PlanText
  /// What counts and what does not. Markdown.
  public var definition: PlanText?
  public var unit: PlanText
  public var direction: Direction
  public var aggregation: Aggregation
  public var targetKind: TargetKind
  public var baseline: Baseline?
  /// In order of year; one a year.
  public var targets: [YearTarget]
  /// A count of people or cases: small cells are banded.
  public var isSensitive: Bool
  public var citations: [Citation]
  public var note: PlanText?
  public var range: SourceRange
  public var provenance: Provenance

  /// Which way is better.
  public enum Direction: String, Sendable, Hashable, CaseIterable {
    case up = "naik"
    case down = "turun"
    /// Shown, never scored: a higher count of victims found is neither simply good nor bad.
    case neutral = "netral"
  }

  /// How the periods of a year make the year's value.
  public enum Aggregation: String, Sendable, Hashable, CaseIterable {
    case sum = "jumlah"
    case latest = "terakhir"
    case mean = "rata-rata"
  }

  public enum TargetKind: String, Sendable, Hashable, CaseIterable {
    case annual = "tahunan"
    case cumulative = "kumulatif"
  }

  public struct Baseline: Sendable {
    public var year: Int
    public var value: Value
    public var citations: [Citation]
    public var note: PlanText?
    public var provenance: Provenance

    public init(
      year: Int, value: Value, citations: [Citation], note: PlanText? = nil, provenance: Provenance
    ) {
      self.year = year
      self.value = value
      self.citations = citations
      self.note = note
      self.provenance = provenance
    }
  }

  public struct YearTarget: Sendable {
    public var year: Int
    public var value: Value
    public var citations: [Citation]
    public var note: PlanText?
    public var range: SourceRange
    public var provenance: Provenance

    public init(
      year: Int, value: Value, citations: [Citation], note: PlanText? = nil, range: SourceRange,
      provenance: Provenance
    ) {
      self.year = year
      self.value = value
      self.citations = citations
      self.note = note
      self.range = range
      self.provenance = provenance
    }
  }

  public init(
    id: String, name: PlanText, definition: PlanText? = nil, unit: PlanText, direction: Direction,
    aggregation: Aggregation, targetKind: TargetKind, baseline: Baseline?, targets: [YearTarget], isSensitive: Bool,
    citations: [Citation] = [], note: PlanText?, range: SourceRange, provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.unit = unit
    self.direction = direction
    self.aggregation = aggregation
    self.targetKind = targetKind
    self.baseline = baseline
    self.targets = targets
    self.isSensitive = isSensitive
    self.citations = citations
    self.note = note
    self.range = range
    self.provenance = provenance
  }
}
