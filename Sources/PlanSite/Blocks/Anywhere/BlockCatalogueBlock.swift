import Diagnostics
import Output

extension Block {
  /// The guide's list of blocks, printed from the blocks themselves.
  static let blockCatalogue = Block(
    name: "daftar-blok",
    summary: LocalizedText(id: "Semua blok dasbor dan parameternya.", en: "All dashboard blocks and their parameters."),
    page: { page, _, html in
      html.openTable(id: "tabel-blok", caption: page("Blok dasbor", "Dashboard blocks"))
      html.appendHeading(page("Blok", "Block"))
      html.appendHeading(page("Gunanya", "What it shows"))
      html.appendHeading(page("Halaman", "Pages"))
      html.appendHeading(page("Parameter", "Parameters"))
      html.openTableBody()
      for block in Block.all {
        html.append("<tr><th scope=\"row\"><code>")
        html.append(escaping: block.name)
        html.append("</code></th><td>")
        html.append(marked: block.summary[page.language])
        html.append("</td><td>")
        html.append(block.scope.label, page)
        html.append("</td><td>")
        if block.parameters.isEmpty { html.append("–") }
        for (index, parameter) in block.parameters.enumerated() {
          if index > 0 { html.append("<br>") }
          html.append("<code>")
          html.append(escaping: parameter.name)
          html.append("</code>: ")
          html.append(marked: parameter.summary[page.language])
          html.append(" (")
          html.append(marked: parameter.accepted[page.language])
          html.append(")")
        }
        html.append("</td></tr>\n")
      }
      html.closeTable()
    })
}

extension PageScope {
  var label: LocalizedText {
    switch self {
    case .page: LocalizedText(id: "semua", en: "all")
    case .region: LocalizedText(id: "wilayah", en: "region")
    case .agency: LocalizedText(id: "instansi di wilayah", en: "agency in a region")
    case .national: LocalizedText(id: "nasional", en: "national")
    case .agencyKind: LocalizedText(id: "jenis instansi", en: "agency kind")
    case .strategy: LocalizedText(id: "strategi", en: "strategy")
    case .code: LocalizedText(id: "kode temuan", en: "diagnostic code")
    }
  }
}
