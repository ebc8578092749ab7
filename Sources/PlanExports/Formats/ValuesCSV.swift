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
      var csv = CSVWriter(
        [
          "wilayah", "rad", "sifat", "aksi", "indikator", "satuan", "periode", "tahun", "target", "target_awal", "nilai",
          "pita", "alasan", "putusan", "nilai_verifikator", "pita_verifikator", "instansi", "tanggal", "tepat_waktu",
          "berkas", "baris", "commit", "bukti", "sumber",
        ], continuing: exchange(&buffer, with: ByteBuffer(capacity: 0)))
      for (plan, report) in zip(context.dossier.plans, context.reports) {
        guard let framework = context.reference.framework(plan.framework) else { continue }
        ValueRows(context: context, plan: plan, report: report, deadlineDays: framework.deadlineDays).append(to: &csv)
      }
      buffer = csv.finish()
    })
}

/// The rows of one plan. What many rows repeat is written once: an indicator's, a period's and a report's cells.
private struct ValueRows {
  private let plan: Plan
  private let report: ProgressReport
  private let periods: [PeriodCells]
  /// By position in the plan's `reports`: agency, date, whether it was in time, file.
  private let reports: [[UInt8]]
  /// The same: the commit that holds the file as it was compiled.
  private let commits: [[UInt8]]

  private struct PeriodCells {
    /// Period and year.
    var cells: [UInt8]
    /// Position in the report's `years`.
    var year: Int?
  }

  init(context: RegionExportContext, plan: Plan, report: ProgressReport, deadlineDays: Int) {
    self.plan = plan
    self.report = report
    commits = plan.reports.map { report in CSVWriter.cells { $0.text(context.dossier.commit(of: report.source) ?? "") } }
    periods = report.values.periods.map { period in
      PeriodCells(
        cells: CSVWriter.cells {
          $0.text(period.label)
          $0.number(period.year)
        },
        year: report.years.firstIndex { $0.year == period.year })
    }
    let paths = Dictionary(context.dossier.sourcePaths.map { ($0.source, $0.path) }) { first, _ in first }
    reports = plan.reports.map { report in
      CSVWriter.cells {
        $0.text(plan.agencies[report.agency].id)
        $0.text(report.date.description)
        $0.text(report.date <= report.period.lastDay.adding(days: deadlineDays) ? "ya" : "tidak")
        $0.text(paths[report.source] ?? "")
      }
    }
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
          appendOrigin(cell, to: &csv)
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
    guard let number else { return csv.empty() }
    if number.magnitude < 1e15, let whole = Int(exactly: number) {
      csv.number(whole)
    } else {
      csv.digits(NumberText.plain(number))
    }
  }

  /// What was reported, why it is missing, and what the verifier said.
  private func appendValues(_ cell: PlanValues.Cell, to csv: inout CSVWriter) {
    append(cell.value, to: &csv)
    if case .missing(let reason?) = cell.value { csv.text(reason.rawValue) } else { csv.empty() }
    if let verdict = cell.verdict { csv.text(verdict.rawValue) } else { csv.empty() }
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

  private func appendOrigin(_ cell: PlanValues.Cell, to csv: inout CSVWriter) {
    guard cell.report >= 0 else {
      for _ in 0..<8 { csv.empty() }
      return
    }
    let (report, entry, value) = (Int(cell.report), Int(cell.entry), Int(cell.entryValue))
    csv.append(cells: reports[report])
    // Always asked of the arrays: an entry taken out of them is copied with all its texts.
    csv.number(Int(plan.reports[report].entries[entry].values[value].provenance.line))
    csv.append(cells: commits[report])
    csv.text { piece in
      var isFirst = true
      for evidence in plan.reports[report].entries[entry].evidence {
        Self.list(evidence.title, evidence.link, &isFirst, piece)
      }
    }
    csv.text { piece in
      var isFirst = true
      for citation in plan.reports[report].entries[entry].values[value].citations {
        Self.list(citation.title, citation.link, &isFirst, piece)
      }
      guard isFirst else { return }
      for citation in plan.reports[report].entries[entry].citations {
        Self.list(citation.title, citation.link, &isFirst, piece)
      }
      for citation in plan.reports[report].citations { Self.list(citation.title, citation.link, &isFirst, piece) }
    }
  }

  /// `title link | title link`.
  private static func list(
    _ title: PlanText, _ link: PlanText?, _ isFirst: inout Bool, _ piece: (ArraySlice<UInt8>) -> Void
  ) {
    if !isFirst { piece(separator[...]) }
    isFirst = false
    piece(title.bytes)
    guard let link else { return }
    piece(blank[...])
    piece(link.bytes)
  }

  private static let separator = Array(" | ".utf8)
  private static let blank = Array(" ".utf8)
}
