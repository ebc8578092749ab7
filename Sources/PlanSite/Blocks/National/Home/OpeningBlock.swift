import Diagnostics
import Output

extension Block {
  /// Begins the home page's opening; what stands between it and `pembuka-akhir` lies in the coloured field.
  static let opening = Block(
    name: "pembuka",
    summary: LocalizedText(
      id: "Awal bidang pembuka di beranda; ditutup dengan `pembuka-akhir`.",
      en: "Begins the home page's opening field; `pembuka-akhir` ends it."),
    national: { _, _, html in html.append("<div class=\"hero\">\n<div class=\"wrap\">\n") })
}
