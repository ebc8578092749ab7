import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Promised, done, not reported: three numbers in plain words, each with what it is counted from.
  static let actionSummary = Block(
    name: "ringkasan-aksi",
    summary: LocalizedText(
      id: "Berapa aksi dijanjikan, dilakukan, dan belum dilaporkan.",
      en: "How many actions were promised, done and not reported."),
    region: { context, _, html in
      guard let plan = context.plan, let report = context.report, let year = report.shownYear else { return }
      let page = context.page
      let leads = Set(plan.actions.compactMap(\.lead)).count
      let counts = year.statusCounts
      html.append("<dl class=\"stats\">\n<div><dt>")
      html.append(page("Dijanjikan", "Promised"))
      html.append("</dt><dd class=\"stat\">")
      html.append(plan.actions.count)
      html.append(page(" aksi</dd><dd>oleh ", plan.actions.count == 1 ? " action</dd><dd>by " : " actions</dd><dd>by "))
      html.append(leads)
      html.append(page(" instansi, untuk ", leads == 1 ? " agency, for " : " agencies, for "))
      html.append(ratio: year.coveredStrategies, year.actionsByStrategy.count, page)
      html.append(page(" strategi nasional</dd></div>\n<div><dt>", " national strategies</dd></div>\n<div><dt>"))
      html.append(page("Sudah dilakukan pada ", "Done in "))
      html.append(year.year)
      html.append("</dt><dd class=\"stat\">")
      html.append(counts[.achieved])
      html.append(page(" tercapai</dd><dd>dan ", " achieved</dd><dd>and "))
      html.append(counts[.onSchedule])
      html.append(page(" sesuai jadwal, dari ", " on schedule, of "))
      html.append(counts.due)
      html.append(page(" aksi yang jatuh tempo</dd></div>\n", " actions that are due</dd></div>\n"))
      let reporting = report.reporting
      html.append("<div><dt>")
      html.append(page("Belum dilaporkan pada ", "Not reported in "))
      html.append(year.year)
      html.append("</dt><dd class=\"stat\">")
      html.append(counts[.notReported])
      html.append(page(" aksi</dd><dd>", counts[.notReported] == 1 ? " action</dd><dd>" : " actions</dd><dd>"))
      html.append(Int(reporting.due - reporting.sent))
      html.append(page(" laporan belum masuk dari ", " reports missing of "))
      html.append(Int(reporting.due))
      html.append(page(
          " yang jatuh tempo sejak rencana mulai</dd></div>\n</dl>\n", " due since the plan began</dd></div>\n</dl>\n"))
    })
}
