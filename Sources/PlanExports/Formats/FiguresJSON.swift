import Diagnostics
import Output
import PlanModel
import PlanProgress

/// `figures.json`: every figure with its denominator and its pairs.
///
/// Shares are fractions with at most six decimals, half up; `null` where there is no figure. A line a figure, so that two
/// versions can be compared line by line.
extension Export {
  static let regionFigures = Export(
    id: "figures-region",
    title: LocalizedText(id: "Angka capaian (JSON)", en: "Figures (JSON)"),
    summary: LocalizedText(
      id: "Semua angka wilayah ini: indikator, aksi, instansi, strategi, dan wilayah, per tahun.",
      en: "All figures of this region: indicator, action, agency, strategy and region, by year."),
    scope: .region(name: "figures.json") { context, json in
      FiguresJSON.open(&json, asOf: context.asOf)
      var file = FiguresJSON()
      for figures in context.figures {
        let heads = figures.subjects.map(FiguresJSON.head)
        figures.forEach { subject, year, figure in file.append(figure, in: year, after: heads[subject], to: &json) }
      }
      FiguresJSON.close(&json)
    })

  static let nationalFigures = Export(
    id: "figures-national",
    title: LocalizedText(id: "Angka capaian semua wilayah (JSON)", en: "Figures of all regions (JSON)"),
    summary: LocalizedText(
      id: "Angka instansi, strategi, dan wilayah dari semua rencana; `sifat` membedakan contoh dari dokumen resmi.",
      en: "Figures of agencies, strategies and regions of all plans; `sifat` tells samples from official documents."),
    scope: .national(name: "figures.json") { context in
      let reference = context.reference
      let regions = context.parts(separator: ",") { summary, json in
        var file = FiguresJSON()
        FigureRow.forEach(of: summary, reference: reference) {
          file.append($0.figure, in: $0.year, after: FiguresJSON.head(of: $0.subject), to: &json)
        }
      }
      let head = OutputPart { [asOf = context.asOf] json in FiguresJSON.open(&json, asOf: asOf) }
      return [head] + regions + [OutputPart { FiguresJSON.close(&$0) }]
    })
}

private struct FiguresJSON {
  private var isFirst = true

  static func open(_ json: inout ByteBuffer, asOf: CalendarDate) {
    json.append("{\"version\": 1, \"asOf\": ")
    json.append(json: asOf.description)
    json.append(", \"figures\": [")
  }

  static func close(_ json: inout ByteBuffer) { json.append("\n]}\n") }

  /// The members that a subject's rows have in common.
  static func head(of subject: FigureSubject) -> [UInt8] {
    var json = ByteBuffer(capacity: 128)
    json.append("\n{\"region\": ")
    json.append(json: subject.region.rawValue)
    json.append(", \"plan\": ")
    json.append(json: subject.plan)
    json.append(", \"sifat\": ")
    json.append(json: subject.nature.rawValue)
    json.append(", \"scope\": ")
    json.append(json: subject.scope.rawValue)
    json.append(", \"id\": ")
    json.append(json: subject.id)
    json.append(", \"year\": ")
    return json.bytes
  }

  mutating func append(_ figure: Figure, in year: Int, after head: [UInt8], to json: inout ByteBuffer) {
    if !isFirst { json.append(",") }
    isFirst = false
    json.append(rendered: head)
    json.append(year)
    json.append(", \"value\": ")
    json.append(jsonShare: figure.value)
    json.append(", \"low\": ")
    json.append(jsonShare: figure.low)
    json.append(", \"high\": ")
    json.append(jsonShare: figure.high)
    json.append(", \"due\": ")
    json.append(Int(figure.due))
    json.append(", \"reported\": ")
    json.append(Int(figure.dueReported))
    json.append(", \"verified\": ")
    json.append(jsonShare: figure.verified?.value)
    json.append(", \"original\": ")
    json.append(jsonShare: figure.original?.value)
    json.append("}")
  }
}

extension ByteBuffer {
  /// A share as a JSON number, or `null`.
  mutating func append(jsonShare share: Double?) {
    if let share { append(share: share) } else { append("null") }
  }
}
