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
      var csv = CSVWriter(FiguresCSV.columns, continuing: exchange(&buffer, with: ByteBuffer(capacity: 0)))
      let commit = FiguresCSV.end(commit: context.dossier.commit)
      for figures in context.figures {
        let heads = figures.subjects.map(FiguresCSV.head)
        figures.forEach { subject, year, figure in
          FiguresCSV.append(figure, in: year, after: heads[subject], before: commit, to: &csv)
        }
      }
      buffer = csv.finish()
    })

  static let nationalFigureTable = Export(
    id: "figure-table-national",
    title: LocalizedText(id: "Angka capaian semua wilayah (CSV)", en: "Figures of all regions (CSV)"),
    summary: LocalizedText(
      id: "Angka instansi, strategi, dan wilayah dari semua rencana sebagai tabel.",
      en: "Figures of agencies, strategies and regions of all plans as a table."),
    scope: .national(name: "figures.csv") { context in
      let reference = context.reference
      let regions = context.rows { summary, csv in
        let commit = FiguresCSV.end(commit: summary.commit)
        FigureRow.forEach(of: summary, reference: reference) {
          FiguresCSV.append($0.figure, in: $0.year, after: FiguresCSV.head(of: $0.subject), before: commit, to: &csv)
        }
      }
      return [CSVWriter.head(FiguresCSV.columns)] + regions
    })
}

private enum FiguresCSV {
  static let columns: [StaticString] = [
    "wilayah", "rad", "sifat", "lingkup", "id", "tahun", "capaian", "rendah", "tinggi", "jatuh_tempo", "dilaporkan",
    "terverifikasi", "terverifikasi_rendah", "terverifikasi_tinggi", "target_awal", "indikator_dinilai",
    "alasan_tanpa_angka", "commit",
  ]

  /// The cells that a subject's rows have in common.
  static func head(of subject: FigureSubject) -> [UInt8] {
    CSVWriter.cells {
      $0.text(subject.region.rawValue)
      $0.text(subject.plan)
      $0.text(subject.nature.rawValue)
      $0.text(subject.scope.rawValue)
      $0.text(subject.id)
    }
  }

  static func end(commit: String?) -> [UInt8] { CSVWriter.cells { $0.text(commit ?? "") } }

  static func append(
    _ figure: Figure, in year: Int, after head: [UInt8], before commit: [UInt8], to csv: inout CSVWriter
  ) {
    csv.append(cells: head)
    csv.number(year)
    csv.share(figure.value)
    csv.share(figure.low)
    csv.share(figure.high)
    csv.number(Int(figure.due))
    csv.number(Int(figure.dueReported))
    csv.share(figure.verified?.value)
    csv.share(figure.verified?.low)
    csv.share(figure.verified?.high)
    csv.share(figure.original?.value)
    csv.number(Int(figure.scoredIndicators))
    if let absence = figure.absence { csv.text(absence.label.id) } else { csv.empty() }
    csv.append(cells: commit)
    csv.endRow()
  }
}
