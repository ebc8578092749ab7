import Diagnostics
import Output
import PlanProgress

extension Block {
  /// What the four signs of a duty mean.
  static let dutyLegend = Block(
    name: "tanda-kewajiban",
    summary: LocalizedText(id: "Arti keempat tanda kewajiban.", en: "What the four signs of a duty mean."),
    page: { page, _, html in
      html.append("<ul class=\"legend\">")
      for verdict in DutyAssessment.Verdict.allCases {
        html.append("<li>")
        html.append(verdict, page)
        html.append("</li>")
      }
      html.append("</ul>\n")
    })
}
