import YAMLTree

/// Every key of the project's documents: the one place where the Indonesian words meet the English ones.
enum Key: String, CaseIterable {
  // Anywhere
  case actions = "aksi"
  case address = "alamat"
  case aliases = "alias"
  case citations = "sumber"
  case date = "tanggal"
  case file = "berkas"
  case first = "mulai"
  case id
  case last = "selesai"
  case legalBasis = "dasar_hukum"
  case level = "tingkat"
  case link = "tautan"
  case missing = "alasan"
  case name = "nama"
  case nameEnglish = "nama_en"
  case note = "catatan"
  case noteEnglish = "catatan_en"
  case region = "wilayah"
  case since = "sejak"
  case status
  case summary = "ringkasan"
  case title = "judul"
  case titleEnglish = "judul_en"
  case type = "jenis"
  case until = "sampai"
  case value = "nilai"
  case year = "tahun"

  // Citations and legal bases
  case accessed = "diakses"
  case amends = "mengubah"
  case articles = "pasal"
  case number = "nomor"
  case publisher = "penerbit"
  case subject = "tentang"
  case subjectEnglish = "tentang_en"

  // Plans
  case abbreviation = "singkatan"
  case activity = "kegiatan"
  case agencies = "instansi"
  case amendments = "perubahan"
  case background = "latar_belakang"
  case baseline = "awal"
  case budgetCode = "kode_sub_kegiatan"
  case budgets = "anggaran"
  case calendar = "pelaporan"
  case ceiling = "pagu"
  /// An indicator's aggregation; in `kumpulan.yaml`, what the national figures count.
  case counting = "hitung"
  case definition = "definisi"
  case direction = "arah"
  case enactment = "penetapan"
  case framework = "kerangka"
  case from = "dari"
  case fund = "sumber_dana"
  case indicators = "indikator"
  case items = "butir"
  case lead = "penanggung_jawab"
  case lessThan = "kurang_dari"
  case location = "lokasi"
  case mechanism = "mekanisme"
  case mediumTermPlan = "acuan_rpjmd"
  case nature = "sifat"
  case objective = "sasaran"
  case plan = "rad"
  case policy = "arah_kebijakan"
  case program
  case role = "tugas"
  case schedule = "jadwal"
  case sensitive = "sensitif"
  case span = "periode"
  case strategy = "strategi"
  case supporting = "pendukung"
  case targetGroup = "kelompok_sasaran"
  case targetKind = "sifat_target"
  case targets = "target"
  case to = "menjadi"
  case unit = "satuan"
  case weight = "bobot"

  // Reports and verifications
  case achievements = "capaian"
  case enablers = "faktor_pendorong"
  case evidence = "bukti"
  case followUp = "tindak_lanjut"
  case obstacles = "kendala"
  case spending = "realisasi_anggaran"
  case verdict = "putusan"
  case verifier = "oleh"

  // Profiles
  case archipelago = "kepulauan"
  case border = "perbatasan"
  case chair = "ketua"
  case coast = "pesisir"
  case code = "kode"
  case contact = "kontak"
  case dailyExecutive = "pelaksana_harian"
  case deputyChair = "wakil_ketua"
  case email = "surel"
  case exceptions = "pengecualian"
  case executiveChair = "ketua_harian"
  case expires = "berlaku_sampai"
  case geography = "letak"
  case hotlines = "layanan"
  case members = "anggota"
  case office = "jabatan"
  case roles = "peran"
  case secretariat = "sekretariat"
  case subdivisionCount = "jumlah_sub"
  case subdivisions = "sub"
  case taskForces = "gugus_tugas"
  case telephone = "telepon"

  // Hotlines
  case channels = "kanal"
  case checkedOn = "diperiksa_pada"
  case content = "isi"
  case display = "tampil"
  case free = "gratis"
  case hours = "jam"
  case hoursEnglish = "jam_en"
  case national = "rujukan"
  case provider = "penyelenggara"
  case providerKind = "jenis_instansi"
  case scope = "cakupan"
  case scopeEnglish = "cakupan_en"

  // Reference data
  case abbreviationEnglish = "singkatan_en"
  case above = "lebih_dari"
  case bands = "pita"
  case behind = "tertinggal"
  case deadlineDays = "tenggat_hari"
  case description = "deskripsi"
  case descriptionEnglish = "deskripsi_en"
  case duties = "kewajiban"
  case group = "rumpun"
  case guardRule = "syarat_peringkat"
  case hotlineCheckDays = "kedaluwarsa_layanan_hari"
  case instruments = "instrumen"
  case licence = "lisensi"
  case list = "daftar"
  case maximum = "maksimum"
  case minimumShare = "bagian_minimum"
  case onSchedule = "sesuai_jadwal"
  case planName = "nama_rad"
  case planNameEnglish = "nama_rad_en"
  case reportedShare = "laporan_masuk"
  case rules = "aturan"
  case scoredIndicators = "indikator_dinilai"
  case smallCellThreshold = "ambang_sel_kecil"
  case statusThresholds = "ambang_status"
  case successors = "pengganti"
  case regionSeverities = "keparahan_wilayah"
  case severities = "keparahan"
  case taskForceSubdivision = "sub_gugus_tugas"
  case timeZone = "zona_waktu"
  case whole = "bulat"

  static let byHash = HashedCases(Key.allCases)
}

/// The cases of an enum of words, found by the hash that YAML nodes carry.
///
/// Only for documents that the schema has passed: it compares no bytes. A word outside the list would have to collide
/// in 32 bits with one inside to be taken for it.
struct HashedCases<Case: Sendable & RawRepresentable>: Sendable where Case.RawValue == String {
  private let slots: [(hash: UInt32, value: Case?)]
  private let mask: UInt32

  init(_ cases: [Case]) {
    var size = 4
    while size < cases.count * 2 { size *= 2 }
    var slots = [(hash: UInt32, value: Case?)](repeating: (0, nil), count: size)
    let mask = UInt32(size - 1)
    for value in cases {
      let hash = YAMLTree.hash(value.rawValue)
      var slot = Int(hash & mask)
      while slots[slot].value != nil { slot = (slot + 1) & Int(mask) }
      slots[slot] = (hash, value)
    }
    self.slots = slots
    self.mask = mask
  }

  /// - Complexity: O(1), without allocation.
  subscript(hash: UInt32) -> Case? {
    var slot = Int(hash & mask)
    while let value = slots[slot].value {
      if slots[slot].hash == hash { return value }
      slot = (slot + 1) & Int(mask)
    }
    return nil
  }
}
