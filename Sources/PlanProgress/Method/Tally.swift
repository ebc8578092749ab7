import PlanModel

/// What the periods of one indicator add up to: with the worse end, the middle and the better end of each banded value.
///
/// The middle gives the point and the ends its interval, so a band in place of a number moves nobody to an end of it.
struct Tally {
  var sumWorst = 0.0
  var sumMiddle = 0.0
  var sumBest = 0.0
  var latestWorst = 0.0
  var latestMiddle = 0.0
  var latestBest = 0.0
  var count = 0
  /// Due periods without a value.
  var missing = 0
  /// Those of them that come after the newest value.
  var missingAfterLatest = 0

  mutating func add(worst: Double, middle: Double, best: Double) {
    sumWorst += worst
    sumMiddle += middle
    sumBest += best
    latestWorst = worst
    latestMiddle = middle
    latestBest = best
    count += 1
    missingAfterLatest = 0
  }

  mutating func addMissing() {
    missing += 1
    missingAfterLatest += 1
  }
}

/// How one indicator is scored in one year; the method's table of directions and ways to count.
struct ScoringRule {
  var direction: Indicator.Direction
  var aggregation: Indicator.Aggregation
  var target: Double

  /// A score without caps: `rawRatio` of the point.
  struct Outcome {
    var raw: Double
    var value: Double
    var low: Double
    var high: Double

    static let unknown = Outcome(raw: 0, value: 0, low: 0, high: 1)
    static let zero = Outcome(raw: 0, value: 0, low: 0, high: 0)
  }

  /// `naik`: R / T. `turun`: (2T − R) / T, never below 0; with T = 0, 1 if R = 0, else 0. (LKjIP practice; the method.)
  func ratio(_ realisation: Double) -> Double {
    switch direction {
    case .up, .neutral: return realisation / target
    case .down:
      if target == 0 { return realisation == 0 ? 1 : 0 }
      return max(0, (2 * target - realisation) / target)
    }
  }

  /// Every average caps a row at 1, so that one at 400 % cannot hide three at zero.
  private func score(_ realisation: Double) -> Double { min(1, ratio(realisation)) }

  func outcome(of tally: Tally) -> Outcome {
    guard tally.count > 0 else { return tally.missing > 0 ? .unknown : .zero }
    let count = Double(tally.count)
    let isMissing = tally.missing > 0
    switch (direction, aggregation) {
    case (.down, .sum):
      // Silence earns nothing: with a gap the point is the low end, and the worst missing value is without bound.
      let raw = ratio(tally.sumMiddle)
      let best = score(tally.sumBest)
      if isMissing { return Outcome(raw: raw, value: 0, low: 0, high: best) }
      return Outcome(raw: raw, value: min(1, raw), low: score(tally.sumWorst), high: best)
    case (_, .sum):
      let raw = ratio(tally.sumMiddle)
      return Outcome(
        raw: raw, value: min(1, raw), low: score(tally.sumWorst), high: isMissing ? 1 : score(tally.sumBest))
    case (_, .latest):
      let raw = ratio(tally.latestMiddle)
      let gap = tally.missingAfterLatest > 0
      return Outcome(
        raw: raw, value: min(1, raw), low: gap ? 0 : score(tally.latestWorst), high: gap ? 1 : score(tally.latestBest))
    case (.down, .mean):
      let raw = ratio(tally.sumMiddle / count)
      let all = count + Double(tally.missing)
      return Outcome(
        raw: raw, value: min(1, raw), low: isMissing ? 0 : score(tally.sumWorst / count), high: score(tally.sumBest / all))
    case (_, .mean):
      let raw = ratio(tally.sumMiddle / count)
      let all = count + Double(tally.missing)
      return Outcome(
        raw: raw, value: min(1, raw), low: score(tally.sumWorst / all), high: isMissing ? 1 : score(tally.sumBest / count))
    }
  }
}
