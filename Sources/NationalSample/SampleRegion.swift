/// Writes the documents of one region.
struct SampleRegion {
  let region: SampleRegistry.Region
  let options: SampleOptions
  var random: RandomSource
  private var indicators: [[Indicator]] = []
  /// Actions of which the first period's report has a value for indicator `a`: only these can be verified.
  private var verifiable: Set<Int> = []

  struct Indicator {
    let id: String
    let measure: SampleText.Measure
    let aggregation: String
    let direction: String
    let yearTarget: Int
  }

  init(_ region: SampleRegistry.Region, _ options: SampleOptions) {
    self.region = region
    self.options = options
    random = RandomSource(seed: options.seed, region: region.code)
    for action in 1...options.actions {
      var random = RandomSource(seed: options.seed, region: "\(region.code)/\(action)")
      let count = random.chance(0.35) ? 2 : 1
      indicators.append(
        (0..<count).map { number in
          Indicator(
            id: number == 0 ? "a" : "b", measure: random.pick(SampleText.measures), aggregation: random.chance(0.7) ? "jumlah" : "terakhir",
            direction: random.chance(0.92) ? "naik" : random.chance(0.5) ? "turun" : "netral",
            yearTarget: 4 + random.below(60))
        })
    }
  }

  var planID: String { "\(options.firstYear)-\(options.lastYear)" }

  /// Every file of the region: path inside its folder and text.
  mutating func files() -> [(path: String, text: String)] {
    var files = [("wilayah.yaml", profile()), ("rad-\(planID).yaml", plan())]
    for period in options.quarters { files.append(("laporan/\(period.label).yaml", report(period))) }
    if random.chance(0.33), !verifiable.isEmpty, let period = options.quarters.first {
      files.append(("verifikasi/\(period.label).yaml", verification(period)))
    }
    if random.chance(0.25) { files.append(("halaman/kegiatan.md", page())) }
    return files
  }

  private func modeline(_ kind: String, depth: Int) -> String {
    let up = String(repeating: "../", count: region.folder.split(separator: "/").count + depth)
    return "# yaml-language-server: $schema=\(up)schema/\(kind).schema.json\n"
  }

  // MARK: Profile

  private mutating func profile() -> String {
    """
    \(modeline("wilayah", depth: 0))# Data uji: dibuat oleh program, bukan keterangan tentang wilayah yang sebenarnya.
    profil: 1
    wilayah: "\(region.code)"
    dasar_hukum:
      - {id: sk1, jenis: sk-lainnya, nomor: "\(100 + random.below(800))", tahun: 2023, tentang: Gugus tugas (data uji), status: berlaku, sumber: [s1]}
    gugus_tugas:
      - sejak: 2023
        status: dibentuk
        dasar_hukum: [sk1]
        ketua: {jabatan: \(chair)}
        ketua_harian: {jabatan: \(region.type == "provinsi" ? "Kapolda" : "Kapolres")}
        sub: [pencegahan, rehabilitasi-kesehatan, rehabilitasi-sosial, norma-hukum, penegakan-hukum, koordinasi]
        sumber: [s1]
    letak: {perbatasan: \(random.chance(0.1)), pesisir: \(random.chance(0.6)), sumber: [s1]}
    sumber:
      - {id: s1, judul: Data uji Pantau, penerbit: Program national-sample, jenis: lainnya, tanggal: 2025-01-01}

    """
  }

  private var chair: String {
    switch region.type {
    case "provinsi": "Gubernur"
    case "kota", "kota-administrasi": "Wali Kota"
    default: "Bupati"
    }
  }

  // MARK: Plan

  private mutating func plan() -> String {
    var text = """
      \(modeline("rad", depth: 0))rad: 1
      wilayah: "\(region.code)"
      judul: Rencana Aksi Daerah PPTPPO \(region.name) (data uji)
      sifat: uji
      status: berjalan
      periode: {mulai: \(options.firstYear), selesai: \(options.lastYear)}
      kerangka: ran-pptppo-2020-2024
      pelaporan: triwulan
      dasar_hukum:
        - {id: per1, jenis: sk-lainnya, nomor: "\(1 + random.below(90))", tahun: \(options.firstYear), tentang: Rencana aksi daerah (data uji), status: berlaku, sumber: [s1]}
      instansi:

      """
    for agency in SampleText.agencies {
      text += "  - {id: \(agency.id), jenis: \(agency.id), nama: \(agency.name) \(region.name), singkatan: \(agency.abbreviation)}\n"
    }
    text += "sumber:\n  - {id: s1, judul: Data uji Pantau, penerbit: Program national-sample, jenis: lainnya, tanggal: 2025-01-01}\naksi:\n"
    for action in 1...options.actions { text += self.action(action) }
    return text + amendments()
  }

  private mutating func action(_ number: Int) -> String {
    let lead = SampleText.agencies[(number - 1) % SampleText.agencies.count].id
    var text = """
        - id: P\(number)
          judul: \(SampleText.title(&random))
          strategi: \(SampleText.strategies[(number - 1) % SampleText.strategies.count])
          penanggung_jawab: \(lead)
          pendukung: [\(lead == "dp3a" ? "dinsos" : "dp3a")]
          bobot: \(1 + random.below(3))
          indikator:

      """
    for indicator in indicators[number - 1] {
      text += """
              - id: \(indicator.id)
                nama: \(indicator.measure.name)
                satuan: \(indicator.measure.unit)
                arah: \(indicator.direction)
                hitung: \(indicator.aggregation)
                sifat_target: tahunan
                awal: {tahun: \(options.firstYear - 1), nilai: \(random.below(20)), sumber: [s1]}
                target: {\(targets(indicator))}

        """
    }
    text += "    anggaran:\n"
    for year in options.firstYear...options.lastYear {
      text += "      \(year): {pagu: \((5 + random.below(400)) * 1_000_000), sumber_dana: apbd}\n"
    }
    if random.chance(0.4) {
      text += "    catatan: |\n      Dikerjakan **bersama** mitra setempat; lihat juga [panduan](https://contoh.invalid/panduan/\(number)).\n"
      text += "      - \(random.pick(SampleText.enablers))\n"
    }
    return text
  }

  private func targets(_ indicator: Indicator) -> String {
    (options.firstYear...options.lastYear).map { "\($0): \(target(indicator, $0))" }.joined(separator: ", ")
  }

  private func target(_ indicator: Indicator, _ year: Int) -> Int {
    indicator.direction == "turun"
      ? max(1, indicator.yearTarget - (year - options.firstYear)) : indicator.yearTarget + (year - options.firstYear)
  }

  /// One target in ten regions was lowered on the way, with reason and legal basis.
  private mutating func amendments() -> String {
    guard random.chance(0.1), let indicator = indicators[0].first else { return "" }
    let now = target(indicator, options.lastYear)
    return """
      perubahan:
        - {tanggal: \(options.lastYear)-02-01, aksi: P1, indikator: \(indicator.id), tahun: \(options.lastYear), dari: \(now + 5), menjadi: \(now), alasan: Penyesuaian anggaran (data uji), dasar_hukum: [per1]}

      """
  }

  // MARK: Reports

  private mutating func report(_ period: SampleOptions.Quarter) -> String {
    var text = """
      \(modeline("laporan", depth: 1))laporan: 1
      wilayah: "\(region.code)"
      rad: \(planID)
      periode: \(period.label)
      instansi: dp3a
      tanggal: \(period.reportDate(late: random.chance(0.08)))
      capaian:

      """
    var isEmpty = true
    for action in 1...options.actions where !random.chance(0.06) {
      text += entry(action, period)
      isEmpty = false
    }
    if isEmpty { text += entry(1, period) }
    return text
  }

  private mutating func entry(_ action: Int, _ period: SampleOptions.Quarter) -> String {
    var text = "  P\(action):\n    status: berjalan\n    indikator:\n"
    for indicator in indicators[action - 1] {
      let isMissing = random.chance(0.03)
      if indicator.id == "a", !isMissing, period.label == options.quarters.first?.label { verifiable.insert(action) }
      if isMissing {
        text += "      \(indicator.id): {nilai: null, alasan: belum-ada-data}\n"
      } else {
        text += "      \(indicator.id): {nilai: \(value(indicator, period))}\n"
      }
    }
    if random.chance(0.6) { text += "    realisasi_anggaran: {nilai: \(random.below(60) * 250_000)}\n" }
    if random.chance(0.45) { text += "    kendala: \(random.pick(SampleText.obstacles))\n" }
    if random.chance(0.1) { text += "    faktor_pendorong: \(random.pick(SampleText.enablers))\n" }
    if random.chance(0.38) { text += "    tindak_lanjut: \(random.pick(SampleText.followUps))\n" }
    if random.chance(0.55) {
      text += """
            bukti:
              - judul: Laporan kegiatan P\(action) periode \(period.label)
                tautan: https://contoh.invalid/\(region.code)/\(period.label)/P\(action)

        """
    }
    return text
  }

  private mutating func value(_ indicator: Indicator, _ period: SampleOptions.Quarter) -> Int {
    let yearly = Double(target(indicator, period.year)) * (0.55 + 0.6 * Double(random.below(100)) / 100)
    return Int(indicator.aggregation == "jumlah" ? yearly / 4 : yearly * (0.7 + 0.075 * Double(period.number)))
  }

  private mutating func verification(_ period: SampleOptions.Quarter) -> String {
    var text = """
      \(modeline("verifikasi", depth: 1))verifikasi: 1
      wilayah: "\(region.code)"
      rad: \(planID)
      periode: \(period.label)
      instansi: dp3a
      tanggal: \(period.reportDate(late: true))
      oleh: Inspektorat (data uji)
      capaian:

      """
    for action in verifiable.sorted() {
      let verdict = random.chance(0.85) ? "diterima" : "ditolak"
      text += "  P\(action):\n    indikator:\n      a: {putusan: \(verdict)}\n"
    }
    return text
  }

  private mutating func page() -> String {
    """
    # Kegiatan \(region.name) (data uji)

    Halaman ini **contoh** halaman milik wilayah. Isinya dibuat oleh program.

    | Tempat | Keterangan |
    |---|---|
    | Balai desa | \(random.pick(SampleText.enablers)) |
    | Sekolah | \(random.pick(SampleText.followUps)) |

    """
  }
}
