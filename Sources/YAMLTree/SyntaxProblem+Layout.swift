import Diagnostics

// Indentation and colons: what makes lines into keys, values and lists.

extension DiagnosticKind {
  static let badIndentation = DiagnosticKind(
    code: "indentasi-keliru",
    severity: .error,
    title: LocalizedText(id: "Jarak spasi di awal baris keliru", en: "The spaces at the start of a line are wrong"),
    explanation: LocalizedText(
      id: """
        Di YAML, jumlah spasi di awal baris menunjukkan baris itu milik siapa. Semua kunci dalam satu kelompok harus \
        mulai di kolom yang sama, dan isi sebuah kunci menjorok lebih dalam daripada kuncinya.

        Samakan jumlah spasinya dengan baris saudara di atasnya. Dua spasi per tingkat adalah kebiasaan yang baik.
        """,
      en: """
        In YAML the number of spaces at the start of a line says what the line belongs to. All keys of one group must \
        start in the same column, and what belongs to a key is indented deeper than the key.

        Give the line as many spaces as its sibling above. Two spaces a level is a good habit.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        letak:
          perbatasan: false
           pesisir: true

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        letak:
          perbatasan: false
          pesisir: true

        """))

  static let missingColon = DiagnosticKind(
    code: "titik-dua-hilang",
    severity: .error,
    title: LocalizedText(id: "Baris tanpa titik dua", en: "A line without a colon"),
    explanation: LocalizedText(
      id: """
        Setiap baris berisi sebuah kunci, titik dua, spasi, lalu nilainya: `judul: Rencana Aksi`. Tanpa titik dua, atau \
        tanpa spasi sesudahnya, YAML tidak tahu mana kunci dan mana nilai.

        Bila baris itu lanjutan teks di atasnya, beri spasi di depannya sehingga menjorok lebih dalam.
        """,
      en: """
        A line is a key, a colon, a space and the value: `judul: Rencana Aksi`. Without the colon, or without the space \
        after it, YAML cannot tell key from value.

        If the line goes on with the text above, indent it deeper than that line's key.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah "53.71"
        letak: {perbatasan: false, pesisir: true}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        letak: {perbatasan: false, pesisir: true}

        """))

  static let colonInText = DiagnosticKind(
    code: "titik-dua-dalam-teks",
    severity: .error,
    title: LocalizedText(id: "Titik dua di dalam teks tanpa kutip", en: "A colon inside unquoted text"),
    explanation: LocalizedText(
      id: """
        Titik dua yang diikuti spasi memisahkan kunci dari nilainya. Bila teks Anda sendiri memuat titik dua, YAML \
        mengira ada kunci kedua di baris yang sama.

        Apit seluruh teks dengan tanda kutip.
        """,
      en: """
        A colon followed by a space parts a key from its value. Where your text itself holds one, YAML takes it for a \
        second key on the same line.

        Put the whole text in quotes.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        catatan: Gugus tugas: dibentuk tahun 2018

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        catatan: "Gugus tugas: dibentuk tahun 2018"

        """))
}

extension SyntaxReporter {
  /// «did not find expected key»: a line inside a group that is no key of it.
  func expectedKey(_ problem: SyntaxProblem) -> Diagnostic {
    let offset = problem.offset
    if let quote = quoteBefore(offset) { return textAfterQuote(from: quote, at: offset) }
    if let bracket = bracketBefore(offset) { return textAfterBracket(bracket, at: offset) }
    if let byte = byte(at: offset), byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") {
      return strayBracket(at: offset)
    }
    let group = problem.contextOffset ?? offset
    let (own, expected) = (indentation(ofLineAt: offset), column(of: group))
    let note = note("kelompoknya dimulai di sini", "its group begins here", at: group)
    if byte(at: offset) == UInt8(ascii: "-") {
      return Diagnostic(
        .badIndentation, at: range(rest(of: offset)),
        LocalizedText(
          id: "Butir daftar `-` berdiri di antara kunci-kunci sebuah kelompok.",
          en: "A list item `-` stands among the keys of a group."),
        help: LocalizedText(
          id: "Tulis dulu kunci yang memiliki daftar ini, lalu butir-butirnya di bawahnya, menjorok lebih dalam.",
          en: "First write the key that owns the list, then its items below it, indented deeper."),
        notes: note)
    }
    return Diagnostic(
      .badIndentation, at: range(rest(of: offset)),
      LocalizedText(
        id: "Baris ini diawali \(own) spasi, padahal kunci-kunci kelompoknya diawali \(expected) spasi.",
        en: "This line starts with \(own) spaces, but the keys of its group start with \(expected)."),
      help: LocalizedText(
        id: "Awali baris ini dengan tepat \(expected) spasi bila ia sekelompok dengan baris di atasnya.",
        en: "Start this line with exactly \(expected) spaces if it belongs to the group above."),
      notes: note)
  }

  /// «did not find expected '-' indicator»: a line between the items of a list that is no item.
  func expectedItem(_ problem: SyntaxProblem) -> Diagnostic {
    let offset = problem.offset
    if let quote = quoteBefore(offset) { return textAfterQuote(from: quote, at: offset) }
    if let bracket = bracketBefore(offset) { return textAfterBracket(bracket, at: offset) }
    let line = rest(of: offset)
    let list = column(of: problem.contextOffset ?? offset)
    let (message, help) = itemSlip(line, own: indentation(ofLineAt: offset), list: list)
    return Diagnostic(
      .badIndentation, at: range(line), message, help: help,
      notes: note("daftarnya dimulai di sini", "the list begins here", at: problem.contextOffset))
  }

  /// What is wrong with a line that stands where the next item of a list should, and what to write.
  private func itemSlip(_ line: Range<Int>, own: Int, list: Int) -> (LocalizedText, help: LocalizedText) {
    let content = text(line)
    if content.hasPrefix("- "), own != list {
      return (
        LocalizedText(
          id: "Butir ini diawali \(own) spasi, padahal butir-butir daftarnya diawali \(list) spasi.",
          en: "This item starts with \(own) spaces, but the items of its list start with \(list)."),
        LocalizedText(
          id: "Awali baris ini, dan baris-baris isinya, dengan jarak yang sama seperti butir di atasnya.",
          en: "Indent this line, and the lines of what it holds, like the item above.")
      )
    }
    if let mark = content.unicodeScalars.first, "-‐‑‒–—―−•‣◦▪●·*".unicodeScalars.contains(mark) {
      let item = String(content.unicodeScalars.dropFirst().drop { $0 == " " || $0 == "\u{A0}" })
      let message =
        mark == "-"
        ? LocalizedText(
          id: "Tidak ada spasi sesudah tanda `-`, sehingga baris ini bukan butir daftar.",
          en: "No space follows the `-`, so this line is no item of the list.")
        : LocalizedText(
          id: "Butir daftar diawali tanda hubung dan spasi, bukan `\(mark)`.",
          en: "A list item begins with a hyphen and a space, not with `\(mark)`.")
      return (message, LocalizedText(id: "Tulis `- \(item)`.", en: "Write `- \(item)`."))
    }
    let message =
      own == list
      ? LocalizedText(
        id: "Baris ini sejajar dengan butir daftar di atasnya, tetapi tidak diawali `- `.",
        en: "This line is level with the list items above, but does not begin with `- `.")
      : LocalizedText(
        id: "Baris ini diawali \(own) spasi: bukan butir daftar, dan bukan pula isi butir di atasnya.",
        en: "This line starts with \(own) spaces: it is no item of the list, nor part of the item above.")
    return (
      message,
      LocalizedText(
        id: """
          Awali dengan `- ` di kolom butir lain bila ia butir baru; awali dengan \(list + 2) spasi bila ia isi butir di \
          atasnya.
          """,
        en: """
          Begin it with `- ` below the other items if it is a new one; start it with \(list + 2) spaces if it belongs to \
          the item above.
          """)
    )
  }

  /// «mapping values are not allowed in this context»: a colon in a text, or a key under a key that has its value already.
  func unexpectedColon(_ problem: SyntaxProblem) -> Diagnostic {
    let content = content(ofLineAt: problem.offset)
    if let colon = separator(in: content.lowerBound..<min(problem.offset, content.upperBound)) {
      return colonInText(value: colon..<content.upperBound)
    }
    let above = contentLine(above: problem.offset)
    let own = indentation(ofLineAt: problem.offset)
    let expected = above.map { indentation(ofLineAt: $0) } ?? 0
    if let above, expected >= own { return missingColonAbove(above) }
    return Diagnostic(
      .badIndentation, at: range(content),
      LocalizedText(
        id: "Baris ini diawali \(own) spasi, lebih dalam daripada baris di atasnya yang sudah mempunyai nilai.",
        en: "This line starts with \(own) spaces, deeper than the line above, which has its value already."),
      help: LocalizedText(
        id: "Awali dengan \(expected) spasi bila ia kunci baru; bila ia isi baris di atasnya, hapus nilai di atas itu.",
        en:
          "Start it with \(expected) spaces if it is a new key; if it belongs under the line above, delete that value."),
      notes: note("baris yang sudah mempunyai nilai", "the line that has its value already", at: above))
  }

  private func missingColonAbove(_ above: Int) -> Diagnostic {
    Diagnostic(
      .missingColon, at: range(content(ofLineAt: above)),
      LocalizedText(
        id: "Baris ini tidak memuat kunci dengan titik dua dan spasi, sehingga menyatu dengan baris di bawahnya.",
        en: "This line holds no key with a colon and a space, so it runs into the line below."),
      help: LocalizedText(
        id: "Tulis `kunci: nilai`, dengan spasi sesudah titik dua.",
        en: "Write `key: value`, with a space after the colon."))
  }

  func colonInText(value: Range<Int>) -> Diagnostic {
    Diagnostic(
      .colonInText, at: range(value),
      LocalizedText(
        id: "Teks ini memuat titik dua, sehingga terbaca sebagai kunci kedua di baris yang sama.",
        en: "This text holds a colon, so it reads as a second key on the same line."),
      help: LocalizedText(
        id: "Apit dengan tanda kutip: `\(Self.quoted(text(value)))`",
        en: "Put it in quotes: `\(Self.quoted(text(value)))`"))
  }

  /// «block sequence entries are not allowed in this context»: `kunci: - butir`.
  func unexpectedItem(_ problem: SyntaxProblem) -> Diagnostic {
    Diagnostic(
      .badIndentation, at: range(rest(of: problem.offset)),
      LocalizedText(
        id: "Butir daftar `-` tidak dapat dimulai di sini, sesudah teks lain di baris yang sama.",
        en: "A list item `-` cannot begin here, after something else on the same line."),
      help: LocalizedText(
        id: "Pindahkan butir ke baris baru di bawah kuncinya; bila ini teks, apit dengan tanda kutip.",
        en: "Move the item to a new line below its key; if this is text, put it in quotes."))
  }

  /// «could not find expected ':'»: a line that should have been a key.
  func missingColon(_ problem: SyntaxProblem) -> Diagnostic {
    let start = problem.contextOffset ?? problem.offset
    let line = rest(of: start)
    if let quote = quoteBefore(start) { return textAfterQuote(from: quote, at: start) }
    if byte(at: start) == UInt8(ascii: "\"") || byte(at: start) == UInt8(ascii: "'") {
      if self.line(at: start) != self.line(at: problem.offset), !text(line.dropFirst()).contains(shown(at: start)) {
        return unclosedQuote(at: start)
      }
    }
    if let colon = line.first(where: { file.bytes[$0] == UInt8(ascii: ":") && byte(at: $0 + 1) != UInt8(ascii: " ") }) {
      let fixed = text(line.lowerBound..<colon) + ": " + text(colon + 1..<line.upperBound)
      return Diagnostic(
        .missingColon, at: range(colon..<colon + 1),
        LocalizedText(
          id: "Tidak ada spasi sesudah titik dua ini, sehingga baris terbaca sebagai teks biasa.",
          en: "No space follows this colon, so the line reads as plain text."),
        help: LocalizedText(id: "Tulis `\(fixed)`", en: "Write `\(fixed)`"))
    }
    let whole = text(line)
    if let wide = whole.firstIndex(of: "\u{FF1A}") {
      let before = whole[..<wide]
      let colon = line.lowerBound + before.utf8.count
      let fixed = before + ": " + whole[wide...].dropFirst().drop { $0 == " " }
      return Diagnostic(
        .missingColon, at: range(colon..<colon + 3),
        LocalizedText(
          id: "Titik dua ini berhuruf lebar (U+FF1A), sehingga tidak memisahkan kunci dari nilainya.",
          en: "This colon is a full-width one (U+FF1A), so it does not part a key from its value."),
        help: LocalizedText(id: "Tulis `\(fixed)`", en: "Write `\(fixed)`"))
    }
    return Diagnostic(
      .missingColon, at: range(line),
      LocalizedText(
        id: "Baris ini tidak memuat titik dua yang memisahkan kunci dari nilainya.",
        en: "This line has no colon that parts a key from its value."),
      help: LocalizedText(
        id: "Tulis `kunci: nilai`; bila ini lanjutan teks di atasnya, jorokkan lebih dalam daripada kuncinya.",
        en: "Write `key: value`; if it goes on with the text above, indent it deeper than that text's key."))
  }

  /// «did not find expected <document start>»: something left of, or after, all that came before.
  func contentAfterDocument(_ problem: SyntaxProblem) -> Diagnostic {
    let offset = problem.offset
    if let quote = quoteBefore(offset) { return textAfterQuote(from: quote, at: offset) }
    if let bracket = bracketBefore(offset) { return textAfterBracket(bracket, at: offset) }
    let first = contentLine(below: 0)
    let (own, expected) = (indentation(ofLineAt: offset), first.map { indentation(ofLineAt: $0) } ?? 0)
    guard let first, expected > own else {
      return Diagnostic(
        .badIndentation, at: range(rest(of: offset)),
        LocalizedText(
          id: "Baris ini berdiri sesudah isi berkas selesai dan tidak menjadi bagian dari apa pun.",
          en: "This line stands after the file's content has ended and belongs to nothing."),
        help: LocalizedText(
          id: "Sejajarkan dengan kunci-kunci di atasnya, atau hapus.", en: "Align it with the keys above, or delete it."
        ))
    }
    return Diagnostic(
      .badIndentation, at: range(rest(of: offset)),
      LocalizedText(
        id: "Baris ini diawali \(own) spasi, padahal baris pertama berkas ini diawali \(expected) spasi.",
        en: "This line starts with \(own) spaces, but the first line of the file starts with \(expected)."),
      help: LocalizedText(
        id: "Hapus spasi di awal baris pertama dan baris lain yang sekelompok dengannya.",
        en: "Delete the spaces in front of the first line and of the others in its group."),
      notes: note("baris pertama", "the first line", at: first))
  }
}

extension SyntaxReporter {
  /// After the `: ` that parts key from value in a line's bytes; nil where there is none.
  private func separator(in line: Range<Int>) -> Int? {
    for index in line where file.bytes[index] == UInt8(ascii: ":") {
      guard byte(at: index + 1) == UInt8(ascii: " ") else { continue }
      var start = index + 1
      while byte(at: start) == UInt8(ascii: " ") { start += 1 }
      return start
    }
    return nil
  }

  private func column(of offset: Int) -> Int { offset - lines.lineStarts[line(at: offset) - 1] }

  private func contentLine(below offset: Int) -> Int? {
    var line = line(at: offset)
    while line <= lines.lineStarts.count {
      let content = content(ofLineAt: lines.lineStarts[line - 1])
      let isMarker = text(content) == "---"
      if !content.isEmpty, !isMarker, file.bytes[content.lowerBound] != UInt8(ascii: "#") { return content.lowerBound }
      line += 1
    }
    return nil
  }
}
