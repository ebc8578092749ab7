import Charts
import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// The one big figure with its denominator, interval and pairs, and beside it what needs doing.
  static let headline = Block(
    name: "capaian-utama",
    summary: LocalizedText(
      id: "Angka utama wilayah dengan penyebut dan rentangnya, dan aksi yang perlu tindakan.",
      en: "The region's headline figure with denominator and interval, and the actions that need attention."),
    region: { context, _, html in
      guard let plan = context.plan, let report = context.report, let framework = context.framework else { return }
      html.append("<div class=\"split\">\n")
      HeadlineFigure(
        context: context, framework: framework, report: report, figure: { $0.region }, isWholePlan: true
      ).write(plan, &html)
      writeNeedsAttention(plan, report, context, &html)
      html.append("</div>\n")
    })

  private static let urgent: [ActionStatus] = [.critical, .late, .notReported, .behind]

  private static func writeNeedsAttention(
    _ plan: Plan, _ report: ProgressReport, _ context: RegionContext, _ html: inout ByteBuffer
  ) {
    guard let year = report.shownYear else { return }
    let page = context.page
    html.append("<section class=\"card\" aria-labelledby=\"perlu\">\n<h2 id=\"perlu\">")
    html.append(
      plan.years.upperBound < page.site.asOf.year
        ? page("Tidak tercapai atau tidak dilaporkan", "Not achieved or not reported")
        : page("Perlu tindakan sekarang", "Needs attention now"))
    html.append("</h2>\n")
    var listed = 0
    var urgentCount = 0
    for status in urgent {
      for position in plan.actions.indices where year.actions[position].status == status {
        urgentCount += 1
        guard listed < 5 else { continue }
        html.append(listed == 0 ? "<ul class=\"list\">\n<li><a href=\"#aksi-" : "<li><a href=\"#aksi-")
        html.append(escaping: plan.actions[position].id)
        html.append("\"")
        html.appendDataLanguage(page)
        html.append(">")
        html.append(plan.actions[position].title)
        html.append("</a>")
        html.append(status, page.language)
        html.append("</li>\n")
        listed += 1
      }
    }
    if listed > 0 {
      html.append("</ul>\n")
      if urgentCount > listed {
        html.append("<p class=\"small\"><a href=\"#semua-aksi\">")
        html.append(page("dan ", "and "))
        html.append(urgentCount - listed)
        html.append(page(" aksi lain", " more actions"))
        html.append("</a></p>\n")
      }
    } else {
      html.append("<p>")
      html.append(
        page("Tidak ada aksi yang kritis, terlambat, atau belum lapor.", "No action is critical, late or unreported."))
      html.append("</p>\n")
    }
    writeNextReport(report, plan, context, &html)
    html.append("</section>\n")
  }

  private static func writeNextReport(
    _ report: ProgressReport, _ plan: Plan, _ context: RegionContext, _ html: inout ByteBuffer
  ) {
    guard let framework = context.framework,
      let next = NextDeadline(plan: plan, framework: framework, after: report.asOf)
    else { return }
    let page = context.page
    html.append("<p class=\"small soft\">")
    html.append(page("Laporan berikutnya: ", "Next report: "))
    html.append(next.period, page.language)
    html.append(page(", tenggat ", ", due on "))
    html.append(next.day, page.language)
    html.append(".</p>\n")
  }
}

/// The first reporting period of a plan that is not due yet.
struct NextDeadline {
  let period: ReportingPeriod
  let day: CalendarDate

  init?(plan: Plan, framework: Framework, after asOf: CalendarDate) {
    for period in ReportingPeriod.all(in: plan.years, calendar: plan.calendar) {
      let day = period.lastDay.adding(days: framework.deadlineDays)
      if day > asOf {
        self.period = period
        self.day = day
        return
      }
    }
    return nil
  }
}
