import PlanModel
import PlanProgress
import PlanSite

/// Names of the groups of files that a site consists of.
enum SiteGroups {
  /// A region with a folder, by the folder.
  static func region(_ path: String) -> String { "folder/" + path }
  /// A region of the registry that has none.
  static func unrecorded(_ code: RegionCode) -> String { "kosong/\(code)" }
  /// What is about the whole country, by what it is made of.
  static func nation(_ share: NationalShare) -> String {
    switch share {
    case .view(let view): "nasional/\(view)"
    case .agencyKind(let kind): "nasional/instansi/\(kind)"
    case .agencyTable: "nasional/instansi"
    }
  }
  static let assets = "aset"
}
