import Charts
import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Which reports came, which came late, which are missing; and what moved since the period before.
  static let reportTimeline = Block(
    name: "laporan-masuk",
    summary: LocalizedText(
      id: "Garis waktu laporan per periode, daftar yang belum masuk, dan perubahan sejak periode lalu.",
      en: "Timeline of reports by period, what is missing, and what moved since the period before."),
    region: { context, _, html in
      guard let plan = context.plan, let report = context.report else { return }
      let page = context.page
      let share = report.reporting
      if share.due == 0 {
        html.appendNotRecorded(page("Belum ada laporan yang jatuh tempo.", "No report is due yet."))
        return
      }
      let timeline = Self.timeline(plan, report, page)
      html.append("<figure>\n")
      timeline.svg(into: &html)
      html.append("<figcaption>")
      html.append(escaping: timeline.caption.description)
      html.append("</figcaption>\n</figure>\n<details class=\"block\"><summary>")
      html.append(page("Angka yang sama sebagai tabel", "The same numbers as a table"))
      html.append("</summary>\n")
      timeline.numbers(into: &html)
      html.append("</details>\n")
      writeMissing(plan, report, context, &html)
      writeMoves(context, &html)
    })

  private static func timeline(_ plan: Plan, _ report: ProgressReport, _ page: PageContext) -> ReportTimeline {
    let perYear = plan.calendar.periodsPerYear
    var counts = [(due: Int, sent: Int, late: Int)](repeating: (0, 0, 0), count: plan.years.count * perYear)
    func position(_ period: ReportingPeriod) -> Int {
      (period.year - plan.years.lowerBound) * perYear + period.number - 1
    }
    for due in report.dueReports {
      let position = position(due.period)
      counts[position].due += 1
      if !due.isMissing { counts[position].sent += 1 }
      if due.isLate { counts[position].late += 1 }
    }
    let years = plan.years.map { year in
      ReportTimeline.Year(
        label: String(year),
        periods: ReportingPeriod.all(in: year...year, calendar: plan.calendar).map { period in
          Self.period(period, counts[position(period)], page)
        })
    }
    let share = report.reporting
    let onTime = Int(share.onTime)
    let late = Int(share.sent - share.onTime)
    let missing = Int(share.due - share.sent)
    let text = LocalizedText(
      id: """
        Dari \(share.due) laporan yang jatuh tempo: \(onTime) tepat waktu, \(late) terlambat, \(missing) belum masuk. Kotak \
        penuh: semua tepat waktu; muda: ada yang terlambat; bergaris: ada yang belum masuk; putus-putus: belum jatuh tempo.
        """,
      en: """
        Of \(share.due) reports due: \(onTime) on time, \(late) late, \(missing) not received. Solid: all on time; light: some \
        late; hatched: some not received; dashed: not due yet.
        """)
    let title = LocalizedText(id: "Laporan per periode", en: "Reports by period")
    let row = report.asOf.year - plan.years.lowerBound
    let day = report.asOf.dayNumber - (CalendarDate(year: report.asOf.year, month: 1, day: 1)?.dayNumber ?? 0)
    return ReportTimeline(
      caption: ChartCaption(id: "garis", title: title[page.language], description: text[page.language]),
      headings: (
        LocalizedText(id: "Periode", en: "Period")[page.language], LocalizedText(id: "Laporan", en: "Report")[page.language]
      ),
      years: years,
      now: years.indices.contains(row) ? ReportTimeline.Day(row: row, share: Double(day) / 366) : nil)
  }

  private static func period(
    _ period: ReportingPeriod, _ count: (due: Int, sent: Int, late: Int), _ page: PageContext
  ) -> ReportTimeline.Period {
    let name = period.text(page.language)
    let label = period.shortText(page.language)
    guard count.due > 0 else {
      let words = LocalizedText(id: "belum jatuh tempo", en: "not due yet")
      return .init(label: label, name: name, state: .notDue, words: words[page.language])
    }
    var words = LocalizedText(
      id: "\(count.sent) dari \(count.due) laporan masuk", en: "\(count.sent) of \(count.due) reports in"
    )[page.language]
    if count.late > 0 {
      words += LocalizedText(id: ", \(count.late) terlambat", en: ", \(count.late) late")[page.language]
    }
    let state: ReportTimeline.State = count.sent < count.due ? .missing : count.late > 0 ? .late : .onTime
    // Twelve boxes in a row leave no room for counts.
    let counted = period.calendar == .monthly ? label : "\(label): \(count.sent)/\(count.due)"
    return .init(label: counted, name: name, state: state, words: words)
  }

  private static func writeMissing(
    _ plan: Plan, _ report: ProgressReport, _ context: RegionContext, _ html: inout ByteBuffer
  ) {
    let page = context.page
    let missing = report.dueReports.filter(\.isMissing)
    guard !missing.isEmpty else { return }
    html.append("<h3 id=\"belum-lapor\">")
    html.append(page("Belum lapor", "Not reported"))
    html.append("</h3>\n<ul class=\"list\">\n")
    for agency in plan.agencies.indices {
      let periods = missing.filter { $0.agency == agency }
      guard !periods.isEmpty else { continue }
      html.append("<li><span>")
      html.appendLinkStart(.agencyInRegion(plan.region, agency: plan.agencies[agency].id), from: page)
      html.append(data: plan.agencies[agency].name, page)
      html.append("</a></span><span class=\"soft\">")
      for (index, due) in periods.enumerated() {
        if index > 0 { html.append(", ") }
        html.append(due.period, page.language)
      }
      html.append("</span></li>\n")
    }
    html.append("</ul>\n")
  }

  private static func writeMoves(_ context: RegionContext, _ html: inout ByteBuffer) {
    guard let summary = context.material.summary.plans.first, let previous = summary.previous,
      let now = summary.year(previous.year), now.region.value != nil, previous.region.value != nil
    else { return }
    let page = context.page
    html.append("<h3 id=\"sejak-periode-lalu\">")
    html.append(page("Dibanding setahun lalu", "Against a year ago"))
    html.append("</h3>\n<ul class=\"list\">\n<li><span>")
    html.append(page("Capaian, dari ", "Achievement, from "))
    html.append(previous.year - 1)
    html.append(page(" ke ", " to "))
    html.append(previous.year)
    html.append("</span>")
    writeMove(from: previous.region.value, to: now.region.value, page, &html)
    html.append("</span></li>\n<li><span>")
    html.append(page("Aksi yang dilaporkan", "Actions reported"))
    html.append("</span><span>")
    if previous.region.dueReported == now.region.dueReported, previous.region.due == now.region.due {
      html.append(page("tetap ", "still "))
    } else {
      html.append(ratio: Int(previous.region.dueReported), Int(previous.region.due), page)
      html.append(page(" menjadi ", " to "))
    }
    html.append(ratio: Int(now.region.dueReported), Int(now.region.due), page)
    html.append("</span></li>\n</ul>\n<p class=\"small soft\">")
    html.append(page("Keadaan per ", "As of "))
    html.append(previous.asOf, page.language)
    html.append(
      page(", ketika sama banyak yang jatuh tempo, dibanding kini.</p>\n", ", when as much was due, compared with now.</p>\n"))
  }

  private static func writeMove(
    from before: Double?, to after: Double?, _ page: PageContext, _ html: inout ByteBuffer
  ) {
    if before == after {
      html.append("<span>")
      html.append(page("tetap ", "still "))
    } else {
      html.append((before ?? 0) < (after ?? 0) ? "<span class=\"delta--up\">" : "<span class=\"delta--down\">")
      write(before, page, &html)
      html.append(page(" menjadi ", " to "))
    }
    write(after, page, &html)
  }

  private static func write(_ share: Double?, _ page: PageContext, _ html: inout ByteBuffer) {
    if let share {
      html.append(percent: share, page.language)
    } else {
      html.append(page("belum ada angka", "no figure"))
    }
  }
}
