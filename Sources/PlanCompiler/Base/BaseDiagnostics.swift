public import Diagnostics
import PlanModel

/// Findings about what a change does to what stood before; only `pantau check --base` can give them.
public enum BaseDiagnostics {
  public static let all: [DiagnosticKind] = [
    silentChange, silentRemoval, silentAddition, backToDraft, outsideFolder, verifiedByReporter, unreadableBase,
  ]

  public static let silentChange = DiagnosticKind(
    code: "perubahan-tanpa-catatan", severity: .error,
    title: LocalizedText(id: "Rencana yang ditetapkan diubah tanpa `perubahan`", en: "Ratified plan changed without `perubahan`"),
    explanation: LocalizedText(
      id: """
        Sesudah rencana ditetapkan, target, bobot, arah, cara hitung, sifat target, dan satuannya adalah janji. Boleh \
        diubah, tetapi perubahannya dicatat di `perubahan` dengan tanggal, alasan, dan dasar hukum. Dengan begitu laman \
        dapat menunjukkan capaian terhadap target awal dan target kini.

        Suntingan diam-diam tidak boleh tampak lebih baik daripada yang jujur. Karena itu `pantau check --base REV` \
        membandingkan rencana dengan isinya pada REV.
        """,
      en: """
        Once a plan is ratified, its targets, weights, directions, ways of counting, kinds of target and units are a \
        promise. They may change, but the change is recorded under `perubahan` with its date, reason and legal basis. \
        Only then can pages show progress against the target first ratified and against today's.

        A silent edit must not look better than an honest one. That is why `pantau check --base REV` compares a plan with \
        what it said at REV.
        """),
    example: .changed(
      ExamplePlan.planPath, "target: {2019: 39, 2020: 51}", wrong: "target: {2019: 39, 2020: 45}",
      amendment: "dari: 51, menjadi: 45, indikator: kel, tahun: 2020"))

  public static let silentRemoval = DiagnosticKind(
    code: "penghapusan-tanpa-catatan", severity: .error,
    title: LocalizedText(id: "Bagian rencana dihapus tanpa `perubahan`", en: "Part of a plan removed without `perubahan`"),
    explanation: LocalizedText(
      id: """
        Aksi atau indikator yang hilang dari rencana yang sudah ditetapkan akan menaikkan rata-rata tanpa ada yang \
        dikerjakan. Hapuslah dengan `perubahan` berjenis `penghapusan`. Rencana yang dicabut tetap disimpan dengan \
        `status: dicabut`, dan catatan `perubahan` tidak pernah dihapus.
        """,
      en: """
        An action or indicator that vanishes from a ratified plan raises the average without anything being done. Remove it \
        with a `perubahan` of kind `penghapusan`. A revoked plan is kept with `status: dicabut`, and what is recorded under \
        `perubahan` is never taken out.
        """),
    example: .removed(ExamplePlan.planPath, indicator: "patroli-laut", of: "P2"))

  public static let silentAddition = DiagnosticKind(
    code: "penambahan-tanpa-catatan", severity: .error,
    title: LocalizedText(id: "Bagian rencana ditambahkan tanpa `perubahan`", en: "Part of a plan added without `perubahan`"),
    explanation: LocalizedText(
      id: """
        Aksi atau indikator baru mengubah rata-rata. Sesudah rencana ditetapkan, penambahannya dicatat dengan `perubahan` \
        berjenis `penambahan`.
        """,
      en: """
        A new action or indicator changes the average. Once a plan is ratified, it is recorded by a `perubahan` of kind \
        `penambahan`.
        """),
    example: .added(ExamplePlan.planPath, indicator: "patroli-laut", of: "P2"))

  public static let backToDraft = DiagnosticKind(
    code: "kembali-disusun", severity: .error,
    title: LocalizedText(id: "Rencana yang ditetapkan kembali `disusun`", en: "Ratified plan back to `disusun`"),
    explanation: LocalizedText(
      id: """
        Rencana yang sudah ditetapkan tidak menjadi rancangan lagi: statusnya `berjalan`, `selesai`, atau `dicabut`. Kalau \
        boleh mundur, targetnya dapat diubah tanpa catatan.
        """,
      en: """
        A ratified plan does not become a draft again: its status is `berjalan`, `selesai` or `dicabut`. If it could go \
        back, its targets could be changed without a record.
        """),
    example: .before(
      .changing(ExamplePlan.planPath, "status: berjalan", to: "status: disusun"), ExamplePlan.text(of: ExamplePlan.planPath)))

  public static let outsideFolder = DiagnosticKind(
    code: "di-luar-folder-sendiri", severity: .error,
    title: LocalizedText(id: "Perubahan di luar folder sendiri", en: "Change outside one's own folder"),
    explanation: LocalizedText(
      id: """
        `pantau check --changed-by KODE --base REV` memeriksa usulan satu daerah: yang berubah sejak REV hanya boleh \
        terletak di folder daerah itu. Folder kabupaten dan kota di dalam folder provinsi milik kabupaten dan kota itu \
        sendiri; sebutkan kodenya juga bila usulan ini memang dibuat bersama.
        """,
      en: """
        `pantau check --changed-by CODE --base REV` looks at one region's proposal: what changed since REV may only lie in \
        that region's folder. The folders of regencies and cities inside a province's folder are their own; name their \
        codes too when the proposal is made together.
        """))

  public static let verifiedByReporter = DiagnosticKind(
    code: "pelapor-memverifikasi-sendiri", severity: .warning,
    title: LocalizedText(id: "Laporan diverifikasi pelapornya sendiri", en: "Report verified by its own author"),
    explanation: LocalizedText(
      id: """
        Verifikasi berarti ada orang lain yang melihat buktinya. Di sini komit terakhir laporan dan komit terakhir \
        verifikasinya dibuat dengan identitas git yang sama. Mintalah verifikator menyimpan berkasnya sendiri.
        """,
      en: """
        To verify means that somebody else has looked at the evidence. Here the last commit of the report and the last \
        commit of its verification were made by the same git identity. Let the verifier commit the file.
        """))

  public static let unreadableBase = DiagnosticKind(
    code: "versi-lama-tak-terbaca", severity: .warning,
    title: LocalizedText(id: "Versi lama tidak dapat dibandingkan", en: "Old version cannot be compared"),
    explanation: LocalizedText(
      id: """
        Berkas daerah ini pada REV memuat galat, sehingga `--base` tidak dapat membandingkannya. Pilih REV yang sudah \
        bersih, atau periksa perubahannya dengan mata.
        """,
      en: """
        This region's files had errors at REV, so `--base` cannot compare them. Choose a REV that is sound, or read the \
        change with your own eyes.
        """))
}

extension DiagnosticKind.Example {
  /// A change of the example plan that is mended by recording it.
  fileprivate static func changed(_ path: String, _ old: String, wrong: String, amendment: String) -> Self {
    let before = ExamplePlan.text(of: path)
    let changed = before.replacing(old, with: wrong, maxReplacements: 1)
    return Self(path: path, wrong: changed, right: recorded(changed, "aksi: P1, " + amendment), before: before)
  }

  private static let indicator = """
          - id: patroli-laut
            nama: Patroli laut
            satuan: kegiatan
            arah: naik
            hitung: jumlah
            sifat_target: tahunan
            target: {2019: 2, 2020: 2}

    """

  fileprivate static func removed(_ path: String, indicator id: String, of action: String) -> Self {
    let sound = ExamplePlan.text(of: path)
    return Self(
      path: path, wrong: sound, right: recorded(sound, "jenis: penghapusan, aksi: \(action), indikator: \(id)"),
      before: sound + indicator)
  }

  fileprivate static func added(_ path: String, indicator id: String, of action: String) -> Self {
    let sound = ExamplePlan.text(of: path)
    return Self(
      path: path, wrong: sound + indicator,
      right: recorded(sound + indicator, "jenis: penambahan, aksi: \(action), indikator: \(id)"), before: sound)
  }

  fileprivate static func before(_ example: Self, _ before: String) -> Self {
    Self(path: example.path, wrong: example.wrong, right: example.right, before: before)
  }

  private static func recorded(_ plan: String, _ words: String) -> String {
    let amendment = "{tanggal: 2020-03-01, \(words), alasan: Anggaran dialihkan., dasar_hukum: [perwali7]}"
    return plan.replacing("aksi:\n", with: "perubahan:\n  - \(amendment)\naksi:\n", maxReplacements: 1)
  }
}
