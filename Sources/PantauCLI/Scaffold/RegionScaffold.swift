import PlanModel

/// The first documents of a region's folder: every fact is a place that a person must fill in.
///
/// Only what the caller named is written: the region, the framework, and the years if given. Everything else would be a
/// claim about an office that nobody made, and would count once it is committed.
struct RegionScaffold {
  let region: Region
  let framework: Framework
  let firstYear: Int?
  let lastYear: Int?

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
    [("wilayah.yaml", profile), ("rad-\(planID).yaml", plan), ("halaman/tentang-rencana-ini.md", page)]
  }

  /// The plan's id, which is its years. The linker asks for another file name once the years are written and differ.
  private var planID: String {
    guard let first = firstYear ?? lastYear else { return "baru" }
    return "\(first)-\(lastYear ?? first + Self.usualLength)"
  }

  /// Years from the first to the last of a five-year plan, as medium-term plans of regions are (UU 23/2014 art. 263).
  private static let usualLength = 4

  /// From the region's folder up to the plans folder.
  private var up: String { String(repeating: "../", count: region.code.depth) }

  private var head: String {
    switch region.type.comparisonGroup {
    case .province: "Gubernur"
    case .city: "Wali Kota"
    default: "Bupati"
    }
  }

  private var profile: String {
    """
    # yaml-language-server: $schema=\(up)schema/wilayah.schema.json
    #
    # Yang benar tentang \(region.name), apa pun rencananya. Ganti setiap tanda ISI; yang tidak diketahui ditulis null
    # dengan `alasan`. Jangan pernah menulis nama, inisial, umur, atau nomor korban dan saksi.
    # Selama satu tanda masih ada, berkas ini rancangan: tidak diterbitkan dan tidak dihitung.
    profil: 1
    wilayah: "\(region.code)"             # selalu dalam tanda kutip
    ringkasan: «ISI satu atau dua kalimat, misalnya daerah asal, transit, atau tujuan»

    gugus_tugas:                        # terbaru di atas; hapus bagian ini bila belum ada gugus tugas
      - sejak: «ISI tahun atau tanggal keputusan pembentukan»
        status: «ISI direncanakan | dibentuk | dibubarkan | tidak-diketahui»
        ketua:
          jabatan: «ISI jabatan ketua menurut keputusannya, bukan nama orang»

    kontak:                             # ke mana warga melaporkan angka yang keliru
      nama: «ISI nama dinas yang mengurus data ini»
      surel: «ISI surel kantor, atau null dan di bawahnya alasan»

    """
  }

  private var plan: String {
    """
    # yaml-language-server: $schema=\(up)schema/rad.schema.json
    #
    # Rencana aksi daerah. Satu berkas untuk satu masa rencana. Simpan kapan saja: selama masih ada tanda ISI, berkas ini
    # rancangan: tidak diterbitkan dan tidak dihitung. Periksa dengan: pantau check
    rad: 1
    wilayah: "\(region.code)"
    judul: «ISI judul rencana seperti tertulis dalam peraturan \(head)»
    sifat: «ISI resmi | contoh | uji»
    status: «ISI disusun | ditetapkan | berjalan | selesai | dicabut»
    periode:
      mulai: \(firstYear.map(String.init) ?? "«ISI tahun pertama»")
      selesai: \(lastYear.map(String.init) ?? "«ISI tahun terakhir»")
    kerangka: \(framework.id)
    pelaporan: «ISI bulanan | triwulan | catur-wulan | semester | tahunan»

    instansi:                           # siapa saja yang disebut dalam rencana ini
      - id: «ISI singkatan, misalnya dinsos»   # dipakai di bawah dan di nama berkas laporan
        jenis: «ISI jenis dari plans/reference/agencies.yaml»   # jenis yang sama di semua daerah
        nama: «ISI nama resmi dinas di daerah Anda»

    aksi:
      - id: P1
        judul: «ISI apa yang dijanjikan»
        strategi: «ISI \(framework.strategies.map(\.id).joined(separator: " | "))»
        penanggung_jawab: «ISI id satu instansi dari daftar di atas»   # yang membantu ditulis di `pendukung`
        indikator:
          - id: a
            nama: «ISI apa yang dihitung»
            satuan: «ISI misalnya desa»
            arah: «ISI naik | turun | netral»                      # naik = makin banyak makin baik
            hitung: «ISI jumlah | terakhir | rata-rata»            # jumlah = periode dijumlahkan
            sifat_target: «ISI tahunan | kumulatif»
            target:                     # angka tanpa titik ribuan: 1250, bukan 1.250
    \(targets)

    """
  }

  private var targets: String {
    guard let first = firstYear else { return "          «ISI tahun»: «ISI angka»" }
    let years = first...max(first, lastYear ?? first + Self.usualLength)
    return years.map { "          \($0): «ISI target \($0), angka saja»" }.joined(separator: "\n")
  }

  private var page: String {
    """
    # Tentang rencana ini

    «ISI ceritakan dengan bahasa sehari-hari apa yang hendak dicapai, dan cara warga ikut serta.»

    """
  }
}
