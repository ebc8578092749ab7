public import Diagnostics
import NumberText

extension GuardRefusal {
  /// Of a region outside the group that a table ranks.
  public static let otherGroup = LocalizedText(id: "Tahun atau kerangka lain.", en: "Another year or framework.")
  /// Of a region whose first year is still running.
  public static let noFinishedYear = LocalizedText(
    id: "Belum ada tahun yang selesai dilaporkan.", en: "No year is finished yet.")

  static func percent(_ share: Double, _ language: Language) -> String {
    NumberText.percent(share, style: NumberStyle(language))
  }
}
