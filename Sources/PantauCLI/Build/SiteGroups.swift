import PlanModel
import PlanProgress

/// Names of the groups of files that a site consists of.
enum SiteGroups {
  /// A region with a folder, by the folder.
  static func region(_ path: String) -> String { "folder/" + path }
  /// A region of the registry that has none.
  static func unrecorded(_ code: RegionCode) -> String { "kosong/\(code)" }
  /// What is about the whole country, by what it sees of the regions.
  static func nation(_ view: SummaryView) -> String { "nasional/\(view)" }
  static let assets = "aset"
}
