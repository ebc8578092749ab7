import Diagnostics
import PlanModel
import YAMLTree

/// A plan while reports are being tied to it: the plan itself, and what finds its parts by id.
///
/// A class, so that handing it to the steps of one region's linking is one reference and not a copy of every list.
final class LinkedPlan {
  var plan: Plan
  let framework: Framework
  var agencyIDs = IDTable()
  var actionIDs = IDTable()
  /// One table for each action.
  var indicatorIDs: [IDTable] = []
  /// What reports may cite beyond their own lists.
  var scope = CitationScope()
  var agenciesRange: SourceRange?
  /// Where each value and each verdict was first given, by `valueKey`.
  var values = FirstPlaces()
  var verdicts = FirstPlaces()

  init(plan: Plan, framework: Framework, scope: CitationScope) {
    self.plan = plan
    self.framework = framework
    self.scope = scope
  }

  /// One number, never 0, for an indicator and a period: the positions fit, because a file has at most a million nodes.
  static func valueKey(action: Int, indicator: Int, period: ReportingPeriod) -> UInt64 {
    UInt64(action) << 44 | UInt64(indicator) << 24 | UInt64(period.year) << 8 | UInt64(period.number)
  }

  /// `P1.kel`, as pages and messages name an indicator.
  func name(action: Int, indicator: Int) -> String {
    "\(plan.actions[action].id).\(plan.actions[action].indicators[indicator].id)"
  }
}
