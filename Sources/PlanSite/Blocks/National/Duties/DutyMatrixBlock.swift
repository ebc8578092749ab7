import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// Every duty of every region of one kind, with what decided it, since when, and the source.
  static let dutyMatrix = Block(
    name: "matriks-kewajiban",
    summary: LocalizedText(
      id: "Kewajiban × wilayah, dengan tanggal, bentuk hukum, dan sumber.",
      en: "Duties × regions, with dates, legal instruments and sources."),
    parameters: [
      BlockParameter(
        "jenis", .choice(RegionType.compared.map(\.rawValue)), isRequired: true,
        summary: LocalizedText(id: "Jenis wilayah.", en: "Which kind of region."))
    ],
    sees: .duties,
    national: { context, arguments, html in
      let type = RegionType(argument: arguments.text("jenis"))
      guard let matrix = DutyMatrix(type, context) else { return }
      DutyMatrixSection(matrix: matrix, page: context.page).write(into: &html)
    })
}

private struct DutyMatrixSection {
  let matrix: DutyMatrix
  let page: PageContext

  func write(into html: inout ByteBuffer) {
    guard !matrix.rows.isEmpty else {
      html.append("<div class=\"notice\"><p>")
      html.append(
        LocalizedText(
          id: "Belum ada \(matrix.type.plural.id) yang kewajibannya tercatat di sini.",
          en: "No duties of \(matrix.type.plural.en) are recorded here."), page)
      html.append("</p></div>\n")
      return
    }
    writeFilter(into: &html)
    let frame = TableFrame(
      id: "kewajiban-\(matrix.type.rawValue)",
      caption: LocalizedText(
        id: "Kewajiban × \(matrix.type.plural.id)", en: "Duties × \(matrix.type.plural.en)"),
      note: LocalizedText(
        id: "\(matrix.framework.abbreviation.id). Setiap sel menyebut apa yang menentukannya dan sumbernya.",
        en: "\(matrix.framework.abbreviation.en). Every cell says what decided it and its source."),
      headings: [TableFrame.Heading(title: matrix.type.label)]
        + matrix.duties.map { TableFrame.Heading(title: matrix.framework.duties[$0].name) })
    frame.open(page, into: &html)
    for row in matrix.rows { write(row.region, row.summary, into: &html) }
    frame.close(into: &html)
    html.csvLink(fileName, page)
    let missing = matrix.registered - matrix.rows.count
    guard missing > 0 else { return }
    html.append("<p class=\"small soft\">")
    html.append(missing, of: matrix.registered, page)
    html.append(" ")
    html.append(matrix.type.plural, page)
    html.append(page(" belum tercatat di sini.</p>\n", " are not recorded here.</p>\n"))
  }

  private var fileName: StaticString {
    switch matrix.type {
    case .province: "kewajiban-provinsi.csv"
    case .city: "kewajiban-kota.csv"
    default: "kewajiban-kabupaten.csv"
    }
  }

  private func write(_ region: Region, _ summary: RegionSummary, into html: inout ByteBuffer) {
    html.append("<tr data-item data-kurang=\"")
    var isFirst = true
    for duty in matrix.duties where matrix.assessment(duty, of: summary)?.assessment.verdict == .notMet {
      if !isFirst { html.append(" ") }
      isFirst = false
      html.append(escaping: matrix.framework.duties[duty].id)
    }
    html.append("\">")
    html.rowHead(region, page)
    for duty in matrix.duties { write(matrix.assessment(duty, of: summary), into: &html) }
    html.append("</tr>\n")
  }

  private func write(_ duty: RegionSummary.DutySummary?, into html: inout ByteBuffer) {
    guard let one = duty?.assessment else {
      html.append("<td data-value=\"0\">")
      html.append(DutyAssessment.Verdict.unknown, page)
      html.append("</td>")
      return
    }
    switch one.verdict {
    case .met: html.append("<td data-value=\"3\">")
    case .notMet: html.append("<td data-value=\"2\">")
    case .notDue: html.append("<td data-value=\"1\">")
    case .unknown: html.append("<td data-value=\"0\">")
    }
    html.append(one.verdict, page)
    if one.verdict != .unknown || !one.sources.isEmpty {
      html.append("<br><span class=\"small\">")
      html.append(one.reason, page)
      html.append("</span>")
    }
    for source in one.sources.prefix(2) { write(source, into: &html) }
    html.append("</td>")
  }

  private func write(_ source: DutyAssessment.Source, into html: inout ByteBuffer) {
    html.append("<br><span class=\"small\"")
    html.appendDataLanguage(page)
    html.append(">")
    if let link = source.link, WebAddress(Array(link.utf8).span) == .web {
      html.append("<a rel=\"nofollow ugc\" href=\"")
      html.append(url: link)
      html.append("\">")
      html.append(escaping: source.title)
      html.append("</a>")
    } else {
      html.append(escaping: source.title)
    }
    html.append("</span>")
  }

  private func writeFilter(into html: inout ByteBuffer) {
    html.append("<form class=\"filters\" data-filter=\"kewajiban-")
    html.append(escaping: matrix.type.rawValue)
    html.append("\" hidden>\n<label>")
    html.append(page("Nama", "Name"))
    html.append(" <input type=\"search\" name=\"q\"></label>\n<label>")
    html.append(page("Belum memenuhi", "Not met"))
    html.append(" <select name=\"kurang\"><option value=\"\">")
    html.append(page("Semua", "All"))
    html.append("</option>")
    for duty in matrix.duties {
      html.append("<option value=\"")
      html.append(escaping: matrix.framework.duties[duty].id)
      html.append("\">")
      html.append(matrix.framework.duties[duty].name, page)
      html.append("</option>")
    }
    html.append("</select></label>\n<button type=\"reset\" class=\"button\">")
    html.append(page("Kosongkan", "Clear"))
    html.append("</button>\n<output data-text=\"")
    html.append(page("{n} dari {total} ", "{n} of {total} "))
    html.append(matrix.type.plural, page)
    html.append("\"></output>\n</form>\n")
  }
}
