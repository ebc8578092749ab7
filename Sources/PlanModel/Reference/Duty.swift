public import Diagnostics

/// A duty of the region itself, judged from its profile, plan and reports.
public struct Duty: Sendable {
  public var id: String
  public var name: LocalizedText
  public var scope: Scope
  public var judgement: Judgement
  /// Nil where no source says since when.
  public var validFrom: PartialDate?
  /// After this the duty is judged by how things stood on its last day.
  public var validTo: PartialDate?
  /// For `reportsSent` and `reportsOnTime`: the share of due reports that meets the duty; 1 is all of them.
  public var minimumShare: Double
  /// For `planEnacted`: types of legal basis that meet the duty.
  public var instruments: [String]
  /// For `executiveChair`: what the regulation in force asks, over time.
  public var rules: [Rule]
  public var legalBasis: [LegalBasis]
  public var citations: [Citation]
  public var note: PlanText?
  public var noteEnglish: PlanText?

  public enum Scope: String, Sendable, Hashable, CaseIterable {
    case province = "provinsi"
    case regency = "kabupaten-kota"
    case all = "semua"

    public func contains(_ type: RegionType) -> Bool {
      switch (self, type) {
      case (.all, _), (.province, .province): true
      case (.regency, .regency), (.regency, .city): true
      case (.regency, .administrativeRegency), (.regency, .administrativeCity): true
      default: false
      }
    }
  }

  /// How a duty is judged: the closed list of what the data can show.
  public enum Judgement: String, Sendable, Hashable, CaseIterable {
    case taskForce = "gugus-tugas"
    case executiveChair = "ketua-harian"
    case planEnacted = "rad-ditetapkan"
    case reportsSent = "laporan-dikirim"
    case reportsOnTime = "laporan-tepat-waktu"
  }

  /// What the regulation of one time asks of one level.
  public struct Rule: Sendable {
    public var scope: Scope
    public var validFrom: PartialDate
    public var validTo: PartialDate?
    /// Names of the office, matched as leading words without regard to case («Kapolresta Barelang» is a Kapolresta);
    /// nil where what the regulation asked of regions is not known, so that nobody can be judged by it.
    public var offices: [String]?
    public var missing: MissingReason?
    public var legalBasis: [LegalBasis]
    public var citations: [Citation]
    public var note: PlanText?
    public var range: SourceRange

    public init(
      scope: Scope, validFrom: PartialDate, validTo: PartialDate? = nil, offices: [String]?,
      missing: MissingReason? = nil, legalBasis: [LegalBasis] = [], citations: [Citation] = [],
      note: PlanText? = nil, range: SourceRange
    ) {
      self.scope = scope
      self.validFrom = validFrom
      self.validTo = validTo
      self.offices = offices
      self.missing = missing
      self.legalBasis = legalBasis
      self.citations = citations
      self.note = note
      self.range = range
    }
  }

  public init(
    id: String, name: LocalizedText, scope: Scope, judgement: Judgement, validFrom: PartialDate? = nil,
    validTo: PartialDate? = nil, minimumShare: Double = 1, instruments: [String] = [], rules: [Rule] = [],
    legalBasis: [LegalBasis] = [], citations: [Citation] = [], note: PlanText? = nil, noteEnglish: PlanText? = nil
  ) {
    self.id = id
    self.name = name
    self.scope = scope
    self.judgement = judgement
    self.validFrom = validFrom
    self.validTo = validTo
    self.minimumShare = minimumShare
    self.instruments = instruments
    self.rules = rules
    self.legalBasis = legalBasis
    self.citations = citations
    self.note = note
    self.noteEnglish = noteEnglish
  }
}
