import Charts
import Diagnostics
import NumberText
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Every region of the registry under its province, with what is recorded of it.
  static let regionList = Block(
    name: "daftar-wilayah",
    summary: LocalizedText(
      id: "Semua provinsi, kabupaten, dan kota, dengan apa yang tercatat.",
      en: "All provinces, regencies and cities, with what is recorded."),
    national: { context, _, html in
      let page = context.page
      html.append("<form class=\"filters\" data-filter=\"daftar\" hidden>\n<label>")
      html.append(page("Nama wilayah", "Name of the region"))
      html.append(" <input type=\"search\" name=\"q\"></label>\n<label>")
      html.append(page("Keadaan", "State"))
      html.append(" <select name=\"keadaan\"><option value=\"\">")
      html.append(page("Semua", "All"))
      html.append("</option><option value=\"ada\">")
      html.append(page("Ada yang tercatat", "Something is recorded"))
      html.append("</option><option value=\"belum\">")
      html.append(page("Belum tercatat di sini", "Not recorded here"))
      html.append("</option></select></label>\n<button type=\"reset\" class=\"button\">")
      html.append(page("Kosongkan", "Clear"))
      html.append("</button>\n<output data-text=\"")
      html.append(page("{n} dari {total} wilayah", "{n} of {total} regions"))
      html.append("\"></output>\n</form>\n<div id=\"daftar\">\n")
      for province in page.site.reference.provinces where province.validTo == nil {
        write(province, context, &html)
      }
      html.append("</div>\n")
    })

  private static func write(_ province: Region, _ context: NationalContext, _ html: inout ByteBuffer) {
    let page = context.page
    html.append("<section data-group>\n<h2")
    item(province, context, &html)
    html.append(">")
    link(province, context, &html)
    html.append("</h2>\n<ul class=\"regions\">")
    for region in page.site.reference.children(of: province.code) where region.validTo == nil {
      html.append("<li")
      item(region, context, &html)
      html.append(">")
      link(region, context, &html)
      html.append("</li>\n")
    }
    html.append("</ul>\n</section>\n")
  }

  /// What the filter looks at: the code, the province's short name, and whether anything is recorded.
  private static func item(_ region: Region, _ context: NationalContext, _ html: inout ByteBuffer) {
    html.append(" data-item data-names=\"")
    html.append(escaping: region.code.rawValue)
    if let short = region.shortName {
      html.append(" ")
      html.append(escaping: short)
    }
    html.append(
      context.material.summary(of: region.code)?.isRecorded ?? false
        ? "\" data-keadaan=\"ada\"" : "\" data-keadaan=\"belum\"")
  }

  private static func link(_ region: Region, _ context: NationalContext, _ html: inout ByteBuffer) {
    let page = context.page
    html.appendLinkStart(.region(region.code), from: page)
    html.append(escaping: region.displayName(page.language))
    html.append("</a>")
    guard let summary = context.material.summary(of: region.code) else { return }
    html.append(" <span class=\"small soft\">")
    if let entry = context.material.index.entry(region.code) {
      if let headline = entry.headline, let framework = page.site.reference.framework(entry.plan.framework) {
        html.append(escaping: headline.region.headlineState(in: framework).text(page.language))
        html.append(page(" pada ", " in "))
        html.append(headline.year)
      } else {
        html.append(page("rencana tercatat", "plan recorded"))
      }
    } else if !summary.isRecorded {
      html.append(page("menunggu diisi", "waiting to be filled in"))
    } else if summary.plans.isEmpty {
      html.append(page("profil tercatat, rencana belum", "profile recorded, no plan"))
    } else {
      html.append(page("tercatat, di luar angka nasional", "recorded, outside the national figures"))
    }
    html.append("</span>")
  }
}
