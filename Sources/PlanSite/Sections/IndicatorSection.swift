import Charts
import Diagnostics
import Output
import PlanModel
import PlanProgress

/// One indicator of an action: the newest figure in a sentence and a bar; one click away every year's target and value
/// with the file and line of each report, who reported when, evidence, source and verification.
struct IndicatorSection {
  let region: Region
  let commit: String?
  let sources: SourceLinks
  let page: PageContext
  let plan: Plan
  let report: ProgressReport
  let year: YearProgress
  let actionPosition: Int
  let action: Action

  private var language: Language { page.language }

  func write(_ position: Int, _ html: inout ByteBuffer) {
    write(position, &html) { indicator, progress, html in writeDetails(position, indicator, progress, &html) }
  }

  /// The newest figure, and a link to where the region's page says the rest.
  func writeBrief(_ position: Int, _ html: inout ByteBuffer) {
    write(position, &html) { indicator, _, html in
      html.append("<p class=\"provenance\"><a href=\"")
      html.append(address: .region(region.code), from: page)
      html.append("#asal-")
      appendID(indicator, &html)
      html.append("\">")
      html.append(detailsTitle)
      html.append("</a></p>\n")
    }
  }

  private func write(
    _ position: Int, _ html: inout ByteBuffer, details: (Indicator, IndicatorProgress, inout ByteBuffer) -> Void
  ) {
    let indicator = action.indicators[position]
    let progress = year.indicators[report.indicatorOffsets[actionPosition] + position]
    html.append("<section class=\"indicator\" id=\"")
    appendID(indicator, &html)
    html.append("\">\n<h4 id=\"nama-")
    appendID(indicator, &html)
    html.append("\">")
    html.append(data: indicator.name, page)
    html.append("</h4>\n<p>")
    writeSentence(position, indicator, progress, &html)
    html.append("</p>\n")
    writeBar(indicator, progress, &html)
    details(indicator, progress, &html)
    html.append("</section>\n")
  }

  private func appendID(_ indicator: Indicator, _ html: inout ByteBuffer) {
    html.append(escaping: action.id)
    html.append(".")
    html.append(escaping: indicator.id)
  }

  // MARK: The newest figure

  /// «44 dari target 51 kelurahan pada 2025; keadaan awal 12 (2018)», or without value and target «belum ada laporan
  /// untuk 2025 (satuan: kelurahan)».
  private func writeSentence(
    _ position: Int, _ indicator: Indicator, _ progress: IndicatorProgress, _ html: inout ByteBuffer
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
    if !hasValue { writeLastKnown(position, &html) }
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
  private func writeLastKnown(_ position: Int, _ html: inout ByteBuffer) {
    for period in report.values.periods.indices.reversed() where report.values.periods[period].year <= year.year {
      let cell = report.values[actionPosition, position, period]
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

  private func writeBar(_ indicator: Indicator, _ progress: IndicatorProgress, _ html: inout ByteBuffer) {
    guard let estimate = progress.figure.reported else { return }
    ProgressBar(value: estimate.value, low: estimate.low, high: estimate.high).svg(into: &html)
    html.append("\n")
  }

  // MARK: One click away

  private var detailsTitle: StaticString {
    page("Angka per tahun dan asalnya", "Figures by year and where they come from")
  }

  private func writeDetails(
    _ position: Int, _ indicator: Indicator, _ progress: IndicatorProgress, _ html: inout ByteBuffer
  ) {
    html.append("<details class=\"provenance\"><summary>")
    html.append(detailsTitle)
    html.append("</summary>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" id=\"asal-")
    appendID(indicator, &html)
    html.append("\" aria-labelledby=\"nama-")
    appendID(indicator, &html)
    html.append("\">\n<table class=\"data\"><thead><tr>")
    html.appendHeading(page("Tahun", "Year"))
    html.appendHeading(page("Target", "Target"), isNumber: true)
    html.appendHeading(page("Realisasi", "Value"), isNumber: true)
    html.appendHeading(page("Capaian", "Score"), isNumber: true)
    html.appendHeading(page("Laporan", "Reports"))
    html.append("</tr></thead><tbody>\n")
    for year in report.years.indices { writeYear(position, year, &html) }
    html.append("</tbody></table>\n</div>\n")
    writeNewest(position, indicator, &html)
    writeCopy(indicator, progress, &html)
    html.append("</details>\n")
  }

  private func writeYear(_ position: Int, _ yearPosition: Int, _ html: inout ByteBuffer) {
    let year = report.years[yearPosition].year
    let progress = report.years[yearPosition].indicators[report.indicatorOffsets[actionPosition] + position]
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
    writePeriods(position, year, &html)
    html.append("</td></tr>\n")
  }

  /// Each period's value, linked to its line.
  private func writePeriods(_ position: Int, _ year: Int, _ html: inout ByteBuffer) {
    let first = (year - plan.years.lowerBound) * plan.calendar.periodsPerYear
    var isFirst = true
    for number in 0..<plan.calendar.periodsPerYear where first + number < report.values.periods.count {
      let cell = report.values[actionPosition, position, first + number]
      guard cell.report >= 0 else { continue }
      if !isFirst { html.append(" · ") }
      isFirst = false
      html.append(escaping: report.values.periods[first + number].shortText(language))
      html.append(" ")
      if let provenance = provenance(of: cell) {
        html.append(cell.value, from: provenance, sources, language)
      } else {
        html.append(cell.value, language)
      }
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

  private func provenance(of cell: PlanValues.Cell) -> Provenance? {
    let (report, entry) = (Int(cell.report), Int(cell.entry))
    return cell.entryValue >= 0
      ? plan.reports[report].entries[entry].values[Int(cell.entryValue)].provenance
      : plan.reports[report].entries[entry].provenance
  }

  /// Who reported the newest value, when, with which evidence, from which source, and what the verifier said.
  private func writeNewest(_ position: Int, _ indicator: Indicator, _ html: inout ByteBuffer) {
    html.append("<dl>")
    for period in report.values.periods.indices.reversed() {
      let cell = report.values[actionPosition, position, period]
      guard cell.report >= 0 else { continue }
      let newest = plan.reports[Int(cell.report)]
      let entry = newest.entries[Int(cell.entry)]
      html.append("<dt>")
      html.append(page("Laporan terbaru", "Newest report"))
      html.append("</dt><dd>")
      html.append(newest.period, language)
      html.append(", ")
      if let provenance = provenance(of: cell) { html.append(source: provenance, sources) }
      if let commit {
        html.append(page(" pada komit ", " at commit "))
        html.append("<span class=\"path\">")
        html.append(escaping: commit.prefix(12))
        html.append("</span>")
      }
      html.append("</dd><dt>")
      html.append(page("Pelapor", "Reported by"))
      html.append("</dt><dd>")
      html.append(data: plan.agencies[newest.agency].name, page)
      html.append(", ")
      html.append(newest.date, language)
      html.append("</dd>")
      writeEvidence(entry, &html)
      if cell.entryValue >= 0 { write(entry.values[Int(cell.entryValue)].citations, &html) }
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

  private func writeEvidence(_ entry: Report.Entry, _ html: inout ByteBuffer) {
    html.append("<dt>")
    html.append(page("Bukti", "Evidence"))
    html.append("</dt><dd>")
    if entry.evidence.isEmpty { html.append(page("tanpa bukti", "no evidence")) }
    for (index, evidence) in entry.evidence.enumerated() {
      if index > 0 { html.append("; ") }
      html.append(titled: evidence.title, link: evidence.link, page)
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
  private func writeCopy(_ indicator: Indicator, _ progress: IndicatorProgress, _ html: inout ByteBuffer) {
    html.append("<p><button type=\"button\" class=\"button\" data-copy=\"")
    html.append(indicator.name)
    html.append(", ")
    html.append(escaping: region.displayName(language))
    html.append(": ")
    if progress.realisation.bounds != nil {
      html.append(escaping: progress.realisation.text(language))
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
    html.append(page(" pada ", " in "))
    html.append(year.year)
    html.append(". ")
    if let label = plan.nature.label {
      html.append(label.title, page)
      html.append(" ")
    }
    html.append(page("Pantau, keadaan per ", "Pantau, as of "))
    html.append(report.asOf, language)
    html.append(", {url}\" data-at=\"#")
    appendID(indicator, &html)
    html.append("\" data-done=\"")
    html.append(page("Tersalin", "Copied"))
    html.append("\" hidden>")
    html.append(page("Salin kutipan", "Copy citation"))
    html.append("</button></p>\n")
  }
}

extension Value {
  /// As a page may print it: what is a band in the YAML stays one.
  var published: PublishedValue {
    switch self {
    case .number(let number): .number(number)
    case .missing(let reason): .missing(reason)
    case .fewerThan(let limit): .fewerThan(limit)
    }
  }
}

extension Verification.Verdict {
  var label: LocalizedText {
    switch self {
    case .accepted: LocalizedText(id: "diterima", en: "accepted")
    case .corrected: LocalizedText(id: "dikoreksi", en: "corrected")
    case .refused: LocalizedText(id: "ditolak", en: "refused")
    }
  }
}

extension Indicator.Aggregation {
  var label: LocalizedText {
    switch self {
    case .sum: LocalizedText(id: "periode dijumlahkan", en: "periods are added")
    case .latest: LocalizedText(id: "nilai terakhir dipakai", en: "the newest value counts")
    case .mean: LocalizedText(id: "periode dirata-ratakan", en: "periods are averaged")
    }
  }
}

extension Indicator.TargetKind {
  var label: LocalizedText {
    switch self {
    case .annual: LocalizedText(id: "target tahunan", en: "annual target")
    case .cumulative: LocalizedText(id: "target kumulatif", en: "cumulative target")
    }
  }
}
