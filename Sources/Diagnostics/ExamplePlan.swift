/// The small sound plans folder that examples of diagnostics change: one province, one city, one plan.
///
/// It says nothing about the real Kota Kupang: every file of it is `sifat: uji`. Tests compile it and hold that it has no
/// finding at all as of `asOf`, so whatever an example triggers comes from the example's change.
public enum ExamplePlan {
  /// The day on which examples are looked at.
  public static let asOf = "2020-06-30"

  /// The city's folder.
  public static let regionFolder = "53-nusa-tenggara-timur/53.71-kota-kupang"
  public static let profilePath = "\(regionFolder)/wilayah.yaml"
  public static let planPath = "\(regionFolder)/rad-2019-2020.yaml"
  public static let reportPath = "\(regionFolder)/laporan/2019-TH.yaml"
  public static let verificationPath = "\(regionFolder)/verifikasi/2019-TH.yaml"
  public static let frameworkPath = "reference/frameworks/kerangka-contoh.yaml"
  public static let kindsPath = "reference/agencies.yaml"
  public static let hotlinesPath = "reference/hotlines.yaml"
  public static let regionsPath = "reference/regions.csv"
  public static let formerCodesPath = "reference/former-codes.csv"
  public static let collectionPath = "kumpulan.yaml"

  /// Paths relative to the plans folder, in order, with their texts; the schemas come from the project itself.
  public static let files: [(path: String, text: String)] = [
    (planPath, plan), (reportPath, report), (verificationPath, verification),
    (profilePath, profile), (collectionPath, collection), (kindsPath, kinds), (formerCodesPath, formerCodes),
    (frameworkPath, framework), (hotlinesPath, hotlines), (regionsPath, regions),
  ]

  /// The sound text of one file; empty when there is no such file.
  public static func text(of path: String) -> String { files.first { $0.path == path }?.text ?? "" }

  public static let plan = """
    rad: 1
    wilayah: "53.71"
    judul: Rencana Aksi Daerah PPTPPO Kota Kupang (data uji)
    sifat: uji
    status: berjalan
    periode: {mulai: 2019, selesai: 2020}
    kerangka: kerangka-contoh
    pelaporan: tahunan
    penetapan: {tanggal: 2019-01-15, dasar_hukum: [perwali7]}
    dasar_hukum:
      - {id: perwali7, jenis: perwali, nomor: "7", tahun: 2019, tanggal: 2019-01-15, tentang: Rencana Aksi Daerah, status: berlaku, sumber: [s1]}
    instansi:
      - {id: dp3a, jenis: dp3a, nama: Dinas Pemberdayaan Perempuan dan Perlindungan Anak Kota Kupang}
      - {id: polresta, jenis: polres, nama: Polresta Kupang Kota}
    sumber:
      - {id: s1, judul: Lembaran daerah, tautan: "https://contoh.go.id/perwali-7-2019"}
    aksi:
      - id: P1
        judul: Membentuk gugus tugas di setiap kelurahan
        strategi: pencegahan
        butir: [gugus-tugas]
        penanggung_jawab: dp3a
        bobot: 1
        indikator:
          - id: kel
            nama: Kelurahan yang memiliki gugus tugas
            satuan: kelurahan
            arah: naik
            hitung: terakhir
            sifat_target: kumulatif
            awal: {tahun: 2018, nilai: 12}
            target: {2019: 39, 2020: 51}
        anggaran:
          2019: {pagu: 50000000, sumber_dana: apbd}
      - id: P2
        judul: Patroli bersama di pelabuhan
        strategi: penegakan-hukum
        penanggung_jawab: polresta
        indikator:
          - id: patroli
            nama: Patroli bersama
            satuan: kegiatan
            arah: naik
            hitung: jumlah
            sifat_target: tahunan
            target: {2019: 4, 2020: 6}

    """

  /// Gathered by one agency for all.
  public static let report = """
    laporan: 1
    wilayah: "53.71"
    rad: 2019-2020
    periode: 2019-TH
    instansi: dp3a
    tanggal: 2020-01-20
    capaian:
      P1:
        status: berjalan
        indikator:
          kel: {nilai: 37}
        realisasi_anggaran: {nilai: 48250000, sumber_dana: apbd}
        bukti:
          - {judul: Berita acara pembentukan, tautan: "https://contoh.go.id/ba-2019.pdf"}
      P2:
        status: berjalan
        indikator:
          patroli: {nilai: 3}

    """

  public static let verification = """
    verifikasi: 1
    wilayah: "53.71"
    rad: 2019-2020
    periode: 2019-TH
    instansi: dp3a
    tanggal: 2020-02-10
    oleh: Bappeda Kota Kupang
    capaian:
      P1:
        indikator:
          kel: {putusan: diterima}

    """

  static let profile = """
    profil: 1
    wilayah: "53.71"
    dasar_hukum:
      - {id: sk60, jenis: sk-walikota, nomor: "60", tahun: 2018, tentang: Gugus tugas, status: berlaku, sumber: [s1]}
    gugus_tugas:
      - {sejak: 2018, status: dibentuk, dasar_hukum: [sk60], ketua: {jabatan: Wali Kota}, ketua_harian: {jabatan: Kapolresta}}
    layanan:
      - {nama: Layanan pengaduan kota, nomor: "0380-000000", sumber: [s1], diperiksa_pada: 2020-05-01}
    sumber:
      - {id: s1, judul: Laman pemerintah kota, tautan: "https://contoh.go.id/gugus-tugas"}

    """

  static let collection = """
    kumpulan: 1
    judul: Kumpulan uji
    penerbit: {nama: Penguji}
    hitung: [uji]
    lisensi: {nama: Creative Commons Atribusi 4.0, tautan: "https://creativecommons.org/licenses/by/4.0/"}

    """

  static let kinds = """
    instansi: 1
    daftar:
      - id: dp3a
        nama: Dinas Pemberdayaan Perempuan dan Perlindungan Anak
        nama_en: Office for women's empowerment and child protection
        singkatan: DP3A
        alias: [DPPPA]
        rumpun: perangkat-daerah
        tingkat: [provinsi, kabupaten-kota]
      - id: polres
        nama: Kepolisian Resor
        nama_en: Police resort
        singkatan: Polres
        rumpun: aph
        tingkat: [kabupaten-kota]
      - id: bp2mi
        nama: Badan Pelindungan Pekerja Migran Indonesia
        nama_en: Agency for the protection of migrant workers
        singkatan: BP2MI
        rumpun: lembaga-negara
        tingkat: [pusat]
        sampai: 2024-10-20
        pengganti: [kp2mi]
      - id: kp2mi
        nama: Kementerian Pelindungan Pekerja Migran Indonesia
        nama_en: Ministry for the protection of migrant workers
        singkatan: KP2MI
        rumpun: kementerian
        tingkat: [pusat]
        sejak: 2024-10-21

    """

  static let framework = """
    kerangka: 1
    id: kerangka-contoh
    nama: Kerangka contoh
    nama_en: Sample framework
    singkatan: Kerangka contoh
    periode: {mulai: 2018, selesai: 2024}
    dasar_hukum: []
    strategi:
      - id: pencegahan
        nama: Peningkatan upaya pencegahan
        nama_en: Stronger prevention
        alias: [cegah]
        butir:
          - {id: gugus-tugas, nama: Gugus tugas di kelurahan, nama_en: Task forces in kelurahan}
      - {id: penegakan-hukum, nama: Penguatan penegakan hukum, nama_en: Stronger law enforcement}
    kewajiban:
      - id: ketua-harian
        nama: Menunjuk ketua harian
        nama_en: Appoint the executive chair
        tingkat: semua
        sejak: 2018
        jenis: ketua-harian
        aturan:
          - {tingkat: kabupaten-kota, sejak: 2018, jabatan: [Kapolres, Kapolresta]}
    pelaporan: [bulanan, triwulan, catur-wulan, semester, tahunan]
    tenggat_hari: 30
    pita:
      - {id: tinggi, lebih_dari: 0.75, nama: Tinggi, nama_en: High}
      - {id: rendah, nama: Rendah, nama_en: Low}
    ambang_status: {sesuai_jadwal: 0.9, tertinggal: 0.5}
    syarat_peringkat: {indikator_dinilai: 5, laporan_masuk: 0.5}
    ambang_sel_kecil: 5
    kedaluwarsa_layanan_hari: 180
    satuan:
      - {nama: kelurahan, nama_en: urban villages, alias: [kel.], bulat: true}
      - {nama: korban, nama_en: victims, sensitif: true, bulat: true}
      - {nama: orang, nama_en: persons, bulat: true}
      - {nama: kegiatan, nama_en: activities, bulat: true}
      - {nama: persen, nama_en: per cent, maksimum: 100, alias: ["%"]}

    """

  static let hotlines = """
    layanan: 1
    daftar:
      - {id: layanan-contoh, nama: Layanan contoh, nomor: "000", cakupan: Seluruh Indonesia, sumber: [s1], diperiksa_pada: 2020-05-01}
    sumber:
      - {id: s1, judul: Laman layanan contoh, tautan: "https://contoh.go.id/layanan"}

    """

  static let regions = """
    kode,jenis,nama,induk,iso3166_2,singkatan,nama_pendek,gugus_pulau,ibu_kota,zona_waktu,kolom,baris,penduduk,luas_km2,berlaku_sejak,berlaku_sampai,penerus,kode_lama
    53,provinsi,Nusa Tenggara Timur,,ID-NT,NTT,NTT,Nusa Tenggara,Kupang,WITA,0,0,1000,100.5,,,,
    53.01,kabupaten,Kabupaten Kupang,53,,,,,,,,,500,80,,,,
    53.71,kota,Kota Kupang,53,,,,,,,,,500,20.5,,,,
    93,provinsi,Papua Selatan,,ID-PS,PS,Papua Selatan,Papua,Merauke,WIT,1,0,400,50,2022-07-25,,,
    93.01,kabupaten,Kabupaten Merauke,93,,,,,,,,,400,50,,,,91.01

    """

  static let formerCodes = """
    kode_lama,kode,nama,sumber
    91.01,93.01,Kabupaten Merauke,contoh

    """
}

extension DiagnosticKind.Example {
  /// A file of the example plan in which `sound` became `faulty`.
  public static func changing(_ path: String, _ sound: String, to faulty: String) -> Self {
    let text = ExamplePlan.text(of: path)
    return Self(path: path, wrong: text.replacing(sound, with: faulty, maxReplacements: 1), right: text)
  }

  /// A file of the example plan in which `part` became `wrong`, and is mended as `right`: where the sound plan says
  /// nothing of the matter.
  public static func changing(_ path: String, _ part: String, wrong: String, right: String) -> Self {
    let text = ExamplePlan.text(of: path)
    return Self(
      path: path, wrong: text.replacing(part, with: wrong, maxReplacements: 1),
      right: text.replacing(part, with: right, maxReplacements: 1))
  }
}
