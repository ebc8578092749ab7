public import Diagnostics

/// Whether a plan is a government's own, an illustration from public sources, or made for tests.
public enum PlanNature: String, Sendable, Hashable, CaseIterable {
  case official = "resmi"
  case example = "contoh"
  case test = "uji"
}

/// One generation of one region's plan, linked: every reference in it points at something.
///
/// Agencies, actions and indicators are named by their position; ids are for people and URLs.
public struct Plan: Sendable {
  public var region: RegionCode
  /// `2018-2020`: how reports name the plan.
  public var id: String
  public var title: PlanText
  public var nature: PlanNature
  public var status: Status
  public var years: ClosedRange<Int>
  /// The first day for which it is judged: the latest of its first month, of its ratification and of its region's beginning. A
  /// period that ended before is not due.
  public var judgedFrom: CalendarDate
  /// The framework's id.
  public var framework: String
  public var calendar: ReportingCalendar
  /// The day on which it was ratified, when known.
  public var enacted: CalendarDate?
  /// With what it was ratified.
  public var enactedBy: [LegalBasis]
  public var enactment: Enactment
  public var legalBasis: [LegalBasis]
  public var agencies: [Agency]
  public var citations: [Citation]
  public var actions: [Action]
  public var amendments: [Amendment]
  /// Markdown.
  public var note: PlanText?
  public var chapters: Chapters
  public var reports: [Report]
  public var verifications: [Verification]
  public var source: SourceID
  public var provenance: Provenance
  public var places: Places

  public enum Status: String, Sendable, Hashable, CaseIterable {
    case drafting = "disusun"
    case enacted = "ditetapkan"
    case running = "berjalan"
    case finished = "selesai"
    case revoked = "dicabut"
  }

  /// Where the plan's own fields stand, for findings about them; nil where a field is not written.
  public struct Places: Sendable {
    public var nature: SourceRange?
    public var status: SourceRange?
    public var years: SourceRange?
    public var framework: SourceRange?
    public var calendar: SourceRange?
    public var actions: SourceRange?

    public init() {}
  }

  /// What is said of the ratification beside its date and instrument.
  public struct Enactment: Sendable {
    /// Why the date is not there.
    public var missing: MissingReason?
    public var citations: [Citation]
    public var note: PlanText?

    public init(missing: MissingReason? = nil, citations: [Citation] = [], note: PlanText? = nil) {
      self.missing = missing
      self.citations = citations
      self.note = note
    }
  }

  /// What a plan says around its actions, in the order in which such documents are written. Markdown.
  public struct Chapters: Sendable {
    public var summary: PlanText?
    /// Which part of the region's medium-term plan (RPJMD) it serves.
    public var mediumTermPlan: PlanText?
    public var background: PlanText?
    public var policy: PlanText?
    public var mechanism: PlanText?

    public init(
      summary: PlanText? = nil, mediumTermPlan: PlanText? = nil, background: PlanText? = nil, policy: PlanText? = nil,
      mechanism: PlanText? = nil
    ) {
      self.summary = summary
      self.mediumTermPlan = mediumTermPlan
      self.background = background
      self.policy = policy
      self.mechanism = mechanism
    }
  }

  public init(
    region: RegionCode, id: String, title: PlanText, nature: PlanNature, status: Status, years: ClosedRange<Int>,
    framework: String, calendar: ReportingCalendar, enacted: CalendarDate?,
    enactedBy: [LegalBasis] = [], enactment: Enactment = Enactment(), legalBasis: [LegalBasis], agencies: [Agency],
    citations: [Citation],
    actions: [Action], amendments: [Amendment], note: PlanText?, chapters: Chapters = Chapters(), reports: [Report],
    verifications: [Verification], source: SourceID, provenance: Provenance,
    places: Places = Places()
  ) {
    self.region = region
    self.id = id
    self.title = title
    self.nature = nature
    self.status = status
    self.years = years
    judgedFrom = PartialDate(year: years.lowerBound).firstDay
    self.framework = framework
    self.calendar = calendar
    self.enacted = enacted
    self.enactedBy = enactedBy
    self.enactment = enactment
    self.legalBasis = legalBasis
    self.agencies = agencies
    self.citations = citations
    self.actions = actions
    self.amendments = amendments
    self.note = note
    self.chapters = chapters
    self.reports = reports
    self.verifications = verifications
    self.source = source
    self.provenance = provenance
    self.places = places
  }
}
