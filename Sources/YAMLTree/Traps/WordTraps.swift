import Diagnostics

// Words where a figure, a truth value, a text, a list or a group was expected.

extension TrappedValue {
  /// `-`, `nihil`, `tidak ada`: zero, or nobody knows?
  func missingValueTrap() -> ScalarTrap? {
    guard kind == .string else { return nil }
    if Self.unknown.contains(text.lowercased()) {
      return ScalarTrap(
        .missingValueWord,
        LocalizedText(
          id: "\(shown) adalah teks; nilai yang belum diketahui ditulis `null`.",
          en: "\(shown) is text; a value that is not known yet is written `null`."),
        readings: [.init(condition: LocalizedText(verbatim: ""), text: "null")],
        advice: LocalizedText(
          id: "Tambahkan sebabnya di kunci `alasan`: `alasan: belum-ada-data`.",
          en: "Add the reason in the key `alasan`: `alasan: belum-ada-data`."))
    }
    if text.lowercased() == "nol" || text.lowercased() == "zero" {
      return ScalarTrap(
        .missingValueWord,
        LocalizedText(id: "\(shown) adalah kata, bukan angka.", en: "\(shown) is a word, not a figure."),
        readings: [.init(condition: LocalizedText(verbatim: ""), text: "0")], isCertain: true)
    }
    guard Self.missing.contains(text.lowercased()) else { return nil }
    return ScalarTrap(
      .missingValueWord,
      LocalizedText(
        id: "\(shown) dapat berarti nol atau tidak diketahui.", en: "\(shown) can mean zero or not known."),
      readings: [
        .init(condition: LocalizedText(id: "bila memang nol", en: "if it is zero indeed"), text: "0"),
        .init(condition: LocalizedText(id: "bila datanya belum ada", en: "if there is no data yet"), text: "null"),
      ],
      advice: LocalizedText(
        id: "Bersama `null` tulis sebabnya, misalnya `alasan: belum-ada-data`.",
        en: "With `null` write the reason, such as `alasan: belum-ada-data`."))
  }

  private static let missing: Set<String> = [
    "-", "--", "–", "—", "nihil", "kosong", "tidak ada", "tdk ada", "n/a", "na", "n.a.", "?", "t.a.d.", "none", "x", "…",
    "...",
  ]

  /// Words that say that nobody knows, and never mean zero.
  private static let unknown: Set<String> = [
    "belum ada", "belum ada data", "data belum ada", "belum tersedia", "data belum tersedia", "tidak ada data",
    "tidak tersedia", "belum diketahui", "tidak diketahui", "belum dilaporkan", "belum didata", "belum ada laporan",
    "no data", "not available", "unknown", "tba", "tbd",
  ]

  func booleanTrap() -> ScalarTrap? {
    let word = text.lowercased()
    let value: Bool
    if Self.yes.contains(word) { value = true } else if Self.no.contains(word) { value = false } else { return nil }
    let isDigit = kind == .integer
    return ScalarTrap(
      .yesNoWord,
      isQuoted
        ? LocalizedText(
          id: "\(shown) dalam tanda kutip adalah teks, bukan benar/salah.",
          en: "\(shown) in quotes is text, not a truth value.")
        : LocalizedText(
          id: "\(shown) bukan nilai benar/salah bagi YAML.", en: "\(shown) is no truth value to YAML."),
      readings: [.init(condition: LocalizedText(verbatim: ""), text: value ? "true" : "false")],
      isCertain: !isDigit)
  }

  private static let yes: Set<String> = ["ya", "iya", "y", "yes", "on", "benar", "betul", "true", "1"]
  private static let no: Set<String> = ["tidak", "tdk", "tak", "bukan", "n", "no", "off", "salah", "false", "0"]

  func textTrap() -> ScalarTrap? {
    let quoted = SyntaxReporter.quoted(text)
    switch kind {
    case .integer, .decimal:
      return ScalarTrap(
        .unquotedText,
        LocalizedText(
          id: "\(shown) tanpa tanda kutip terbaca sebagai bilangan\(readAs), bukan teks.",
          en: "\(shown) without quotes reads as a number\(readAs), not as text."),
        readings: [.init(condition: LocalizedText(verbatim: ""), text: quoted)], isCertain: true)
    case .boolean:
      return ScalarTrap(
        .unquotedText,
        LocalizedText(
          id: "\(shown) tanpa tanda kutip terbaca sebagai benar/salah, bukan teks.",
          en: "\(shown) without quotes reads as a truth value, not as text."),
        readings: [.init(condition: LocalizedText(verbatim: ""), text: quoted)], isCertain: true)
    default: return nil
    }
  }

  /// The number that is left of `11.10` or `007`, where it is another text.
  private var readAs: String {
    guard kind == .decimal || isDoubtful, let reading = NumberReading(text),
      let value = reading.values.first(where: { $0.separator != .thousands })?.value
    else { return "" }
    return value.text == text ? "" : " \(value.text)"
  }

  func listTrap() -> ScalarTrap? {
    guard kind != .null else { return nil }
    let parts = text.split(whereSeparator: { ",;\n".contains($0) }).map { Self.trimmed($0) }.filter { !$0.isEmpty }
    guard !parts.isEmpty, text.utf8.count <= 400 else { return nil }
    let items = parts.map { $0.contains(where: { "[]{}:#\"'".contains($0) }) ? SyntaxReporter.quoted($0) : $0 }
    return ScalarTrap(
      .bareList,
      parts.count > 1
        ? LocalizedText(
          id: "\(shown) adalah satu teks, bukan daftar: koma atau titik koma saja tidak membuat daftar.",
          en: "\(shown) is one text, not a list: commas or semicolons alone make none.")
        : LocalizedText(
          id: "\(shown) bukan daftar; daftar berisi satu butir pun ditulis dengan kurung.",
          en: "\(shown) is no list; even a list of one is written with brackets."),
      readings: [.init(condition: LocalizedText(verbatim: ""), text: "[\(items.joined(separator: ", "))]")])
  }

  /// An item without blanks around it and without the dash or bullet of a list written downwards.
  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    if let first = text.first, "-–•".contains(first), text.count > 1 { text.removeFirst() }
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  func mappingTrap() -> ScalarTrap? {
    guard kind == .string, !isQuoted, let colon = text.firstIndex(of: ":"), colon != text.startIndex else { return nil }
    let (key, value) = (text[..<colon], text[text.index(after: colon)...])
    guard !value.isEmpty, value.first != " ", value.first != "/",
      key.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
      key.unicodeScalars.allSatisfy({
        $0.properties.isAlphabetic || $0 == "_" || $0 == "-" || $0.properties.numericType != nil
      })
    else { return nil }
    return ScalarTrap(
      .missingSpace,
      LocalizedText(
        id: "\(shown) terbaca sebagai satu teks, karena tidak ada spasi sesudah titik dua.",
        en: "\(shown) reads as one text, because no space follows the colon."),
      readings: [.init(condition: LocalizedText(verbatim: ""), text: "\(key): \(value)")], isCertain: true)
  }
}

extension DiagnosticKind {
  static let missingValueWord = DiagnosticKind(
    code: "kosong-bermakna-ganda",
    severity: .error,
    title: LocalizedText(id: "Kata «nihil», «-», atau «tidak ada»", en: "The words “nihil”, “-” or “tidak ada”"),
    explanation: LocalizedText(
      id: """
        Nol, belum dilaporkan, dan tidak tersedia adalah tiga hal yang berbeda. Tanda `-` atau kata «nihil» tidak \
        mengatakan yang mana, dan Pantau tidak menebak.

        Tulis `0` bila hasilnya memang nol; tulis `null` dengan `alasan` bila angkanya belum ada.
        """,
      en: """
        Zero, not reported and not available are three different things. A `-` or the word “nihil” does not say which, and \
        Pantau does not guess.

        Write `0` if the result is zero indeed; write `null` with an `alasan` if there is no figure yet.
        """),
    example: reportExample(wrong: "nihil", right: "null\n        alasan: belum-ada-data"))

  static let yesNoWord = DiagnosticKind(
    code: "ya-atau-tidak",
    severity: .error,
    title: LocalizedText(id: "Ya atau tidak dengan kata", en: "Yes or no as a word"),
    explanation: LocalizedText(
      id: """
        `ya`, `tidak`, `yes`, `no`, `on` dan `off` dibaca berbeda oleh program YAML yang berbeda: sebagian menganggapnya \
        teks, sebagian benar/salah. Hanya `true` dan `false` yang dibaca sama oleh semua.

        Tulis `true` untuk ya dan `false` untuk tidak, tanpa tanda kutip.
        """,
      en: """
        `ya`, `tidak`, `yes`, `no`, `on` and `off` are read differently by different YAML programs: to some they are text, \
        to others truth values. Only `true` and `false` are the same to all.

        Write `true` for yes and `false` for no, without quotes.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\nwilayah: \"53.71\"\nletak: {perbatasan: tidak, pesisir: true}\n",
      right: "profil: 1\nwilayah: \"53.71\"\nletak: {perbatasan: false, pesisir: true}\n"))

  static let unquotedText = DiagnosticKind(
    code: "teks-tanpa-kutip",
    severity: .error,
    title: LocalizedText(id: "Kode atau nomor tanpa tanda kutip", en: "A code or number without quotes"),
    explanation: LocalizedText(
      id: """
        Tanpa tanda kutip, `11.10` adalah bilangan sebelas koma satu: nol di belakang hilang, dan kode wilayahnya menjadi \
        kode daerah lain. Hal yang sama terjadi pada nomor surat dan nomor telepon.

        Apit kode dan nomor dengan tanda kutip: `"11.10"`.
        """,
      en: """
        Without quotes `11.10` is the number eleven point one: the zero at the end is lost, and the region code becomes \
        another region's. The same happens to letter numbers and telephone numbers.

        Put codes and numbers in quotes: `"11.10"`.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\nwilayah: 53.71\n",
      right: "profil: 1\nwilayah: \"53.71\"\n"))

  static let bareList = DiagnosticKind(
    code: "daftar-tanpa-kurung",
    severity: .error,
    title: LocalizedText(id: "Daftar tanpa kurung", en: "A list without brackets"),
    explanation: LocalizedText(
      id: """
        Daftar ditulis dengan kurung siku, `[s1, s2]`, atau ke bawah dengan `- ` di depan tiap butir. Koma saja hanyalah \
        bagian dari teks.

        Beri kurung siku, walaupun butirnya hanya satu.
        """,
      en: """
        A list is written in square brackets, `[s1, s2]`, or downwards with `- ` in front of each item. Commas alone are \
        just part of a text.

        Put it in square brackets, even a single item.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\nwilayah: \"53.71\"\ndasar_hukum: sk60\n",
      right: "profil: 1\nwilayah: \"53.71\"\ndasar_hukum: []\n"))

  static let missingSpace = DiagnosticKind(
    code: "titik-dua-tanpa-spasi",
    severity: .error,
    title: LocalizedText(id: "Titik dua tanpa spasi", en: "A colon without a space"),
    explanation: LocalizedText(
      id: """
        `kunci:nilai` tanpa spasi adalah satu kata bagi YAML, sehingga alamat web dan jam tidak terpotong. Kunci dan nilai \
        baru terpisah bila ada spasi sesudah titik dua.

        Tambahkan spasi.
        """,
      en: """
        `key:value` without a space is one word to YAML, so that web addresses and times stay whole. Key and value part \
        only where a space follows the colon.

        Add the space.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\nwilayah: \"53.71\"\nletak:\n  perbatasan:false\n",
      right: "profil: 1\nwilayah: \"53.71\"\nletak:\n  perbatasan: false\n"))
}
