import Diagnostics
import Output
import PlanModel
import PlanProgress

/// `feed.xml` (RFC 4287): the newest report of each plan, newest first.
struct AtomFeed {
  let site: String
  let facts: SiteFacts
  let material: NationalMaterial

  private static let limit = 50

  /// A class, because hundreds are sorted and a plan is large.
  private final class Entry {
    let region: Region
    let plan: PlanSummary
    let date: CalendarDate

    init(_ region: Region, _ plan: PlanSummary, _ date: CalendarDate) {
      self.region = region
      self.plan = plan
      self.date = date
    }
  }

  func file() -> OutputFile {
    var entries: [Entry] = []
    for summary in material.summaries {
      guard let region = facts.reference.region(summary.region) else { continue }
      for plan in summary.plans {
        if let date = plan.lastReport { entries.append(Entry(region, plan, date)) }
      }
    }
    entries.sort { ($1.date, $0.region.code, $0.plan.id) < ($0.date, $1.region.code, $1.plan.id) }
    var xml = ByteBuffer(capacity: 32 << 10)
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"id\">\n<title>")
    xml.append(escaping: facts.configuration.title.id)
    xml.append(": laporan terbaru</title>\n<id>")
    xml.append(escaping: site)
    xml.append("feed.xml</id>\n<link rel=\"self\" type=\"application/atom+xml\" href=\"")
    xml.append(url: site)
    xml.append("feed.xml\"/>\n<link rel=\"alternate\" type=\"text/html\" href=\"")
    xml.append(url: site)
    xml.append("\"/>\n<updated>")
    append(entries.first?.date ?? facts.asOf, &xml)
    xml.append("</updated>\n<author><name>")
    xml.append(escaping: facts.reference.collection.publisher.id)
    xml.append("</name></author>\n")
    for entry in entries.prefix(Self.limit) { write(entry, &xml) }
    xml.append("</feed>\n")
    return OutputFile(path: "feed.xml", bytes: xml.bytes)
  }

  private func write(_ entry: Entry, _ xml: inout ByteBuffer) {
    let address = PageAddress(["wilayah", entry.region.code.rawValue], language: .indonesian).urlPath
    xml.append("<entry>\n<title>")
    xml.append(escaping: entry.region.displayName(.indonesian))
    xml.append(": laporan ")
    xml.append(entry.date, .indonesian)
    xml.append("</title>\n<id>")
    xml.append(escaping: site + address + "#" + entry.plan.id + "/" + entry.date.description)
    xml.append("</id>\n<link href=\"")
    xml.append(url: site + address)
    xml.append("\"/>\n<updated>")
    append(entry.date, &xml)
    xml.append("</updated>\n<summary>")
    xml.append(escaping: entry.plan.title)
    if let year = entry.plan.headline, let framework = facts.reference.framework(entry.plan.framework) {
      xml.append(": ")
      xml.append(escaping: year.region.headline(in: framework, unit: Figure.actionsUnit, .indonesian))
      xml.append(" (")
      xml.append(year.year)
      xml.append(")")
    }
    if let label = entry.plan.nature.label {
      xml.append(". ")
      xml.append(escaping: label.title.id)
    }
    xml.append("</summary>\n</entry>\n")
  }

  private func append(_ date: CalendarDate, _ xml: inout ByteBuffer) {
    xml.append(escaping: date.description)
    xml.append("T00:00:00Z")
  }
}
