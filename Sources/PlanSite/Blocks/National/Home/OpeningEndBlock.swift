import Diagnostics
import Output

extension Block {
  /// Ends what `pembuka` began.
  static let openingEnd = Block(
    name: "pembuka-akhir",
    summary: LocalizedText(id: "Akhir bidang pembuka di beranda.", en: "Ends the home page's opening field."),
    national: { _, _, html in html.append("</div>\n</div>\n") })
}
