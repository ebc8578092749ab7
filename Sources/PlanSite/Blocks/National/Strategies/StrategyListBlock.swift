import Diagnostics
import Output
import PlanModel

extension Block {
  /// The strategies of every framework that a plan follows, with the task force's part that answers to each.
  static let strategyList = Block(
    name: "daftar-strategi",
    summary: LocalizedText(
      id: "Strategi setiap kerangka, dengan sub gugus tugas yang sepadan.",
      en: "The strategies of every framework, with the part of the task force that answers to each."),
    national: { context, _, html in
      let page = context.page
      for framework in usedFrameworks(context) {
        html.append("<h2>")
        html.append(framework.abbreviation, page)
        html.append("</h2>\n<p>")
        html.append(framework.name, page)
        html.append(", ")
        html.append(framework.years)
        html.append(".</p>\n<ol class=\"list\">\n")
        for strategy in framework.strategies {
          html.append("<li><span>")
          html.appendLinkStart(.strategy(strategy.id), from: page)
          html.append(strategy.name, page)
          html.append("</a></span>")
          if let part = strategy.taskForceSubdivision {
            html.append("<span class=\"soft\">")
            html.append(page("sub gugus tugas ", "task force section "))
            html.append("<span")
            html.appendDataLanguage(page)
            html.append(">")
            html.append(escaping: part)
            html.append("</span></span>")
          }
          html.append("</li>\n")
        }
        html.append("</ol>\n")
      }
    })
}
