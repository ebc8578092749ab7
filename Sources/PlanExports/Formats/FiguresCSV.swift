import Diagnostics
import Output
import PlanModel
import PlanProgress

/// `figures.csv`: the rows of `figures.json` as a table, with what figures.json leaves out: both ends of the pairs, why there
/// is no figure, and the commit that the figures come from.
extension Export {
  static let regionFigureTable = Export(
    id: "figure-table-region",
    title: LocalizedText(id: "Angka capaian (CSV)", en: "Figures (CSV)"),
    summary: LocalizedText(
      id: "Angka yang sama sebagai tabel, dengan rentang dan alasan bila tidak ada angka.",
      en: "The same figures as a table, with intervals and the reason where there is no figure."),
    scope: .region(name: "figures.csv") { context, buffer in
      var csv = FiguresCSV.header()
      for (plan, report) in zip(context.dossier.plans, context.reports) {
        guard let framework = context.reference.framework(plan.framework) else { continue }
        FigureRow.forEach(of: plan, report: report, framework: framework) {
          FiguresCSV.append($0, commit: context.dossier.commit, to: &csv)
        }
      }
      buffer.append(csv.finish())
    })

  static let nationalFigureTable = Export(
    id: "figure-table-national",
    title: LocalizedText(id: "Angka capaian semua wilayah (CSV)", en: "Figures of all regions (CSV)"),
    summary: LocalizedText(
      id: "Angka instansi, strategi, dan wilayah dari semua rencana sebagai tabel.",
      en: "Figures of agencies, strategies and regions of all plans as a table."),
    scope: .national(name: "figures.csv") { context, buffer in
      var csv = FiguresCSV.header()
      for summary in context.summaries {
        for plan in summary.plans {
          guard let framework = context.reference.framework(plan.framework) else { continue }
          FigureRow.forEach(of: plan, in: summary.region, framework: framework) {
            FiguresCSV.append($0, commit: summary.commit, to: &csv)
          }
        }
      }
      buffer.append(csv.finish())
    })
}

private enum FiguresCSV {
  static func header() -> CSVWriter {
    CSVWriter([
      "wilayah", "rad", "sifat", "lingkup", "id", "tahun", "capaian", "rendah", "tinggi", "jatuh_tempo", "dilaporkan",
      "terverifikasi", "terverifikasi_rendah", "terverifikasi_tinggi", "target_awal", "indikator_dinilai",
      "alasan_tanpa_angka", "commit",
    ])
  }

  static func append(_ row: FigureRow, commit: String?, to csv: inout CSVWriter) {
    csv.text(row.region.rawValue)
    csv.text(row.plan)
    csv.text(row.nature.rawValue)
    csv.text(row.scope.rawValue)
    csv.text(row.id)
    csv.number(row.year)
    csv.share(row.figure.value)
    csv.share(row.figure.low)
    csv.share(row.figure.high)
    csv.number(Int(row.figure.due))
    csv.number(Int(row.figure.dueReported))
    csv.share(row.figure.verified?.value)
    csv.share(row.figure.verified?.low)
    csv.share(row.figure.verified?.high)
    csv.share(row.figure.original?.value)
    csv.number(Int(row.figure.scoredIndicators))
    csv.text(row.figure.absence?.label.id ?? "")
    csv.text(commit ?? "")
    csv.endRow()
  }
}
