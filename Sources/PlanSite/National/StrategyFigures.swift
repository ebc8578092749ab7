import Diagnostics
import Output
import PlanModel
import PlanProgress

/// One strategy over the regions of one kind: who has actions for it, and the unweighted mean of those with a figure.
struct StrategyFigures {
  let type: RegionType
  /// Regions whose plan covers the strategy's framework in the year compared, and those with an action for it.
  private(set) var plans = 0
  private(set) var covering = 0
  private(set) var withFigure = 0
  private var sum = 0.0

  var mean: Double? { withFigure == 0 ? nil : Rounding.share(sum / Double(withFigure)) }

  init(_ type: RegionType, _ strategy: Int, of framework: Framework, _ context: NationalContext) {
    self.type = type
    for entry in context.material.index.entries where entry.plan.framework == framework.id {
      guard entry.type == type, let year = entry.headline ?? entry.current else { continue }
      plans += 1
      if year.actionsByStrategy.indices.contains(strategy), year.actionsByStrategy[strategy] > 0 { covering += 1 }
      if let value = entry.headline?.strategies[strategy].value {
        withFigure += 1
        sum += value
      }
    }
  }
}
