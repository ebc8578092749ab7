import Charts
import Diagnostics
import NumberText
import Output
import PlanModel
import PlanProgress

/// A headline: figure, band, denominator, interval, the pairs that are never merged, and what it is made of.
struct HeadlineFigure {
  let context: RegionContext
  let framework: Framework
  let report: ProgressReport
  /// Which figure of a year: the region's, or one agency's.
  let figure: (YearProgress) -> Figure
  /// Whether the figure is about all actions of the plan; else about those of `agency`.
  let isWholePlan: Bool
  var agency: Int?

  private var page: PageContext { context.page }

  func write(_ plan: Plan, _ html: inout ByteBuffer) {
    html.append("<section class=\"headline\" aria-labelledby=\"capaian\">\n<h2 id=\"capaian\">")
    guard let year = report.headline else {
      html.append(page("Capaian", "Achievement"))
      html.append("</h2>\n<p class=\"figure figure--none\">")
      html.append(page("Belum ada tahun yang selesai", "No finished year yet"))
      html.append("</p>\n<p class=\"of\">")
      html.append(
        page(
          "Angka pertama terbit setelah semua periode pelaporan tahun pertama jatuh tempo.",
          "The first figure appears once all reporting periods of the first year are due."))
      html.append("</p>\n")
      writeRunning(&html)
      html.append("</section>\n")
      return
    }
    html.append(page("Capaian terhadap target ", "Achievement against the targets of "))
    html.append(year.year)
    html.append("</h2>\n")
    writeFigure(figure(year), of: plan, year, &html)
    writePairs(figure(year), year, &html)
    writeMaking(plan, year, &html)
    html.append("</section>\n")
  }

  private func writeFigure(_ figure: Figure, of plan: Plan, _ year: YearProgress, _ html: inout ByteBuffer) {
    let state = figure.headlineState(in: framework)
    html.append("<p class=\"figure")
    switch state {
    case .notRatable(let reason):
      html.append(" figure--none\">")
      html.append(page("Belum dapat dinilai", "Cannot be rated yet"))
      html.append("</p>\n<p class=\"of\">")
      html.append(reason.label, page)
      html.append("</p>\n")
      if reason == .absent(.nothingScored) { writeWhyNothing(in: year.year, &html) }
      writeCounts(figure, of: plan, year, &html)
      ProgressBar(value: nil, isLarge: true).svg(into: &html)
      html.append("\n")
      return
    case .range(let estimate):
      html.append("\">")
      html.append(escaping: NumberText.percentRange(estimate.low, estimate.high, style: NumberStyle(page.language)))
    case .figure(let estimate, let band), .verifiedFigure(let estimate, let band):
      html.append("\"><data value=\"")
      html.append(sortable: estimate.value)
      html.append("\">")
      html.append(percent: estimate.value, page.language)
      html.append("</data> ")
      html.append(band: band, of: framework, page)
    }
    html.append("</p>\n")
    if case .verifiedFigure = state {
      html.append("<p class=\"of\"><b>")
      html.append(page("Terverifikasi", "Verified"))
      html.append("</b></p>\n")
    }
    writeCounts(figure, of: plan, year, &html)
    guard let estimate = state.estimate else { return }
    ProgressBar(value: estimate.value, low: estimate.low, high: estimate.high, isLarge: true).svg(into: &html)
    html.append("\n<p class=\"interval\">")
    writeInterval(estimate, year, &html)
    html.append("</p>\n")
  }

  /// How many actions have a score that rests on a report, of all that the plan or the agency has, and how many of the due
  /// ones were reported. An action that nobody reported is computed as 0, which is no rating of it.
  private func writeCounts(_ figure: Figure, of plan: Plan, _ year: YearProgress, _ html: inout ByteBuffer) {
    let actions = plan.actions.indices.filter { agency == nil || plan.actions[$0].lead == agency }
    html.append("<p class=\"of\">")
    html.append(ratio: actions.count { year.actions[$0].figure.reported != nil && year.actions[$0].status != .notReported }, actions.count, page)
    html.append(page(" aksi dapat dinilai · ", " actions can be rated · "))
    html.append(ratio: Int(figure.dueReported), Int(figure.due), page)
    html.append(page(" aksi dilaporkan", " actions reported"))
    html.append("</p>\n")
  }

  /// Why the figure is an interval, or why it is none though reports are missing.
  private func writeInterval(_ estimate: Estimate, _ year: YearProgress, _ html: inout ByteBuffer) {
    guard estimate.isPoint else {
      html.append(page("Antara <b>", "Between <b>"))
      html.append(percent: estimate.low, page.language)
      html.append(page("</b> dan <b>", "</b> and <b>"))
      html.append(percent: estimate.high, page.language)
      html.append(
        page(
          "</b>: tergantung isi laporan yang belum masuk, atau jumlah kecil yang hanya ditulis sebagai rentang.",
          "</b>: depending on reports that have not come in, or on small counts that are only given as a range."))
      return
    }
    let reporting = agency.map { year.reportingByAgency[$0] } ?? year.reporting
    let missing = reporting.due - reporting.sent
    guard missing > 0 else {
      if reporting.due > 0 {
        html.append(page("Semua laporan sudah masuk: tidak ada rentang.", "All reports are in: there is no interval."))
      }
      return
    }
    html.append(
      LocalizedText(
        id: "\(missing) laporan belum masuk; angka ini tidak bergantung pada isinya.",
        en: "\(missing) report\(missing == 1 ? " has" : "s have") not come in; this figure does not depend on what they say."),
      page)
  }

  private func writeWhyNothing(in year: Int, _ html: inout ByteBuffer) {
    html.append("<p class=\"of\">")
    html.append(page("Tidak ada indikator yang dapat dinilai untuk ", "No indicator can be scored for "))
    html.append(year)
    html.append(
      page(
        ": targetnya tidak tercatat, atau nilainya hanya ditampilkan. Yang dijanjikan dan dilaporkan ada di bawah.</p>\n",
        ": its target is not recorded, or its value is only shown. What was promised and reported is below.</p>\n"))
  }

  private func writePairs(_ figure: Figure, _ year: YearProgress, _ html: inout ByteBuffer) {
    html.append("<dl class=\"pairs\">")
    if figure.differsFromOriginal {
      html.append("<div><dt>")
      html.append(page("Terhadap target awal", "Against the original targets"))
      html.append("</dt><dd>")
      write(figure.original, &html)
      html.append("</dd></div><div><dt>")
      html.append(page("Terhadap target kini", "Against today's targets"))
      html.append("</dt><dd>")
      write(figure.reported, &html)
      html.append("</dd></div>")
    }
    html.append("<div><dt>")
    html.append(page("Sudah diverifikasi", "Verified"))
    html.append("</dt><dd>")
    if let verified = figure.verified {
      html.append(percent: verified.value, page.language)
      if isWholePlan {
        html.append(" · ")
        html.append(ratio: Int(year.verifiedValues), Int(year.reportedValues), page)
        html.append(page(" nilai diperiksa", " values checked"))
      }
    } else {
      html.append(page("belum ada yang diverifikasi", "nothing verified yet"))
    }
    html.append("</dd></div>")
    writeRunningPair(&html)
    html.append("</dl>\n")
  }

  private func write(_ estimate: Estimate?, _ html: inout ByteBuffer) {
    if let estimate { html.append(percent: estimate.value, page.language) } else { html.append("–") }
  }

  private func writeRunningPair(_ html: inout ByteBuffer) {
    guard let running = report.running else { return }
    html.append("<div><dt>")
    html.append(page("Tahun berjalan ", "Running year "))
    html.append(running.year)
    html.append("</dt><dd>")
    let figure = figure(running)
    if figure.due == 0 {
      html.append(page("belum ada yang jatuh tempo</dd></div>", "nothing due yet</dd></div>"))
    } else {
      html.append(escaping: figure.headline(in: framework, unit: Figure.actionsUnit, page.language))
      html.append(page("; belum selesai</dd></div>", "; not finished</dd></div>"))
    }
  }

  private func writeRunning(_ html: inout ByteBuffer) {
    html.append("<dl class=\"pairs\">")
    writeRunningPair(&html)
    if report.running == nil {
      html.append("<div><dt>")
      html.append(page("Mulai", "Begins"))
      html.append("</dt><dd>")
      html.append(report.years.first?.year ?? report.asOf.year)
      html.append("</dd></div>")
    }
    html.append("</dl>\n")
  }

  /// The figure's parts, one click away: each action's weight and score.
  private func writeMaking(_ plan: Plan, _ year: YearProgress, _ html: inout ByteBuffer) {
    html.append("<details class=\"provenance\"><summary>")
    html.append(page("Bagaimana angka ini dihitung", "How this figure is computed"))
    html.append("</summary>\n<p>")
    html.append(
      page(
        """
        Rata-rata menurut bobot dari capaian aksi di bawah ini; setiap aksi dihitung paling tinggi 100 %. Aksi yang \
        belum dilaporkan dihitung 0. 
        """,
        "The mean of the actions below by their weight; each counts at most 100%. Unreported actions count 0. "))
    html.appendLinkStart(.page("metode"), from: page)
    html.append(page("Metode", "Method"))
    html.append("</a>.</p>\n<table><thead><tr>")
    html.appendHeading(page("Aksi", "Action"))
    html.appendHeading(page("Bobot", "Weight"), isNumber: true)
    html.appendHeading(page("Capaian", "Score"), isNumber: true)
    html.append("</tr></thead><tbody>\n")
    for position in plan.actions.indices where agency == nil || plan.actions[position].lead == agency {
      let progress = year.actions[position]
      html.append("<tr><th scope=\"row\"><a href=\"#aksi-")
      html.append(escaping: plan.actions[position].id)
      html.append("\">")
      html.append(escaping: plan.actions[position].id)
      html.append("</a></th><td class=\"num\">")
      html.append(number: plan.actions[position].weight, page.language)
      html.append("</td><td class=\"num\">")
      if let value = progress.figure.value {
        html.append(percent: value, page.language)
      } else {
        // Figures stay on one line; words that stand in their place may take two, or the table is wider than a phone.
        html.append("<span class=\"small\">")
        html.append((progress.figure.absence ?? .nothingScored).label, page)
        html.append("</span>")
      }
      html.append("</td></tr>\n")
    }
    html.append("</tbody></table></details>\n")
  }
}
