import PlanModel

/// The first documents of a region's folder: sound at once, with marks where a person must write.
struct RegionScaffold {
  let region: Region
  let framework: Framework
  let years: ClosedRange<Int>

  /// The folder's name: code, hyphen, name in lower case.
  var folderName: String { "\(region.code)-\(Self.slug(region.name))" }

  static func slug(_ name: String) -> String {
    name.lowercased().unicodeScalars.map { scalar in
      switch scalar {
      case "a"..."z", "0"..."9": String(scalar)
      default: "-"
      }
    }.joined().split(separator: "-").joined(separator: "-")
  }

  /// Path inside the region's folder, and text.
  var files: [(path: String, text: String)] {
    [
      ("wilayah.yaml", profile), ("rad-\(planID).yaml", plan), ("laporan/\(firstPeriod)/dp3a.yaml", report),
      ("halaman/tentang-rencana-ini.md", page),
    ]
  }

  private var planID: String { "\(years.lowerBound)-\(years.upperBound)" }
  private var firstPeriod: String { "\(years.lowerBound)-TW1" }

  /// From the region's folder up to the plans folder.
  private var up: String { String(repeating: "../", count: region.code.depth) }

  private var head: (title: String, decree: String, chair: String) {
    switch region.type.comparisonGroup {
    case .province: ("Gubernur", "pergub", "Kapolda")
    case .city: ("Wali Kota", "perwali", "Kapolres")
    default: ("Bupati", "perbup", "Kapolres")
    }
  }

  private var profile: String {
    """
    # yaml-language-server: $schema=\(up)schema/wilayah.schema.json
    #
    # Yang benar tentang \(region.name), apa pun rencananya. Ganti setiap «ISI»; yang tidak diketahui ditulis null
    # dengan `alasan`. Jangan pernah menulis nama, inisial, umur, atau nomor korban dan saksi.
    profil: 1
    wilayah: "\(region.code)"             # selalu dalam tanda kutip
    ringkasan: «ISI satu atau dua kalimat, misalnya daerah asal, transit, atau tujuan»

    gugus_tugas:                        # terbaru di atas
      - sejak: null                     # «ISI tahun atau tanggal keputusan pembentukan»
        alasan: belum-ada-data
        status: tidak-diketahui         # direncanakan | dibentuk | dibubarkan | tidak-diketahui
        ketua: {jabatan: \(head.title)}
        ketua_harian: {jabatan: \(head.chair)}     # jabatan saja, bukan nama orang

    kontak:                             # ke mana warga melaporkan angka yang keliru
      nama: «ISI nama dinas yang mengurus data ini»
      surel: null                       # «ISI surel kantor»
      alasan: belum-ada-data

    """
  }

  private var plan: String {
    """
    # yaml-language-server: $schema=\(up)schema/rad.schema.json
    #
    # Rencana aksi daerah. Satu berkas untuk satu masa rencana. Simpan kapan saja: yang belum diisi hanya menjadi
    # peringatan. Periksa dengan: pantau check
    rad: 1
    wilayah: "\(region.code)"
    judul: Rencana Aksi Daerah PPTPPO \(region.name) \(years.lowerBound)–\(years.upperBound)
    sifat: resmi                        # resmi | contoh | uji
    status: disusun                     # disusun | ditetapkan | berjalan | selesai | dicabut
    periode: {mulai: \(years.lowerBound), selesai: \(years.upperBound)}
    kerangka: \(framework.id)
    pelaporan: triwulan                 # bulanan | triwulan | catur-wulan | semester | tahunan

    instansi:                           # siapa saja yang disebut dalam rencana ini
      - id: dp3a                        # dipakai di bawah dan di nama berkas laporan
        jenis: dp3a                     # jenis yang sama di semua daerah: lihat plans/reference/agencies.yaml
        nama: «ISI nama resmi dinas di daerah Anda»

    aksi:
      - id: P1
        judul: «ISI apa yang dijanjikan»
        strategi: \(framework.strategies.first?.id ?? "pencegahan")               # \(framework.strategies.map(\.id).joined(separator: " | "))
        penanggung_jawab: dp3a          # satu instansi; yang membantu ditulis di `pendukung`
        bobot: 1
        indikator:
          - id: a
            nama: «ISI apa yang dihitung, misalnya desa yang mendapat penyuluhan»
            satuan: desa
            arah: naik                  # naik = makin banyak makin baik | turun | netral
            hitung: jumlah              # jumlah = periode dijumlahkan | terakhir | rata-rata
            sifat_target: tahunan       # tahunan | kumulatif
            target:                     # angka tanpa titik ribuan: 1250, bukan 1.250
    \(targets)

    """
  }

  private var targets: String {
    years.map { "          \($0): {nilai: null, alasan: belum-ada-data}   # «ISI target \($0)»" }.joined(separator: "\n")
  }

  private var report: String {
    """
    # yaml-language-server: $schema=\(up)../../schema/laporan.schema.json
    #
    # Laporan satu instansi untuk satu periode: TW1 = Januari sampai Maret.
    laporan: 1
    wilayah: "\(region.code)"
    rad: \(planID)
    periode: \(firstPeriod)
    instansi: dp3a
    tanggal: \(years.lowerBound)-04-01             # hari laporan ini disusun
    capaian:
      P1:
        status: belum-mulai             # belum-mulai | berjalan | selesai | terhambat
        indikator:
          a: {nilai: null, alasan: belum-ada-data}   # «ISI capaian periode ini, angka saja»

    """
  }

  private var page: String {
    """
    # Tentang rencana ini

    «ISI ceritakan dengan bahasa sehari-hari apa yang hendak dicapai, dan cara warga ikut serta.»

    """
  }
}
