public import Diagnostics

/// What a national plan asks of regions: strategies, duties, bands, deadlines. Data, never code: the plan after
/// RAN PPTPPO 2020-2024, or one about another matter, is a new file under `plans/reference/frameworks/`.
public struct Framework: Sendable {
  public var id: String
  public var name: LocalizedText
  public var abbreviation: LocalizedText
  public var years: ClosedRange<Int>
  public var legalBasis: [LegalBasis]
  public var strategies: [Strategy]
  public var duties: [Duty]
  /// Best first. A share belongs to the first band whose `above` it exceeds; the last has none.
  public var bands: [Band]
  /// Days after a period's last day on which its report is due.
  public var deadlineDays: Int
  /// Counts of people from 1 to `smallCellThreshold - 1` are never written or shown as such.
  public var smallCellThreshold: Int
  /// Units whose counts are of people or cases: `korban`, `saksi`, `kasus`.
  public var sensitiveUnits: [String]
  /// Known units of measurement, for «Maksud Anda …?».
  public var units: [String]
  public var status: StatusThresholds
  public var guardRule: ComparisonGuard

  public struct Strategy: Sendable {
    public var id: String
    public var name: LocalizedText
    public var shortName: LocalizedText

    public init(id: String, name: LocalizedText, shortName: LocalizedText) {
      self.id = id
      self.name = name
      self.shortName = shortName
    }
  }

  /// A duty of the region itself, judged from its profile, plan and reports.
  public struct Duty: Sendable {
    public var id: String
    public var name: LocalizedText
    public var basis: LocalizedText
    public var scope: Scope
    public var judgement: Judgement
    public var validFrom: CalendarDate?
    public var validTo: CalendarDate?
    /// When the duty must be met; nil: as soon as it is valid.
    public var due: CalendarDate?
    /// For `executiveChair`: the office that each regulation asked for in its time.
    public var expectedChair: [ExpectedChair]
    /// For `planEnacted`: the types of legal instrument that count (`pergub`, `perbup`, `perwali`).
    public var instruments: [String]

    public enum Scope: String, Sendable, CaseIterable {
      case province = "provinsi"
      case regency = "kabupaten-kota"
      case all = "semua"
    }

    /// How a duty is judged: the closed list of what the data can show.
    public enum Judgement: String, Sendable, CaseIterable {
      case taskForce = "gugus-tugas"
      case executiveChair = "ketua-harian"
      case planEnacted = "rad-ditetapkan"
      case reportsSent = "laporan-dikirim"
      case reportsOnTime = "laporan-tepat-waktu"
    }

    /// What one regulation asked for while it was in force.
    public struct ExpectedChair: Sendable {
      public var scope: Scope
      public var validFrom: CalendarDate
      /// The last day; nil: still in force.
      public var validTo: CalendarDate?
      /// Names of the office, matched as leading words without regard to case («Kapolresta Barelang» is a Kapolresta);
      /// nil where what the regulation asked of regions is not known, so that nobody can be judged by it.
      public var offices: [String]?

      public init(scope: Scope, validFrom: CalendarDate, validTo: CalendarDate? = nil, offices: [String]?) {
        self.scope = scope
        self.validFrom = validFrom
        self.validTo = validTo
        self.offices = offices
      }
    }

    public init(
      id: String, name: LocalizedText, basis: LocalizedText, scope: Scope, judgement: Judgement,
      validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil, due: CalendarDate? = nil,
      expectedChair: [ExpectedChair] = [], instruments: [String] = []
    ) {
      self.id = id
      self.name = name
      self.basis = basis
      self.scope = scope
      self.judgement = judgement
      self.validFrom = validFrom
      self.validTo = validTo
      self.due = due
      self.expectedChair = expectedChair
      self.instruments = instruments
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
    id: String, name: LocalizedText, abbreviation: LocalizedText, years: ClosedRange<Int>, legalBasis: [LegalBasis],
    strategies: [Strategy], duties: [Duty], bands: [Band], deadlineDays: Int, smallCellThreshold: Int,
    sensitiveUnits: [String], units: [String], status: StatusThresholds, guardRule: ComparisonGuard
  ) {
    self.id = id
    self.name = name
    self.abbreviation = abbreviation
    self.years = years
    self.legalBasis = legalBasis
    self.strategies = strategies
    self.duties = duties
    self.bands = bands
    self.deadlineDays = deadlineDays
    self.smallCellThreshold = smallCellThreshold
    self.sensitiveUnits = sensitiveUnits
    self.units = units
    self.status = status
    self.guardRule = guardRule
  }
}
