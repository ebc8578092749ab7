import Diagnostics
import Output
import PlanModel
import PlanProgress

/// `overdue.csv`: «belum lapor» and late reports of all regions.
extension Export {
  static let nationalReports = Export(
    id: "overdue-national",
    title: LocalizedText(id: "Laporan terlambat dan belum masuk (CSV)", en: "Late and missing reports (CSV)"),
    summary: LocalizedText(
      id: "Setiap laporan yang jatuh tempo dan belum masuk, atau masuk setelah tenggat.",
      en: "Every due report that did not come, or came after its deadline."),
    scope: .national(name: "overdue.csv", sees: .reports) { context in
      let reference = context.reference
      let regions = context.rows { summary, csv in
        for plan in summary.plans {
          for report in plan.overdue {
            csv.text(summary.region.rawValue)
            csv.text(reference.region(summary.region)?.name ?? "")
            csv.text(plan.id)
            csv.text(plan.nature.rawValue)
            csv.text(plan.agencies[report.agency].id)
            csv.text(plan.agencies[report.agency].name)
            csv.text(plan.agencies[report.agency].kind)
            csv.text(report.period.label)
            csv.text(report.dueDay.description)
            csv.text(report.sent?.description ?? "")
            csv.endRow()
          }
        }
      }
      return [
        CSVWriter.head([
          "wilayah", "nama", "rad", "sifat", "instansi", "nama_instansi", "jenis_instansi", "periode", "jatuh_tempo",
          "dikirim",
        ])
      ] + regions
    })
}
