import Diagnostics
import Output
import PlanModel
import PlanProgress

/// One action as a page shows it: who, until when, what state, its indicators and what was written about it.
struct ActionArticle {
  let context: RegionContext
  /// Whether figures stand with a link to all that lies behind them, on the region's page; else with it.
  let isBrief: Bool
  private let indicators: IndicatorSection
  private let strategies: [Framework.Strategy]
  /// By position in the plan's `agencies`: its short name, leading to its page.
  private let agencies: Snippets

  private var page: PageContext { indicators.page }
  private var plan: Plan { indicators.plan }
  /// The year whose statuses are shown.
  private var year: YearProgress { indicators.year }

  /// Nil: the region has no plan.
  init?(_ context: RegionContext, isBrief: Bool) {
    guard let indicators = IndicatorSection(context) else { return nil }
    self.context = context
    self.isBrief = isBrief
    self.indicators = indicators
    strategies = context.framework?.strategies ?? []
    let (plan, page) = (indicators.plan, indicators.page)
    agencies = Snippets(count: plan.agencies.count) { position, html in
      html.appendLinkStart(.agencyInRegion(plan.region, agency: plan.agencies[position].id), from: page)
      html.append(data: plan.agencies[position].abbreviation ?? plan.agencies[position].name, page)
      html.append("</a>")
    }
  }

  func write(_ position: Int, _ html: inout ByteBuffer) {
    let action = plan.actions[position]
    let progress = year.actions[position]
    let strategy = strategies.isEmpty ? nil : strategies[action.strategy]
    html.append("<article class=\"action\" id=\"aksi-")
    html.append(escaping: action.id)
    html.append("\" data-item data-status=\"")
    html.append(escaping: progress.status.rawValue)
    html.append("\" data-instansi=\"")
    if let lead = action.lead { html.append(escaping: plan.agencies[lead].id) }
    html.append("\" data-strategi=\"")
    html.append(escaping: strategy?.id ?? "")
    html.append("\">\n<header><h3><span class=\"id\">")
    html.append(escaping: action.id)
    html.append("</span>")
    html.append(data: action.title, page)
    html.append("</h3>")
    html.append(progress.status, page.language)
    html.append("</header>\n")
    writeMeta(action, progress, strategy, &html)
    writeStatusNote(progress, &html)
    if isBrief { indicators.writeBrief(position, &html) } else { indicators.write(position, &html) }
    html.append(context.writing.words, position)
    html.append("</article>\n")
  }

  private func writeMeta(
    _ action: Action, _ progress: ActionProgress, _ strategy: Framework.Strategy?, _ html: inout ByteBuffer
  ) {
    html.append("<dl class=\"meta\"><div><dt>")
    html.append(page("Penanggung jawab", "Responsible"))
    html.append("</dt><dd>")
    if let lead = action.lead {
      html.append(agencies, lead)
    } else {
      html.append(action.leadMissing?.label ?? LocalizedText(id: "tidak disebut", en: "not named"), page)
    }
    html.append("</dd></div>")
    if !action.supporting.isEmpty {
      html.append("<div><dt>")
      html.append(page("Pendukung", "Supporting"))
      html.append("</dt><dd>")
      for (index, agency) in action.supporting.enumerated() {
        if index > 0 { html.append(", ") }
        html.append(agencies, agency)
      }
      html.append("</dd></div>")
    }
    if let last = action.schedule?.upperBound ?? lastTargetYear(of: action) {
      html.append("<div><dt>")
      html.append(page("Sampai", "Until"))
      html.append("</dt><dd>")
      html.append(last)
      html.append("</dd></div>")
    }
    if let strategy {
      html.append("<div><dt>")
      html.append(page("Strategi", "Strategy"))
      html.append("</dt><dd>")
      html.append(strategy.shortName, page)
      html.append("</dd></div>")
    }
    if action.weight != 1 {
      html.append("<div><dt>")
      html.append(page("Bobot", "Weight"))
      html.append("</dt><dd>")
      html.append(number: action.weight, page.language)
      html.append("</dd></div>")
    }
    if let location = action.location {
      html.append("<div><dt>")
      html.append(page("Lokasi", "Place"))
      html.append("</dt><dd>")
      html.append(data: location, page)
      html.append("</dd></div>")
    }
    writeBudget(progress, &html)
    html.append("</dl>\n")
  }

  private func lastTargetYear(of action: Action) -> Int? {
    action.indicators.indices.compactMap { action.indicators[$0].targets.last?.year }.max()
  }

  private func writeBudget(_ progress: ActionProgress, _ html: inout ByteBuffer) {
    guard progress.ceiling != nil || progress.spent != nil else { return }
    html.append("<div><dt>")
    html.append(page("Anggaran ", "Budget "))
    html.append(year.year)
    html.append("</dt><dd>")
    if let ceiling = progress.ceiling {
      html.append(page("pagu ", "ceiling "))
      html.append(rupiah: ceiling, page.language)
    }
    if let spent = progress.spent {
      html.append(page("; realisasi ", "; spent "))
      html.append(rupiah: spent, page.language)
    }
    html.append("</dd></div>")
  }

  /// What the status alone would not say.
  private func writeStatusNote(_ progress: ActionProgress, _ html: inout ByteBuffer) {
    switch progress.status {
    case .cancelled:
      guard let position = progress.cancellation else { return }
      let amendment = plan.amendments[position]
      html.append("<p>")
      html.append(page("Dibatalkan pada ", "Cancelled on "))
      html.append(amendment.date, page.language)
      html.append(": ")
      html.append(data: amendment.reason, page)
      html.append(" (")
      html.append(source: amendment.provenance, context)
      html.append(")</p>\n")
    case .notApplicable:
      guard let entry = progress.notApplicable else { return }
      html.append("<p>")
      html.append(page("Dinyatakan tidak berlaku dalam ", "Declared not applicable in "))
      html.append(source: entry, context)
      html.append(".</p>\n")
    case .onSchedule where !progress.isPaced:
      html.append("<p class=\"small soft\">")
      html.append(
        page(
          "Tidak dinilai terhadap waktu sebelum tahun berakhir.", "Not judged against time before the year's end."))
      html.append("</p>\n")
    default: break
    }
  }
}
