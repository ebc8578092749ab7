public import Diagnostics

/// What a national plan asks of regions: strategies, duties, bands, deadlines. Data, never code: the plan after
/// RAN PPTPPO 2020-2024, or one about another matter, is a new file under `plans/reference/frameworks/`.
public struct Framework: Sendable {
  public var id: String
  public var name: LocalizedText
  public var abbreviation: LocalizedText
  /// What a region's plan under it is called: `RAD PPTPPO`.
  public var planName: LocalizedText?
  public var aliases: [String]
  public var years: ClosedRange<Int>
  public var state: State?
  /// The id of the framework that follows it.
  public var successor: String?
  /// Reporting calendars that a plan may choose.
  public var calendars: [ReportingCalendar]
  public var legalBasis: [LegalBasis]
  public var strategies: [Strategy]
  public var duties: [Duty]
  /// Best first. A share belongs to the first band whose `above` it exceeds; the last has none.
  public var bands: [Band]
  /// Days after a period's last day on which its report is due.
  public var deadlineDays: Int
  /// Counts of people from 1 to `smallCellThreshold - 1` are never written or shown as such.
  public var smallCellThreshold: Int
  /// Days after which a hotline's check is called old.
  public var hotlineCheckDays: Int
  public var units: [Unit]
  public var status: StatusThresholds
  public var guardRule: ComparisonGuard
  public var citations: [Citation]
  public var note: PlanText?
  public var noteEnglish: PlanText?

  public enum State: String, Sendable, Hashable, CaseIterable {
    case draft = "draf"
    case inForce = "berlaku"
    case ended = "berakhir"
    case repealed = "dicabut"
  }

  public struct Strategy: Sendable {
    public var id: String
    public var name: LocalizedText
    public var shortName: LocalizedText
    /// Other words for it, for search and «Maksud Anda …?».
    public var aliases: [String]
    /// What the sub task force of this strategy is called, where a source says.
    public var taskForceSubdivision: String?
    public var items: [Item]
    public var citations: [Citation]

    public init(
      id: String, name: LocalizedText, shortName: LocalizedText, aliases: [String] = [],
      taskForceSubdivision: String? = nil, items: [Item] = [], citations: [Citation] = []
    ) {
      self.id = id
      self.name = name
      self.shortName = shortName
      self.aliases = aliases
      self.taskForceSubdivision = taskForceSubdivision
      self.items = items
      self.citations = citations
    }
  }

  /// A finer part of a strategy.
  public struct Item: Sendable {
    public var id: String
    public var name: LocalizedText

    public init(id: String, name: LocalizedText) {
      self.id = id
      self.name = name
    }
  }

  /// A known unit of measurement.
  public struct Unit: Sendable {
    public var name: LocalizedText
    /// Other spellings, to be replaced by the name.
    public var aliases: [String]
    /// Counts people or cases: small cells are banded.
    public var isSensitive: Bool
    /// Values are always whole.
    public var isWhole: Bool
    public var maximum: Double?

    public init(
      name: LocalizedText, aliases: [String] = [], isSensitive: Bool = false, isWhole: Bool = false,
      maximum: Double? = nil
    ) {
      self.name = name
      self.aliases = aliases
      self.isSensitive = isSensitive
      self.isWhole = isWhole
      self.maximum = maximum
    }
  }

  public struct Band: Sendable {
    public var id: String
    public var name: LocalizedText
    /// A share in 0...1 that must be exceeded; nil for the lowest band.
    public var above: Double?

    public init(id: String, name: LocalizedText, above: Double?) {
      self.id = id
      self.name = name
      self.above = above
    }
  }

  /// Shares of what is expected by now, from which a running action is called on schedule or merely behind.
  public struct StatusThresholds: Sendable {
    public var onSchedule: Double
    public var behind: Double

    public init(onSchedule: Double, behind: Double) {
      self.onSchedule = onSchedule
      self.behind = behind
    }
  }

  /// When a unit may be ranked at all.
  public struct ComparisonGuard: Sendable {
    public var minimumScoredIndicators: Int
    /// Share of due reports that must have come.
    public var minimumReportedShare: Double

    public init(minimumScoredIndicators: Int, minimumReportedShare: Double) {
      self.minimumScoredIndicators = minimumScoredIndicators
      self.minimumReportedShare = minimumReportedShare
    }
  }

  public init(
    id: String, name: LocalizedText, abbreviation: LocalizedText, planName: LocalizedText? = nil,
    aliases: [String] = [], years: ClosedRange<Int>, state: State? = nil, successor: String? = nil,
    calendars: [ReportingCalendar] = ReportingCalendar.allCases, legalBasis: [LegalBasis], strategies: [Strategy],
    duties: [Duty], bands: [Band], deadlineDays: Int, smallCellThreshold: Int, hotlineCheckDays: Int = 180,
    units: [Unit], status: StatusThresholds, guardRule: ComparisonGuard, citations: [Citation] = [],
    note: PlanText? = nil, noteEnglish: PlanText? = nil
  ) {
    self.id = id
    self.name = name
    self.abbreviation = abbreviation
    self.planName = planName
    self.aliases = aliases
    self.years = years
    self.state = state
    self.successor = successor
    self.calendars = calendars
    self.legalBasis = legalBasis
    self.strategies = strategies
    self.duties = duties
    self.bands = bands
    self.deadlineDays = deadlineDays
    self.smallCellThreshold = smallCellThreshold
    self.hotlineCheckDays = hotlineCheckDays
    self.units = units
    self.status = status
    self.guardRule = guardRule
    self.citations = citations
    self.note = note
    self.noteEnglish = noteEnglish
  }

  /// The unit that a plan's text names, by name or alias, without regard to case.
  public func unit(named text: String) -> Unit? {
    let wanted = text.lowercased()
    return units.first { unit in
      unit.name.id.lowercased() == wanted || unit.aliases.contains { $0.lowercased() == wanted }
    }
  }

  /// The positions in `strategies` and their items, by id.
  public func strategyIndex(_ id: String) -> Int? { strategies.firstIndex { $0.id == id } }
}

extension Framework {
  /// The last day on which a period's report is on time.
  public func dueDay(of period: ReportingPeriod) -> CalendarDate { period.lastDay.adding(days: deadlineDays) }

  /// Whether a period's deadline is past: on the deadline day itself nobody is behind yet.
  public func isDue(_ period: ReportingPeriod, asOf: CalendarDate) -> Bool { dueDay(of: period) < asOf }

  /// The newest year of the framework whose last deadline is past: the calendar alone decides it, so nothing that a region
  /// reports or leaves out moves the year in which all are compared. Nil before its first year is closed.
  public func lastClosedYear(asOf: CalendarDate) -> Int? {
    years.last { year in ReportingPeriod(year: year, calendar: .yearly, number: 1).map { isDue($0, asOf: asOf) } ?? false }
  }
}
