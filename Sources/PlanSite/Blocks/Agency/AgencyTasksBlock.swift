import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// What the agency promised: a row for each indicator of each action that it leads.
  static let agencyTasks = Block(
    name: "tugas-aksi",
    summary: LocalizedText(
      id: "Aksi, indikator, target, dan status yang dipimpin instansi.",
      en: "Actions, indicators, targets and status that the agency leads."),
    agency: { context, _, html in
      let page = context.page
      guard let year = context.report.shownYear else { return }
      let led = context.ledActions
      guard !led.isEmpty else {
        html.appendNotRecorded(
          page("Instansi ini tidak memimpin aksi dalam rencana ini.", "This agency leads no action in this plan."))
        return
      }
      html.openTable(
        id: "tabel-tugas", caption: page("Aksi dan target tahun ini", "Actions and this year's targets"),
        note: page("Dipimpin instansi ini.", "Led by this agency."))
      html.appendHeading(page("Aksi", "Action"))
      html.appendHeading(page("Indikator", "Indicator"))
      html.append("<th scope=\"col\" class=\"num\">Target ")
      html.append(year.year)
      html.append("</th>")
      html.appendHeading(page("Sampai kini", "So far"), isNumber: true)
      html.appendHeading(page("Status", "Status"))
      html.openTableBody()
      for position in led { writeRows(position, year, context, &html) }
      html.closeTable()
    })

  private static func writeRows(
    _ position: Int, _ year: YearProgress, _ context: AgencyContext, _ html: inout ByteBuffer
  ) {
    let page = context.page
    let action = context.plan.actions[position]
    for indicator in action.indicators.indices {
      let progress = year.indicators[context.report.indicatorOffsets[position] + indicator]
      html.append("<tr><th scope=\"row\"><a href=\"#aksi-")
      html.append(escaping: action.id)
      html.append("\">")
      html.append(data: action.title, page)
      html.append("</a></th><td>")
      html.append(data: action.indicators[indicator].name, page)
      html.append("</td><td class=\"num\">")
      if let target = progress.target {
        html.append(number: target, page.language)
        html.append(" ")
        html.append(data: action.indicators[indicator].unit, page)
      } else {
        html.append("–")
      }
      html.append("</td><td class=\"num\">")
      html.append(progress.realisation, page.language)
      html.append("</td><td>")
      html.append(year.actions[position].status, page.language)
      html.append("</td></tr>\n")
    }
  }

  /// Every action that the agency leads, with its newest figures.
  static let agencyActions = Block(
    name: "tugas-rincian",
    summary: LocalizedText(
      id: "Rincian setiap aksi yang dipimpin instansi.", en: "Every action that the agency leads, in full."),
    agency: { context, _, html in
      guard let article = ActionArticle(context.region, isBrief: true) else { return }
      let led = context.ledActions
      if led.isEmpty { html.appendNotRecorded(context.page("Tidak ada aksi yang dipimpin.", "It leads no action.")) }
      for position in led { article.write(position, &html) }
    })
}
