import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Every action of the plan with its targets, values and where they come from.
  static let actionList = Block(
    name: "daftar-aksi",
    summary: LocalizedText(
      id: "Semua aksi dengan target, realisasi, dan asal angkanya.",
      en: "All actions with targets, values and where the figures come from."),
    parameters: [
      .flag("saringan", summary: LocalizedText(id: "Tampilkan saringan di atas daftar.", en: "Show filters above the list."))
    ],
    region: { context, arguments, html in
      guard let plan = context.plan, let year = context.report?.shownYear,
        let article = ActionArticle(context, isBrief: false)
      else { return }
      writeLegend(year, context.page, &html)
      if arguments.flag("saringan"), plan.actions.count >= TableFrame.worthFiltering {
        writeFilters(plan, year, context, &html)
      }
      html.append("<div id=\"semua-aksi\">\n")
      for position in plan.actions.indices { article.write(position, &html) }
      html.append("</div>\n")
    })

  private static func writeLegend(_ year: YearProgress, _ page: PageContext, _ html: inout ByteBuffer) {
    html.append("<ul class=\"legend\">")
    for status in ActionStatus.allCases {
      let count = year.count(of: status)
      if count == 0 { continue }
      html.append("<li>")
      html.append(status, page.language)
      html.append(" <b>")
      html.append(count)
      html.append("</b></li>")
    }
    html.append("</ul>\n")
  }

  private static func writeFilters(
    _ plan: Plan, _ year: YearProgress, _ context: RegionContext, _ html: inout ByteBuffer
  ) {
    let page = context.page
    html.append("<form class=\"filters\" data-filter=\"semua-aksi\" hidden>\n<label>")
    html.append(page("Cari aksi", "Search actions"))
    html.append("<input type=\"search\" name=\"q\" autocomplete=\"off\"></label>\n<label>")
    html.append(page("Status", "Status"))
    html.append("<select name=\"status\"><option value=\"\">")
    html.append(page("semua", "all"))
    html.append("</option>")
    for status in ActionStatus.allCases where year.count(of: status) > 0 {
      html.append("<option value=\"")
      html.append(escaping: status.rawValue)
      html.append("\">")
      html.append(status.label, page)
      html.append("</option>")
    }
    html.append("</select></label>\n<label>")
    html.append(page("Instansi", "Agency"))
    html.append("<select name=\"instansi\"><option value=\"\">")
    html.append(page("semua", "all"))
    html.append("</option>")
    for agency in plan.agencies {
      html.append("<option value=\"")
      html.append(escaping: agency.id)
      html.append("\"")
      html.appendDataLanguage(page)
      html.append(">")
      html.append(agency.abbreviation ?? agency.name)
      html.append("</option>")
    }
    html.append("</select></label>\n<button type=\"reset\" class=\"button\">")
    html.append(page("Kosongkan", "Clear"))
    html.append("</button>\n<output data-text=\"")
    html.append(page("{n} dari {total} aksi", "{n} of {total} actions"))
    html.append("\"></output>\n</form>\n")
  }
}
