import Diagnostics
import Output
import PlanProgress

extension Block {
  /// The box in which up to four regions are laid side by side; their codes stand in the address.
  static let sideBySide = Block(
    name: "berdampingan",
    summary: LocalizedText(
      id: "Tempat paling banyak empat wilayah berdampingan; tersembunyi tanpa JavaScript.",
      en: "Where up to four regions stand side by side; hidden without JavaScript."),
    sees: .frame,
    national: { context, _, html in
      let page = context.page
      html.append("<section class=\"block\" id=\"berdampingan\" aria-label=\"")
      html.append(page("Berdampingan", "Side by side"))
      html.append("\" data-compare-box data-measure=\"")
      html.append(page("Ukuran", "Measure"))
      html.append("\" data-caption=\"")
      html.append(page("Berdampingan", "Side by side"))
      html.append("\" data-pick=\"")
      html.append(page("Bandingkan {name}", "Compare {name}"))
      html.append("\" hidden>\n<p>")
      html.append(
        page(
          "Centang dua sampai empat wilayah di tabel untuk melihatnya berdampingan di sini. Pilihan Anda tersimpan di alamat halaman.",
          "Tick two to four regions in the tables to see them side by side here. Your choice stands in the page's address."
        ))
      html.append("</p>\n<p class=\"notice notice--warn\" data-mixed hidden>")
      html.append(
        page(
          "Jenis, tahun, atau kerangkanya berbeda: angkanya dapat dibaca berdampingan, tetapi tidak diperingkat.",
          "Kind, year or framework differ: the figures can be read side by side, and are not ranked."))
      html.append("</p>\n<div class=\"scroll\" data-result role=\"region\" tabindex=\"0\" aria-label=\"")
      html.append(page("Wilayah berdampingan", "Regions side by side"))
      html.append("\" hidden></div>\n<div class=\"picker\" data-bar hidden><p data-count data-text=\"")
      html.append(page("{n} dari paling banyak 4 wilayah dipilih", "{n} of at most 4 regions chosen"))
      html.append("\" role=\"status\"></p><a class=\"button button--main\" href=\"#berdampingan\">")
      html.append(page("Lihat berdampingan", "See side by side"))
      html.append("</a> <button type=\"button\" class=\"button\" data-clear>")
      html.append(page("Kosongkan", "Clear"))
      html.append("</button></div>\n</section>\n")
    })
}
