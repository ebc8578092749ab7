import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// The agency's headline and what falls due next.
  static let agencyHeadline = Block(
    name: "tugas-utama",
    summary: LocalizedText(
      id: "Angka utama instansi dan tenggat berikutnya.", en: "The agency's headline figure and its next deadlines."),
    agency: { context, _, html in
      let page = context.page
      html.append("<p class=\"lead\">")
      html.append(escaping: context.region.region.displayName(page.language))
      html.append(" · ")
      html.append(data: context.plan.title, page)
      if !context.plan.isTitledByItsYears {
        html.append(" ")
        html.append(context.plan.years)
      }
      html.append(page(" · keadaan per ", " · as of "))
      html.append(context.report.asOf, page.language)
      html.append("</p>\n<p class=\"tools\"><button type=\"button\" class=\"button\" data-print hidden>")
      html.append(page("Cetak di A4", "Print on A4"))
      html.append("</button> ")
      if let kind = page.site.reference.agencyKind(context.agency.kind) {
        html.append("<a class=\"button\" href=\"")
        html.append(address: .agencyKind(kind.id), from: page)
        html.append("\">")
        html.append(escaping: kind.abbreviation ?? kind.name[page.language])
        html.append(page(" di daerah lain", " in other regions"))
        html.append("</a>")
      }
      html.append("</p>\n")
      if let role = context.agency.role { html.append(note: role, below: 1, page) }
      html.append("<div class=\"split\">\n")
      if let framework = context.region.framework {
        let position = context.position
        HeadlineFigure(
          context: context.region, framework: framework, report: context.report,
          figure: { $0.agencies[position] }, isWholePlan: false, agency: position
        ).write(context.plan, &html)
      }
      writeDeadlines(context, &html)
      html.append("</div>\n")
    })

  private static func writeDeadlines(_ context: AgencyContext, _ html: inout ByteBuffer) {
    let page = context.page
    html.append("<section class=\"card\" aria-labelledby=\"jatuh-tempo\">\n<h2 id=\"jatuh-tempo\">")
    html.append(page("Tenggat", "Deadlines"))
    html.append("</h2>\n")
    let leads = context.ledActions.count
    guard leads > 0 else {
      html.append("<p>")
      html.append(
        page(
          "Instansi ini tidak memimpin aksi, jadi tidak ada laporan yang jatuh tempo darinya.",
          "This agency leads no action, so no report is due from it."))
      html.append("</p>\n</section>\n")
      return
    }
    html.append("<ul class=\"list\">\n")
    for due in context.report.dueReports where due.agency == context.position && due.isMissing {
      html.append("<li><span><b>")
      html.append(page("Terlewat sejak ", "Missed since "))
      html.append(due.dueDay, page.language)
      html.append(page("</b>: laporan ", "</b>: report for "))
      html.append(due.period, page.language)
      html.append("</span>")
      html.append(ActionStatus.notReported, page.language)
      html.append("</li>\n")
    }
    // In the order of their days: what was missed stands above.
    let next = context.region.framework.flatMap {
      NextDeadline(plan: context.plan, framework: $0, after: context.report.asOf)
    }
    let yearEnd = context.report.shownYear.flatMap { CalendarDate(year: $0.year, month: 12, day: 31) }
    if let next, let yearEnd, next.day < yearEnd { writeNext(next, actions: leads, page, &html) }
    if let yearEnd, yearEnd > context.report.asOf { writeTargets(on: yearEnd, page, &html) }
    if let next, next.day >= yearEnd ?? next.day { writeNext(next, actions: leads, page, &html) }
    html.append("</ul>\n</section>\n")
  }

  private static func writeTargets(on day: CalendarDate, _ page: PageContext, _ html: inout ByteBuffer) {
    html.append("<li><span><b>")
    html.append(day, page.language)
    html.append(page("</b>: target tahun ", "</b>: targets of "))
    html.append(day.year)
    html.append("</span></li>\n")
  }

  private static func writeNext(
    _ next: NextDeadline, actions: Int, _ page: PageContext, _ html: inout ByteBuffer
  ) {
    html.append("<li><span><b>")
    html.append(next.day, page.language)
    html.append(page("</b>: laporan ", "</b>: report for "))
    html.append(next.period, page.language)
    html.append("</span><span class=\"soft\">")
    html.append(actions)
    html.append(page(" aksi</span></li>\n", actions == 1 ? " action</span></li>\n" : " actions</span></li>\n"))
  }
}

extension AgencyContext {
  /// Positions of the actions that it supports.
  var supportedActions: [Int] { plan.actions.indices.filter { plan.actions[$0].supporting.contains(position) } }
}
