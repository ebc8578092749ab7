import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// What is missing from the agency: values, evidence, budgets.
  static let agencyGaps = Block(
    name: "tugas-kurang",
    summary: LocalizedText(
      id: "Yang belum ada: nilai, bukti, dan anggaran.", en: "What is missing: values, evidence, budgets."),
    agency: { context, _, html in
      let page = context.page
      guard let year = context.report.shownYear else { return }
      var count = 0
      for position in context.ledActions {
        let action = context.plan.actions[position]
        for indicator in action.indicators.indices {
          writeMissing(position, indicator, year, context, &count, &html)
        }
        let progress = year.actions[position]
        if progress.entries > progress.entriesWithEvidence, hasValue(position, year, context) {
          writeGap(
            action, page("bukti laporan ", "evidence for "), year.year,
            page("dilaporkan tanpa bukti", "reported without evidence"), page, &count, &html)
        }
        if progress.ceiling == nil {
          writeGap(
            action, page("anggaran ", "budget "), year.year, page("belum ada data", "no data yet"), page, &count, &html)
        }
      }
      if count > 0 {
        html.append("</ul>\n")
      } else {
        html.append("<p>")
        html.append(page("Tidak ada yang kurang sampai tanggal ini.", "Nothing is missing as of this date."))
        html.append("</p>\n")
      }
    })

  /// Whether the year has any value that evidence could stand for; an entry that only says why it is empty has none.
  private static func hasValue(_ position: Int, _ year: YearProgress, _ context: AgencyContext) -> Bool {
    let first = context.report.indicatorOffsets[position]
    return context.plan.actions[position].indicators.indices.contains { year.indicators[first + $0].valueMask != 0 }
  }

  private static func writeMissing(
    _ position: Int, _ indicator: Int, _ year: YearProgress, _ context: AgencyContext, _ count: inout Int,
    _ html: inout ByteBuffer
  ) {
    let page = context.page
    let action = context.plan.actions[position]
    let progress = year.indicators[context.report.indicatorOffsets[position] + indicator]
    guard progress.missingMask != 0 else { return }
    if count == 0 { html.append("<ul class=\"list\">\n") }
    count += 1
    html.append("<li><span>")
    html.append(escaping: action.id)
    html.append(": ")
    html.append(data: action.indicators[indicator].name, page)
    html.append("</span><span class=\"soft\">")
    var isFirst = true
    for number in 1...context.plan.calendar.periodsPerYear where progress.missingMask & (1 << (number - 1)) != 0 {
      guard let period = ReportingPeriod(year: year.year, calendar: context.plan.calendar, number: number) else { continue }
      if !isFirst { html.append(", ") }
      isFirst = false
      html.append(period, page.language)
    }
    html.append(page(" belum ada nilai", " without a value"))
    html.append("</span></li>\n")
  }

  private static func writeGap(
    _ action: Action, _ what: StaticString, _ year: Int, _ why: StaticString, _ page: PageContext, _ count: inout Int,
    _ html: inout ByteBuffer
  ) {
    if count == 0 { html.append("<ul class=\"list\">\n") }
    count += 1
    html.append("<li><span>")
    html.append(escaping: action.id)
    html.append(": ")
    html.append(what)
    html.append(year)
    html.append("</span><span class=\"soft\">")
    html.append(why)
    html.append("</span></li>\n")
  }

  /// With whom the agency works: who supports its actions, and whose it supports.
  static let agencyPartners = Block(
    name: "tugas-mitra",
    summary: LocalizedText(
      id: "Instansi lain yang bekerja pada aksi yang sama.", en: "Other agencies that work on the same actions."),
    agency: { context, _, html in
      let page = context.page
      let plan = context.plan
      var any = false
      for other in plan.agencies.indices where other != context.position {
        let supporting = context.ledActions.filter { plan.actions[$0].supporting.contains(other) }
        let helped = context.supportedActions.filter { plan.actions[$0].lead == other }
        guard !supporting.isEmpty || !helped.isEmpty else { continue }
        if !any { html.append("<ul class=\"list\">\n") }
        any = true
        html.append("<li><span>")
        html.appendLinkStart(.agencyInRegion(plan.region, agency: plan.agencies[other].id), from: page)
        html.append(data: plan.agencies[other].name, page)
        html.append("</a></span><span class=\"soft\">")
        if !supporting.isEmpty {
          html.append(page("mendukung ", "supports "))
          writeIDs(supporting, plan, &html)
        }
        if !helped.isEmpty {
          if !supporting.isEmpty { html.append("; ") }
          html.append(page("dibantu instansi ini di ", "supported by this agency in "))
          writeIDs(helped, plan, &html)
        }
        html.append("</span></li>\n")
      }
      if any {
        html.append("</ul>\n")
      } else {
        html.appendNotRecorded(
          page("Rencana ini tidak menyebut instansi lain pada aksi yang sama.", "The plan names no other agency on the same actions."))
      }
    })

  private static func writeIDs(_ actions: [Int], _ plan: Plan, _ html: inout ByteBuffer) {
    for (index, action) in actions.enumerated() {
      if index > 0 { html.append(", ") }
      html.append(escaping: plan.actions[action].id)
    }
  }
}
