/// Numbers, shares and money as people write them.
///
/// Everything rounds half away from zero, on decimal digits. A no-break space stands where a line must not break.
public enum NumberText {
  /// A number as it was written: `1.250,5`. No rounding unless `decimals` is given.
  public static func number(_ value: Double, style: NumberStyle, decimals: Int? = nil) -> String {
    var digits = DecimalDigits(value)
    if let decimals { digits.round(to: decimals) }
    return digits.text(style: style)
  }

  public static func number(_ value: Int, style: NumberStyle) -> String {
    number(Double(value), style: style)
  }

  /// A share of 1 as a percentage: `62,4 %`, `62.4%`.
  /// - Parameters:
  ///   - decimals: how many at most
  ///   - padded: writes trailing zeros, for columns that line up
  public static func percent(
    _ share: Double, style: NumberStyle, decimals: Int = 1, padded: Bool = false
  ) -> String {
    percentNumber(share, style: style, decimals: decimals, padded: padded) + (style == .indonesian ? "\u{A0}%" : "%")
  }

  /// The same without the sign: `62,4`.
  public static func percentNumber(
    _ share: Double, style: NumberStyle, decimals: Int = 1, padded: Bool = false
  ) -> String {
    // The cells of every heat map: whole billionths are decimal digits already.
    if decimals == 0, share >= 0, share < 10 {
      return String((Int((share * 1e9).rounded()) + 5_000_000) / 10_000_000)
    }
    var exact = DecimalDigits((share * 1e9).rounded() / 1e9)
    exact.shift(by: 2)
    var digits = exact
    digits.round(to: decimals)
    // 90.02 is more than 90, 99.98 less than 100: a whole number is printed only of what is one, as far as four decimals tell.
    for places in decimals..<max(decimals, 5) where decimals > 0 && digits.fraction.isEmpty && !exact.fraction.isEmpty {
      digits = exact
      digits.round(to: places)
    }
    return digits.text(style: style, minimumDecimals: padded ? decimals : 0)
  }

  /// A difference of two shares in percentage points, always signed: `+3,2`, `−1`, `0`.
  public static func points(_ difference: Double, style: NumberStyle, decimals: Int = 1) -> String {
    let text = percentNumber(difference, style: style, decimals: decimals)
    return difference > 0 && text != "0" ? "+" + text : text
  }

  /// Both ends of an interval: `51,7–85 %`.
  public static func percentRange(
    _ low: Double, _ high: Double, style: NumberStyle, decimals: Int = 1
  ) -> String {
    let first = percentNumber(low, style: style, decimals: decimals)
    let last = percent(high, style: style, decimals: decimals)
    return "\(first)–\(last)"
  }

  /// Rupiah in words of size, at most two decimals: `Rp1,5 miliar`, `Rp750.000`.
  public static func rupiah(_ amount: Double, style: NumberStyle) -> String {
    let scales: [(digits: Int, indonesian: String, english: String)] = [
      (12, "triliun", "trillion"), (9, "miliar", "billion"), (6, "juta", "million"),
    ]
    var digits = DecimalDigits(amount)
    for scale in scales where digits.whole.count > scale.digits {
      digits.shift(by: -scale.digits)
      digits.round(to: 2)
      let word = style == .indonesian ? scale.indonesian : scale.english
      return "Rp\(digits.text(style: style))\u{A0}\(word)"
    }
    return exactRupiah(amount, style: style)
  }

  /// Rupiah to the last digit: `Rp1.500.000.000`.
  public static func exactRupiah(_ amount: Double, style: NumberStyle) -> String {
    "Rp" + DecimalDigits(amount).text(style: style)
  }

  /// A number for machines: shortest decimal digits with a point, no grouping, at most `decimals` decimals.
  public static func plain(_ value: Double, decimals: Int? = nil) -> String {
    if value.magnitude < 1e15, value == value.rounded(.towardZero) { return String(Int(value)) }
    var digits = DecimalDigits(value)
    if let decimals { digits.round(to: decimals) }
    var text = digits.isNegative ? "-" : ""
    text.append(contentsOf: digits.whole.map { Character(UnicodeScalar(UInt8(ascii: "0") + $0)) })
    if !digits.fraction.isEmpty {
      text.append(".")
      text.append(contentsOf: digits.fraction.map { Character(UnicodeScalar(UInt8(ascii: "0") + $0)) })
    }
    return text
  }
}
