import Charts
import Diagnostics
import Output
import PlanModel
import PlanProgress

extension Block {
  /// The worked example, computed when the site is built by the code that computes every region.
  static let workedExample = Block(
    name: "contoh-hitungan",
    summary: LocalizedText(
      id: "Contoh hitungan, dihitung oleh program yang sama.", en: "The worked example, computed by the same program."),
    national: { context, _, html in
      let page = context.page
      let reference = page.site.reference
      let wanted = reference.collection.framework.flatMap { reference.framework($0) } ?? reference.frameworks.last
      guard let framework = wanted, let example = WorkedExample(framework), let year = example.report.headline,
        year.actions.count == 2, year.indicators.count == 4
      else { return }
      WorkedExampleTable(year: year, page: page).write(into: &html)
    })
}

private struct WorkedExampleTable {
  let year: YearProgress
  let page: PageContext

  func write(into html: inout ByteBuffer) {
    let frame = TableFrame(
      id: "contoh-hitungan-tabel",
      caption: LocalizedText(id: "Dari indikator sampai instansi", en: "From indicators to the agency"),
      note: LocalizedText(
        id: "Satu instansi rekaan, satu tahun yang sudah selesai.", en: "One invented agency, one year that is over."),
      headings: [
        .text("Yang dihitung", "What is computed"), .number("Target", "Target"), .number("Realisasi", "Realised"),
        .text("Hitungan", "Computation"), .number("Hasil", "Result"),
      ], sorts: false)
    frame.open(page, into: &html)
    indicator(page("A · i1, makin tinggi makin baik", "A · i1, higher is better"), 0, "30 / 40", &html)
    indicator(page("A · i2, makin rendah makin baik", "A · i2, lower is better"), 1, "(2 × 10 − 12) / 10", &html)
    indicator(
      page("A · i3, netral", "A · i3, neutral"), 2, page("ditampilkan, tidak dinilai", "shown, not scored"), &html)
    action(page("Aksi A, bobot 2", "Action A, weight 2"), 0, page("rata-rata i1 dan i2", "mean of i1 and i2"), &html)
    indicator(page("B · j1, belum dilaporkan", "B · j1, not reported"), 3, page("0; mungkin 0 sampai 1", "0; possibly 0 to 1"), &html)
    action(page("Aksi B, bobot 1", "Action B, weight 1"), 1, page("rata-rata j1", "mean of j1"), &html)
    row(page("Instansi", "Agency"), &html)
    html.append("<td></td><td></td><td>")
    html.append(page("(2 × A + 1 × B) / 3", "(2 × A + 1 × B) / 3"))
    html.append("</td>")
    html.figureCell(year.agencies.first, page)
    html.append("</tr>\n")
    frame.close(into: &html)
    guard let agency = year.agencies.first else { return }
    html.append("<p><b>")
    html.append(escaping: agency.score(unit: Figure.actionsUnit, page.language))
    html.append("</b>")
    if let estimate = agency.reported {
      html.append(page("; antara ", "; between "))
      html.append(percentRange: estimate, page)
    }
    html.append(".</p>\n")
  }

  private func row(_ name: StaticString, _ html: inout ByteBuffer) {
    html.append("<tr><th scope=\"row\">")
    html.append(name)
    html.append("</th>")
  }

  private func indicator(
    _ name: StaticString, _ position: Int, _ computation: StaticString, _ html: inout ByteBuffer
  ) {
    let indicator = year.indicators[position]
    row(name, &html)
    html.append("<td class=\"num\">")
    if let target = indicator.target { html.append(number: target, page.language) } else { html.append("–") }
    html.append("</td><td class=\"num\">")
    html.append(indicator.realisation, page.language)
    html.append("</td><td>")
    html.append(computation)
    html.append("</td>")
    html.figureCell(indicator.figure, page)
    html.append("</tr>\n")
  }

  private func action(_ name: StaticString, _ position: Int, _ computation: StaticString, _ html: inout ByteBuffer) {
    row(name, &html)
    html.append("<td></td><td></td><td>")
    html.append(computation)
    html.append("</td>")
    html.figureCell(year.actions[position].figure, page)
    html.append("</tr>\n")
  }
}
