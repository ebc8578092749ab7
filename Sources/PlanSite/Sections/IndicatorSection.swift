import Charts
import Diagnostics
import Output
import PlanModel
import PlanProgress

/// The indicators of a plan's actions: the newest figure in a sentence and a bar; one click away every year's target and
/// value with the file and line of each report, who reported when, evidence, source and verification.
struct IndicatorSection {
  let page: PageContext
  let plan: Plan
  let report: ProgressReport
  let year: YearProgress
  let phrases: IndicatorPhrases
  let places: ReportedPlaces
  let sources: SourceLinks

  private var language: Language { page.language }

  /// Nil: the region has no plan.
  init?(_ context: RegionContext) {
    guard let plan = context.plan, let report = context.report, let year = report.shownYear,
      let phrases = context.writing.phrases
    else { return nil }
    page = context.page
    self.plan = plan
    self.report = report
    self.year = year
    self.phrases = phrases
    places = context.writing.places
    sources = context.writing.sources
  }

  /// All indicators of one action.
  func write(_ action: Int, _ html: inout ByteBuffer) {
    for position in plan.actions[action].indicators.indices {
      let indicator = plan.actions[action].indicators[position]
      let one = One(action: action, position: position, row: report.indicatorOffsets[action] + position)
      let written = writeFigure(one, indicator, &html)
      writeDetails(one, indicator, written, &html)
      html.append("</section>\n")
    }
  }

  /// Their newest figures, each with a link to where the region's page says the rest.
  func writeBrief(_ action: Int, _ html: inout ByteBuffer) {
    for position in plan.actions[action].indicators.indices {
      let indicator = plan.actions[action].indicators[position]
      let one = One(action: action, position: position, row: report.indicatorOffsets[action] + position)
      let written = writeFigure(one, indicator, &html)
      html.append("<p class=\"provenance\"><a href=\"")
      html.append(address: .region(plan.region), from: page)
      html.append("#asal-")
      html.append(again: written.id)
      html.append("\">")
      html.append(IndicatorPhrases.detailsTitle(page))
      html.append("</a></p>\n</section>\n")
    }
  }

  /// Which indicator.
  private struct One {
    let action: Int
    /// Position in the action's `indicators`.
    let position: Int
    /// Position among all indicators of the plan.
    let row: Int
  }

  /// Where in the page texts stand that are needed again.
  private struct Written {
    var id: Range<Int>
    var name: Range<Int>
  }

  private func writeFigure(_ one: One, _ indicator: Indicator, _ html: inout ByteBuffer) -> Written {
    html.append("<section class=\"indicator\" id=\"")
    let id = html.count
    html.append(escaping: plan.actions[one.action].id)
    html.append(".")
    html.append(escaping: indicator.id)
    var written = Written(id: id..<html.count, name: 0..<0)
    html.append("\">\n<h4 id=\"nama-")
    html.append(again: written.id)
    html.append("\">")
    html.openData(page)
    let name = html.count
    html.append(indicator.name)
    written.name = name..<html.count
    html.closeData(page)
    html.append("</h4>\n<p>")
    writeSentence(one, indicator, year.indicators[one.row], &html)
    html.append("</p>\n")
    if let estimate = year.indicators[one.row].figure.reported {
      ProgressBar(value: estimate.value, low: estimate.low, high: estimate.high).svg(into: &html)
      html.append("\n")
    }
    return written
  }

  // MARK: The newest figure

  /// «44 dari target 51 kelurahan pada 2025; keadaan awal 12 (2018)», or without value and target «belum ada laporan
  /// untuk 2025 (satuan: kelurahan)».
  private func writeSentence(
    _ one: One, _ indicator: Indicator, _ progress: IndicatorProgress, _ html: inout ByteBuffer
  ) {
    let hasValue = progress.realisation.bounds != nil
    if !hasValue, progress.target == nil {
      writeAbsence(progress, &html)
      html.append(page(" untuk ", " for "))
      html.append(year.year)
      html.append(page(" (satuan: ", " (unit: "))
      html.append(data: indicator.unit, page)
      html.append(")")
    } else {
      if hasValue {
        html.append("<b>")
        html.append(progress.realisation, language)
        html.append("</b> ")
      }
      if let target = progress.target {
        html.append(hasValue ? page("dari target ", "of a target of ") : page("target ", "target "))
        html.append(number: target, language)
        html.append(" ")
      }
      html.append(data: indicator.unit, page)
      html.append(page(" pada ", " in "))
      html.append(year.year)
      if !hasValue {
        html.append("; ")
        writeAbsence(progress, &html)
      }
    }
    if !hasValue { writeLastKnown(one, &html) }
    if let original = progress.originalTarget, let target = progress.target, original != target {
      html.append(page("; target awal ", "; original target "))
      html.append(number: original, language)
    }
    if let baseline = indicator.baseline {
      html.append(page("; keadaan awal ", "; baseline "))
      html.append(baseline.value.published, language)
      html.append(" (")
      html.append(baseline.year)
      html.append(")")
    }
    if indicator.direction == .neutral {
      html.append("; ")
      html.append(Figure.Absence.neutral.label, page)
    }
  }

  /// «; terakhir dilaporkan 39 (2019-S2)»: a year without a value says what was known before it, which earns nothing.
  private func writeLastKnown(_ one: One, _ html: inout ByteBuffer) {
    for period in report.values.periods.indices.reversed() where report.values.periods[period].year <= year.year {
      let cell = report.values[one.action, one.position, period]
      guard cell.report >= 0, cell.value.bounds != nil else { continue }
      html.append(page("; terakhir dilaporkan ", "; last reported "))
      html.append(cell.value, language)
      html.append(" (")
      html.append(report.values.periods[period], language)
      html.append(")")
      return
    }
  }

  /// Why there is no value.
  private func writeAbsence(_ progress: IndicatorProgress, _ html: inout ByteBuffer) {
    html.append("<b>")
    if case .missing(let reason?) = progress.realisation {
      html.append(reason.label, page)
    } else if progress.dueMask == 0 {
      html.append(page("belum jatuh tempo", "not due yet"))
    } else {
      html.append(page("belum ada laporan", "no report yet"))
    }
    html.append("</b>")
  }

  // MARK: One click away

  private func writeDetails(_ one: One, _ indicator: Indicator, _ written: Written, _ html: inout ByteBuffer) {
    html.append(rendered: phrases.detailsStart)
    html.append(again: written.id)
    html.append("\" aria-labelledby=\"nama-")
    html.append(again: written.id)
    html.append(rendered: phrases.tableStart)
    for year in report.years.indices { writeYear(one, year, &html) }
    html.append("</tbody></table>\n</div>\n")
    writeNewest(one, indicator, &html)
    writeCopy(one, indicator, written, &html)
    html.append("</details>\n")
  }

  private func writeYear(_ one: One, _ yearPosition: Int, _ html: inout ByteBuffer) {
    let year = report.years[yearPosition].year
    let progress = report.years[yearPosition].indicators[one.row]
    guard progress.target != nil || progress.valueMask != 0 || progress.dueMask != 0 else { return }
    html.append("<tr><th scope=\"row\">")
    html.append(year)
    html.append("</th><td class=\"num\">")
    if let target = progress.target { html.append(number: target, language) } else { html.append("–") }
    html.append("</td><td class=\"num\">")
    if progress.dueMask == 0, progress.realisation.bounds == nil {
      html.append("–")
    } else {
      html.append(progress.realisation, language)
    }
    html.append("</td><td class=\"num\">")
    if let ratio = progress.rawRatio { html.append(percent: ratio, language) } else { html.append("–") }
    html.append("</td><td>")
    writePeriods(one, year, &html)
    html.append("</td></tr>\n")
  }

  /// Each period's value, linked to its line.
  private func writePeriods(_ one: One, _ year: Int, _ html: inout ByteBuffer) {
    let first = (year - plan.years.lowerBound) * plan.calendar.periodsPerYear
    var isFirst = true
    for number in 0..<plan.calendar.periodsPerYear where first + number < report.values.periods.count {
      let cell = report.values[one.action, one.position, first + number]
      guard cell.report >= 0 else { continue }
      if !isFirst { html.append(" · ") }
      isFirst = false
      html.append(phrases.periods, first + number)
      html.append(cell.value, from: places[one.row, first + number], sources, language)
      switch cell.verdict {
      case .accepted: html.append(" ✓")
      case .corrected:
        html.append(" → ")
        html.append(cell.corrected, language)
      case .refused: html.append(" ✗")
      case nil: break
      }
    }
    if isFirst { html.append("–") }
  }

  /// Who reported the newest value, when, with which evidence, from which source, and what the verifier said.
  private func writeNewest(_ one: One, _ indicator: Indicator, _ html: inout ByteBuffer) {
    html.append("<dl>")
    for period in report.values.periods.indices.reversed() {
      let cell = report.values[one.action, one.position, period]
      guard cell.report >= 0 else { continue }
      let (newest, entry) = (Int(cell.report), Int(cell.entry))
      html.append(phrases.newestStart, newest)
      html.append(source: places[one.row, period], sources)
      html.append(phrases.newestEnd, newest)
      writeEvidence(plan.reports[newest].entries[entry].evidence, &html)
      if cell.entryValue >= 0 {
        write(plan.reports[newest].entries[entry].values[Int(cell.entryValue)].citations, &html)
      }
      writeVerification(cell, &html)
      break
    }
    html.append("<dt>")
    html.append(page("Target", "Target"))
    html.append("</dt><dd>")
    html.append(source: indicator.targets.last?.provenance ?? indicator.provenance, sources)
    html.append("; ")
    html.append(indicator.aggregation.label, page)
    html.append(", ")
    html.append(indicator.targetKind.label, page)
    html.append("</dd></dl>\n")
  }

  private func writeEvidence(_ list: [Report.Evidence], _ html: inout ByteBuffer) {
    html.append("<dt>")
    html.append(page("Bukti", "Evidence"))
    html.append("</dt><dd>")
    if list.isEmpty { html.append(page("tanpa bukti", "no evidence")) }
    for index in list.indices {
      if index > 0 { html.append("; ") }
      html.append(titled: list[index].title, link: list[index].link, page)
    }
    html.append("</dd>")
  }

  private func write(_ citations: [Citation], _ html: inout ByteBuffer) {
    guard !citations.isEmpty else { return }
    html.append("<dt>")
    html.append(page("Sumber", "Source"))
    html.append("</dt><dd>")
    for (index, citation) in citations.enumerated() {
      if index > 0 { html.append("; ") }
      html.append(titled: citation.title, link: citation.link, page)
    }
    html.append("</dd>")
  }

  private func writeVerification(_ cell: PlanValues.Cell, _ html: inout ByteBuffer) {
    html.append("<dt>")
    html.append(page("Verifikasi", "Verification"))
    html.append("</dt><dd>")
    if let verdict = cell.verdict {
      html.append(verdict.label, page)
      if cell.verification >= 0, cell.decision >= 0 {
        html.append(", ")
        html.append(
          source: plan.verifications[Int(cell.verification)].decisions[Int(cell.decision)].provenance, sources)
      }
    } else {
      html.append(page("belum diverifikasi", "not verified yet"))
    }
    html.append("</dd>")
  }

  /// A sentence to paste elsewhere: it carries its denominator, its date, its place, and that an example is one.
  private func writeCopy(_ one: One, _ indicator: Indicator, _ written: Written, _ html: inout ByteBuffer) {
    let progress = year.indicators[one.row]
    html.append("<p><button type=\"button\" class=\"button\" data-copy=\"")
    html.append(again: written.name)
    html.append(rendered: phrases.copyRegion)
    if progress.realisation.bounds != nil {
      html.append(progress.realisation, language)
      html.append(" ")
      if progress.target != nil { html.append(page("dari target ", "of a target of ")) }
    } else {
      html.append(page("belum ada nilai", "no value yet"))
      html.append(progress.target == nil ? ", " : page(" dari target ", " of a target of "))
    }
    if let target = progress.target {
      html.append(number: target, language)
      html.append(" ")
    }
    html.append(indicator.unit)
    html.append(rendered: phrases.copyDate)
    html.append(again: written.id)
    html.append(rendered: phrases.copyEnd)
  }
}
