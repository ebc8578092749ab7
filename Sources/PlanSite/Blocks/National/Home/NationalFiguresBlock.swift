import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Promised, done, not reported, duties met: four numbers, each with what it is a part of.
  static let nationalFigures = Block(
    name: "angka-nasional",
    summary: LocalizedText(
      id: "Dijanjikan, dilakukan, belum dilaporkan, kewajiban terpenuhi; masing-masing dengan penyebutnya.",
      en: "Promised, done, not reported, duties met; each with its denominator."),
    national: { context, _, html in
      let totals = NationalTotals(context)
      html.append("<dl class=\"stats\">\n")
      writePromised(totals, context.page, &html)
      writeDone(totals, context.page, &html)
      writeMissing(totals, context, &html)
      writeDuties(totals, context.page, &html)
      html.append("</dl>\n")
    })

  private static func open(_ title: StaticString, _ html: inout ByteBuffer) {
    html.append("<div><dt>")
    html.append(title)
    html.append("</dt><dd class=\"stat\">")
  }

  private static func writePromised(_ totals: NationalTotals, _ page: PageContext, _ html: inout ByteBuffer) {
    open(page("Dijanjikan", "Promised"), &html)
    html.append(grouped: totals.actions, page.language)
    html.append(page(" aksi</dd><dd>dalam ", " actions</dd><dd>in "))
    html.append(grouped: totals.planCount, page.language)
    html.append(page(" rencana yang tercatat: ", " recorded plans: "))
    for (position, type) in RegionType.compared.enumerated() {
      if position > 0 { html.append(position == 2 ? page(", dan ", " and ") : ", ") }
      let registered = page.site.reference.regions.count { $0.type.comparisonGroup == type && $0.validTo == nil }
      html.append(totals.plans[type] ?? 0, of: registered, page)
      html.append(" ")
      html.append(type.plural, page)
    }
    html.append("</dd></div>\n")
  }

  private static func writeDone(_ totals: NationalTotals, _ page: PageContext, _ html: inout ByteBuffer) {
    open(page("Sudah dilakukan", "Done"), &html)
    html.append(grouped: totals.achieved, page.language)
    html.append(page(" tercapai</dd><dd>dari ", " achieved</dd><dd>of "))
    html.append(grouped: totals.dueActions, page.language)
    html.append(
      page(" aksi yang jatuh tempo", " actions that are due"))
    if let years = totals.years {
      html.append(page(", pada tahun ", ", in "))
      html.append(years)
    }
    html.append("</dd></div>\n")
  }

  private static func writeMissing(_ totals: NationalTotals, _ context: NationalContext, _ html: inout ByteBuffer) {
    let page = context.page
    open(page("Belum dilaporkan", "Not reported"), &html)
    html.append(grouped: totals.reportsDue - totals.reportsSent, page.language)
    html.append(page(" laporan</dd><dd>dari ", " reports</dd><dd>of "))
    html.append(grouped: totals.reportsDue, page.language)
    html.append(page(" yang jatuh tempo sampai ", " due by "))
    html.append(page.site.asOf, page.language)
    html.append(page("; ", "; "))
    html.append(totals.regionsBehind, of: totals.planCount, page)
    html.append(page(" wilayah", " regions"))
    html.append("</dd></div>\n")
  }

  private static func writeDuties(_ totals: NationalTotals, _ page: PageContext, _ html: inout ByteBuffer) {
    open(page("Kewajiban terpenuhi", "Duties met"), &html)
    html.append(grouped: totals.dutiesMet, page.language)
    html.append(page(" kewajiban</dd><dd>dari ", " duties</dd><dd>of "))
    html.append(grouped: totals.dutiesJudged, page.language)
    html.append(page(" yang sudah berlaku di ", " that are due in "))
    html.append(grouped: totals.regionsJudged, page.language)
    html.append(page(" wilayah", " regions"))
    html.append("</dd></div>\n")
  }
}
