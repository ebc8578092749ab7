import Diagnostics
import PlanModel

extension LintRule {
  static let planPastItsPeriod = LintRule(
    code: "rencana-lewat-masih-berjalan", severity: .warning,
    title: LocalizedText(id: "Rencana lewat masanya tetapi masih berjalan", en: "Plan past its years, still running"),
    explanation: LocalizedText(
      id: """
        Masa rencana sudah habis tetapi statusnya masih `ditetapkan` atau `berjalan`. Pembaca mengira daerah masih punya \
        rencana yang berlaku.
        """,
      en: """
        The plan's years are over but its status still says `ditetapkan` or `berjalan`. Readers believe that the region \
        has a plan in force.
        """),
    example: DiagnosticKind.Example(
      path: "\(ExamplePlan.regionFolder)/rad-2017-2018.yaml", wrong: earlierPlan(status: "berjalan"),
      right: earlierPlan(status: "selesai")),
    plan: { subject, findings in
      let plan = subject.plan
      guard plan.status == .running || plan.status == .enacted, subject.asOf.year > plan.years.upperBound else { return }
      findings.report(
        at: subject.place(plan.places.status),
        id: "Rencana \(plan.id) berakhir pada \(plan.years.upperBound), tetapi statusnya masih `\(plan.status.rawValue)` per \(subject.asOf).",
        en: "The plan \(plan.id) ended in \(plan.years.upperBound), but as of \(subject.asOf) its status is still `\(plan.status.rawValue)`.",
        help: LocalizedText(
          id: "Tulis `status: selesai`, dan mulai rencana penerusnya di berkas baru.",
          en: "Write `status: selesai`, and begin its successor in a new file."))
    })

  private static func earlierPlan(status: String) -> String {
    """
    rad: 1
    wilayah: "53.71"
    judul: Rencana Aksi Daerah generasi sebelumnya (data uji)
    sifat: uji
    status: \(status)
    periode: {mulai: 2017, selesai: 2018}
    kerangka: kerangka-contoh
    pelaporan: tahunan
    penetapan: {tanggal: null, alasan: belum-ada-data}
    instansi:
      - {id: dp3a, jenis: dp3a, nama: Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Kupang}
    aksi:
      - id: A1
        judul: Penyuluhan hukum di kelurahan
        strategi: pencegahan
        penanggung_jawab: dp3a
        indikator:
          - {id: suluh, nama: Penyuluhan, satuan: kegiatan, arah: naik, hitung: jumlah, sifat_target: tahunan, target: {2017: 4, 2018: 4}}
      - id: A2
        judul: Pelatihan penyidik
        strategi: penegakan-hukum
        penanggung_jawab: dp3a
        indikator:
          - {id: latih, nama: Pelatihan, satuan: kegiatan, arah: naik, hitung: jumlah, sifat_target: tahunan, target: {2017: 1, 2018: 1}}

    """
  }
}
