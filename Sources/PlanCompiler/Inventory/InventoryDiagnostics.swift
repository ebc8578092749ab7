public import Diagnostics
import PlanModel

/// What can be wrong with the names and places of files, before anything is read.
public enum InventoryDiagnostics {
  public static let all: [DiagnosticKind] = [
    emptyRegion, folderName, folderTooDeep, gitLookalike, misplacedRegion, notARegularFile, pageNameKind, twoFolders, unreadFile,
  ]

  public static let emptyRegion = DiagnosticKind(
    code: "folder-wilayah-kosong", severity: .error,
    title: LocalizedText(id: "Folder wilayah kosong", en: "Empty region folder"),
    explanation: LocalizedText(
      id: """
        Folder wilayah memuat sedikitnya satu dokumen (wilayah.yaml atau rad-….yaml) atau folder wilayah di bawahnya. \
        Folder yang kosong biasanya sisa pemindahan: isinya tertinggal di tempat lain.
        """,
      en: """
        A region's folder holds at least one document (wilayah.yaml or rad-….yaml) or the folder of a region below it. \
        An empty one is usually left over from a move: its contents stayed elsewhere.
        """))

  static func emptyRegion(_ entry: FolderEntry, code: RegionCode) -> (SourceRange) -> Diagnostic {
    {
      Diagnostic(
        emptyRegion, at: $0,
        LocalizedText(
          id: "Folder wilayah `\(entry.path)` tidak memuat dokumen maupun folder wilayah lain.",
          en: "The region folder `\(entry.path)` holds neither documents nor other region folders."),
        help: LocalizedText(
          id: "Jalankan `pantau new \(code)` untuk mengisinya dengan kerangka dokumen, atau hapus folder itu.",
          en: "Run `pantau new \(code)` to fill it with skeleton documents, or delete the folder."))
    }
  }

  public static let folderName = DiagnosticKind(
    code: "nama-folder-bukan-wilayah", severity: .error,
    title: LocalizedText(id: "Nama folder bukan nama wilayah", en: "Folder name is no region's"),
    explanation: LocalizedText(
      id: """
        Folder wilayah dinamai menurut kode Kemendagri, tanda hubung, lalu nama dengan huruf kecil: \
        `61-kalimantan-barat`, dan di dalamnya `61.01-kabupaten-sambas`. Di dalam folder wilayah hanya ada laporan, \
        verifikasi, halaman, dan folder wilayah di bawahnya.
        """,
      en: """
        A region's folder is named by its Kemendagri code, a hyphen, and the name in lower case: \
        `61-kalimantan-barat`, and in it `61.01-kabupaten-sambas`. A region's folder holds only `laporan`, `verifikasi`, \
        `halaman` and the folders of regions below it.
        """))

  static func folderName(_ entry: FolderEntry, parent: RegionCode?) -> (SourceRange) -> Diagnostic {
    let wanted = Suggestion.nearest(
      to: String(entry.name), among: ["laporan", "verifikasi", "halaman", "reference", "schema"]
    ).first
    let example = parent.map { "\($0).01-nama-daerah" } ?? "61-kalimantan-barat"
    return {
      Diagnostic(
        folderName, at: $0,
        LocalizedText(
          id: "Nama folder `\(entry.name)` tidak dimulai dengan kode wilayah.",
          en: "The folder name `\(entry.name)` does not begin with a region code."),
        help: wanted.map {
          LocalizedText(id: "Maksud Anda `\($0)`?", en: "Did you mean `\($0)`?")
        }
          ?? LocalizedText(
            id: "Beri nama seperti `\(example)`: kode, tanda hubung, nama dengan huruf kecil.",
            en: "Name it like `\(example)`: code, hyphen, name in lower case."))
    }
  }

  public static let gitLookalike = DiagnosticKind(
    code: "menyerupai-repositori-git", severity: .error,
    title: LocalizedText(id: "Berkas yang menyerupai repositori git", en: "File that looks like a git repository"),
    explanation: LocalizedText(
      id: """
        Folder yang memuat HEAD, objects, dan refs dianggap git sebagai repositori, dan pengaturan di dalamnya dapat \
        menjalankan program di komputer siapa pun yang memakai git di sana. Di tingkat teratas folder rencana dan folder \
        wilayah, nama-nama itu ditolak. Riwayat dicari hanya di atas folder rencana.
        """,
      en: """
        Git takes a folder that holds HEAD, objects and refs for a repository, and the settings in it can run programs on \
        the computer of anybody who uses git there. At the top of the plans folder and of regions' folders these names are \
        refused. The history is looked for only above the plans folder.
        """))

  static func gitLookalike(_ entry: FolderEntry) -> (SourceRange) -> Diagnostic {
    {
      Diagnostic(
        gitLookalike, at: $0,
        LocalizedText(
          id: "`\(entry.path)` bernama seperti bagian repositori git.", en: "`\(entry.path)` is named like a part of a git repository."),
        help: LocalizedText(
          id: "Hapus `\(entry.name)`, atau pindahkan ke luar folder rencana.",
          en: "Delete `\(entry.name)`, or move it out of the plans folder."))
    }
  }

  /// What git looks for in a folder to take it for a repository, and what it then reads; in lower case, since some disks do not
  /// tell `Head` from `HEAD`.
  static let gitNames: Set<Substring> = [
    ".git", "head", "objects", "refs", "commondir", "config", "config.worktree", "gitdir", "hooks", "packed-refs",
  ]

  public static let misplacedRegion = DiagnosticKind(
    code: "folder-wilayah-salah-tempat", severity: .error,
    title: LocalizedText(id: "Folder wilayah di tempat yang salah", en: "Region folder in the wrong place"),
    explanation: LocalizedText(
      id: """
        Kabupaten dan kota terletak di dalam folder provinsinya, dan provinsi di tingkat teratas. Dengan begitu kantor \
        provinsi dapat diberi hak atas satu folder saja.
        """,
      en: """
        Regencies and cities lie inside their province's folder, and provinces at the top. So a provincial office can \
        be given the rights to one folder alone.
        """))

  static func misplacedRegion(_ entry: FolderEntry, code: RegionCode) -> (SourceRange) -> Diagnostic {
    {
      let place = code.parent.map { "folder provinsi \($0)" } ?? "tingkat teratas"
      let placeEnglish = code.parent.map { "the folder of province \($0)" } ?? "the top level"
      return Diagnostic(
        misplacedRegion, at: $0,
        LocalizedText(
          id: "Folder wilayah \(code) terletak di `\(entry.path)`, bukan di dalam \(place).",
          en: "The folder of region \(code) lies at `\(entry.path)`, not in \(placeEnglish)."),
        help: LocalizedText(id: "Pindahkan ke \(place).", en: "Move it to \(placeEnglish)."))
    }
  }

  public static let notARegularFile = DiagnosticKind(
    code: "bukan-berkas-biasa", severity: .error,
    title: LocalizedText(id: "Tautan simbolik atau berkas khusus", en: "Symbolic link or special file"),
    explanation: LocalizedText(
      id: """
        Hanya berkas dan folder biasa yang dibaca. Tautan simbolik dapat menunjuk ke luar folder wilayah dan \
        menerbitkan isi yang tidak dimaksud; perangkat dan FIFO dapat membuat pembacaan tak berujung.
        """,
      en: """
        Only plain files and folders are read. A symbolic link could lead out of the region's folder and publish what \
        nobody meant to; devices and FIFOs could make reading endless.
        """))

  static func notARegularFile(_ entry: FolderEntry) -> (SourceRange) -> Diagnostic {
    let what: (id: String, en: String) =
      if entry.type == .symbolicLink {
        ("adalah tautan simbolik", "is a symbolic link")
      } else if entry.path.unicodeScalars.contains("\u{FFFD}") {
        ("memuat bita yang bukan UTF-8 dalam namanya", "has bytes in its name that are not UTF-8")
      } else {
        ("adalah berkas khusus (perangkat, soket, atau FIFO)", "is a special file (device, socket or FIFO)")
      }
    return {
      Diagnostic(
        notARegularFile, at: $0,
        LocalizedText(id: "`\(entry.path)` \(what.id).", en: "`\(entry.path)` \(what.en)."),
        help: LocalizedText(
          id: "Ganti dengan salinan berkas yang sebenarnya, atau hapus.",
          en: "Replace it by a copy of the real file, or delete it."))
    }
  }

  public static let folderTooDeep = DiagnosticKind(
    code: "folder-terlalu-dalam", severity: .error,
    title: LocalizedText(id: "Folder terlalu dalam", en: "Folder too deep"),
    explanation: LocalizedText(
      id: """
        Folder sedalam itu tidak dibuka, jadi isinya tidak diperiksa dan tidak ikut terbit. Dokumen wilayah paling dalam \
        terletak dua folder di bawah folder wilayahnya: laporan/<periode>/<instansi>.yaml.
        """,
      en: """
        A folder this deep is not opened, so what it holds is neither checked nor published. A region's deepest documents lie \
        two folders below the region's own: laporan/<period>/<agency>.yaml.
        """))

  static func folderTooDeep(_ entry: FolderEntry) -> (SourceRange) -> Diagnostic {
    {
      Diagnostic(
        folderTooDeep, at: $0,
        LocalizedText(
          id: "Folder `\(entry.path)` terlalu dalam; isinya tidak dibaca.",
          en: "The folder `\(entry.path)` is too deep; what it holds is not read."),
        help: LocalizedText(
          id: "Pindahkan isinya ke atas, misalnya ke `laporan/2026-TW3/dp3a.yaml`, atau hapus folder itu.",
          en: "Move what it holds up, for example to `laporan/2026-TW3/dp3a.yaml`, or delete the folder."))
    }
  }

  public static let twoFolders = DiagnosticKind(
    code: "wilayah-dua-folder", severity: .error,
    title: LocalizedText(id: "Satu wilayah dalam dua folder", en: "One region in two folders"),
    explanation: LocalizedText(
      id: "Setiap wilayah punya tepat satu folder, supaya jelas berkas mana yang diterbitkan.",
      en: "Each region has exactly one folder, so that it is plain which files are published."))

  static func twoFolders(_ entry: FolderEntry, code: RegionCode, other: String) -> (SourceRange) -> Diagnostic {
    {
      Diagnostic(
        twoFolders, at: $0,
        LocalizedText(
          id: "Wilayah \(code) sudah punya folder `\(other)`; `\(entry.path)` adalah yang kedua.",
          en: "Region \(code) already has the folder `\(other)`; `\(entry.path)` is a second one."),
        help: LocalizedText(
          id: "Gabungkan isinya ke dalam satu folder.", en: "Merge their contents into one folder."))
    }
  }

  public static let pageNameKind = DiagnosticKind(
    code: "nama-berkas-halaman", severity: .error,
    title: LocalizedText(id: "Nama berkas halaman tidak dapat menjadi alamat", en: "Page's file name cannot be an address"),
    explanation: LocalizedText(
      id: """
        Nama berkas di `halaman/` menjadi alamat di situs. Ia hanya terdiri dari huruf kecil a–z, angka, dan tanda hubung, \
        paling panjang 80: alamat seperti itu berarti sama di setiap peramban dan tidak dapat menyamar.
        """,
      en: """
        The name of a file in `halaman/` becomes an address on the site. It is made of lower-case letters a–z, digits and \
        hyphens alone, at most 80: such an address means the same in every browser and cannot disguise itself.
        """))

  static func pageName(_ entry: FolderEntry) -> (SourceRange) -> Diagnostic {
    let words = entry.name.dropLast(".md".count).lowercased().unicodeScalars
      .map { ("a"..."z").contains($0) || ("0"..."9").contains($0) ? String($0) : "-" }.joined().split(separator: "-")
    let wanted = words.isEmpty ? "cerita.md" : words.joined(separator: "-").prefix(80) + ".md"
    return {
      Diagnostic(
        pageNameKind, at: $0,
        LocalizedText(
          id: "Nama berkas `\(entry.name)` tidak dapat menjadi alamat di situs.",
          en: "The file name `\(entry.name)` cannot become an address on the site."),
        help: LocalizedText(id: "Beri nama `\(wanted)`.", en: "Name it `\(wanted)`."))
    }
  }

  public static let unreadFile = DiagnosticKind(
    code: "berkas-tidak-dibaca", severity: .warning,
    title: LocalizedText(id: "Berkas yang tidak dibaca", en: "File that nothing reads"),
    explanation: LocalizedText(
      id: """
        Nama atau tempat berkas ini tidak cocok dengan jenis dokumen mana pun, jadi isinya tidak ikut terbit. Yang \
        dibaca: wilayah.yaml, rad-….yaml, laporan/<periode>.yaml, laporan/<periode>/<instansi>.yaml, verifikasi/ \
        dengan bentuk yang sama, dan halaman/….md.
        """,
      en: """
        The name or place of this file fits no kind of document, so its contents are not published. Read are: \
        wilayah.yaml, rad-….yaml, laporan/<period>.yaml, laporan/<period>/<agency>.yaml, verifikasi/ in the same \
        shape, and halaman/….md.
        """))

  static func unreadFile(_ entry: FolderEntry, inner: Substring) -> (SourceRange) -> Diagnostic {
    // Windows hides endings, and editors add their own.
    let ending = [".yaml.txt", ".yml.txt", ".yaml", ".yml"].first { inner.lowercased().hasSuffix($0) }
    var wanted = ending.map { String(inner.dropLast($0.count)) + ".yaml" }
    if wanted == String(inner) { wanted = nil }
    if wanted == nil, let near = Suggestion.nearest(to: String(inner), among: ["wilayah.yaml"]).first { wanted = near }
    return {
      Diagnostic(
        unreadFile, at: $0,
        LocalizedText(
          id: "Berkas `\(inner)` tidak dibaca: nama atau tempatnya tidak cocok dengan jenis dokumen mana pun.",
          en: "The file `\(inner)` is not read: its name or place fits no kind of document."),
        help: wanted.map {
          LocalizedText(
            id: "Maksud Anda `\($0)`? Bila berkas itu sudah ada, gabungkan isinya; jangan menimpanya.",
            en: "Did you mean `\($0)`? If that file exists already, merge the two; do not overwrite it.")
        }
          ?? LocalizedText(
            id: """
              Yang dibaca: `wilayah.yaml`, `rad-2026-2030.yaml`, `laporan/2026-TW3/dp3a.yaml`, `halaman/nama.md`; simpan \
              yang lain di luar folder rencana.
              """,
            en: """
              Read are: `wilayah.yaml`, `rad-2026-2030.yaml`, `laporan/2026-TW3/dp3a.yaml`, `halaman/name.md`; keep \
              anything else outside the plans folder.
              """))
    }
  }
}
