import PlanModel
import PlanProgress

/// What a figure of the files `figures.json` and `figures.csv` is about: the cells in which its rows of all years agree.
struct FigureSubject: Sendable {
  var region: RegionCode
  var plan: String
  var nature: PlanNature
  var scope: Scope
  /// `P1.kel`, `P1`, `dp3a`, `pencegahan`, the region's code.
  var id: String

  enum Scope: String, Sendable {
    case indicator, action, agency, strategy, region
  }
}

/// One figure of these files: what both formats print.
struct FigureRow {
  var subject: FigureSubject
  var year: Int
  var figure: Figure
}

/// The figures of one plan of a region in the order of the files: year by year, and in each the same subjects in the same
/// order, so that what is said of a subject is written once for all years.
struct PlanFigures: Sendable {
  let subjects: [FigureSubject]
  private let report: ProgressReport
  /// Positions in the plan's `agencies` and the framework's `strategies`.
  private let leads: [Int]
  private let strategies: [Int]

  init(of plan: Plan, report: ProgressReport, framework: Framework) {
    self.report = report
    strategies = FigureRow.strategiesWithActions(report.years.map(\.actionsByStrategy), report.years.map(\.strategies))
    let leading = Set(plan.actions.compactMap(\.lead))
    leads = plan.agencies.indices.filter(leading.contains)
    func subject(_ scope: FigureSubject.Scope, _ id: String) -> FigureSubject {
      FigureSubject(region: plan.region, plan: plan.id, nature: plan.nature, scope: scope, id: id)
    }
    var subjects = plan.actions.flatMap { action in
      action.indicators.map { subject(.indicator, action.id + "." + $0.id) }
    }
    subjects += plan.actions.map { subject(.action, $0.id) }
    subjects += leads.map { subject(.agency, plan.agencies[$0].id) }
    subjects += strategies.map { subject(.strategy, framework.strategies[$0].id) }
    subjects.append(subject(.region, plan.region.rawValue))
    self.subjects = subjects
  }

  /// - Parameter body: the subject's position, the year, and its figure in it
  func forEach(_ body: (_ subject: Int, _ year: Int, Figure) -> Void) {
    for year in report.years {
      var subject = 0
      func row(_ figure: Figure) {
        body(subject, year.year, figure)
        subject += 1
      }
      for indicator in year.indicators { row(indicator.figure) }
      for action in year.actions { row(action.figure) }
      for agency in leads { row(year.agencies[agency]) }
      for strategy in strategies { row(year.strategies[strategy]) }
      row(year.region)
    }
  }
}

extension FigureRow {
  /// The figures that a region's summary keeps: of agencies, strategies and the region.
  static func forEach(of summary: RegionSummary, reference: ReferenceData, _ body: (FigureRow) -> Void) {
    for plan in summary.plans {
      guard let framework = reference.framework(plan.framework) else { continue }
      forEach(of: plan, in: summary.region, framework: framework, body)
    }
  }

  private static func forEach(of plan: PlanSummary, in region: RegionCode, framework: Framework, _ body: (FigureRow) -> Void) {
    let strategies = strategiesWithActions(
      plan.yearSummaries.map(\.actionsByStrategy), plan.yearSummaries.map(\.strategies))
    for year in plan.yearSummaries {
      func row(_ scope: FigureSubject.Scope, _ id: String, _ figure: Figure) {
        let subject = FigureSubject(region: region, plan: plan.id, nature: plan.nature, scope: scope, id: id)
        body(FigureRow(subject: subject, year: year.year, figure: figure))
      }
      for agency in plan.agencies.indices where plan.agencies[agency].leads > 0 {
        row(.agency, plan.agencies[agency].id, year.agencies[agency])
      }
      for strategy in strategies where framework.strategies.indices.contains(strategy) {
        row(.strategy, framework.strategies[strategy].id, year.strategies[strategy])
      }
      row(.region, region.rawValue, year.region)
    }
  }

  /// Strategies for which the plan has, or had, an action: others have no figure to publish.
  fileprivate static func strategiesWithActions(_ counts: [[Int]], _ figures: [[Figure]]) -> [Int] {
    (counts.first ?? []).indices.filter { strategy in
      counts.contains { $0[strategy] > 0 } || figures.contains { $0[strategy].original != nil }
    }
  }
}
