import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Who does what: each agency of the plan, its figure, what it owes, and the way to its own page.
  static let agencyTable = Block(
    name: "tabel-instansi",
    summary: LocalizedText(
      id: "Instansi dalam rencana dengan capaian dan laporannya.", en: "The plan's agencies, their figures and reports."),
    parameters: [
      .choice(
        "urut", ["rencana", "capaian"],
        summary: LocalizedText(id: "Urutan baris: menurut rencana atau capaian terendah dahulu.",
          en: "Order of rows: as in the plan, or lowest figure first."))
    ],
    region: { context, arguments, html in
      guard let plan = context.plan, let report = context.report else { return }
      let page = context.page
      let finished = report.headline
      let current = report.shownYear
      html.openTable(
        id: "tabel-instansi", caption: page("Instansi penanggung jawab", "Responsible agencies"),
        note: page(
          "Buka satu instansi untuk halaman tugasnya yang dapat dicetak.",
          "Open an agency for its own page of duties, which prints."))
      html.appendHeading(page("Instansi", "Agency"))
      html.append("<th scope=\"col\" class=\"num\">")
      html.append(page("Capaian", "Achievement"))
      if let finished {
        html.append(" ")
        html.append(finished.year)
      }
      html.append("</th>")
      html.appendHeading(page("Memimpin", "Leads"), isNumber: true)
      html.appendHeading(page("Perlu tindakan", "Needs attention"), isNumber: true)
      html.appendHeading(page("Laporan masuk", "Reports in"), isNumber: true)
      html.openTableBody()
      for position in order(plan, finished, arguments) {
        writeRow(position, plan, report, finished: finished, current: current, context, &html)
      }
      html.closeTable()
    })

  private static func order(_ plan: Plan, _ year: YearProgress?, _ arguments: BlockArguments) -> [Int] {
    let positions = Array(plan.agencies.indices)
    guard arguments.text("urut") == "capaian", let year else { return positions }
    return positions.sorted { (year.agencies[$0].value ?? 2, $0) < (year.agencies[$1].value ?? 2, $1) }
  }

  private static func writeRow(
    _ position: Int, _ plan: Plan, _ report: ProgressReport, finished: YearProgress?, current: YearProgress?,
    _ context: RegionContext, _ html: inout ByteBuffer
  ) {
    let page = context.page
    let agency = plan.agencies[position]
    var leads = 0
    var urgent = 0
    for action in plan.actions.indices where plan.actions[action].lead == position {
      leads += 1
      switch current?.actions[action].status {
      case .critical, .late, .notReported, .behind: urgent += 1
      default: break
      }
    }
    html.append("<tr><th scope=\"row\">")
    html.appendLinkStart(.agencyInRegion(plan.region, agency: agency.id), from: page)
    html.append(data: agency.name, page)
    html.append("</a></th>")
    html.append(figureCell: finished?.agencies[position] ?? .none, page)
    html.append("<td class=\"num\" data-value=\"")
    html.append(leads)
    html.append("\">")
    html.append(leads)
    html.append("</td><td class=\"num\" data-value=\"")
    html.append(urgent)
    html.append("\">")
    html.append(urgent)
    html.append("</td><td class=\"num\" data-value=\"")
    var share = ReportingShare()
    for year in report.years {
      share.due += year.reportingByAgency[position].due
      share.sent += year.reportingByAgency[position].sent
    }
    if let completeness = share.completeness { html.append(sortable: completeness) }
    html.append("\">")
    if share.due > 0 { html.append(ratio: Int(share.sent), Int(share.due), page) } else { html.append("–") }
    html.append("</td></tr>\n")
  }
}

extension Figure {
  /// Before the first finished year.
  static let none = Figure(
    reported: nil, verified: nil, original: nil, due: 0, dueReported: 0, scoredIndicators: 0, absence: .notStarted)
}
