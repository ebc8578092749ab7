public import Diagnostics
public import Output
public import PlanModel

/// A page that another page links to.
public enum Destination: Sendable {
  case home
  case regions
  case region(RegionCode)
  /// Only in Indonesian: from an English page the link leads there.
  case agencyInRegion(RegionCode, agency: String)
  /// A region's own page; only in Indonesian.
  case ownPage(RegionCode, slug: String)
  case agencyKind(String)
  case strategy(String)
  case code(String)
  /// `metode`, `tentang`, `panduan`, `bantuan`, `banding`, `kewajiban`, `data`.
  case page(StaticString)
  /// A file below the site's root, in no language: `data/wilayah/53.71/figures.json`.
  case file(StaticString, RegionCode?, StaticString)
}

/// The page that is being written, as every block sees it.
public struct PageContext: Sendable {
  public let site: SiteFacts
  public let address: PageAddress
  public var language: Language { address.language }
  let languageRoot: [UInt8]
  let siteRoot: [UInt8]

  public init(site: SiteFacts, address: PageAddress) {
    self.site = site
    self.address = address
    languageRoot = Array(address.languageRoot.utf8)
    siteRoot = Array(address.siteRoot.utf8)
  }

  /// Text of the interface in the page's language.
  public func callAsFunction(_ id: StaticString, _ en: StaticString) -> StaticString {
    language == .indonesian ? id : en
  }
}

extension ByteBuffer {
  /// Appends the relative address of a page, for a double-quoted attribute.
  public mutating func append(address destination: Destination, from page: PageContext) {
    switch destination {
    case .home: appendRoot(page)
    case .regions:
      appendRoot(page)
      append("wilayah/")
    case .region(let code):
      appendRoot(page)
      append("wilayah/")
      append(url: code.rawValue)
      append("/")
    case .agencyInRegion(let code, let agency):
      appendIndonesianPage(page, code, agency)
    case .ownPage(let code, let slug):
      appendIndonesianPage(page, code, slug)
    case .agencyKind(let id):
      appendRoot(page)
      append("instansi/")
      append(url: id)
      append("/")
    case .strategy(let id):
      appendRoot(page)
      append("strategi/")
      append(url: id)
      append("/")
    case .code(let code):
      appendRoot(page)
      append("panduan/kode/")
      append(url: code)
      append("/")
    case .page(let name):
      appendRoot(page)
      append(name)
      append("/")
    case .file(let before, let code, let after):
      append(rendered: page.siteRoot)
      append(before)
      if let code { append(url: code.rawValue) }
      append(after)
      return
    }
    append("index.html")
  }

  private mutating func appendRoot(_ page: PageContext) {
    append(rendered: page.languageRoot)
  }

  private mutating func appendIndonesianPage(_ page: PageContext, _ code: RegionCode, _ name: String) {
    append(rendered: page.siteRoot)
    append("wilayah/")
    append(url: code.rawValue)
    append("/")
    append(url: name)
    append("/")
  }

  /// Appends `<a href="…">`; whoever opens it closes it.
  public mutating func appendLinkStart(_ destination: Destination, from page: PageContext) {
    append("<a href=\"")
    append(address: destination, from: page)
    switch destination {
    case .agencyInRegion, .ownPage: append(page.language == .english ? "\" hreflang=\"id\">" : "\">")
    default: append("\">")
    }
  }
}
