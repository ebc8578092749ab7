import Charts
import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Every component of the pages, on the style page. All numbers are invented.
  static let componentGallery = Block(
    name: "galeri-komponen",
    summary: LocalizedText(id: "Semua komponen halaman dengan angka rekaan.", en: "All components with invented numbers."),
    page: { page, _, html in
      writeSigns(page, &html)
      writeHeadlines(page, &html)
      writeNotices(page, &html)
      writeControls(page, &html)
    })

  private static func title(_ text: StaticString, _ html: inout ByteBuffer) {
    html.append("<h3>")
    html.append(text)
    html.append("</h3>\n")
  }

  private static func writeSigns(_ page: PageContext, _ html: inout ByteBuffer) {
    title(page("Status aksi", "States of an action"), &html)
    html.append("<ul class=\"legend\">")
    for status in ActionStatus.allCases {
      html.append("<li>")
      html.append(status, page.language)
      html.append("</li>")
    }
    html.append("</ul>\n")
    title(page("Tanda kewajiban", "Signs of a duty"), &html)
    html.append("<ul class=\"legend\">")
    for verdict in DutyAssessment.Verdict.allCases {
      html.append("<li>")
      html.append(verdict, page)
      html.append("</li>")
    }
    html.append("</ul>\n")
    title(page("Predikat dan warna berurut", "Bands and the sequential scale"), &html)
    html.append("<ul class=\"legend\">")
    if let framework = page.site.reference.frameworks.last {
      for position in framework.bands.indices {
        html.append("<li>")
        html.append(band: position, of: framework, page)
        html.append("</li>")
      }
    }
    html.append("<li><span class=\"band\">")
    html.append(page("tanpa angka", "no figure"))
    html.append("</span></li></ul>\n")
  }

  private static func writeHeadlines(_ page: PageContext, _ html: inout ByteBuffer) {
    title(page("Angka utama", "Headline"), &html)
    html.append("<div class=\"split\">\n<div class=\"headline\"><p class=\"soft\">")
    html.append(page("Dengan rentang", "With an interval"))
    html.append("</p><p class=\"figure\"><data value=\"0.617\">")
    html.append(percent: 0.617, page.language)
    html.append("</data></p><p class=\"of\">")
    html.append(7, of: 8, page)
    html.append(page(" aksi dilaporkan</p>", " actions reported</p>"))
    ProgressBar(value: 0.617, low: 0.567, high: 0.767, isLarge: true).svg(into: &html)
    html.append("<p class=\"interval\">")
    html.append(percentRange: Estimate(value: 0.617, low: 0.567, high: 0.767), page)
    html.append("</p></div>\n<div class=\"headline\"><p class=\"soft\">")
    html.append(page("Tanpa angka", "Without a figure"))
    html.append("</p><p class=\"figure figure--none\">")
    html.append(page("Belum ada yang jatuh tempo", "Nothing is due yet"))
    html.append("</p><p class=\"of\">")
    html.append(0, of: 8, page)
    html.append(page(" aksi dilaporkan</p></div>\n</div>\n", " actions reported</p></div>\n</div>\n"))
    title(page("Baris angka", "Row of numbers"), &html)
    html.append("<dl class=\"stats\"><div><dt>")
    html.append(page("Dijanjikan</dt><dd class=\"stat\">10 aksi</dd><dd>oleh 7 instansi", "Promised</dt><dd class=\"stat\">10 actions</dd><dd>by 7 agencies"))
    html.append("</dd></div><div><dt>")
    html.append(page("Sudah dilakukan</dt><dd class=\"stat\">2 tercapai</dd><dd>dari 9 aksi", "Done</dt><dd class=\"stat\">2 achieved</dd><dd>of 9 actions"))
    html.append("</dd></div></dl>\n")
    title(page("Perubahan", "Change"), &html)
    html.append("<ul class=\"legend\">")
    for difference in [0.031, -0.042, 0] {
      html.append("<li>")
      html.append(points: difference, page)
      html.append("</li>")
    }
    html.append("</ul>\n")
  }

  private static func writeNotices(_ page: PageContext, _ html: inout ByteBuffer) {
    title(page("Pesan", "Notices"), &html)
    html.append("<div class=\"notice\"><p>")
    html.append(page("Keterangan biasa.", "A plain remark."))
    html.append("</p></div>\n<div class=\"notice notice--warn\"><p>")
    html.append(page("Perlu perhatian.", "Worth attention."))
    html.append("</p></div>\n<div class=\"notice notice--bad\"><p>")
    html.append(
      page(
        "Ada yang salah: berkas wilayah ini memuat 3 galat; angka terakhir yang sah ditampilkan.",
        "Something is wrong: this region's files have 3 errors; the last sound figures are shown."))
    html.append("</p></div>\n")
  }

  private static func writeControls(_ page: PageContext, _ html: inout ByteBuffer) {
    title(page("Tombol", "Buttons"), &html)
    html.append("<p class=\"tools\"><a class=\"button\" href=\"#isi\">")
    html.append(page("Tautan", "Link"))
    html.append("</a> <a class=\"button button--main\" href=\"#isi\">")
    html.append(page("Utama", "Main"))
    html.append("</a> <button type=\"button\" class=\"button\" data-copy=\"{url}\" data-done=\"")
    html.append(page("Tersalin", "Copied"))
    html.append("\" hidden>")
    html.append(page("Salin tautan", "Copy the link"))
    html.append("</button></p>\n")
    title(page("Kartu", "Cards"), &html)
    html.append("<div class=\"cols\"><section class=\"card\"><h4>")
    html.append(page("Judul kartu", "A card's title"))
    html.append("</h4><p>")
    html.append(page("Isi yang singkat.", "Something short."))
    html.append("</p></section></div>\n")
  }
}
