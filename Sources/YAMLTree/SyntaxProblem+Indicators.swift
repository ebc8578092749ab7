import Diagnostics

// Characters that mean something to YAML where a person meant text.

extension DiagnosticKind {
  static let reservedCharacter = DiagnosticKind(
    code: "karakter-pembuka-terlarang",
    severity: .error,
    title: LocalizedText(id: "Nilai diawali karakter khusus", en: "A value begins with a special character"),
    explanation: LocalizedText(
      id: """
        Teks tanpa tanda kutip tidak boleh diawali `@`, `%`, `` ` `` atau `?`: YAML menyimpannya untuk keperluan lain.

        Apit seluruh teks dengan tanda kutip.
        """,
      en: """
        Unquoted text may not begin with `@`, `%`, `` ` `` or `?`: YAML keeps them for itself.

        Put the whole text in quotes.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        catatan: @dp3akotakupang

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        catatan: "@dp3akotakupang"

        """))

  static let missingNode = DiagnosticKind(
    code: "nilai-tak-ditemukan",
    severity: .error,
    title: LocalizedText(id: "Di sini seharusnya ada nilai", en: "A value should stand here"),
    explanation: LocalizedText(
      id: """
        Di tempat ini YAML menunggu sebuah nilai dan menemukan koma atau kurung penutup. Biasanya ada koma berlebih, atau \
        kurung yang tidak punya pembuka.

        Hapus tanda yang berlebih, atau tulis nilainya. Teks yang diawali kurung atau koma harus diapit tanda kutip.
        """,
      en: """
        In this place YAML waits for a value and finds a comma or a closing bracket. Usually there is a comma too many, or \
        a bracket that was never opened.

        Delete it, or write the value. Text that begins with a bracket or a comma must stand in quotes.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        letak: {perbatasan: false, peran: [asal, , transit]}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        letak: {perbatasan: false, peran: [asal, transit]}

        """))

  static let badBlockScalar = DiagnosticKind(
    code: "blok-teks-keliru",
    severity: .error,
    title: LocalizedText(id: "Teks sesudah `|` atau `>`", en: "Text after `|` or `>`"),
    explanation: LocalizedText(
      id: """
        `|` dan `>` memulai teks beberapa baris. Teksnya dimulai di baris berikutnya, menjorok lebih dalam daripada \
        kuncinya; di baris `|` sendiri tidak boleh ada teks.

        Pindahkan teksnya ke baris baru. Bila `>` atau `|` bagian dari teks («> 50 orang»), apit dengan tanda kutip.
        """,
      en: """
        `|` and `>` begin a text of several lines. It starts on the next line, indented deeper than its key; the line of \
        the `|` itself may hold no text.

        Move the text to a new line. If the `>` or `|` belongs to the text (“> 50 people”), put it in quotes.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        catatan: > 50 kelurahan

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        catatan: "> 50 kelurahan"

        """))

  static let badAnchor = DiagnosticKind(
    code: "bintang-atau-ampersan",
    severity: .error,
    title: LocalizedText(id: "Nilai diawali `*` atau `&`", en: "A value begins with `*` or `&`"),
    explanation: LocalizedText(
      id: """
        Di awal nilai, `&` memberi nama pada sebuah nilai dan `*` menyalinnya. Yang tertulis di sini bukan nama seperti \
        itu; biasanya ini huruf tebal Markdown (`**penting**`) atau kata «dan» (`&`).

        Apit seluruh teks dengan tanda kutip.
        """,
      en: """
        At the start of a value `&` names a value and `*` copies it. What stands here is no such name; usually it is \
        Markdown's bold type (`**important**`) or an “and” (`&`).

        Put the whole text in quotes.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        catatan: **penting**

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        catatan: "**penting**"

        """))

  static let badDirective = DiagnosticKind(
    code: "baris-persen",
    severity: .error,
    title: LocalizedText(id: "Baris diawali `%`", en: "A line begins with `%`"),
    explanation: LocalizedText(
      id: """
        Baris yang diawali `%` adalah perintah kepada pembaca YAML. Pantau tidak memerlukannya, dan yang ini tidak \
        dapat dibaca.

        Hapus baris itu; bila komentar, awali dengan `#`.
        """,
      en: """
        A line that begins with `%` is a command to the YAML reader. Pantau needs none, and this one cannot be read.

        Delete the line; if it is a comment, begin it with `#`.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        %YAML satu
        ---
        profil: 1
        wilayah: "53.71"

        """,
      right: """
        profil: 1
        wilayah: "53.71"

        """))

  static let unknownSyntax = DiagnosticKind(
    code: "yaml-tak-terbaca",
    severity: .error,
    title: LocalizedText(id: "Berkas tidak dapat dibaca sebagai YAML", en: "The file cannot be read as YAML"),
    explanation: LocalizedText(
      id: """
        Pembaca YAML berhenti di tempat yang ditunjuk. Bandingkan baris itu dan baris di atasnya dengan berkas contoh: \
        biasanya ada tanda baca yang kurang atau spasi yang berbeda.
        """,
      en: """
        The YAML reader stopped at the place shown. Compare that line and the one above with a sample file: usually a \
        punctuation mark is missing or the spaces differ.
        """))
}

extension SyntaxReporter {
  /// «found character that cannot start any token»
  func reservedCharacter(_ problem: SyntaxProblem) -> Diagnostic {
    if byte(at: problem.offset) == UInt8(ascii: "\t") {
      let isFirst = content(ofLineAt: problem.offset).lowerBound >= problem.offset
      return .tabIndentation(
        tabRange(at: problem.offset), isBlankLine: isFirst && content(ofLineAt: problem.offset).isEmpty, isFlow: false)
    }
    return reservedCharacter(flowValue(rest(of: problem.offset)))
  }

  func reservedCharacter(_ value: Range<Int>) -> Diagnostic {
    Diagnostic(
      .reservedCharacter, at: range(value),
      LocalizedText(
        id: "Nilai tanpa tanda kutip tidak boleh diawali `\(shown(at: value.lowerBound))`.",
        en: "A value without quotes may not begin with `\(shown(at: value.lowerBound))`."),
      help: LocalizedText(
        id: "Apit dengan tanda kutip: `\(Self.quoted(text(value)))`",
        en: "Put it in quotes: `\(Self.quoted(text(value)))`"))
  }

  /// A value up to the comma or bracket that ends it, where brackets are open in front of it on its line.
  func flowValue(_ value: Range<Int>) -> Range<Int> {
    let line = content(ofLineAt: value.lowerBound)
    var depth = 0
    for byte in file.bytes[line.lowerBound..<value.lowerBound] {
      if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { depth -= 1 }
    }
    let end = value.dropFirst().first { ",]}".utf8.contains(file.bytes[$0]) }
    guard depth > 0, let end else { return value }
    return value.lowerBound..<end
  }

  /// «did not find expected node content»
  func missingNode(_ problem: SyntaxProblem) -> Diagnostic {
    let mark = shown(at: problem.offset)
    let isEnd = mark.isEmpty || content(ofLineAt: problem.offset).upperBound <= problem.offset
    return Diagnostic(
      .missingNode, at: range(problem.offset..<problem.offset + (isEnd ? 0 : 1)),
      isEnd
        ? LocalizedText(
          id: "Berkas berakhir di tempat sebuah nilai diharapkan.", en: "The file ends where a value is expected.")
        : LocalizedText(
          id: "Di sini diharapkan sebuah nilai, tetapi tertulis `\(mark)`.",
          en: "A value is expected here, but there stands `\(mark)`."),
      help: LocalizedText(
        id: "Hapus `\(mark)` bila berlebih, atau apit teksnya dengan tanda kutip.",
        en: "Delete `\(mark)` if it is one too many, or put the text in quotes."),
      notes: note("bagian ini dimulai di sini", "this part begins here", at: problem.contextOffset))
  }

  func badBlockScalar(_ problem: SyntaxProblem) -> Diagnostic {
    let start = problem.contextOffset ?? problem.offset
    let value = rest(of: start)
    return Diagnostic(
      .badBlockScalar, at: range(value),
      LocalizedText(
        id: "Sesudah `\(shown(at: start))` tidak boleh ada teks di baris yang sama.",
        en: "No text may follow `\(shown(at: start))` on the same line."),
      help: LocalizedText(
        id: "Pindahkan teksnya ke baris berikut dan jorokkan, atau apit dengan kutip: `\(Self.quoted(text(value)))`",
        en: "Move the text to the next line and indent it, or put it in quotes: `\(Self.quoted(text(value)))`"))
  }

  func badAnchor(_ problem: SyntaxProblem) -> Diagnostic {
    badAnchor(rest(of: problem.contextOffset ?? problem.offset))
  }

  func badAnchor(_ value: Range<Int>) -> Diagnostic {
    Diagnostic(
      .badAnchor, at: range(value),
      LocalizedText(
        id: "Di awal nilai, `\(shown(at: value.lowerBound))` adalah tanda khusus YAML, bukan teks.",
        en: "At the start of a value `\(shown(at: value.lowerBound))` is a special mark of YAML, not text."),
      help: LocalizedText(
        id: "Apit dengan tanda kutip: `\(Self.quoted(text(value)))`",
        en: "Put it in quotes: `\(Self.quoted(text(value)))`"))
  }

  func badTag(_ problem: SyntaxProblem) -> Diagnostic {
    let start = problem.contextOffset ?? problem.offset
    let value = rest(of: start)
    return Diagnostic(
      .customTag, at: range(value),
      LocalizedText(
        id: "Di awal nilai, `!` adalah tanda khusus YAML, bukan teks.",
        en: "At the start of a value `!` is a special mark of YAML, not text."),
      help: LocalizedText(
        id: "Apit dengan tanda kutip: `\(Self.quoted(text(value)))`",
        en: "Put it in quotes: `\(Self.quoted(text(value)))`"))
  }

  func badDirective(_ problem: SyntaxProblem) -> Diagnostic {
    Diagnostic(
      .badDirective, at: range(content(ofLineAt: problem.contextOffset ?? problem.offset)),
      LocalizedText(
        id: "Baris `%` ini tidak dapat dibaca.", en: "This `%` line cannot be read."),
      help: LocalizedText(
        id: "Hapus baris ini; bila komentar, awali dengan `#`.",
        en: "Delete the line; if it is a comment, begin it with `#`."))
  }

  func unknown(_ problem: SyntaxProblem) -> Diagnostic {
    let detail = problem.text.isEmpty ? "" : " (libyaml: \(problem.text))"
    return Diagnostic(
      .unknownSyntax, at: range(rest(of: problem.offset)),
      LocalizedText(
        id: "Di sini berkas tidak lagi dapat dibaca sebagai YAML\(detail).",
        en: "From here on the file cannot be read as YAML\(detail)."),
      help: LocalizedText(
        id: "Bandingkan baris ini dan baris di atasnya dengan berkas contoh.",
        en: "Compare this line and the one above with a sample file."),
      notes: note("bagian ini dimulai di sini", "this part begins here", at: problem.contextOffset))
  }
}
