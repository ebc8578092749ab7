import Diagnostics
import Output
import PlanModel
import PlanProgress

/// Due reports that nobody sent, by region; those who owe most stand first.
struct MissingReports {
  struct Row {
    let region: Region
    let entry: NationalIndex.Entry
    let missing: Int
    let due: Int
    let oldest: PlanSummary.OverdueReport
    let newest: PlanSummary.OverdueReport
    /// Ids of agencies that owe something, in the plan's order.
    let agencies: [Int]
  }

  let rows: [Row]

  init(_ context: NationalContext) {
    var rows: [Row] = []
    for entry in context.material.index.entries {
      let unsent = entry.plan.overdue.filter { $0.sent == nil }
      guard let oldest = unsent.first, let newest = unsent.last else { continue }
      rows.append(
        Row(
          region: entry.record, entry: entry, missing: unsent.count, due: Int(entry.reporting.due), oldest: oldest,
          newest: newest, agencies: Set(unsent.map(\.agency)).sorted()))
    }
    self.rows = rows.sorted { ($1.missing, $0.region.code) < ($0.missing, $1.region.code) }
  }

  func csv() -> ByteBuffer {
    var csv = CSVWriter(["kode", "nama", "rad", "sifat", "instansi", "nama_instansi", "periode", "jatuh_tempo", "dikirim"])
    for row in rows {
      for report in row.entry.plan.overdue where report.sent == nil {
        csv.text(row.region.code.rawValue)
        csv.text(row.region.name)
        csv.text(row.entry.plan.id)
        csv.text(row.entry.plan.nature.rawValue)
        csv.text(row.entry.plan.agencies[report.agency].id)
        csv.text(row.entry.plan.agencies[report.agency].name)
        csv.text(report.period.label)
        csv.text(report.dueDay.description)
        csv.text("")
        csv.endRow()
      }
    }
    return csv.finish()
  }
}
