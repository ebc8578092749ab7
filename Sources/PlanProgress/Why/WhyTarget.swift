public import PlanModel

/// Which figure is asked for.
public enum WhyTarget: Sendable, Hashable {
  case region
  /// Positions in the plan, and in the framework's strategies.
  case agency(Int)
  case strategy(Int)
  case action(Int)
  case indicator(action: Int, indicator: Int)

  /// By the ids that people type: agency `dp3a`, strategy `pencegahan`, action `P1`, indicator `P1.kel`.
  public static func agency(id: String, in plan: Plan) -> WhyTarget? {
    plan.agencies.firstIndex { $0.id == id }.map { .agency($0) }
  }

  public static func strategy(id: String, in framework: Framework) -> WhyTarget? {
    framework.strategyIndex(id).map { .strategy($0) }
  }

  public static func action(id: String, in plan: Plan) -> WhyTarget? {
    plan.actions.firstIndex { $0.id == id }.map { .action($0) }
  }

  public static func indicator(id: String, in plan: Plan) -> WhyTarget? {
    let parts = id.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let action = plan.actions.firstIndex(where: { $0.id == parts[0] }),
      let indicator = plan.actions[action].indicators.firstIndex(where: { $0.id == parts[1] })
    else { return nil }
    return .indicator(action: action, indicator: indicator)
  }
}
