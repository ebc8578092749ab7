import Diagnostics
import Output
import PlanProgress

extension Block {
  /// Every code that the tool can give, gravest first, each with its page.
  static let codeList = Block(
    name: "daftar-kode",
    summary: LocalizedText(id: "Semua kode temuan menurut keparahannya.", en: "All diagnostic codes by severity."),
    sees: .frame,
    national: { context, _, html in
      let page = context.page
      html.append("<form class=\"filters\" data-filter=\"daftar-kode\" hidden>\n<label>")
      html.append(page("Cari kode atau kata", "Search for a code or word"))
      html.append(" <input type=\"search\" name=\"q\"></label>\n<output data-text=\"")
      html.append(page("{n} dari {total} kode", "{n} of {total} codes"))
      html.append("\"></output>\n</form>\n<div id=\"daftar-kode\">\n")
      for severity in Severity.allCases.sorted() { write(severity, context, &html) }
      html.append("</div>\n")
    })

  private static func write(_ severity: Severity, _ context: NationalContext, _ html: inout ByteBuffer) {
    let page = context.page
    let kinds = context.material.codes.filter { $0.severity == severity }.sorted { $0.code < $1.code }
    guard !kinds.isEmpty else { return }
    html.append("<section data-group>\n<h2>")
    switch severity {
    case .error: html.append(page("Galat: menghentikan penerbitan", "Errors: they stop publication"))
    case .warning: html.append(page("Peringatan: terbit, tetapi perlu dilihat", "Warnings: published, and worth a look"))
    case .information: html.append(page("Informasi", "Information"))
    }
    html.append("</h2>\n<ul class=\"list\">\n")
    for kind in kinds {
      html.append("<li data-item><span>")
      html.appendLinkStart(.code(kind.code), from: page)
      html.append(marked: kind.title[page.language])
      html.append("</a></span><span class=\"path soft\">")
      html.append(escaping: kind.code)
      html.append("</span></li>\n")
    }
    html.append("</ul>\n</section>\n")
  }
}
