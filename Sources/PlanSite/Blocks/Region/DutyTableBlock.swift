import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// What the framework asks of the region itself, and whether it is done: met, not met, not due, or not recorded.
  static let dutyTable = Block(
    name: "kewajiban-wilayah",
    summary: LocalizedText(
      id: "Kewajiban kelembagaan wilayah dengan keadaan dan dasarnya.",
      en: "The region's institutional duties with their state and what decided it."),
    region: { context, _, html in
      let page = context.page
      let summary = context.material.summary
      guard !summary.duties.isEmpty, let framework = summary.dutyFramework.flatMap({ page.site.reference.framework($0) })
      else {
        html.appendNotRecorded(page("Belum ada kewajiban yang dinilai.", "No duty has been judged yet."))
        return
      }
      html.openTable(
        id: "tabel-kewajiban",
        caption: page("Kewajiban menurut kerangka nasional", "Duties under the national framework"),
        note: page("Belum tercatat tidak sama dengan belum ada.", "Not recorded does not mean that it does not exist."))
      html.appendHeading(page("Kewajiban", "Duty"))
      html.appendHeading(page("Keadaan", "State"))
      html.appendHeading(page("Yang menentukan", "What decided it"))
      html.appendHeading(page("Sejak", "Since"))
      html.openTableBody()
      for duty in summary.duties {
        guard let named = framework.duties.first(where: { $0.id == duty.id }) else { continue }
        html.append("<tr><th scope=\"row\">")
        html.append(named.name, page)
        html.append("</th><td>")
        html.append(duty.assessment.verdict, page)
        html.append("</td><td class=\"words\">")
        html.append(duty.assessment.reason, page)
        for evidence in duty.assessment.evidence {
          html.append(" · ")
          html.append(source: evidence, context)
        }
        for source in duty.assessment.sources {
          html.append(" · ")
          write(source, page, &html)
        }
        html.append("</td><td>")
        if let since = duty.assessment.since {
          html.append(since, page.language)
        } else if let year = duty.assessment.sinceYear {
          html.append(year)
        } else {
          html.append("–")
        }
        html.append("</td></tr>\n")
      }
      html.closeTable()
    })

  private static func write(_ source: DutyAssessment.Source, _ page: PageContext, _ html: inout ByteBuffer) {
    html.append(titled: PlanText(source.title), link: source.link.map { PlanText($0) }, page)
  }
}
