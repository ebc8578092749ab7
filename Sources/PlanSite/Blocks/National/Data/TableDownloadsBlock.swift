import Diagnostics
import Output

extension Block {
  /// Every national table as a file, with what is in it.
  static let tableDownloads = Block(
    name: "unduhan-tabel",
    summary: LocalizedText(id: "Semua tabel nasional sebagai CSV.", en: "All national tables as CSV."),
    page: { page, _, html in
      html.append("<dl class=\"block\">\n")
      for file in NationalDataFile.all {
        html.append("<dt><a href=\"")
        html.append(address: .file("data/tabel/", nil, file.name), from: page)
        html.append("\" download>")
        html.append(file.title, page)
        html.append("</a> <span class=\"path\">")
        html.append(file.name)
        html.append("</span></dt><dd class=\"soft\">")
        html.append(file.summary, page)
        html.append("</dd>\n")
      }
      html.append("</dl>\n")
    })
}
