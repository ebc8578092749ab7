import Diagnostics
import Output
import PlanModel
import PlanProgress

extension SiteRenderer {
  /// Files for programs that come from reference facts alone: search index, robots.txt, server files.
  func unaddressedFiles() -> [OutputFile] {
    var files = Language.allCases.map { SearchIndex(reference: site.reference, language: $0).file() }
    files += ServerFiles.files()
    var robots = ByteBuffer()
    robots.append("User-agent: *\nAllow: /\n")
    if let address = site.configuration.address {
      robots.append("Sitemap: ")
      robots.append(plain: address)
      robots.append("sitemap.xml\n")
    }
    files.append(OutputFile(path: "robots.txt", bytes: robots.bytes))
    return files
  }

  /// Like the feed it needs absolute addresses, so it is written only when the site's own is known.
  func siteMaps(_ material: NationalMaterial) -> [OutputFile] {
    site.configuration.address.map { sitemap($0, material).files() } ?? []
  }

  func feeds(_ material: NationalMaterial) -> [OutputFile] {
    site.configuration.address.map { [AtomFeed(site: $0, facts: site, material: material).file()] } ?? []
  }

  private func sitemap(_ address: String, _ material: NationalMaterial) -> Sitemap {
    var map = Sitemap(site: address)
    for single in templates.singles where single.hasTranslation {
      map.add(single.address, hasTranslation: true, modified: nil)
    }
    for language in Language.allCases {
      for region in site.reference.regions where region.validTo == nil {
        map.add(
          PageAddress(["wilayah", region.code.rawValue], language: language), hasTranslation: true,
          modified: material.summary(of: region.code)?.lastReport)
      }
      for kind in site.reference.agencyKinds {
        map.add(PageAddress(["instansi", kind.id], language: language), hasTranslation: true, modified: nil)
      }
      var strategies: Set<String> = []
      for strategy in site.reference.frameworks.flatMap(\.strategies) where strategies.insert(strategy.id).inserted {
        map.add(PageAddress(["strategi", strategy.id], language: language), hasTranslation: true, modified: nil)
      }
      for kind in material.codes {
        map.add(PageAddress(["panduan", "kode", kind.code], language: language), hasTranslation: true, modified: nil)
      }
    }
    for summary in material.summaries {
      for name in (summary.plans.first?.agencies ?? []).map(\.id) + summary.pages {
        map.add(
          PageAddress(["wilayah", summary.region.rawValue, name], language: .indonesian), hasTranslation: false,
          modified: summary.lastReport)
      }
    }
    return map
  }
}
