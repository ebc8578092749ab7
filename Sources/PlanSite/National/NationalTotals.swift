import PlanModel
import PlanProgress

/// What has been promised, done and not reported, over all plans that the national figures count.
///
/// Sums of whole things only: no mean is taken over plans that differ in kind.
struct NationalTotals {
  var plans: [RegionType: Int] = [:]
  var actions = 0
  /// Actions whose year has something due, and how many of them reached their target.
  var dueActions = 0
  var achieved = 0
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
      let counts = entry.current?.statusCounts ?? StatusCounts()
      achieved += counts[.achieved]
      for status in ActionStatus.allCases where status.isJudged { dueActions += counts[status] }
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

extension ActionStatus {
  /// Something of it is due and counts: neither early, cancelled, out of force nor merely shown.
  var isJudged: Bool {
    switch self {
    case .notApplicable, .cancelled, .notDue, .notScored: false
    case .achieved, .notReported, .late, .onSchedule, .behind, .critical: true
    }
  }
}
