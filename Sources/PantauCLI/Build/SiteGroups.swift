import PlanModel

/// Names of the groups of files that a site consists of.
enum SiteGroups {
  /// A region with a folder, by the folder.
  static func region(_ path: String) -> String { "folder/" + path }
  /// A region of the registry that has none.
  static func unrecorded(_ code: RegionCode) -> String { "kosong/\(code)" }
  static let nation = "nasional"
  static let assets = "aset"
}
