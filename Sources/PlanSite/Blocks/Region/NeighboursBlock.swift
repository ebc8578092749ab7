import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Where to go from here: regencies and cities of a province, earlier plans, the region's own pages.
  static let neighbours = Block(
    name: "di-sekitar",
    summary: LocalizedText(
      id: "Kabupaten dan kota di provinsi ini, rencana lain wilayah ini, dan halaman milik wilayah.",
      en: "Regencies and cities of the province, other plans of the region, and the region's own pages."),
    region: { context, _, html in
      writeOwnPages(context, &html)
      writeOtherPlans(context, &html)
      writeChildren(context, &html)
    })

  private static func writeOwnPages(_ context: RegionContext, _ html: inout ByteBuffer) {
    let page = context.page
    let pages = context.material.dossier.pages
    guard !pages.isEmpty else { return }
    html.append("<h3>")
    html.append(page("Halaman wilayah ini", "Pages of this region"))
    html.append("</h3>\n<ul class=\"list\">\n")
    for own in pages {
      html.append("<li")
      html.appendDataLanguage(page)
      html.append(">")
      html.appendLinkStart(.ownPage(context.region.code, slug: own.slug), from: page)
      write(own.firstHeading ?? own.slug, context, &html)
      html.append("</a></li>\n")
    }
    html.append("</ul>\n")
  }

  /// A title with its `{{names}}` filled.
  private static func write(_ title: String, _ context: RegionContext, _ html: inout ByteBuffer) {
    var rest = title[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      html.append(escaping: rest[..<open.lowerBound])
      PageName(rawValue: String(rest[open.upperBound..<close.lowerBound]))?.write(.region(context), &html)
      rest = rest[close.upperBound...]
    }
    html.append(escaping: rest)
  }

  private static func writeOtherPlans(_ context: RegionContext, _ html: inout ByteBuffer) {
    let page = context.page
    let plans = context.material.dossier.plans
    guard plans.count > 1 else { return }
    html.append("<h3>")
    html.append(page("Rencana sebelumnya", "Earlier plans"))
    html.append("</h3>\n<ul class=\"list\">\n")
    for position in plans.indices.dropFirst() {
      html.append("<li><span>")
      html.append(data: plans[position].title, page)
      html.append(" ")
      html.append(plans[position].years)
      html.append("</span><span class=\"soft\">")
      if let year = context.material.reports[position].headline,
        let framework = page.site.reference.framework(plans[position].framework)
      {
        html.append(escaping: year.region.headline(in: framework, unit: Figure.actionsUnit, page.language))
        html.append(" (")
        html.append(year.year)
        html.append(") · ")
      }
      html.append(source: plans[position].provenance, context)
      html.append("</span></li>\n")
    }
    html.append("</ul>\n")
  }

  private static func writeChildren(_ context: RegionContext, _ html: inout ByteBuffer) {
    let page = context.page
    let reference = page.site.reference
    let children = reference.children(of: context.region.code)
    if !children.isEmpty {
      html.append("<h3 id=\"daerah-di-bawahnya\">")
      html.append(page("Kabupaten dan kota", "Regencies and cities"))
      html.append("</h3>\n")
      write(children, except: nil, page, &html)
      return
    }
    guard let province = context.province else { return }
    html.append("<h3>")
    html.append(page("Daerah lain di ", "Other regions in "))
    html.append(escaping: province.displayName(page.language))
    html.append("</h3>\n")
    write(reference.children(of: province.code), except: context.region.code, page, &html)
  }

  private static func write(
    _ regions: [Region], except code: RegionCode?, _ page: PageContext, _ html: inout ByteBuffer
  ) {
    html.append("<ul class=\"regions\">\n")
    for region in regions where region.code != code {
      html.append("<li>")
      html.appendLinkStart(.region(region.code), from: page)
      html.append(escaping: region.displayName(page.language))
      html.append("</a></li>\n")
    }
    html.append("</ul>\n")
  }
}

extension RegionDossier.PageSource {
  /// The text of the first `# ` line: enough to name a link. The page itself is parsed when it is written.
  var firstHeading: String? {
    for line in bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 40) where line.starts(with: [0x23, 0x20]) {
      return String(decoding: line.dropFirst(2), as: UTF8.self)
    }
    return nil
  }
}
