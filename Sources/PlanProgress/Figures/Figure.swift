/// A share between 0 and 1 with the worst and the best that the missing data allow.
///
/// All three are rounded to 1e-9 before anything is compared with a threshold; `low <= value <= high` always holds.
public struct Estimate: Sendable, Hashable {
  public var value: Double
  public var low: Double
  public var high: Double

  public init(value: Double, low: Double, high: Double) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// No data are missing.
  public var isPoint: Bool { low == high }
}

/// One published figure: a score with its interval, its denominator and its pairs, which are never merged.
///
/// The same type serves an indicator, an action, an agency, a strategy and a region.
public struct Figure: Sendable, Hashable {
  /// As reported, against today's targets. Nil when there is no figure; `absence` says why.
  public var reported: Estimate?
  /// The same with `diterima` as reported, `dikoreksi` as corrected, `ditolak` and unverified as 0. Nil only where nothing
  /// was verified in this scope and year.
  public var verified: Estimate?
  /// As reported, against the targets first ratified. Equals `reported` where nothing was changed.
  public var original: Estimate?
  /// Due periods of an indicator; indicators that enter an action's figure, actions that enter one above that: by these it was
  /// divided. Each of them is due, or was reported early.
  public var due: Int32
  /// How many of `due` were reported.
  public var dueReported: Int32
  /// Scored indicators that enter the figure: what the guard counts.
  public var scoredIndicators: Int32
  public var absence: Absence?

  /// Why there is no figure.
  public enum Absence: UInt8, Sendable, Hashable, CaseIterable {
    /// The year has neither a due period nor an early entry.
    case notStarted
    /// `netral`: shown, never scored.
    case neutral
    case noTarget
    /// `naik` with T = 0.
    case zeroTarget
    /// `turun` with `jumlah` before the year's end.
    case notBeforeYearEnd
    /// `kumulatif` with `rata-rata`, which is refused.
    case unsupported
    /// `tidak-berlaku` in the newest due entry.
    case notApplicable
    case cancelled
    /// Nothing below this scope is scored.
    case nothingScored
  }

  public init(
    reported: Estimate?, verified: Estimate?, original: Estimate?, due: Int32, dueReported: Int32,
    scoredIndicators: Int32, absence: Absence?
  ) {
    self.reported = reported
    self.verified = verified
    self.original = original
    self.due = due
    self.dueReported = dueReported
    self.scoredIndicators = scoredIndicators
    self.absence = absence
  }

  public var value: Double? { reported?.value }
  public var low: Double? { reported?.low }
  public var high: Double? { reported?.high }

  /// Whether the figure against the targets first ratified says something else than today's.
  public var differsFromOriginal: Bool { original?.value != reported?.value }

  static func absent(_ absence: Absence) -> Figure {
    Figure(
      reported: nil, verified: nil, original: nil, due: 0, dueReported: 0, scoredIndicators: 0, absence: absence)
  }
}
