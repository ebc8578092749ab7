import Diagnostics
import Output
import PlanModel
import PlanProgress

extension ComparisonTable {
  /// The same rows as a file; shares as fractions, empty where there is no figure.
  func csv() -> ByteBuffer {
    var csv = CSVWriter([
      "kode", "nama", "jenis", "rad", "sifat", "kerangka", "tahun", "capaian", "rendah", "tinggi",
      "capaian_target_awal", "capaian_terverifikasi", "aksi_dilaporkan", "aksi_jatuh_tempo", "peringkat_terbaik",
      "peringkat_terburuk", "peringkat_dari", "alasan_tanpa_peringkat", "laporan_masuk", "laporan_jatuh_tempo",
      "laporan_tepat_waktu", "strategi_tercakup", "strategi", "dengan_bukti", "entri", "nilai_diverifikasi", "nilai",
      "serapan_anggaran", "kewajiban_terpenuhi", "kewajiban_dinilai", "sejak_periode_lalu", "catatan",
    ])
    for row in regions.rows { write(row, isLeading: true, into: &csv) }
    for row in regions.others { write(row, isLeading: false, into: &csv) }
    return csv.finish()
  }

  private func write(_ row: ComparedRegions.Row, isLeading: Bool, into csv: inout CSVWriter) {
    let year = row.compared?.year ?? row.entry.current
    let figure = row.compared?.figure ?? year?.region
    csv.text(row.region.code.rawValue)
    csv.text(row.region.name)
    csv.text(row.region.type.rawValue)
    csv.text(row.compared?.plan ?? row.entry.plan.id)
    csv.text((row.compared?.nature ?? row.entry.plan.nature).rawValue)
    csv.text(row.entry.group?.framework ?? row.entry.plan.framework)
    csv.number(year?.year)
    csv.share(figure?.value)
    csv.share(figure?.low)
    csv.share(figure?.high)
    csv.share(figure?.original?.value)
    csv.share(figure?.verified?.value)
    csv.number(figure.map { Int($0.dueReported) })
    csv.number(figure.map { Int($0.due) })
    let rank = isLeading ? row.compared?.rank : nil
    csv.number(rank?.best)
    csv.number(rank?.worst)
    csv.number(rank?.of)
    csv.text(reason(row, isLeading: isLeading))
    csv.number(year.map { Int($0.reporting.sent) })
    csv.number(year.map { Int($0.reporting.due) })
    csv.number(year.map { Int($0.reporting.onTime) })
    csv.number(year?.coveredStrategies)
    csv.number(year?.actionsByStrategy.count)
    csv.number(year.map { Int($0.entriesWithEvidence) })
    csv.number(year.map { Int($0.entries) })
    csv.number(year.map { Int($0.verifiedValues) })
    csv.number(year.map { Int($0.reportedValues) })
    csv.share(year?.budget.absorption)
    let duties = row.entry.summary.dutyCount
    csv.number(duties.met)
    csv.number(duties.due)
    csv.share(row.entry.move?.difference)
    csv.text((year?.warnings ?? []).map(\.title.id).joined(separator: "; "))
    csv.endRow()
  }

  private func reason(_ row: ComparedRegions.Row, isLeading: Bool) -> String {
    guard let compared = row.compared else { return GuardRefusal.noFinishedYear.id }
    var reasons = compared.refusals.map(\.reason.id)
    if !isLeading, let outside = row.outside { reasons.insert(outside.id, at: 0) }
    return reasons.joined(separator: " ")
  }
}
