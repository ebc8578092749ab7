import Diagnostics
import Output
import PlanModel
import PlanProgress

/// `duties.csv`: every duty of every region, with what decided it.
extension Export {
  static let nationalDuties = Export(
    id: "duties-national",
    title: LocalizedText(id: "Kewajiban kelembagaan (CSV)", en: "Institutional duties (CSV)"),
    summary: LocalizedText(
      id:
        "Setiap kewajiban setiap wilayah: terpenuhi, belum, belum jatuh tempo, atau belum tercatat, dengan sumbernya.",
      en: "Every duty of every region: met, not met, not due or not recorded, with its source."),
    scope: .national(name: "duties.csv", sees: .duties) { context in
      let head = CSVWriter.head([
        "wilayah", "nama", "jenis", "kerangka", "kewajiban", "putusan", "alasan", "sejak", "bentuk_hukum", "bagian",
        "berkas", "baris", "commit", "sumber",
      ])
      let reference = context.reference
      let regions = context.rows { summary, csv in
        let region = reference.region(summary.region)
        for duty in summary.duties {
          csv.text(summary.region.rawValue)
          csv.text(region?.name ?? "")
          csv.text(region?.type.rawValue ?? "")
          csv.text(summary.dutyFramework ?? "")
          csv.text(duty.id)
          csv.text(duty.assessment.verdict.label.id)
          csv.text(duty.assessment.reason.id)
          csv.text(duty.assessment.since?.description ?? duty.assessment.sinceYear.map { String($0) } ?? "")
          csv.text(duty.assessment.instrument ?? "")
          csv.share(duty.assessment.share)
          csv.text(duty.path ?? "")
          csv.number(duty.path == nil ? nil : duty.line)
          csv.text(summary.commit ?? "")
          csv.text(
            duty.assessment.sources.map { [$0.title, $0.link ?? ""].joined(separator: " ") }.joined(separator: " | "))
          csv.endRow()
        }
      }
      return [head] + regions
    })
}
