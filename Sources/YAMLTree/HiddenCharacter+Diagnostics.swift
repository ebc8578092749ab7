import Diagnostics

extension DiagnosticKind {
  static let invisibleCharacter = DiagnosticKind(
    code: "karakter-tak-terlihat",
    severity: .error,
    title: LocalizedText(id: "Karakter tak terlihat", en: "An invisible character"),
    explanation: LocalizedText(
      id: """
        Di antara huruf-huruf ini ada karakter yang tidak tampak di layar. Dua kata yang terlihat sama menjadi berbeda \
        bagi komputer, sehingga pencarian dan rujukan gagal tanpa sebab yang terlihat. Ia biasanya ikut tersalin dari \
        halaman web atau PDF.

        `pantau perbaiki` menghapusnya bila pasti; mengetik ulang katanya juga cukup.
        """,
      en: """
        Among these letters stands a character that no screen shows. Two words that look the same then differ for the \
        computer, and searches and references fail for no reason that can be seen. It usually comes along when text is \
        copied from a web page or a PDF.

        `pantau fix` deletes it where that is certain; typing the word again does it too.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\nwilayah: \"53.71\"\ncatatan: gugus\u{200B}tugas\n",
      right: "profil: 1\nwilayah: \"53.71\"\ncatatan: gugus tugas\n"))

  static let bidirectionalControl = DiagnosticKind(
    code: "karakter-arah-teks",
    severity: .error,
    title: LocalizedText(id: "Karakter yang membalik arah teks", en: "A character that turns the text around"),
    explanation: LocalizedText(
      id: """
        Karakter ini mengubah arah tulisan di layar. Dengannya sebuah baris dapat tampak berbunyi lain daripada isinya \
        («Trojan Source»), dan angka atau nama dapat terlihat tertukar. Bahasa Indonesia tidak memerlukannya.

        Hapus, lalu baca ulang barisnya dengan teliti: arti baris itu mungkin bukan seperti yang tadi tampak.
        """,
      en: """
        This character changes the direction of writing on the screen. With it a line can seem to say something other \
        than it does (“Trojan Source”), and figures or names can look swapped. Indonesian does not need it.

        Delete it, then read the line again with care: it may not mean what it seemed to.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\nwilayah: \"53.71\"\ncatatan: tahun \u{202E}8102\n",
      right: "profil: 1\nwilayah: \"53.71\"\ncatatan: tahun 2018\n"))

  static let hiddenLineBreak = DiagnosticKind(
    code: "akhir-baris-tersembunyi",
    severity: .error,
    title: LocalizedText(id: "Akhir baris tersembunyi", en: "A hidden line break"),
    explanation: LocalizedText(
      id: """
        Karakter ini akhir baris bagi sebagian pembaca YAML, tetapi bukan bagi penyunting teks. Akibatnya satu baris yang \
        Anda lihat terbaca sebagai dua.

        Hapus, dan tekan Enter bila memang perlu baris baru.
        """,
      en: """
        This character ends a line for some YAML readers, but not for text editors. So one line on your screen is read as \
        two.

        Delete it, and press Enter if a new line is what you want.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\nwilayah: \"53.71\"\ncatatan: gugus\u{2028} tugas\n",
      right: "profil: 1\nwilayah: \"53.71\"\ncatatan: gugus tugas\n"))

  static let wideSpace = DiagnosticKind(
    code: "spasi-bukan-biasa",
    severity: .error,
    title: LocalizedText(id: "Spasi yang bukan spasi biasa", en: "A space that is no ordinary space"),
    explanation: LocalizedText(
      id: """
        Yang tampak seperti spasi di sini karakter lain (misalnya spasi tak putus dari Word atau PDF). Bagi YAML ia \
        huruf biasa, sehingga kunci dan nilainya tidak terpisah.

        Ganti dengan spasi biasa; `pantau perbaiki` melakukannya.
        """,
      en: """
        What looks like a space here is another character (a no-break space from Word or a PDF, say). To YAML it is a \
        letter like any other, so key and value are not parted.

        Replace it with an ordinary space; `pantau fix` does.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\nwilayah: \"53.71\"\ncatatan:\u{A0}gugus tugas\n",
      right: "profil: 1\nwilayah: \"53.71\"\ncatatan: gugus tugas\n"))

  static let smartQuote = DiagnosticKind(
    code: "kutip-lengkung",
    severity: .error,
    title: LocalizedText(id: "Tanda kutip lengkung", en: "Curly quotes"),
    explanation: LocalizedText(
      id: """
        Word dan ponsel mengganti tanda kutip lurus `"` dengan tanda kutip lengkung. Bagi YAML tanda itu huruf biasa: ia \
        ikut menjadi bagian dari nilai, dan titik dua atau angka di dalamnya tidak terlindungi.

        Ketik ulang dengan tanda kutip lurus. Bila tanda kutip memang bagian dari teks, apit lagi dengan kutip tunggal.
        """,
      en: """
        Word and phones turn straight quotes `"` into curly ones. To YAML they are letters like any other: they become \
        part of the value, and a colon or a figure inside them is not protected.

        Type them again as straight quotes. If quotes belong to the text, put single quotes around it all.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\nwilayah: “53.71”\n",
      right: "profil: 1\nwilayah: \"53.71\"\n"))
}

extension Diagnostic {
  static func invisibleCharacter(_ character: SourceScan.Finding, _ range: SourceRange) -> Diagnostic {
    let name = HiddenCharacter.name(character.scalar)
    // Joiners shape emoji and other scripts: taking one out may change what is seen.
    let isJoiner = character.scalar.value == 0x200C || character.scalar.value == 0x200D
    return Diagnostic(
      .invisibleCharacter, at: range,
      LocalizedText(
        id: "Di sini ada karakter tak terlihat: \(name).", en: "Here stands an invisible character: \(name)."),
      help: LocalizedText(
        id: "Hapus karakter itu, atau ketik ulang katanya.", en: "Delete it, or type the word again."),
      fix: isJoiner
        ? nil
        : Fix(
          LocalizedText(id: "Hapus karakter tak terlihat", en: "Delete the invisible character"),
          edits: [TextEdit(range: range, replacement: "")]),
      cause: "\(range.source.rawValue) \(name)")
  }

  static func bidirectionalControl(_ character: SourceScan.Finding, _ range: SourceRange) -> Diagnostic {
    let name = HiddenCharacter.name(character.scalar)
    return Diagnostic(
      .bidirectionalControl, at: range,
      LocalizedText(
        id: "Di sini ada karakter yang membalik arah teks: \(name).",
        en: "Here stands a character that turns the text around: \(name)."),
      help: LocalizedText(
        id: "Hapus karakter itu, lalu baca ulang barisnya.", en: "Delete it, then read the line again."),
      cause: "\(range.source.rawValue) \(name)")
  }

  static func hiddenLineBreak(_ character: SourceScan.Finding, _ range: SourceRange) -> Diagnostic {
    let name = HiddenCharacter.name(character.scalar)
    return Diagnostic(
      .hiddenLineBreak, at: range,
      LocalizedText(
        id: "Di sini ada akhir baris tersembunyi: \(name).", en: "Here stands a hidden line break: \(name)."),
      help: LocalizedText(
        id: "Hapus, dan tekan Enter bila perlu baris baru.", en: "Delete it, and press Enter if a new line is needed."),
      cause: "\(range.source.rawValue) \(name)")
  }

  static func wideSpace(_ character: SourceScan.Finding, _ range: SourceRange) -> Diagnostic {
    let name = HiddenCharacter.name(character.scalar)
    return Diagnostic(
      .wideSpace, at: range,
      LocalizedText(
        id: "Spasi ini bukan spasi biasa: \(name).", en: "This space is no ordinary space: \(name)."),
      help: LocalizedText(
        id: "Ganti dengan spasi biasa, atau jalankan `pantau perbaiki`.",
        en: "Replace it with an ordinary space, or run `pantau fix`."),
      fix: Fix(
        LocalizedText(id: "Ganti dengan spasi biasa", en: "Replace with an ordinary space"),
        edits: [TextEdit(range: range, replacement: character.scalar.value == 0x3000 ? "  " : " ")]),
      cause: "\(range.source.rawValue) \(name)")
  }

  /// - Parameter text: the value with its quotes.
  static func smartQuotes(_ text: String, _ range: SourceRange) -> Diagnostic {
    let bare = String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { HiddenCharacter($0) != .smartQuote && $0 != "\"" }))
    let (plain, kept) = (SyntaxReporter.quoted(bare), "'" + text + "'")
    return Diagnostic(
      .smartQuote, at: range,
      LocalizedText(
        id: "Tanda kutip lengkung tidak mengapit teks bagi YAML; ia ikut menjadi isi.",
        en: "Curly quotes do not enclose text for YAML; they become part of it."),
      help: LocalizedText(
        id: "Tulis `\(plain)`; atau `\(kept)` bila tanda kutipnya memang bagian dari teks.",
        en: "Write `\(plain)`; or `\(kept)` if the quotes belong to the text."))
  }
}
