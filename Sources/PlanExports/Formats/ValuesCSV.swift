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
      let rows = context.dossier.plans.reduce(0) { $0 + $1.reports.count * $1.actions.count }
      var csv = CSVWriter([
        "wilayah", "rad", "sifat", "aksi", "indikator", "satuan", "periode", "tahun", "target", "target_awal", "nilai",
        "pita", "alasan", "putusan", "nilai_verifikator", "pita_verifikator", "instansi", "tanggal", "tepat_waktu",
        "berkas", "baris", "commit", "bukti", "sumber",
      ], capacity: (4 + rows / 4) << 10)
      for (plan, report) in zip(context.dossier.plans, context.reports) {
        guard let framework = context.reference.framework(plan.framework) else { continue }
        ValueRows(context: context, plan: plan, report: report, deadlineDays: framework.deadlineDays).append(to: &csv)
      }
      buffer.append(csv.finish())
    })
}

/// The rows of one plan. What many rows repeat is written once: an indicator's, a period's and a report's cells.
private struct ValueRows {
  private let plan: Plan
  private let report: ProgressReport
  private let commit: [UInt8]
  private let periods: [PeriodCells]
  private let reports: [ReportCells]
  private let paths: [SourceID: [UInt8]]

  private struct PeriodCells {
    /// Period and year.
    var cells: [UInt8]
    /// Position in the report's `years`.
    var year: Int?
    var dueDay: CalendarDate
  }

  private struct ReportCells {
    /// Agency and date.
    var cells: [UInt8]
    var date: CalendarDate
  }

  init(context: RegionExportContext, plan: Plan, report: ProgressReport, deadlineDays: Int) {
    self.plan = plan
    self.report = report
    commit = CSVWriter.cells { $0.text(context.dossier.commit ?? "") }
    periods = report.values.periods.map { period in
      PeriodCells(
        cells: CSVWriter.cells {
          $0.text(period.label)
          $0.number(period.year)
        },
        year: report.years.firstIndex { $0.year == period.year }, dueDay: period.lastDay.adding(days: deadlineDays))
    }
    reports = plan.reports.map { report in
      ReportCells(
        cells: CSVWriter.cells {
          $0.text(plan.agencies[report.agency].id)
          $0.text(report.date.description)
        }, date: report.date)
    }
    paths = Dictionary(
      context.dossier.sourcePaths.map { source in (source.source, CSVWriter.cells { $0.text(source.path) }) }
    ) { first, _ in first }
  }

  func append(to csv: inout CSVWriter) {
    for action in plan.actions.indices {
      for indicator in plan.actions[action].indicators.indices {
        let start = CSVWriter.cells {
          $0.text(plan.region.rawValue)
          $0.text(plan.id)
          $0.text(plan.nature.rawValue)
          $0.text(plan.actions[action].id)
          $0.text(plan.actions[action].indicators[indicator].id)
          $0.text(plan.actions[action].indicators[indicator].unit.bytes)
        }
        for period in periods.indices {
          let cell = report.values[action, indicator, period]
          guard cell.report >= 0 || cell.verdict != nil else { continue }
          csv.append(cells: start)
          csv.append(cells: periods[period].cells)
          appendTargets(report.indicatorOffsets[action] + indicator, in: periods[period].year, to: &csv)
          appendValues(cell, to: &csv)
          appendOrigin(cell, due: periods[period].dueDay, to: &csv)
          csv.endRow()
        }
      }
    }
  }

  /// Two columns: today's target and the first one.
  private func appendTargets(_ row: Int, in year: Int?, to csv: inout CSVWriter) {
    guard let year else {
      csv.empty()
      csv.empty()
      return
    }
    append(report.years[year].indicators[row].target, to: &csv)
    append(report.years[year].indicators[row].originalTarget, to: &csv)
  }

  private func append(_ number: Double?, to csv: inout CSVWriter) {
    if let number { csv.digits(NumberText.plain(number)) } else { csv.empty() }
  }

  /// What was reported, why it is missing, and what the verifier said.
  private func appendValues(_ cell: PlanValues.Cell, to csv: inout CSVWriter) {
    append(cell.value, to: &csv)
    if case .missing(let reason?) = cell.value { csv.text(reason.rawValue) } else { csv.empty() }
    csv.text(cell.verdict?.rawValue ?? "")
    append(cell.corrected, to: &csv)
  }

  /// Two columns: the number, or the band in its place.
  private func append(_ value: PublishedValue, to csv: inout CSVWriter) {
    switch value {
    case .number(let number):
      append(number, to: &csv)
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

  private func appendOrigin(_ cell: PlanValues.Cell, due: CalendarDate, to csv: inout CSVWriter) {
    guard cell.report >= 0 else {
      for _ in 0..<8 { csv.empty() }
      return
    }
    let report = Int(cell.report)
    let entry = plan.reports[report].entries[Int(cell.entry)]
    let value = entry.values[Int(cell.entryValue)]
    csv.append(cells: reports[report].cells)
    csv.text(reports[report].date <= due ? "ya" : "tidak")
    if let path = paths[value.provenance.source] { csv.append(cells: path) } else { csv.empty() }
    csv.number(Int(value.provenance.line))
    csv.append(cells: commit)
    csv.text(Self.list(entry.evidence) { ($0.title, $0.link) }[...])
    let citations = value.citations.isEmpty ? entry.citations + plan.reports[report].citations : value.citations
    csv.text(Self.list(citations) { ($0.title, $0.link) }[...])
  }

  /// `title link | title link`.
  private static func list<Item>(_ items: [Item], _ parts: (Item) -> (title: PlanText, link: PlanText?)) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, item) in items.enumerated() {
      if index > 0 { bytes += " | ".utf8 }
      let (title, link) = parts(item)
      bytes += title.bytes
      guard let link else { continue }
      bytes.append(UInt8(ascii: " "))
      bytes += link.bytes
    }
    return bytes
  }
}
