import Diagnostics
import Output

extension Block {
  /// Every national table as a file, with what is in it.
  static let tableDownloads = Block(
    name: "unduhan-tabel",
    summary: LocalizedText(id: "Semua tabel nasional sebagai CSV.", en: "All national tables as CSV."),
    page: { page, _, html in
      html.append("<ul class=\"list\">\n")
      for file in NationalDataFile.all {
        html.append("<li><span><a href=\"")
        html.append(address: .file("data/tabel/", nil, file.name), from: page)
        html.append("\" download>")
        html.append(file.title, page)
        html.append("</a> <span class=\"path\">")
        html.append(file.name)
        html.append("</span><br><span class=\"soft\">")
        html.append(file.summary, page)
        html.append("</span></span></li>\n")
      }
      html.append("</ul>\n")
    })
}
