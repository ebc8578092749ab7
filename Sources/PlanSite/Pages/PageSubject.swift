public import Diagnostics
public import PlanModel
public import PlanProgress

/// What one page is about, with its data.
public enum PageSubject: Sendable {
  case region(RegionContext)
  case agency(AgencyContext)
  case national(NationalContext)
  case agencyKind(AgencyKindContext)
  case strategy(StrategyContext)
  case code(CodeContext)

  var page: PageContext {
    switch self {
    case .region(let context): context.page
    case .agency(let context): context.page
    case .national(let context): context.page
    case .agencyKind(let context): context.page
    case .strategy(let context): context.page
    case .code(let context): context.page
    }
  }

  var national: NationalMaterial? {
    switch self {
    case .national(let context): context.material
    case .agencyKind(let context): context.national.material
    case .strategy(let context): context.national.material
    case .region, .agency, .code: nil
    }
  }

  var region: RegionContext? {
    switch self {
    case .region(let context): context
    case .agency(let context): context.region
    default: nil
    }
  }
}

/// Everything that a region's pages are made of, and nothing else: a region's pages depend on that region alone, which
/// is what makes edits cheap and shards equal.
///
/// A class, because every page and every block holds it, and to copy it is to count the references of all its parts.
public final class RegionMaterial: Sendable {
  public let dossier: RegionDossier
  /// By position in the dossier's `plans`.
  public let reports: [ProgressReport]
  public let summary: RegionSummary
  /// Nil: the region's files are sound.
  public let fault: RegionFault?

  public init(
    dossier: RegionDossier, reports: [ProgressReport], summary: RegionSummary, fault: RegionFault? = nil
  ) {
    self.dossier = dossier
    self.reports = reports
    self.summary = summary
    self.fault = fault
  }

  public convenience init(_ dossier: RegionDossier, _ measurement: RegionMeasurement) {
    self.init(dossier: dossier, reports: measurement.reports, summary: measurement.summary)
  }
}

/// A page about one region. A class, like its material, because every block is handed it.
public final class RegionContext: Sendable {
  public let page: PageContext
  public let material: RegionMaterial
  public let framework: Framework?
  let writing: RegionWriting

  init(page: PageContext, material: RegionMaterial, writing: RegionWriting) {
    self.page = page
    self.material = material
    self.writing = writing
    framework = material.dossier.plans.first.flatMap { page.site.reference.framework($0.framework) }
  }

  /// The same for another page of the region in the same language.
  init(_ other: RegionContext, page: PageContext) {
    self.page = page
    material = other.material
    writing = other.writing
    framework = other.framework
  }

  public var region: Region { material.dossier.region }
  /// The newest generation, which the page is about; nil: none is recorded.
  public var plan: Plan? { material.dossier.plans.first }
  public var report: ProgressReport? { material.reports.first }
  /// The province of a regency or city.
  public var province: Region? { region.code.parent.flatMap { page.site.reference.region($0) } }
  public var language: Language { page.language }
}

/// A page about one agency in one region.
public final class AgencyContext: Sendable {
  public let region: RegionContext
  public let plan: Plan
  public let report: ProgressReport
  /// Position in the plan's `agencies`.
  public let position: Int
  /// Positions of the actions that the agency leads.
  let ledActions: [Int]

  init(region: RegionContext, plan: Plan, report: ProgressReport, position: Int) {
    self.region = region
    self.plan = plan
    self.report = report
    self.position = position
    ledActions = plan.actions.indices.filter { plan.actions[$0].lead == position }
  }

  public var page: PageContext { region.page }
  public var agency: Agency { plan.agencies[position] }
}

/// Everything that a national page is made of: what its view shows of the summaries, never a region's files.
public struct NationalMaterial: Sendable {
  /// Of every region that has a folder, in order of code, cut down to the view.
  public let summaries: [RegionSummary]
  /// Every code that the tool can give, for the guide.
  public let codes: [DiagnosticKind]
  /// The national commit, when the CLI knows it.
  public let commit: String?
  /// Regions that were left out because their files have errors («37 dari 38»).
  public let broken: [RegionCode]
  private let reference: ReferenceData
  private let comparing = Once<NationalComparison>()
  private let indexing = Once<NationalIndex>()
  private let compared = MadeOnce<RegionType, ComparedRegions>()

  init(
    _ summaries: [RegionSummary], reference: ReferenceData, codes: [DiagnosticKind], commit: String?, broken: [RegionCode]
  ) {
    self.summaries = summaries
    self.reference = reference
    self.codes = codes
    self.commit = commit
    self.broken = broken
  }

  /// Made when somebody first asks: some files only list what each region says.
  public var comparison: NationalComparison {
    comparing.value { NationalComparison(summaries, reference: reference) }
  }

  var index: NationalIndex { indexing.value { NationalIndex(summaries, comparison, reference) } }

  /// All regions of one kind: table, map and file in both languages show the same.
  func compared(_ type: RegionType) -> ComparedRegions {
    compared.value(for: type) { ComparedRegions(type, index, comparison) }
  }

  /// - Complexity: O(log regions)
  public func summary(of code: RegionCode) -> RegionSummary? {
    var low = 0
    var high = summaries.count
    while low < high {
      let middle = (low + high) / 2
      if summaries[middle].region < code { low = middle + 1 } else { high = middle }
    }
    return low < summaries.count && summaries[low].region == code ? summaries[low] : nil
  }
}

/// A page about the whole country.
public struct NationalContext: Sendable {
  public let page: PageContext
  public let material: NationalMaterial
  public var language: Language { page.language }
}

/// A page about one kind of agency across regions.
public struct AgencyKindContext: Sendable {
  /// What the frame of the page shows, and no more.
  public let national: NationalContext
  public let kind: AgencyKind
  /// The same for both languages.
  let agencies: AgenciesOfKind
  public var page: PageContext { national.page }
}

/// A page about one strategy across regions, under every framework that has it: frameworks that follow one another share ids.
public struct StrategyContext: Sendable {
  public let national: NationalContext
  /// The collection's own framework first; never empty.
  public let places: [Place]
  public var page: PageContext { national.page }
  /// As the first framework words it.
  public var strategy: Framework.Strategy { places[0].framework.strategies[places[0].position] }

  public struct Place: Sendable {
    public let framework: Framework
    /// Position in the framework's `strategies`.
    public let position: Int
  }
}

/// A page of the guide about one code.
public struct CodeContext: Sendable {
  public let national: NationalContext
  public let kind: DiagnosticKind
  public var page: PageContext { national.page }
}
