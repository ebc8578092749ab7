/// The one rule of rounding: shares are rounded to 1e-9 before any comparison, so that what is printed, compared and
/// exported is the same number on every machine.
public enum Rounding {
  /// To the nearest 1e-9, halves away from zero.
  public static func share(_ value: Double) -> Double { (value * 1e9).rounded() / 1e9 }

  /// To the nearest 0.01, halves away from zero, after the step to 1e-9: means of reported values, for show.
  static func hundredth(_ value: Double) -> Double { (share(value) * 100).rounded() / 100 }
}
