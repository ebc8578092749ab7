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
      let lines = page.site.reference.hotlines.filter { $0.display == .everywhere && $0.number != nil }
      if !lines.isEmpty {
        html.append("<ul class=\"hotlines\">\n")
        for line in lines { html.append(footer: line, page) }
        html.append("</ul>\n")
      }
      html.append("<p><a href=\"")
      html.append(address: .page("bantuan"), from: page)
      html.append("\">")
      html.append(page("Semua layanan bantuan", "All helplines"))
      html.append("</a></p>\n")
    })
}
