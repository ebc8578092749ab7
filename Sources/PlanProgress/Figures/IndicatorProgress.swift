/// One indicator in one year.
public struct IndicatorProgress: Sendable, Hashable {
  /// A period of the year is due, or somebody reported early: without either there is no figure.
  var isStarted: Bool { (dueMask | valueMask) != 0 }

  /// Scores are capped to 0...1; `rawRatio` is not.
  public var figure: Figure
  /// Today's target T, in the indicator's unit.
  public var target: Double?
  /// The target first ratified.
  public var originalTarget: Double?
  /// R: what the year's periods make of the values there are; never an exact small cell.
  public var realisation: PublishedValue
  /// R / T for `naik`, (2T − R) / T for `turun`, uncapped above; nil where the indicator is not scored or nothing was
  /// reported. From the middle of a banded value.
  public var rawRatio: Double?
  /// Bit n − 1 is the year's period n: due as of the date.
  public var dueMask: UInt16
  /// Periods with a value (also early ones).
  public var valueMask: UInt16
  /// Periods with `null` and a reason.
  public var nullMask: UInt16
  /// Periods that a verifier decided on.
  public var verifiedMask: UInt16

  /// Due periods without a value.
  public var missingMask: UInt16 { dueMask & ~valueMask }
}
