import Diagnostics
import Foundation
import FoundationXML
import Output
import PlanModel
import PlanProgress
import PlanSite
import TestSupport
import Testing

@Suite struct MachineFileTests {
  private func files() throws -> [String: String] {
    let renderer = SiteRenderer(
      templates: try SampleSite.templates(), reference: SampleSite.reference, asOf: SampleSite.asOf)
    let summary = SampleSite.material().summary
    let summaries = NationalSummaries(
      RegionSummaries([summary]), reference: SampleSite.reference, codes: [PageDiagnostics.block], commit: "abc")
    return Dictionary(
      renderer.nationalPages(summaries).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func theSearchIndexIsOneStatementOfJSON() throws {
    let files = try files()
    for language in ["id", "en"] {
      let script = try #require(files["assets/search-\(language).js"])
      #expect(script.hasPrefix("pantauSearch(") && script.hasSuffix(");\n"))
      let json = Data(script.dropFirst("pantauSearch(".count).dropLast(3).utf8)
      let entries = try #require(try JSONSerialization.jsonObject(with: json) as? [[String]])
      #expect(entries.allSatisfy { $0.count == 4 })
      #expect(entries.contains { $0[0] == "Kota Teluk Uji" && $0[1] == "wilayah/53.71/index.html" })
      let root = language == "id" ? "" : "en/"
      for entry in entries where !entry[1].hasPrefix("wilayah/") { #expect(files[root + entry[1]] != nil, "\(entry)") }
    }
  }

  @Test func sitemapAndFeedAreWellFormed() throws {
    let files = try files()
    for path in ["sitemap.xml", "feed.xml"] {
      let parser = XMLParser(data: Data(try #require(files[path]).utf8))
      #expect(parser.parse(), "\(path): \(parser.parserError?.localizedDescription ?? "")")
    }
    #expect(files["feed.xml"]?.contains("https://pantau.contoh.go.id/wilayah/53.71/") == true)
    #expect(files["sitemap.xml"]?.contains("https://pantau.contoh.go.id/en/wilayah/53.71/") == true)
    #expect(files["robots.txt"]?.contains("Sitemap: https://pantau.contoh.go.id/sitemap.xml") == true)
  }

  @Test func serversGetThePolicyThatPagesCarry() throws {
    let files = try files()
    for path in ["_headers", "nginx.conf"] {
      #expect(files[path]?.contains(ContentSecurityPolicy.text) == true, "\(path)")
    }
    // In an attribute its quotes are escaped.
    let page = try #require(files["tentang/index.html"])
    #expect(page.contains(ContentSecurityPolicy.text.replacing("'", with: "&#39;")))
  }

  @Test func structuredDataIsJSON() throws {
    for (path, html) in try files() where path.hasSuffix(".html") {
      let start = try #require(html.range(of: "<script type=\"application/ld+json\">"))
      let end = try #require(html.range(of: "</script>", range: start.upperBound..<html.endIndex))
      let json = Data(html[start.upperBound..<end.lowerBound].utf8)
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: json) }
    }
  }
}
