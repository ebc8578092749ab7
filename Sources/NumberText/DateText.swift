/// Dates as people write them: `24 November 2025` in both languages, months by name.
public enum DateText {
  private static let indonesian = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// - Parameter number: 1 to 12; anything else gives an empty text.
  public static func month(_ number: Int, style: NumberStyle) -> String {
    let names = style == .indonesian ? indonesian : english
    return names.indices.contains(number - 1) ? names[number - 1] : ""
  }

  /// `Agu`, `Aug`: where there is no room for more.
  public static func shortMonth(_ number: Int, style: NumberStyle) -> String {
    style == .indonesian && number == 8 ? "Agu" : String(month(number, style: style).prefix(3))
  }

  /// `24 November 2025`. The spaces do not break.
  public static func day(_ day: Int, _ month: Int, _ year: Int, style: NumberStyle) -> String {
    "\(day)\u{A0}\(Self.month(month, style: style))\u{A0}\(year)"
  }

  /// `November 2025`.
  public static func monthAndYear(_ month: Int, _ year: Int, style: NumberStyle) -> String {
    "\(Self.month(month, style: style))\u{A0}\(year)"
  }
}
