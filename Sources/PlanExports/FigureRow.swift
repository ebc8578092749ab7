import PlanModel
import PlanProgress

/// One figure of the files `figures.json` and `figures.csv`: what both formats print.
struct FigureRow {
  enum Scope: String {
    case indicator, action, agency, strategy, region
  }

  var region: RegionCode
  var plan: String
  var nature: PlanNature
  var scope: Scope
  /// `P1.kel`, `P1`, `dp3a`, `pencegahan`, the region's code.
  var id: String
  var year: Int
  var figure: Figure
}

extension FigureRow {
  /// Every scope of one plan, year by year.
  static func forEach(
    of plan: Plan, report: ProgressReport, framework: Framework, _ body: (FigureRow) -> Void
  ) {
    let strategies = strategiesWithActions(report.years.map(\.actionsByStrategy), report.years.map(\.strategies))
    var leads = [Bool](repeating: false, count: plan.agencies.count)
    for action in plan.actions { if let lead = action.lead { leads[lead] = true } }
    for year in report.years {
      func row(_ scope: Scope, _ id: String, _ figure: Figure) {
        body(
          FigureRow(
            region: plan.region, plan: plan.id, nature: plan.nature, scope: scope, id: id, year: year.year, figure: figure))
      }
      for action in plan.actions.indices {
        let id = plan.actions[action].id
        for (position, indicator) in report.indicators(of: action, in: year).enumerated() {
          row(.indicator, id + "." + plan.actions[action].indicators[position].id, indicator.figure)
        }
      }
      for action in plan.actions.indices { row(.action, plan.actions[action].id, year.actions[action].figure) }
      for agency in plan.agencies.indices where leads[agency] {
        row(.agency, plan.agencies[agency].id, year.agencies[agency])
      }
      for strategy in strategies { row(.strategy, framework.strategies[strategy].id, year.strategies[strategy]) }
      row(.region, plan.region.rawValue, year.region)
    }
  }

  /// The scopes that summaries keep: agency, strategy and region.
  static func forEach(of plan: PlanSummary, in region: RegionCode, framework: Framework, _ body: (FigureRow) -> Void) {
    let strategies = strategiesWithActions(
      plan.yearSummaries.map(\.actionsByStrategy), plan.yearSummaries.map(\.strategies))
    for year in plan.yearSummaries {
      func row(_ scope: Scope, _ id: String, _ figure: Figure) {
        body(
          FigureRow(
            region: region, plan: plan.id, nature: plan.nature, scope: scope, id: id, year: year.year, figure: figure))
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
  private static func strategiesWithActions(_ counts: [[Int]], _ figures: [[Figure]]) -> [Int] {
    (counts.first ?? []).indices.filter { strategy in
      counts.contains { $0[strategy] > 0 } || figures.contains { $0[strategy].original != nil }
    }
  }
}
