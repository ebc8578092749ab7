import Diagnostics
import Output

extension Block {
  /// The search box at the top of the home page: regions, agencies, strategies.
  static let largeSearch = Block(
    name: "pencarian",
    summary: LocalizedText(
      id: "Kotak pencarian besar: wilayah, instansi, strategi.", en: "The large search box: regions, agencies, strategies."),
    page: { page, _, html in
      html.append("<form class=\"search\" role=\"search\" aria-label=\"")
      html.append(page("Cari di Pantau", "Search Pantau"))
      html.append("\" action=\"")
      html.append(address: .regions, from: page)
      html.append("\" method=\"get\" data-index=\"")
      html.append(address: .file("assets/search-", nil, page("id.js", "en.js")), from: page)
      html.append("\" data-root=\"")
      html.append(rendered: page.languageRoot)
      html.append("\" data-none=\"")
      html.append(
        page(
          "Tidak ada yang cocok. Coba nama lain atau lihat daftar wilayah.",
          "Nothing matches. Try another name or see the list of regions."))
      html.append("\" data-count=\"")
      html.append(
        page("{n} hasil. Pakai panah atas dan bawah untuk memilih.", "{n} results. Use the up and down arrows to choose."))
      html.append("\">\n<label class=\"vh\" for=\"cari-utama\">")
      html.append(page("Cari wilayah, instansi, atau strategi", "Search for a region, agency or strategy"))
      html.append("</label>\n<input type=\"search\" id=\"cari-utama\" name=\"q\" placeholder=\"")
      html.append(page("Misalnya: bintan, kalbar, kota kupang", "For example: bintan, kalbar, kota kupang"))
      html.append("\" autocomplete=\"off\" spellcheck=\"false\">\n<button>")
      html.append(page("Cari", "Search"))
      html.append("</button>\n</form>\n")
    })
}
