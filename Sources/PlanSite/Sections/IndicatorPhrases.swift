import Diagnostics
import Output
import PlanModel
import PlanProgress

/// What the indicators of a region's plan say alike on the pages of one language, rendered once for all of them.
struct IndicatorPhrases: Sendable {
  /// From the bar to the id of the box with the figures of all years, and from its label to the first row.
  let detailsStart: [UInt8]
  let tableStart: [UInt8]
  /// By position in the report's periods: `TW3` and a blank.
  let periods: Snippets
  /// By position in the plan's `reports`: what stands before and behind the place of its values, when it is the newest.
  let newestStart: Snippets
  let newestEnd: Snippets
  /// Of the citation: behind the indicator's name, behind the unit, and behind the id.
  let copyRegion: [UInt8]
  let copyDate: [UInt8]
  let copyEnd: [UInt8]

  static func detailsTitle(_ page: PageContext) -> StaticString {
    page("Angka per tahun dan asalnya", "Figures by year and where they come from")
  }

  /// Nil: the region has no plan.
  init?(_ material: RegionMaterial, _ page: PageContext) {
    guard let plan = material.dossier.plans.first, let report = material.reports.first, let year = report.shownYear
    else { return nil }
    detailsStart = ByteBuffer.rendered { html in
      html.append("<details class=\"provenance\"><summary>")
      html.append(Self.detailsTitle(page))
      html.append("</summary>\n<div class=\"scroll\" role=\"region\" tabindex=\"0\" id=\"asal-")
    }
    tableStart = ByteBuffer.rendered { html in
      html.append("\">\n<table class=\"data\"><thead><tr>")
      html.appendHeading(page("Tahun", "Year"))
      html.appendHeading(page("Target", "Target"), isNumber: true)
      html.appendHeading(page("Realisasi", "Value"), isNumber: true)
      html.appendHeading(page("Capaian", "Score"), isNumber: true)
      html.appendHeading(page("Laporan", "Reports"))
      html.append("</tr></thead><tbody>\n")
    }
    periods = Snippets(count: report.values.periods.count) { position, html in
      html.append(escaping: report.values.periods[position].shortText(page.language))
      html.append(" ")
    }
    newestStart = Snippets(count: plan.reports.count) { position, html in
      html.append("<dt>")
      html.append(page("Laporan terbaru", "Newest report"))
      html.append("</dt><dd>")
      html.append(plan.reports[position].period, page.language)
      html.append(", ")
    }
    newestEnd = Snippets(count: plan.reports.count) { position, html in
      Self.writeReporter(plan.reports[position], of: plan, material.dossier.commit(of: plan.reports[position].source), page, &html)
    }
    copyRegion = ByteBuffer.rendered { html in
      html.append(", ")
      html.append(escaping: material.dossier.region.displayName(page.language))
      html.append(": ")
    }
    copyDate = ByteBuffer.rendered { html in
      html.append(page(" pada ", " in "))
      html.append(year.year)
      html.append(". ")
      if let label = plan.nature.label {
        html.append(label.title, page)
        html.append(" ")
      }
      html.append(page("Pantau, keadaan per ", "Pantau, as of "))
      html.append(report.asOf, page.language)
      html.append(", {url}\" data-at=\"#")
    }
    copyEnd = ByteBuffer.rendered { html in
      html.append("\" data-done=\"")
      html.append(page("Tersalin", "Copied"))
      html.append("\" hidden>")
      html.append(page("Salin kutipan", "Copy citation"))
      html.append("</button></p>\n")
    }
  }

  private static func writeReporter(
    _ report: Report, of plan: Plan, _ commit: String?, _ page: PageContext, _ html: inout ByteBuffer
  ) {
    if let commit {
      html.append(page(" pada komit ", " at commit "))
      html.append("<span class=\"path\">")
      html.append(escaping: commit.prefix(12))
      html.append("</span>")
    }
    html.append("</dd><dt>")
    html.append(page("Pelapor", "Reported by"))
    html.append("</dt><dd>")
    html.append(data: plan.agencies[report.agency].name, page)
    html.append(", ")
    html.append(report.date, page.language)
    html.append("</dd>")
  }
}
