import Diagnostics

// What is sound YAML and yet refused: a reader of the file could not tell what it says.

extension DiagnosticKind {
  static let emptyFile = DiagnosticKind(
    code: "berkas-kosong",
    severity: .error,
    title: LocalizedText(id: "Berkas kosong", en: "The file is empty"),
    explanation: LocalizedText(
      id: """
        Berkas ini tidak memuat apa pun selain spasi atau komentar. Berkas kosong biasanya sisa dari penyimpanan yang \
        gagal, atau tempat yang disiapkan dan lupa diisi.

        Isi berkasnya, atau hapus: yang belum ada tidak perlu berkas.
        """,
      en: """
        The file holds nothing but blanks or comments. An empty file is usually left by a save that failed, or a place \
        that was prepared and then forgotten.

        Fill it, or delete it: what does not exist yet needs no file.
        """),
    example: Example(
      path: profilePath,
      wrong: "# profil Kota Kupang\n",
      right: "# profil Kota Kupang\nprofil: 1\nwilayah: \"53.71\"\n"))

  static let severalDocuments = DiagnosticKind(
    code: "beberapa-dokumen",
    severity: .error,
    title: LocalizedText(id: "Lebih dari satu dokumen dalam satu berkas", en: "More than one document in one file"),
    explanation: LocalizedText(
      id: """
        Baris `---` memulai dokumen YAML baru. Satu berkas Pantau memuat tepat satu dokumen; isi sesudah `---` kedua \
        akan hilang tanpa pesan bila dibiarkan.

        Hapus baris `---`, atau pindahkan bagian keduanya ke berkas lain.
        """,
      en: """
        A line `---` begins a new YAML document. A file of Pantau holds exactly one; what follows a second `---` would \
        be lost without a word.

        Delete the line `---`, or move the second part to a file of its own.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        ---
        profil: 1
        wilayah: "53.71"

        """,
      right: """
        profil: 1
        wilayah: "53.71"

        """))

  static let mergeKey = DiagnosticKind(
    code: "kunci-gabung",
    severity: .error,
    title: LocalizedText(id: "Kunci gabung `<<`", en: "The merge key `<<`"),
    explanation: LocalizedText(
      id: """
        `<<` menyalin isi kelompok lain secara tersembunyi. Ia bukan bagian dari YAML 1.2, dan pembaca berkas tidak lagi \
        melihat angka yang sebenarnya berlaku di tempat itu.

        Tulislah isinya langsung.
        """,
      en: """
        `<<` copies another group in secretly. It is no part of YAML 1.2, and whoever reads the file no longer sees the \
        figure that holds in that place.

        Write the content out.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        letak:
          <<: {perbatasan: false}
          pesisir: true

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        letak:
          perbatasan: false
          pesisir: true

        """))

  static let collectionAsKey = DiagnosticKind(
    code: "kunci-bukan-teks",
    severity: .error,
    title: LocalizedText(id: "Kunci bukan teks", en: "The key is not text"),
    explanation: LocalizedText(
      id: """
        YAML mengizinkan daftar atau kelompok sebagai kunci. Di Pantau kunci selalu sebuah kata atau angka. Yang paling \
        sering terjadi: isian templat `{{nama}}` yang lupa diganti, atau kurung yang seharusnya bagian dari teks.

        Ganti isian itu, atau apit teksnya dengan tanda kutip.
        """,
      en: """
        YAML allows lists and groups as keys. In Pantau a key is always a word or a number. Most often this is a \
        template's `{{name}}` that was not filled in, or brackets that belong to a text.

        Fill the blank in, or put the text in quotes.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: {{kode}}

        """,
      right: """
        profil: 1
        wilayah: "53.71"

        """))

  static let unknownAlias = DiagnosticKind(
    code: "alias-tak-dikenal",
    severity: .error,
    title: LocalizedText(id: "Tanda bintang di awal nilai", en: "An asterisk begins a value"),
    explanation: LocalizedText(
      id: """
        Di YAML, `*nama` berarti «salin nilai yang ditandai `&nama`». Tidak ada tanda seperti itu sebelumnya di berkas \
        ini. Biasanya bintang itu dimaksudkan sebagai teks atau huruf tebal.

        Apit seluruh teks dengan tanda kutip.
        """,
      en: """
        In YAML `*name` means “copy the value marked `&name`”. No such mark stands before this place. Usually the \
        asterisk was meant as text or as bold type.

        Put the whole text in quotes.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: *kupang

        """,
      right: """
        profil: 1
        wilayah: "53.71"

        """))

  static let aliasInsideItself = DiagnosticKind(
    code: "alias-melingkar",
    severity: .error,
    title: LocalizedText(id: "Alias di dalam dirinya sendiri", en: "An alias inside itself"),
    explanation: LocalizedText(
      id: """
        Alias `*nama` menyalin nilai yang ditandai `&nama`. Bila alias itu berdiri di dalam nilai yang sama, salinannya \
        tidak pernah selesai.

        Tulislah nilainya langsung.
        """,
      en: """
        An alias `*name` copies the value marked `&name`. Where it stands inside that very value, the copy never ends.

        Write the value out.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        letak: &letak {perbatasan: false, pesisir: *letak}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        letak: {perbatasan: false, pesisir: true}

        """))
}

extension Diagnostic {
  static func emptyFile(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      .emptyFile, at: SourceRange(source: file.id, 0..<0),
      LocalizedText(
        id: "Berkas ini kosong: tidak ada satu kunci pun di dalamnya.", en: "This file is empty: it holds not one key."),
      help: LocalizedText(
        id: "Isi berkasnya, atau hapus bila belum diperlukan.", en: "Fill it, or delete it if it is not needed yet."))
  }

  static func severalDocuments(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .severalDocuments, at: range,
      LocalizedText(
        id: "Di sini dokumen kedua dimulai; satu berkas hanya memuat satu dokumen.",
        en: "A second document begins here; a file holds only one."),
      help: LocalizedText(
        id: "Hapus baris `---` ini, atau pindahkan isi sesudahnya ke berkas lain.",
        en: "Delete this line `---`, or move what follows it to another file."))
  }

  static func mergeKey(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .mergeKey, at: range,
      LocalizedText(
        id: "Kunci gabung `<<` tidak dipakai di Pantau.", en: "The merge key `<<` is not used in Pantau."),
      help: LocalizedText(
        id: "Tulis isi kelompok yang disalin itu langsung di sini.",
        en: "Write the content of the copied group out here."))
  }

  static func keyIsCollection(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .collectionAsKey, at: range,
      LocalizedText(
        id: "Daftar atau kelompok dalam kurung tidak dapat menjadi kunci.",
        en: "A list or a group in brackets cannot be a key."),
      help: LocalizedText(
        id: "Bila ini isian templat, ganti dengan nilainya; bila ini teks, apit dengan tanda kutip.",
        en: "If this is a template's blank, fill it in; if it is text, put it in quotes."))
  }

  static func unknownAlias(_ range: SourceRange, name: String, known: [String]) -> Diagnostic {
    let nearest = Suggestion.nearest(to: name, among: known, limit: 1).first
    return Diagnostic(
      .unknownAlias, at: range,
      LocalizedText(
        id: "`*\(name)` menyalin nilai bertanda `&\(name)`, tetapi tanda itu tidak ada di atas.",
        en: "`*\(name)` copies the value marked `&\(name)`, but there is no such mark above."),
      help: nearest.map {
        LocalizedText(id: "Maksud Anda `*\($0)`?", en: "Did you mean `*\($0)`?")
      }
        ?? LocalizedText(
          id: "Bila bintang ini bagian dari teks, apit seluruh teks dengan tanda kutip.",
          en: "If the asterisk belongs to the text, put the whole text in quotes."))
  }

  static func aliasInsideItself(_ range: SourceRange, name: String, anchor: SourceRange) -> Diagnostic {
    Diagnostic(
      .aliasInsideItself, at: range,
      LocalizedText(
        id: "`*\(name)` berdiri di dalam nilai `&\(name)` sendiri.",
        en: "`*\(name)` stands inside the value `&\(name)` itself."),
      help: LocalizedText(id: "Tulis nilainya langsung.", en: "Write the value out."),
      notes: [
        Note(LocalizedText(id: "nilai itu dimulai di sini", en: "that value begins here"), at: anchor)
      ])
  }
}

extension YAMLTree {
  /// Whether the document holds nothing: no node, or one that nobody wrote.
  var isEmpty: Bool {
    guard let first = records.first else { return true }
    return records.count == 1 && first.kind == .null && first.start == first.end
  }
}
