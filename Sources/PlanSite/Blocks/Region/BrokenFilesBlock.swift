import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// For regions whose files have errors: how many, and the last figures that were sound.
  static let brokenFiles = Block(
    name: "berkas-bermasalah",
    summary: LocalizedText(
      id: "Keterangan bahwa berkas wilayah ini memuat galat, dan angka terakhirnya yang sah.",
      en: "Says that the region's files have errors, and gives its last sound figures."),
    region: { context, _, html in
      guard let fault = context.material.fault else { return }
      let page = context.page
      html.append("<div class=\"notice notice--warn\"><p><strong>")
      html.append(page("Berkas wilayah ini memuat ", "This region's files have "))
      html.append(fault.errorCount)
      html.append(page(" galat.", fault.errorCount == 1 ? " error." : " errors."))
      html.append("</strong></p><p>")
      html.append(
        page(
          """
          Halaman ini terbit tanpa rencananya sampai berkas itu diperbaiki, dan angka nasional tidak menghitung wilayah ini. \
          Itu tidak mengatakan apa pun tentang kerja pemerintah daerah.
          """,
          """
          This page is published without its plan until the files are mended, and national figures leave the region out. \
          That says nothing about the work of its government.
          """))
      html.append("</p>")
      if let summary = fault.lastSound { writeLastSound(summary, page, &html) }
      html.append("</div>\n")
    })

  private static func writeLastSound(_ summary: RegionSummary, _ page: PageContext, _ html: inout ByteBuffer) {
    html.append("<p>")
    html.append(page("Angka terakhir yang sah, keadaan per ", "The last sound figures, as of "))
    html.append(summary.asOf, page.language)
    html.append(": ")
    guard let plan = summary.plans.first, let year = plan.headline, let value = year.region.reported?.value else {
      html.append(page("belum dapat dihitung.", "not computable yet."))
      html.append("</p>")
      return
    }
    html.append(page("capaian ", "achievement "))
    html.append(percent: value, page.language)
    html.append(page(" pada tahun ", " in the year "))
    html.append(year.year)
    html.append(".</p>")
  }
}
