import Diagnostics
import Markdown
import PlanModel

/// The addresses that links on a region's own page may lead to.
///
/// Known without the site's pages, so that `check` and `build` say the same. A page that one site adds to the standard ones is
/// linked by its full address.
struct InternalLinks {
  let dossier: RegionDossier
  let reference: ReferenceData

  /// The standard pages that stand alone. A test holds them to `site/pages/`.
  static let standardPages: Set<String> = [
    "", "banding", "bantuan", "belum-lapor", "data", "instansi", "kewajiban", "metode", "panduan", "panduan/kode",
    "strategi", "tentang", "tentang/gaya", "wilayah",
  ]

  /// Whether the page or file is there.
  ///
  /// - Parameter address: from the site's root, without query and fragment: `/wilayah/61.71/`.
  func knows(_ address: String) -> Bool {
    var steps = address.split(separator: "/").map(String.init)
    if steps.first == "en" { steps.removeFirst() }
    if !address.hasSuffix("/") { return ["assets", "data"].contains(steps.first) || steps == ["feed.xml"] }
    if Self.standardPages.contains(steps.joined(separator: "/")) { return true }
    guard steps.count >= 2 else { return false }
    switch (steps[0], steps.count) {
    case ("wilayah", 2): return RegionCode(steps[1]).flatMap { reference.region($0) } != nil
    case ("wilayah", 3): return RegionCode(steps[1]).flatMap { reference.region($0) } != nil && knowsPage(steps[2], of: steps[1])
    case ("strategi", 2): return reference.frameworks.contains { $0.strategies.contains { $0.id == steps[1] } }
    case ("instansi", 2): return reference.agencyKind(steps[1]) != nil
    case ("panduan", 3): return steps[1] == "kode"
    default: return false
    }
  }

  /// Pages below another region depend on that region's files, which are not looked at here.
  private func knowsPage(_ name: String, of region: String) -> Bool {
    guard region == dossier.region.code.rawValue else { return true }
    return dossier.pages.contains { $0.slug == name } || dossier.plans.first?.agencies.contains { $0.id == name } ?? false
  }

  /// Reports every link of a page that leads nowhere.
  func check(_ template: PageTemplate, diagnostics: inout DiagnosticList) {
    for link in template.internalLinks where !knows(link.address) {
      diagnostics.append(PageDiagnostics.deadLink(link.address, at: link.range))
    }
  }
}
