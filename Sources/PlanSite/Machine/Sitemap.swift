import Diagnostics
import Output
import PlanModel

/// `sitemap.xml` (sitemaps.org 0.9): every page with its translation; more than fifty thousand addresses are split into
/// several files under an index, as the protocol asks.
struct Sitemap {
  let site: String
  private var entries: [Entry] = []

  private struct Entry {
    let address: PageAddress
    let hasTranslation: Bool
    let modified: CalendarDate?
  }

  static let limit = 50_000

  init(site: String) {
    self.site = site
  }

  mutating func add(_ address: PageAddress, hasTranslation: Bool, modified: CalendarDate?) {
    entries.append(Entry(address: address, hasTranslation: hasTranslation, modified: modified))
  }

  func files() -> [OutputFile] {
    if entries.count <= Self.limit { return [file("sitemap.xml", entries[...])] }
    var files: [OutputFile] = []
    var index = ByteBuffer()
    index.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    index.append("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for (number, start) in stride(from: 0, to: entries.count, by: Self.limit).enumerated() {
      let name = "sitemap-\(number + 1).xml"
      files.append(file(name, entries[start..<min(start + Self.limit, entries.count)]))
      index.append("<sitemap><loc>")
      index.append(escaping: site + name)
      index.append("</loc></sitemap>\n")
    }
    index.append("</sitemapindex>\n")
    return [OutputFile(path: "sitemap.xml", bytes: index.bytes)] + files
  }

  private func file(_ path: String, _ entries: ArraySlice<Entry>) -> OutputFile {
    var xml = ByteBuffer(capacity: entries.count * 300)
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" ")
    xml.append("xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n")
    for entry in entries { write(entry, &xml) }
    xml.append("</urlset>\n")
    return OutputFile(path: path, bytes: xml.bytes)
  }

  private func write(_ entry: Entry, _ xml: inout ByteBuffer) {
    xml.append("<url><loc>")
    write(entry.address, &xml)
    xml.append("</loc>")
    if let modified = entry.modified {
      xml.append("<lastmod>")
      xml.append(escaping: modified.description)
      xml.append("</lastmod>")
    }
    if entry.hasTranslation {
      for language in Language.allCases {
        xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
        xml.append(escaping: language.rawValue)
        xml.append("\" href=\"")
        write(entry.address.translated(to: language), &xml)
        xml.append("\"/>")
      }
    }
    xml.append("</url>\n")
  }

  private func write(_ address: PageAddress, _ xml: inout ByteBuffer) {
    xml.append(url: site)
    xml.append(url: address.urlPath)
  }
}
