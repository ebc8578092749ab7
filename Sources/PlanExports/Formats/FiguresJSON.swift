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
      var file = FiguresJSON(asOf: context.asOf.description, into: &json)
      for (plan, report) in zip(context.dossier.plans, context.reports) {
        guard let framework = context.reference.framework(plan.framework) else { continue }
        FigureRow.forEach(of: plan, report: report, framework: framework) { file.append($0, to: &json) }
      }
      FiguresJSON.close(&json)
    })

  static let nationalFigures = Export(
    id: "figures-national",
    title: LocalizedText(id: "Angka capaian semua wilayah (JSON)", en: "Figures of all regions (JSON)"),
    summary: LocalizedText(
      id: "Angka instansi, strategi, dan wilayah dari semua rencana; `sifat` membedakan contoh dari dokumen resmi.",
      en: "Figures of agencies, strategies and regions of all plans; `sifat` tells samples from official documents."),
    scope: .national(name: "figures.json") { context, json in
      var file = FiguresJSON(asOf: context.asOf.description, into: &json)
      for summary in context.summaries {
        for plan in summary.plans {
          guard let framework = context.reference.framework(plan.framework) else { continue }
          FigureRow.forEach(of: plan, in: summary.region, framework: framework) { file.append($0, to: &json) }
        }
      }
      FiguresJSON.close(&json)
    })
}

private struct FiguresJSON {
  private var isFirst = true

  init(asOf: String, into json: inout ByteBuffer) {
    json.append("{\"version\": 1, \"asOf\": ")
    json.append(json: asOf)
    json.append(", \"figures\": [")
  }

  static func close(_ json: inout ByteBuffer) { json.append("\n]}\n") }

  mutating func append(_ row: FigureRow, to json: inout ByteBuffer) {
    json.append(isFirst ? "\n{\"region\": " : ",\n{\"region\": ")
    isFirst = false
    json.append(json: row.region.rawValue)
    json.append(", \"plan\": ")
    json.append(json: row.plan)
    json.append(", \"sifat\": ")
    json.append(json: row.nature.rawValue)
    json.append(", \"scope\": ")
    json.append(json: row.scope.rawValue)
    json.append(", \"id\": ")
    json.append(json: row.id)
    json.append(", \"year\": ")
    json.append(row.year)
    json.append(", \"value\": ")
    json.append(jsonShare: row.figure.value)
    json.append(", \"low\": ")
    json.append(jsonShare: row.figure.low)
    json.append(", \"high\": ")
    json.append(jsonShare: row.figure.high)
    json.append(", \"due\": ")
    json.append(Int(row.figure.due))
    json.append(", \"reported\": ")
    json.append(Int(row.figure.dueReported))
    json.append(", \"verified\": ")
    json.append(jsonShare: row.figure.verified?.value)
    json.append(", \"original\": ")
    json.append(jsonShare: row.figure.original?.value)
    json.append("}")
  }
}

extension ByteBuffer {
  /// A share as a JSON number, or `null`.
  mutating func append(jsonShare share: Double?) {
    if let share { append(share: share) } else { append("null") }
  }
}
