import Diagnostics

/// A Markdown page that is written once and becomes one page for each of many things.
enum PageMould: String, Sendable, CaseIterable {
  case region = "wilayah/_kode"
  case unrecordedRegion = "wilayah/_belum"
  case brokenRegion = "wilayah/_galat"
  case agencyInRegion = "wilayah/_instansi"
  case agencyKind = "instansi/_jenis"
  case strategy = "strategi/_strategi"
  case code = "panduan/kode/_kode"

  var scope: PageScope {
    switch self {
    case .region, .unrecordedRegion, .brokenRegion: .region
    case .agencyInRegion: .agency
    case .agencyKind: .agencyKind
    case .strategy: .strategy
    case .code: .code
    }
  }

  /// There are thousands of agency pages, read by that agency: they are Indonesian only.
  var languages: [Language] { self == .agencyInRegion ? [.indonesian] : Language.allCases }

  var look: PageLook {
    switch self {
    case .region, .unrecordedRegion, .brokenRegion: PageLook(kind: "wilayah", menu: "wilayah")
    case .agencyInRegion: PageLook(kind: "instansi-wilayah", menu: "wilayah")
    case .agencyKind: PageLook(kind: "instansi", menu: nil)
    case .strategy: PageLook(kind: "strategi", menu: "strategi")
    case .code: PageLook(kind: "kode", menu: "panduan")
    }
  }
}

/// The class of a page's `body` and the entry of the main menu that it belongs to: what its frame depends on.
struct PageLook: Sendable, Hashable {
  let kind: String
  let menu: String?

  static let menus = ["wilayah", "banding", "kewajiban", "strategi", "data", "panduan", "bantuan"]

  /// Pages that say what their figures are made of.
  var showsNationalFigures: Bool {
    ["beranda", "banding", "belum-lapor", "data", "instansi", "kewajiban", "strategi", "wilayah"].contains(kind)
  }

  /// A region's own Markdown page.
  static let ownPage = PageLook(kind: "halaman", menu: "wilayah")

  init(kind: String, menu: String?) {
    self.kind = kind
    self.menu = menu
  }

  /// The look of a page that has a file of its own, by where it stands.
  init(steps: [String]) {
    guard let first = steps.first else {
      self.init(kind: "beranda", menu: nil)
      return
    }
    let kind = steps == ["tentang", "gaya"] ? "gaya" : first == "404" ? "galat" : first
    self.init(kind: kind, menu: Self.menus.contains(first) ? first : nil)
  }
}
