public import Diagnostics
import NumberText

extension GuardRefusal {
  /// Of a region whose first year is still running.
  public static let noFinishedYear = LocalizedText(
    id: "Belum ada tahun yang selesai dilaporkan.", en: "No year is finished yet.")

  /// Why a region stands outside the group that a table ranks.
  ///
  /// - Parameters:
  ///   - years: of the region's plan.
  ///   - group: that which is ranked; nil when no plan of this kind of region covers the last closed year.
  ///   - closedYear: of the framework of the region's plan.
  public static func outside(
    years: ClosedRange<Int>, framework: String, group: ComparisonGroup?, closedYear: Int?
  ) -> LocalizedText {
    if let group, framework != group.framework { return LocalizedText(id: "Kerangka lain.", en: "Another framework.") }
    guard let year = group?.year ?? closedYear else { return noFinishedYear }
    if years.upperBound < year {
      return LocalizedText(
        id: "Rencananya berakhir tahun \(years.upperBound); yang dibandingkan tahun \(year).",
        en: "Its plan ended in \(years.upperBound); the year compared is \(year).")
    }
    return LocalizedText(
      id: "Rencananya mulai tahun \(years.lowerBound); yang dibandingkan tahun \(year).",
      en: "Its plan begins in \(years.lowerBound); the year compared is \(year).")
  }

  static func percent(_ share: Double, _ language: Language) -> String {
    NumberText.percent(share, style: NumberStyle(language))
  }
}
