public import Diagnostics

extension DiagnosticKind {
  static let tooLargeFile = DiagnosticKind(
    code: "berkas-terlalu-besar",
    severity: .error,
    title: LocalizedText(id: "Berkas terlalu besar", en: "The file is too large"),
    explanation: LocalizedText(
      id: """
        Satu berkas rencana atau laporan berukuran puluhan kilobita. Berkas yang jauh lebih besar hampir selalu berarti \
        ada isi yang salah tempat, misalnya lampiran atau gambar, dan membuat pemeriksaan semua daerah lain tertunda.

        Pecah laporan menjadi satu berkas per instansi. Bila ukurannya memang wajar, naikkan batasnya dengan \
        `--limit file-size=…`.
        """,
      en: """
        A plan or report is some tens of kilobytes. A far larger file nearly always holds something that belongs \
        elsewhere, such as an attachment or an image, and it delays the check of every other region.

        Split a report into one file per agency. If the size is as it should be, raise the limit with `--limit file-size=…`.
        """))

  static let tooDeep = DiagnosticKind(
    code: "terlalu-bertingkat",
    severity: .error,
    title: LocalizedText(id: "Terlalu banyak tingkat di dalam tingkat", en: "Too many levels inside levels"),
    explanation: LocalizedText(
      id: """
        Rencana aksi tidak pernah memerlukan lebih dari belasan tingkat kelompok di dalam kelompok. Ratusan kurung yang \
        bersarang berarti berkas rusak, atau sengaja dibuat untuk membebani komputer.

        Batas ini dapat dinaikkan dengan `--limit depth=…`.
        """,
      en: """
        An action plan never needs more than a dozen groups inside groups. Hundreds of nested brackets mean a broken \
        file, or one made to burden the computer.

        The limit can be raised with `--limit depth=…`.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\nwilayah: " + String(repeating: "[", count: 70) + String(repeating: "]", count: 70) + "\n",
      right: "profil: 1\nwilayah: \"53.71\"\n"))

  static let tooManyNodes = DiagnosticKind(
    code: "terlalu-banyak-butir",
    severity: .error,
    title: LocalizedText(id: "Terlalu banyak butir dalam satu berkas", en: "Too many nodes in one file"),
    explanation: LocalizedText(
      id: """
        Jumlah kunci dan nilai dalam satu berkas dibatasi. Alias (`*nama`) dihitung sebanyak isi yang diwakilinya: \
        beberapa baris alias yang saling menunjuk dapat mewakili miliaran nilai.

        Tulislah nilainya langsung, tanpa alias. Bila berkas memang sebesar itu, naikkan batasnya dengan `--limit nodes=…`.
        """,
      en: """
        The number of keys and values in one file is limited. An alias (`*name`) counts as all that it stands for: a \
        few lines of aliases pointing at each other can stand for billions of values.

        Write the values out, without aliases. If the file truly is that large, raise the limit with `--limit nodes=…`.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        a: &a [x, x, x, x, x, x, x, x, x, x]
        b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
        c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
        d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
        e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
        f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
        g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f]

        """,
      right: """
        profil: 1
        wilayah: "53.71"

        """))

  static let tooLongKey = DiagnosticKind(
    code: "kunci-terlalu-panjang",
    severity: .error,
    title: LocalizedText(id: "Kunci terlalu panjang", en: "The key is too long"),
    explanation: LocalizedText(
      id: """
        Kunci adalah kata di depan titik dua, dan selalu pendek. Kunci yang sangat panjang biasanya sebuah kalimat yang \
        kehilangan kuncinya atau tanda kutipnya.

        Batas ini dapat dinaikkan dengan `--limit key-length=…`.
        """,
      en: """
        A key is the word before the colon, and always short. A very long key is usually a sentence that lost its key or \
        its quotes.

        The limit can be raised with `--limit key-length=…`.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\nwilayah: \"53.71\"\n" + String(repeating: "koordinasi lintas instansi ", count: 9)
        + "di kota: ya\n",
      right: "profil: 1\nwilayah: \"53.71\"\n"))

  static let tooLongScalar = DiagnosticKind(
    code: "teks-terlalu-panjang",
    severity: .error,
    title: LocalizedText(id: "Teks terlalu panjang", en: "The text is too long"),
    explanation: LocalizedText(
      id: """
        Satu nilai teks dibatasi ratusan kilobita: lebih panjang daripada buku catatan mana pun. Teks yang lebih panjang \
        biasanya berkas lain yang tertempel, atau tanda kutip yang tidak pernah ditutup.

        Batas ini dapat dinaikkan dengan `--limit scalar-length=…`.
        """,
      en: """
        One text value is limited to some hundreds of kilobytes: longer than any note. A longer one is usually another \
        file pasted in, or a quote that is never closed.

        The limit can be raised with `--limit scalar-length=…`.
        """))
}

/// The diagnostic for a file above `fileSize`, or beyond what 32-bit offsets can name; for whatever is not read as YAML.
public func fileSizeProblem(_ file: SourceFile, limits: YAMLLimits) -> Diagnostic? {
  let limit = min(limits.fileSize, Int(UInt32.max) / 2)
  guard file.bytes.count > limit else { return nil }
  return Diagnostic(
    .tooLargeFile, at: SourceRange(source: file.id, 0..<0),
    LocalizedText(
      id: "Berkas ini \(file.bytes.count) bita; batasnya \(limit) bita.",
      en: "This file has \(file.bytes.count) bytes; the limit is \(limit) bytes."),
    help: LocalizedText(
      id: "Pecah menjadi beberapa berkas, atau naikkan batasnya dengan `--limit file-size=…`.",
      en: "Split it into several files, or raise the limit with `--limit file-size=…`."))
}

extension Diagnostic {
  static func tooDeep(_ range: SourceRange, limit: YAMLLimits) -> Diagnostic {
    Diagnostic(
      .tooDeep, at: range,
      LocalizedText(
        id: "Di sini kelompok bersarang lebih dari \(limit.depth) tingkat.",
        en: "Here groups are nested more than \(limit.depth) levels deep."),
      help: LocalizedText(
        id: "Periksa kurung yang tidak ditutup, atau naikkan batasnya dengan `--limit depth=…`.",
        en: "Look for brackets that are never closed, or raise the limit with `--limit depth=…`."))
  }

  static func tooManyNodes(_ range: SourceRange, limit: YAMLLimits, throughAlias: Bool) -> Diagnostic {
    let cause =
      throughAlias
      ? LocalizedText(id: "Dengan alias ini berkas mewakili", en: "With this alias the file stands for")
      : LocalizedText(id: "Sampai di sini berkas memuat", en: "Up to here the file holds")
    return Diagnostic(
      .tooManyNodes, at: range,
      LocalizedText(
        id: "\(cause.id) lebih dari \(limit.nodes) kunci dan nilai.",
        en: "\(cause.en) more than \(limit.nodes) keys and values."),
      help: LocalizedText(
        id: "Tulis nilainya tanpa alias, pecah berkasnya, atau naikkan batasnya dengan `--limit nodes=…`.",
        en: "Write the values without aliases, split the file, or raise the limit with `--limit nodes=…`."))
  }

  static func tooLongKey(_ range: SourceRange, length: Int, limit: YAMLLimits) -> Diagnostic {
    Diagnostic(
      .tooLongKey, at: range,
      LocalizedText(
        id: "Kunci ini \(length) bita; batasnya \(limit.keyLength) bita.",
        en: "This key has \(length) bytes; the limit is \(limit.keyLength) bytes."),
      help: LocalizedText(
        id: "Tulis kunci yang pendek dan taruh kalimatnya sesudah titik dua (batas: `--limit key-length=…`).",
        en: "Write a short key and put the sentence after the colon (limit: `--limit key-length=…`)."))
  }

  static func tooLongScalar(_ range: SourceRange, length: Int, limit: YAMLLimits) -> Diagnostic {
    Diagnostic(
      .tooLongScalar, at: range,
      LocalizedText(
        id: "Teks ini \(length) bita; batasnya \(limit.scalarLength) bita.",
        en: "This text has \(length) bytes; the limit is \(limit.scalarLength) bytes."),
      help: LocalizedText(
        id: "Periksa tanda kutip yang tidak ditutup, atau naikkan batasnya dengan `--limit scalar-length=…`.",
        en: "Look for a quote that is never closed, or raise the limit with `--limit scalar-length=…`."))
  }
}
