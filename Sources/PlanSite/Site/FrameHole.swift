import Layouts

/// The holes of the layouts: the contract with `templates/page.mustache`, which lists them with their meaning.
enum FrameHole: String, Sendable, CaseIterable {
  case title, description, root, assets, canonical, address, alternate, jsonld, language, label, breadcrumbs, hotlines, main
  case lastReport = "last_report"
  case correction, commit, date

  var kind: HoleKind {
    switch self {
    case .title, .description, .address, .lastReport, .commit, .date: .text
    case .root, .assets, .canonical, .correction: .url
    case .alternate, .language, .label, .breadcrumbs, .hotlines, .main: .html
    case .jsonld: .json
    }
  }

  static let vocabulary = LayoutLibrary.Vocabulary(
    holes: allCases.map { HoleDeclaration($0.rawValue, $0.kind) },
    texts: ["lang", "kind", "csp", "site_url"],
    flags: PageLook.menus.map { "at.\($0)" } + ["online"])
}
