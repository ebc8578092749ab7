public import PlanModel
import Diagnostics

extension Framework {
  /// A framework for tests, with the published thresholds: deadline 30 days, bands 90/75/65/50, guard 5 and one half.
  public static func sketch(id: String = "uji", strategies: Int = 3, duties: [Duty] = []) -> Framework {
    Framework(
      id: id, name: LocalizedText(id: "Kerangka uji", en: "Test framework"), abbreviation: LocalizedText(verbatim: "KU"),
      years: 2019...2024, legalBasis: [],
      strategies: (1...strategies).map {
        Strategy(
          id: "s\($0)", name: LocalizedText(id: "Strategi \($0)", en: "Strategy \($0)"),
          shortName: LocalizedText(id: "S\($0)", en: "S\($0)"))
      }, duties: duties,
      bands: [
        Band(id: "sangat-tinggi", name: LocalizedText(id: "Sangat Tinggi", en: "Very high"), above: 0.9),
        Band(id: "tinggi", name: LocalizedText(id: "Tinggi", en: "High"), above: 0.75),
        Band(id: "sedang", name: LocalizedText(id: "Sedang", en: "Medium"), above: 0.65),
        Band(id: "rendah", name: LocalizedText(id: "Rendah", en: "Low"), above: 0.5),
        Band(id: "sangat-rendah", name: LocalizedText(id: "Sangat Rendah", en: "Very low"), above: nil),
      ], deadlineDays: 30, smallCellThreshold: 5, units: [],
      status: StatusThresholds(onSchedule: 0.9, behind: 0.5),
      guardRule: ComparisonGuard(minimumScoredIndicators: 5, minimumReportedShare: 0.5))
  }
}
