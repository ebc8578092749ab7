import Diagnostics
import NumberText
import Output
import PlanModel
import PlanProgress

/// `values.csv`: what every figure is made of. A row for each indicator and period with a value, a reason or a verdict: file,
/// line and commit, agency, date, evidence and source. Small cells are bands here as everywhere.
extension Export {
  static let regionValues = Export(
    id: "values-region",
    title: LocalizedText(id: "Nilai yang dilaporkan, dengan asalnya (CSV)", en: "Reported values and where they come from (CSV)"),
    summary: LocalizedText(
      id: "Setiap nilai per indikator dan periode: berkas, baris, commit, instansi, tanggal, bukti, dan sumber.",
      en: "Every value by indicator and period: file, line, commit, agency, date, evidence and source."),
    scope: .region(name: "values.csv") { context, buffer in
      var csv = CSVWriter([
        "wilayah", "rad", "sifat", "aksi", "indikator", "satuan", "periode", "tahun", "target", "target_awal", "nilai",
        "pita", "alasan", "putusan", "nilai_verifikator", "pita_verifikator", "instansi", "tanggal", "tepat_waktu",
        "berkas", "baris", "commit", "bukti", "sumber",
      ])
      for (plan, report) in zip(context.dossier.plans, context.reports) {
        guard let framework = context.reference.framework(plan.framework) else { continue }
        ValueRows(context: context, plan: plan, report: report, deadlineDays: framework.deadlineDays).append(to: &csv)
      }
      buffer.append(csv.buffer)
    })
}

private struct ValueRows {
  let context: RegionExportContext
  let plan: Plan
  let report: ProgressReport
  let deadlineDays: Int

  func append(to csv: inout CSVWriter) {
    let paths = Dictionary(context.dossier.sourcePaths.map { ($0.source, $0.path) }) { first, _ in first }
    for action in plan.actions.indices {
      for indicator in plan.actions[action].indicators.indices {
        for period in report.values.periods.indices {
          let cell = report.values[action, indicator, period]
          guard cell.report >= 0 || cell.verdict != nil else { continue }
          appendRow(action, indicator, period, cell, paths: paths, to: &csv)
        }
      }
    }
  }

  private func appendRow(
    _ action: Int, _ indicator: Int, _ period: Int, _ cell: PlanValues.Cell, paths: [SourceID: String],
    to csv: inout CSVWriter
  ) {
    let span = report.values.periods[period]
    let year = report.year(span.year)
    let progress = year.map { Array(report.indicators(of: action, in: $0))[indicator] }
    csv.text(plan.region.rawValue)
    csv.text(plan.id)
    csv.text(plan.nature.rawValue)
    csv.text(plan.actions[action].id)
    csv.text(plan.actions[action].indicators[indicator].id)
    csv.text(plan.actions[action].indicators[indicator].unit.bytes)
    csv.text(span.label)
    csv.number(span.year)
    csv.digits(progress?.target.map { NumberText.plain($0) } ?? "")
    csv.digits(progress?.originalTarget.map { NumberText.plain($0) } ?? "")
    append(cell.value, to: &csv)
    if case .missing(let reason) = cell.value { csv.text(reason?.rawValue ?? "") } else { csv.empty() }
    csv.text(cell.verdict?.rawValue ?? "")
    append(cell.corrected, to: &csv)
    appendOrigin(cell, due: span.lastDay.adding(days: deadlineDays), paths: paths, to: &csv)
    csv.endRow()
  }

  /// Two columns: the number, or the band in its place.
  private func append(_ value: PublishedValue, to csv: inout CSVWriter) {
    switch value {
    case .number(let number):
      csv.digits(NumberText.plain(number))
      csv.empty()
    case .fewerThan(let limit):
      csv.empty()
      csv.text("<\(limit)")
    case .range(let range):
      csv.empty()
      csv.text("\(NumberText.plain(range.lowerBound))–\(NumberText.plain(range.upperBound))")
    case .absent, .missing:
      csv.empty()
      csv.empty()
    }
  }

  private func appendOrigin(
    _ cell: PlanValues.Cell, due: CalendarDate, paths: [SourceID: String], to csv: inout CSVWriter
  ) {
    guard cell.report >= 0 else {
      for _ in 0..<8 { csv.empty() }
      return
    }
    let report = plan.reports[Int(cell.report)]
    let entry = report.entries[Int(cell.entry)]
    let value = entry.values[Int(cell.entryValue)]
    csv.text(plan.agencies[report.agency].id)
    csv.text(report.date.description)
    csv.text(report.date <= due ? "ya" : "tidak")
    csv.text(paths[value.provenance.source] ?? "")
    csv.number(Int(value.provenance.line))
    csv.text(context.dossier.commit ?? "")
    csv.text(entry.evidence.map { Self.named($0.title, $0.link) }.joined(separator: " | "))
    let citations = value.citations.isEmpty ? entry.citations + report.citations : value.citations
    csv.text(citations.map { Self.named($0.title, $0.link) }.joined(separator: " | "))
  }

  private static func named(_ title: PlanText, _ link: PlanText?) -> String {
    link.map { "\(title.string) \($0.string)" } ?? title.string
  }
}
