public import Diagnostics

/// One thing that the region promised to do.
public struct Action: Sendable {
  public var id: String
  public var title: PlanText
  /// Position in the framework's `strategies`.
  public var strategy: Int
  public var items: [String]
  /// Position in the plan's `agencies`; nil when nobody is named, which is a finding of its own.
  public var lead: Int?
  public var supporting: [Int]
  public var weight: Double
  public var location: PlanText?
  public var budgetCode: PlanText?
  public var indicators: [Indicator]
  public var budgets: [Budget]
  /// Markdown.
  public var note: PlanText?
  public var citations: [Citation]
  public var range: SourceRange
  public var provenance: Provenance

  public init(
    id: String, title: PlanText, strategy: Int, items: [String], lead: Int?, supporting: [Int], weight: Double,
    location: PlanText?, budgetCode: PlanText?, indicators: [Indicator], budgets: [Budget], note: PlanText?,
    citations: [Citation], range: SourceRange, provenance: Provenance
  ) {
    self.id = id
    self.title = title
    self.strategy = strategy
    self.items = items
    self.lead = lead
    self.supporting = supporting
    self.weight = weight
    self.location = location
    self.budgetCode = budgetCode
    self.indicators = indicators
    self.budgets = budgets
    self.note = note
    self.citations = citations
    self.range = range
    self.provenance = provenance
  }
}

/// What an action is measured by.
public struct Indicator: Sendable {
  public var id: String
  public var name: PlanText
  public var unit: PlanText
  public var direction: Direction
  public var aggregation: Aggregation
  public var targetKind: TargetKind
  public var baseline: Baseline?
  /// In order of year; one a year.
  public var targets: [YearTarget]
  /// A count of people or cases: small cells are banded.
  public var isSensitive: Bool
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
    public var provenance: Provenance

    public init(year: Int, value: Value, citations: [Citation], provenance: Provenance) {
      self.year = year
      self.value = value
      self.citations = citations
      self.provenance = provenance
    }
  }

  public struct YearTarget: Sendable {
    public var year: Int
    public var value: Value
    public var citations: [Citation]
    public var range: SourceRange
    public var provenance: Provenance

    public init(year: Int, value: Value, citations: [Citation], range: SourceRange, provenance: Provenance) {
      self.year = year
      self.value = value
      self.citations = citations
      self.range = range
      self.provenance = provenance
    }
  }

  public init(
    id: String, name: PlanText, unit: PlanText, direction: Direction, aggregation: Aggregation,
    targetKind: TargetKind, baseline: Baseline?, targets: [YearTarget], isSensitive: Bool, note: PlanText?,
    range: SourceRange, provenance: Provenance
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.direction = direction
    self.aggregation = aggregation
    self.targetKind = targetKind
    self.baseline = baseline
    self.targets = targets
    self.isSensitive = isSensitive
    self.note = note
    self.range = range
    self.provenance = provenance
  }
}

/// What an action may cost in one year. Rupiah.
public struct Budget: Sendable {
  public var year: Int
  public var ceiling: Value
  public var fund: Fund?
  public var citations: [Citation]
  public var range: SourceRange
  public var provenance: Provenance

  /// Perpres 19/2023 knows three: the state budget, regional budgets, other lawful and non-binding sources.
  public enum Fund: String, Sendable, Hashable, CaseIterable {
    case state = "apbn"
    case regional = "apbd"
    case other = "lainnya"
  }

  public init(
    year: Int, ceiling: Value, fund: Fund?, citations: [Citation], range: SourceRange, provenance: Provenance
  ) {
    self.year = year
    self.ceiling = ceiling
    self.fund = fund
    self.citations = citations
    self.range = range
    self.provenance = provenance
  }
}

/// A change of what was promised, with its reason and legal basis. It takes effect on its date.
public struct Amendment: Sendable {
  public var date: CalendarDate
  /// Positions in the plan.
  public var action: Int
  public var change: Change
  public var reason: PlanText
  public var legalBasis: [LegalBasis]
  public var range: SourceRange
  public var provenance: Provenance

  public enum Change: Sendable {
    case target(indicator: Int, year: Int, from: Value, to: Value)
    case cancellation
    /// Anything else that an amendment may record: weight, direction, unit, agency, in words.
    case other(field: String, from: PlanText?, to: PlanText?)
  }

  public init(
    date: CalendarDate, action: Int, change: Change, reason: PlanText, legalBasis: [LegalBasis], range: SourceRange,
    provenance: Provenance
  ) {
    self.date = date
    self.action = action
    self.change = change
    self.reason = reason
    self.legalBasis = legalBasis
    self.range = range
    self.provenance = provenance
  }
}
