/// Plausible Indonesian for documents that say on every page that they are for tests.
enum SampleText {
  static let strategies = [
    "pencegahan", "rehabilitasi-kesehatan", "rehabilitasi-sosial", "norma-hukum", "penegakan-hukum", "koordinasi",
  ]

  struct Agency {
    let id: String
    let name: String
    let abbreviation: String
  }

  static let agencies = [
    Agency(id: "dp3a", name: "Dinas Pemberdayaan Perempuan dan Perlindungan Anak", abbreviation: "DP3A"),
    Agency(id: "dinsos", name: "Dinas Sosial", abbreviation: "Dinsos"),
    Agency(id: "disnaker", name: "Dinas Tenaga Kerja", abbreviation: "Disnaker"),
    Agency(id: "dinkes", name: "Dinas Kesehatan", abbreviation: "Dinkes"),
    Agency(id: "disdik", name: "Dinas Pendidikan", abbreviation: "Disdik"),
    Agency(id: "kesbangpol", name: "Badan Kesatuan Bangsa dan Politik", abbreviation: "Kesbangpol"),
    Agency(id: "diskominfo", name: "Dinas Komunikasi dan Informatika", abbreviation: "Diskominfo"),
    Agency(id: "satpol-pp", name: "Satuan Polisi Pamong Praja", abbreviation: "Satpol PP"),
  ]

  static let verbs = [
    "Menyelenggarakan", "Melaksanakan", "Memperkuat", "Menyusun", "Mengoordinasikan", "Memfasilitasi", "Meningkatkan",
    "Mengembangkan", "Menyediakan", "Memantau",
  ]
  static let objects = [
    "sosialisasi bahaya perdagangan orang", "pelatihan petugas layanan terpadu", "pendampingan keluarga pekerja migran",
    "pendataan warga yang bekerja di luar negeri", "rapat koordinasi gugus tugas", "prosedur pemulangan yang aman",
    "layanan rujukan kesehatan", "pengawasan perusahaan penempatan", "kampanye migrasi aman di sekolah",
    "penyuluhan hukum di desa", "rumah perlindungan sementara", "pos pengaduan di pelabuhan",
  ]
  static let places = [
    "di seluruh kecamatan", "di desa kantong pekerja migran", "di kawasan pelabuhan dan terminal", "bersama tokoh agama",
    "bersama kader desa", "di sekolah menengah", "melalui media lokal", "bagi calon pekerja migran",
  ]

  /// What an indicator counts.
  struct Measure {
    let name: String
    let unit: String
  }

  static let measures = [
    Measure(name: "Jumlah kegiatan yang terlaksana", unit: "kegiatan"),
    Measure(name: "Peserta yang mengikuti kegiatan sampai selesai", unit: "orang"),
    Measure(name: "Desa yang terlayani", unit: "desa"),
    Measure(name: "Dokumen yang disahkan", unit: "dokumen"),
    Measure(name: "Lembaga mitra yang terlibat", unit: "lembaga"),
    Measure(name: "Lokasi yang diawasi secara rutin", unit: "lokasi"),
    Measure(name: "Kecamatan yang terjangkau", unit: "kecamatan"),
  ]
  static let obstacles = [
    "Jadwal narasumber bergeser sehingga dua kegiatan dipindahkan ke triwulan berikutnya.",
    "Anggaran perubahan baru tersedia pada akhir periode, jadi sebagian kegiatan tertunda.",
    "Jarak antardesa dan cuaca buruk membatasi kunjungan lapangan tim pelaksana.",
    "Data peserta dari kecamatan belum seragam dan masih dicocokkan bersama operator desa.",
    "Petugas yang terlatih dimutasi, sehingga pendampingan diulang dari awal.",
  ]
  static let followUps = [
    "Menyusun ulang jadwal bersama kecamatan dan mengundang narasumber cadangan.",
    "Mengusulkan tambahan kegiatan pada anggaran perubahan tahun berjalan.",
    "Memakai balai desa dan siaran radio setempat untuk menjangkau warga yang jauh.",
    "Menunjuk petugas data di setiap kecamatan dan memberi mereka format yang sama.",
  ]
  static let enablers = [
    "Kepala desa menyediakan tempat dan mengundang warga.", "Mitra perguruan tinggi membantu penyusunan materi.",
    "Kader desa aktif menyebarkan informasi layanan.",
  ]

  static func title(_ random: inout RandomSource) -> String {
    "\(random.pick(verbs)) \(random.pick(objects)) \(random.pick(places))"
  }
}
