import Diagnostics
import PlanModel
import PlanProgress

extension LintRule {
  static let regenciesAboveProvince = LintRule(
    code: "target-kabupaten-melebihi-provinsi", severity: .warning,
    title: LocalizedText(id: "Jumlah target kabupaten/kota melebihi provinsi", en: "Regencies' targets above the province's"),
    explanation: LocalizedText(
      id: """
        Untuk butir kerangka dan satuan yang sama, target provinsi biasanya mencakup kabupaten dan kotanya. Bila jumlah \
        target mereka lebih besar, salah satunya belum disesuaikan, atau yang dihitung berbeda.
        """,
      en: """
        For the same item of the framework and the same unit, a province's target usually covers its regencies and \
        cities. Where their sum is larger, one of them was not adjusted, or they count different things.
        """),
    example: DiagnosticKind.Example(
      path: "53-nusa-tenggara-timur/rad-2019-2020.yaml", wrong: provincialPlan(target: 45),
      right: provincialPlan(target: 120)),
    collection: { promises, context, findings in
      let targets = ItemTargets(promises)
      for (key, province) in targets.provinces.sorted(by: { $0.key < $1.key }) {
        let below = targets.regencies[key] ?? []
        let sum = below.reduce(0) { $0 + $1.target.value }
        guard sum > province.target.value else { continue }
        let code = province.region
        findings.report(
          in: code, at: Place(path: province.path, line: province.target.line),
          LocalizedText(
            id: "Target provinsi \(code) untuk butir `\(key.item)` tahun \(key.year) adalah \(printed(province.target.value)) \(key.unit), tetapi jumlah target \(below.count) kabupaten/kota \(printed(sum)).",
            en: "The target of province \(code) for item `\(key.item)` in \(key.year) is \(printed(province.target.value)) \(key.unit), but those of \(below.count) regencies and cities add up to \(printed(sum))."),
          help: LocalizedText(
            id: "Samakan pengertiannya, lalu sesuaikan salah satu rencana.", en: "Agree on what is counted, then adjust one of the plans."),
          notes: below.prefix(5).map { regency in
            LocatedDiagnostic.Note(
              message: LocalizedText(
                id: "\(regency.region): \(printed(regency.target.value)) di sini",
                en: "\(regency.region): \(printed(regency.target.value)) here"),
              place: Place(path: regency.path, line: regency.target.line))
          })
      }
    })

  /// Targets by province, framework, item, unit and year, the province's own and its regencies'.
  private struct ItemTargets {
    struct Key: Hashable, Comparable {
      var province: RegionCode
      var framework: String
      var item: String
      var unit: String
      var year: Int

      static func < (lhs: Key, rhs: Key) -> Bool {
        (lhs.province, lhs.framework, lhs.item, lhs.unit, lhs.year)
          < (rhs.province, rhs.framework, rhs.item, rhs.unit, rhs.year)
      }
    }

    struct Entry {
      var region: RegionCode
      var path: String
      var target: RegionPromises.ItemTarget
    }

    var provinces: [Key: Entry] = [:]
    var regencies: [Key: [Entry]] = [:]

    init(_ promises: [RegionPromises]) {
      for own in promises.sorted(by: { $0.region < $1.region }) where own.region.depth <= 2 {
        for plan in own.plans {
          for target in plan.itemTargets {
            let province = own.region.parent ?? own.region
            let key = Key(
              province: province, framework: plan.framework, item: target.item, unit: target.unit, year: target.year)
            let entry = Entry(region: own.region, path: plan.path, target: target)
            if own.region.depth == 1 {
              if provinces[key] == nil { provinces[key] = entry }
            } else {
              regencies[key, default: []].append(entry)
            }
          }
        }
      }
    }
  }

  private static func provincialPlan(target: Int) -> String {
    """
    rad: 1
    wilayah: "53"
    judul: Rencana Aksi Daerah provinsi (data uji)
    sifat: uji
    status: berjalan
    periode: {mulai: 2019, selesai: 2020}
    kerangka: kerangka-contoh
    pelaporan: tahunan
    penetapan: {tanggal: null, alasan: belum-ada-data}
    instansi:
      - {id: dp3a, jenis: dp3a, nama: DP3A provinsi}
    aksi:
      - id: A1
        judul: Mendampingi kabupaten dan kota membentuk gugus tugas
        strategi: pencegahan
        butir: [gugus-tugas]
        penanggung_jawab: dp3a
        indikator:
          - {id: kel, nama: Kelurahan yang memiliki gugus tugas, satuan: kelurahan, arah: naik, hitung: terakhir, sifat_target: kumulatif, target: {2020: \(target)}}
      - id: A2
        judul: Gelar perkara bersama
        strategi: penegakan-hukum
        penanggung_jawab: dp3a
        indikator:
          - {id: gelar, nama: Gelar perkara, satuan: kegiatan, arah: naik, hitung: jumlah, sifat_target: tahunan, target: {2020: 2}}

    """
  }
}
