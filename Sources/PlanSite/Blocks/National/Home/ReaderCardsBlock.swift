import Diagnostics
import Output

extension Block {
  /// Where each of the site's three readers goes next.
  static let readerCards = Block(
    name: "untuk-siapa",
    summary: LocalizedText(
      id: "Tiga kartu: staf daerah, kementerian, warga dan media.",
      en: "Three cards: regional staff, the ministry, the public and the press."),
    page: { page, _, html in
      html.append("<div class=\"cols\">\n")
      card(
        page("Staf pemerintah daerah", "Staff of regional governments"),
        page(
          "Buka wilayah Anda, lalu instansi Anda: satu halaman yang dapat dicetak tentang apa yang jatuh tempo dan apa yang kurang.",
          "Open your region, then your agency: one page to print, with what is due and what is missing."),
        .regions, page("Cari wilayah", "Find a region"), page, &html)
      card(
        page("Kementerian", "The ministry"),
        page(
          "Bandingkan yang sejenis, urutkan menurut apa yang penting minggu ini, dan unduh tabelnya.",
          "Compare like with like, sort by what matters this week, and download the table."),
        .page("banding"), page("Bandingkan wilayah", "Compare regions"), page, &html)
      card(
        page("Warga dan media", "The public and the press"),
        page(
          "Baca dengan bahasa biasa apa yang dijanjikan dan apa yang belum dikerjakan, dengan sumber untuk setiap angka.",
          "Read in plain words what was promised and what has not been done, with a source for every figure."),
        .page("metode"), page("Cara menghitung", "How it is computed"), page, &html)
      html.append("</div>\n")
    })

  private static func card(
    _ title: StaticString, _ text: StaticString, _ destination: Destination, _ link: StaticString,
    _ page: PageContext, _ html: inout ByteBuffer
  ) {
    html.append("<section class=\"card\"><h3>")
    html.append(title)
    html.append("</h3><p>")
    html.append(text)
    html.append("</p><p>")
    html.appendLinkStart(destination, from: page)
    html.append(link)
    html.append("</a></p></section>\n")
  }
}
