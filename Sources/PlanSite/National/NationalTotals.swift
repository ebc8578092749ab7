import PlanModel
import PlanProgress

/// What has been promised, done and not reported, over all plans that the national figures count.
///
/// Sums of whole things only: no mean is taken over plans that differ in kind.
struct NationalTotals {
  var plans: [RegionType: Int] = [:]
  var actions = 0
  /// Actions of which something is due in the year that their region's page shows, and how many of them reached their target:
  /// what those pages say, added up.
  var dueActions = 0
  var achieved = 0
  /// The years that are shown of regions.
  var years: ClosedRange<Int>?
  var reportsDue = 0
  var reportsSent = 0
  var regionsBehind = 0
  var dutiesMet = 0
  var dutiesJudged = 0
  var regionsJudged = 0

  init(_ context: NationalContext) {
    for entry in context.material.index.entries {
      plans[entry.type, default: 0] += 1
      actions += entry.plan.actionCount
      if let shown = entry.plan.shown {
        achieved += shown.statusCounts[.achieved]
        dueActions += shown.statusCounts.due
        years = min(years?.lowerBound ?? shown.year, shown.year)...max(years?.upperBound ?? shown.year, shown.year)
      }
      let reporting = entry.reporting
      reportsDue += Int(reporting.due)
      reportsSent += Int(reporting.sent)
      if reporting.sent < reporting.due { regionsBehind += 1 }
    }
    for summary in context.material.summaries {
      let duties = summary.dutyCount
      dutiesMet += duties.met
      dutiesJudged += duties.due
      if duties.due > 0 { regionsJudged += 1 }
    }
  }

  var planCount: Int { plans.values.reduce(0, +) }
}
