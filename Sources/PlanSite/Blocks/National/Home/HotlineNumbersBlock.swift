import Diagnostics
import Output
import PlanModel

extension Block {
  /// What to dial, large: the lines that are the same everywhere.
  static let hotlineNumbers = Block(
    name: "nomor-bantuan",
    summary: LocalizedText(
      id: "Nomor bantuan nasional, ringkas; halaman Bantuan menyebut sumber dan tanggal periksanya.",
      en: "National helplines in short; the help page gives their sources and the day they were checked."),
    page: { page, _, html in
      html.append("<ul class=\"hotlines\">\n")
      for hotline in page.site.reference.hotlines where hotline.display == .everywhere && hotline.number != nil {
        html.append(footer: hotline, page)
      }
      html.append("</ul>\n<p><a href=\"")
      html.append(address: .page("bantuan"), from: page)
      html.append("\">")
      html.append(page("Semua layanan bantuan", "All helplines"))
      html.append("</a></p>\n")
    })
}
