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
      let due = plan.actions.count - year.count(of: .notDue) - year.count(of: .notApplicable) - year.count(of: .cancelled)
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
      html.append(year.count(of: .achieved))
      html.append(page(" tercapai</dd><dd>dan ", " achieved</dd><dd>and "))
      html.append(year.count(of: .onSchedule))
      html.append(page(" sesuai jadwal, dari ", " on schedule, of "))
      html.append(due)
      html.append(page(" aksi yang jatuh tempo</dd></div>\n", " actions that are due</dd></div>\n"))
      let reporting = report.reporting
      html.append("<div><dt>")
      html.append(page("Belum dilaporkan", "Not reported"))
      html.append("</dt><dd class=\"stat\">")
      html.append(year.count(of: .notReported))
      html.append(page(" aksi</dd><dd>", year.count(of: .notReported) == 1 ? " action</dd><dd>" : " actions</dd><dd>"))
      html.append(Int(reporting.due - reporting.sent))
      html.append(page(" laporan belum masuk dari ", " reports missing of "))
      html.append(Int(reporting.due))
      html.append(page(" yang jatuh tempo</dd></div>\n</dl>\n", " due</dd></div>\n</dl>\n"))
    })
}
