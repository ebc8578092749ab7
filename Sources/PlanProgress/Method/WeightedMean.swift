/// A mean of scores by weight, with its interval, its pairs and its denominator. Nothing is rounded before the figure.
struct WeightedMean {
  private var reported = Sum()
  private var verified = Sum()
  private var original = Sum()
  private var due: Int32 = 0
  private var dueReported: Int32 = 0
  private var scored: Int32 = 0
  private var isVerified = false

  private struct Sum {
    var weight = 0.0
    var value = 0.0
    var low = 0.0
    var high = 0.0

    mutating func add(_ outcome: ScoringRule.Outcome, weight: Double) {
      self.weight += weight
      value += weight * outcome.value
      low += weight * outcome.low
      high += weight * outcome.high
    }

    var mean: ScoringRule.Outcome? {
      guard weight > 0 else { return nil }
      return ScoringRule.Outcome(raw: value / weight, value: value / weight, low: low / weight, high: high / weight)
    }
  }

  mutating func add(_ scores: IndicatorScores, weight: Double, scoredIndicators: Int32) {
    if let outcome = scores.reported {
      reported.add(outcome, weight: weight)
      scored += scoredIndicators
      // Whatever enters is due or was reported early, so that the denominator is what was divided by.
      due += 1
      if scores.isReported { dueReported += 1 }
      if scores.isVerified { isVerified = true }
      if let outcome = scores.verified { verified.add(outcome, weight: weight) }
    }
    if let outcome = scores.original { original.add(outcome, weight: weight) }
  }

  /// What this scope hands to the one above: as reported when anything in it is.
  var scores: IndicatorScores {
    IndicatorScores(
      reported: reported.mean, verified: verified.mean, original: original.mean, isVerified: isVerified,
      isReported: dueReported > 0)
  }

  var scoredIndicators: Int32 { scored }

  func figure(absence: Figure.Absence) -> Figure {
    Figure(
      reported: reported.mean?.estimate, verified: isVerified ? verified.mean?.estimate : nil,
      original: original.mean?.estimate, due: due, dueReported: dueReported, scoredIndicators: scored,
      absence: reported.mean == nil ? absence : nil)
  }
}

extension ScoringRule.Outcome {
  var estimate: Estimate {
    Estimate(value: Rounding.share(value), low: Rounding.share(low), high: Rounding.share(high))
  }
}
