import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Reasons to read the region's figures with care. They never change a score.
  static let scoreWarnings = Block(
    name: "catatan-angka",
    summary: LocalizedText(
      id: "Alasan untuk membaca angka wilayah ini dengan hati-hati.", en: "Reasons to read the region's figures with care."),
    region: { context, _, html in
      guard let year = context.report?.headline ?? context.report?.shownYear, !year.warnings.isEmpty else { return }
      let page = context.page
      html.append("<div class=\"notice\"><p><strong>")
      html.append(page("Baca dengan hati-hati", "Read with care"))
      html.append("</strong></p><ul>")
      for warning in year.warnings {
        html.append("<li><b>")
        html.append(warning.title, page)
        html.append("</b>: ")
        html.append(warning.explanation, page)
        html.append("</li>")
      }
      html.append("</ul></div>\n")
    })
}
