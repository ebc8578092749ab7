import Charts
import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// How many regions of each kind meet each duty, of all in the registry.
  static let dutySummary = Block(
    name: "ringkasan-kewajiban",
    summary: LocalizedText(
      id: "Setiap kewajiban: berapa wilayah memenuhinya, belum, atau belum tercatat.",
      en: "Each duty: how many regions meet it, do not, or are not recorded."),
    parameters: [
      BlockParameter(
        "jenis", .choice(RegionType.compared.map(\.rawValue)), isRequired: true,
        summary: LocalizedText(id: "Jenis wilayah.", en: "Which kind of region."))
    ],
    sees: .duties,
    national: { context, arguments, html in
      let page = context.page
      let type = RegionType(argument: arguments.text("jenis"))
      guard let matrix = DutyMatrix(type, context) else { return }
      let frame = TableFrame(
        id: "ringkasan-kewajiban-\(type.rawValue)",
        caption: LocalizedText(
          id: "\(matrix.registered) \(type.plural.id)", en: "\(matrix.registered) \(type.plural.en)"),
        note: LocalizedText(
          id: "Belum tercatat di sini tidak sama dengan belum ada: sumbernya belum ditemukan.",
          en: "Not recorded here is not the same as not done: no source was found."),
        headings: [
          .text("Kewajiban", "Duty"), .number("Terpenuhi", "Met"), .number("Belum terpenuhi", "Not met"),
          .number("Belum jatuh tempo", "Not due"), .number("Belum tercatat di sini", "Not recorded here"),
        ], sorts: false)
      frame.open(page, into: &html)
      for duty in matrix.duties {
        html.append("<tr><th scope=\"row\">")
        html.append(matrix.framework.duties[duty].name, page)
        html.append("</th>")
        let met = matrix.count(duty, .met)
        html.openNumberCell(Double(met))
        html.append(met, of: matrix.registered, page)
        ProgressBar(value: matrix.registered == 0 ? 0 : Double(met) / Double(matrix.registered)).svg(into: &html)
        html.append("</td>")
        for number in [matrix.count(duty, .notMet), matrix.count(duty, .notDue), matrix.unknown(duty)] {
          html.append("<td class=\"num\">")
          html.append(grouped: number, page.language)
          html.append("</td>")
        }
        html.append("</tr>\n")
      }
      frame.close(into: &html)
    })
}
