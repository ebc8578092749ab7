import Diagnostics

// Quotes and brackets that do not close, or close too early.

extension DiagnosticKind {
  static let unclosedQuote = DiagnosticKind(
    code: "kutip-tak-ditutup",
    severity: .error,
    title: LocalizedText(id: "Tanda kutip tidak ditutup", en: "A quote is never closed"),
    explanation: LocalizedText(
      id: """
        Teks yang dibuka dengan tanda kutip harus ditutup dengan tanda kutip yang sama. Bila penutupnya hilang, semua \
        baris di bawahnya ikut terbaca sebagai teks.

        Tambahkan penutupnya di akhir teks.
        """,
      en: """
        Text that opens with a quote must end with the same quote. Where the closing one is missing, all lines below are \
        read as part of the text.

        Add it at the end of the text.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71
        letak: {perbatasan: false, pesisir: true}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        letak: {perbatasan: false, pesisir: true}

        """))

  static let textAfterClosing = DiagnosticKind(
    code: "teks-setelah-penutup",
    severity: .error,
    title: LocalizedText(id: "Teks sesudah kutip atau kurung penutup", en: "Text after a closing quote or bracket"),
    explanation: LocalizedText(
      id: """
        Nilai yang dibuka dengan tanda kutip atau kurung berakhir pada penutupnya. Apa pun sesudahnya di baris itu tidak \
        punya tempat. Biasanya ada tanda kutip di dalam teks yang sudah diapit tanda kutip.

        Apit seluruh teks dengan kutip tunggal `'…'`, dan pakai kutip ganda di dalamnya.
        """,
      en: """
        A value that opens with a quote or a bracket ends where it closes. Anything after that on the line has no place. \
        Usually there are quotes inside a text that is in quotes already.

        Put the whole text in single quotes `'…'` and use double ones inside.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        catatan: "Gerakan" Kota Kupang

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        catatan: '"Gerakan" Kota Kupang'

        """))

  static let unbalancedBracket = DiagnosticKind(
    code: "kurung-tak-berpasangan",
    severity: .error,
    title: LocalizedText(id: "Kurung tidak berpasangan", en: "A bracket has no partner"),
    explanation: LocalizedText(
      id: """
        Daftar `[…]` dan kelompok `{…}` yang dibuka harus ditutup dengan kurung yang sama, sebelum kunci berikutnya.

        Tambahkan kurung penutupnya, atau hapus yang berlebih. Bila kurung itu bagian dari teks, apit seluruh teks dengan \
        tanda kutip.
        """,
      en: """
        A list `[…]` or a group `{…}` that is opened must be closed by the matching bracket, before the next key.

        Add the closing bracket, or delete the one too many. If the bracket belongs to a text, put the whole text in \
        quotes.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        letak: {perbatasan: false, pesisir: true
        wilayah: "53.71"

        """,
      right: """
        profil: 1
        letak: {perbatasan: false, pesisir: true}
        wilayah: "53.71"

        """))

  static let missingComma = DiagnosticKind(
    code: "koma-hilang",
    severity: .error,
    title: LocalizedText(id: "Koma hilang di dalam kurung", en: "A comma is missing inside brackets"),
    explanation: LocalizedText(
      id: """
        Di dalam `[…]` dan `{…}` setiap butir dipisahkan koma. Tanpa koma, YAML tidak tahu di mana satu butir berakhir.

        Beri koma di antara dua butir itu, atau tulis daftarnya ke bawah dengan `- ` di depan tiap butir.
        """,
      en: """
        Inside `[…]` and `{…}` items are parted by commas. Without one, YAML cannot tell where an item ends.

        Put a comma between the two, or write the list downwards with `- ` in front of each item.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        kontak: {nama: "Dinas PPPA" alamat: "Jalan El Tari"}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        kontak: {nama: "Dinas PPPA", alamat: "Jalan El Tari"}

        """))

  static let badEscape = DiagnosticKind(
    code: "garis-miring-terbalik",
    severity: .error,
    title: LocalizedText(id: "Garis miring terbalik di dalam kutip ganda", en: "A backslash inside double quotes"),
    explanation: LocalizedText(
      id: """
        Di dalam kutip ganda, `\\` memulai kode khusus seperti `\\n` (baris baru). Kode di tempat ini tidak ada. Biasanya \
        ini nama berkas Windows atau rumus yang ditempel.

        Pakai kutip tunggal `'…'`, di mana `\\` hanyalah garis miring terbalik, atau tulis `\\\\`.
        """,
      en: """
        Inside double quotes `\\` begins a special code such as `\\n` (a new line). The code in this place does not exist. \
        Usually it is a Windows file name or a formula pasted in.

        Use single quotes `'…'`, where `\\` is only a backslash, or write `\\\\`.
        """),
    example: Example(
      path: profilePath,
      wrong: #"""
        profil: 1
        wilayah: "53.71"
        catatan: "D:\Rencana\kupang"

        """#,
      right: #"""
        profil: 1
        wilayah: "53.71"
        catatan: 'D:\Rencana\kupang'

        """#))
}

extension SyntaxReporter {
  /// Where the quoted text began that ended on the same line before `offset`; nil where none did.
  func quoteBefore(_ offset: Int) -> Int? {
    var index = offset - 1
    while byte(at: index) == UInt8(ascii: " ") { index -= 1 }
    guard let node = lastNode, node.style == .singleQuoted || node.style == .doubleQuoted, Int(node.end) == index + 1
    else { return nil }
    return Int(node.start)
  }

  /// The closing bracket right before `offset` on its line; nil where there is none.
  func bracketBefore(_ offset: Int) -> Int? {
    var index = offset - 1
    while byte(at: index) == UInt8(ascii: " ") { index -= 1 }
    guard let byte = byte(at: index), byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}") else { return nil }
    return index
  }

  func textAfterQuote(from quote: Int, at offset: Int) -> Diagnostic {
    // Closed by a quote lines below, whose own text then stands bare: the first was never closed.
    if line(at: quote) != line(at: offset) { return unclosedQuote(at: quote) }
    let whole = quote..<content(ofLineAt: quote).upperBound
    let suggestion = wholeInQuotes(text(whole))
    return Diagnostic(
      .textAfterClosing, at: range(rest(of: offset)),
      LocalizedText(
        id: "Teks ini berdiri sesudah tanda kutip penutup.", en: "This text stands after the closing quote."),
      help: LocalizedText(
        id: "Bila semuanya satu teks, apit seluruhnya: `\(suggestion)`",
        en: "If all of it is one text, put quotes around the whole: `\(suggestion)`"),
      notes: note("teks berkutip itu dimulai di sini", "the quoted text begins here", at: quote))
  }

  /// A text that has quotes inside, in quotes as a whole.
  ///
  /// Three single quotes are a pair around a word with an apostrophe: `'Hari Jum'at'`.
  private func wholeInQuotes(_ text: String) -> String {
    if text.hasPrefix("\"") { return "'\(text.filter { $0 != "'" })'" }
    let marks = text.utf8.count { $0 == UInt8(ascii: "'") }
    if marks % 2 == 1, marks > 1, text.hasSuffix("'") { return Self.quoted(String(text.dropFirst().dropLast())) }
    return "\"\(text.filter { $0 != "\"" })\""
  }

  func textAfterBracket(_ bracket: Int, at offset: Int) -> Diagnostic {
    Diagnostic(
      .textAfterClosing, at: range(rest(of: offset)),
      LocalizedText(
        id: "Teks ini berdiri sesudah kurung penutup `\(shown(at: bracket))`.",
        en: "This text stands after the closing bracket `\(shown(at: bracket))`."),
      help: LocalizedText(
        id: "Hapus, atau apit seluruh nilai dengan tanda kutip bila kurungnya bagian dari teks.",
        en: "Delete it, or put the whole value in quotes if the brackets belong to the text."))
  }

  /// «found unexpected end of stream»: nothing closes the quote that `contextOffset` opened.
  func unclosedQuote(_ problem: SyntaxProblem) -> Diagnostic {
    unclosedQuote(at: problem.contextOffset ?? problem.offset)
  }

  func unclosedQuote(at quote: Int) -> Diagnostic {
    let mark = shown(at: quote)
    return Diagnostic(
      .unclosedQuote, at: range(rest(of: quote)),
      LocalizedText(
        id: "Tanda kutip `\(mark)` yang dibuka di sini tidak ditutup di baris ini.",
        en: "The quote `\(mark)` opened here is not closed on this line."),
      help: LocalizedText(
        id: "Tambahkan `\(mark)` di akhir teksnya.", en: "Add `\(mark)` at the end of its text."))
  }

  func strayBracket(at offset: Int) -> Diagnostic {
    let mark = shown(at: offset)
    return Diagnostic(
      .unbalancedBracket, at: range(offset..<offset + 1),
      LocalizedText(
        id: "Kurung penutup `\(mark)` tidak punya pembuka.", en: "The closing bracket `\(mark)` was never opened."),
      help: LocalizedText(
        id: "Hapus, atau apit seluruh teks dengan tanda kutip bila kurung ini bagian dari teks.",
        en: "Delete it, or put the whole text in quotes if the bracket belongs to it."))
  }

  /// «did not find expected ',' or ']'»: a bracket left open, closed by the wrong one, or two items without a comma.
  func brokenBrackets(_ problem: SyntaxProblem) -> Diagnostic {
    let opening = problem.contextOffset ?? problem.offset
    let isList = byte(at: opening) == UInt8(ascii: "[")
    let closing = isList ? "]" : "}"
    let isOtherBracket = byte(at: problem.offset) == UInt8(ascii: isList ? "}" : "]")
    if isOtherBracket {
      return Diagnostic(
        .unbalancedBracket, at: range(problem.offset..<problem.offset + 1),
        LocalizedText(
          id: "Di sini tertulis `\(shown(at: problem.offset))`, padahal yang dibuka harus ditutup dengan `\(closing)`.",
          en: "Here stands `\(shown(at: problem.offset))`, but what was opened must be closed by `\(closing)`."),
        help: LocalizedText(id: "Tulis `\(closing)`.", en: "Write `\(closing)`."),
        notes: note("dibuka di sini", "opened here", at: opening))
    }
    if isLikelyUnclosed(opening: opening, at: problem.offset) {
      return Diagnostic(
        .unbalancedBracket, at: range(opening..<opening + 1),
        LocalizedText(
          id: "Kurung `\(shown(at: opening))` yang dibuka di sini tidak pernah ditutup.",
          en: "The bracket `\(shown(at: opening))` opened here is never closed."),
        help: LocalizedText(
          id: "Tambahkan `\(closing)` di akhir daftarnya.", en: "Add `\(closing)` at the end of its content."),
        notes: note("sampai di sini belum ditutup", "not closed by here", at: problem.offset))
    }
    if byte(at: problem.offset) == UInt8(ascii: ":") {
      return colonInText(value: rest(of: lastNode.map { Int($0.start) } ?? problem.offset))
    }
    return Diagnostic(
      .missingComma, at: range(word(at: problem.offset)),
      LocalizedText(
        id: "Sebelum `\(text(word(at: problem.offset)))` diharapkan koma atau `\(closing)`.",
        en: "Before `\(text(word(at: problem.offset)))` a comma or `\(closing)` is expected."),
      help: LocalizedText(
        id: "Beri koma di antara dua butir, atau tutup dengan `\(closing)`.",
        en: "Put a comma between the two items, or close with `\(closing)`."),
      notes: note("kurung ini dibuka di sini", "the bracket was opened here", at: opening))
  }

  /// At the end of the file, or at a line no deeper than the bracket's own, the reader has run past the missing bracket.
  private func isLikelyUnclosed(opening: Int, at offset: Int) -> Bool {
    if offset >= file.bytes.count || content(ofLineAt: offset).isEmpty { return true }
    guard line(at: opening) != line(at: offset) else { return false }
    return indentation(ofLineAt: offset) <= indentation(ofLineAt: opening)
  }

  func badEscape(_ problem: SyntaxProblem) -> Diagnostic {
    let start = problem.contextOffset ?? problem.offset
    var backslash = min(problem.offset, file.bytes.count)
    while backslash > start, byte(at: backslash) != UInt8(ascii: "\\") { backslash -= 1 }
    if let unit = codeUnit(at: backslash) { return surrogate(unit, at: backslash, quote: start) }
    let shown = text(backslash..<min(backslash + 2, file.bytes.count))
    return Diagnostic(
      .badEscape, at: range(backslash..<backslash + 2),
      LocalizedText(
        id: "`\(shown)` bukan kode yang dikenal di dalam kutip ganda.",
        en: "`\(shown)` is no code that double quotes know."),
      help: LocalizedText(
        id: "Ganti kutip ganda dengan kutip tunggal `'…'`, atau tulis `\\\\` untuk satu garis miring terbalik.",
        en: "Use single quotes `'…'` instead of double ones, or write `\\\\` for one backslash."))
  }
}

// The halves of a character, as JSON's programs write one beyond U+FFFF.
extension SyntaxReporter {
  /// A half of a character that is written `\uD83D` at `offset`.
  private func codeUnit(at offset: Int) -> UInt16? {
    guard offset + 6 <= file.bytes.count, byte(at: offset) == .backslash, byte(at: offset + 1) == UInt8(ascii: "u"),
      let unit = UInt16(text(offset + 2..<offset + 6), radix: 16), UTF16.isSurrogate(unit)
    else { return nil }
    return unit
  }

  private func pair(at offset: Int) -> Unicode.Scalar? {
    guard let high = codeUnit(at: offset), UTF16.isLeadSurrogate(high), let low = codeUnit(at: offset + 6) else { return nil }
    return UTF16.isTrailSurrogate(low) ? UTF16.decode(UTF16.EncodedScalar([high, low])) : nil
  }

  /// - Parameter quote: where the text begins.
  private func surrogate(_ unit: UInt16, at offset: Int, quote: Int) -> Diagnostic {
    guard let scalar = pair(at: offset), HiddenCharacter(scalar) == nil else {
      let length = pair(at: offset) == nil ? 6 : 12
      let shown = text(offset..<offset + length)
      return Diagnostic(
        .badEscape, at: range(offset..<offset + length),
        LocalizedText(
          id: "`\(shown)` bukan karakter yang dapat ditampilkan.", en: "`\(shown)` is no character that can be shown."),
        help: LocalizedText(
          id: "Hapus kode itu, atau ketik karakternya sendiri.", en: "Delete that code, or type the character itself."))
    }
    let shown = text(offset..<offset + 12)
    return Diagnostic(
      .badEscape, at: range(offset..<offset + 12),
      LocalizedText(
        id: "`\(shown)` adalah satu karakter, `\(scalar)`, yang ditulis sebagai dua kode seperti di JSON.",
        en: "`\(shown)` is one character, `\(scalar)`, written as two codes as in JSON."),
      help: LocalizedText(
        id: "Tulis `\(scalar)` atau `\(Self.escape(scalar))`.", en: "Write `\(scalar)` or `\(Self.escape(scalar))`."),
      fix: Diagnostic.Fix(
        LocalizedText(id: "Tulis sebagai satu kode", en: "Write it as one code"), edits: pairs(after: quote)))
  }

  /// All pairs of a text in double quotes: when one is mended, the next would stop the reader.
  private func pairs(after quote: Int) -> [Diagnostic.TextEdit] {
    var edits: [Diagnostic.TextEdit] = []
    var index = quote + 1
    while let byte = byte(at: index), byte != .doubleQuote {
      if let scalar = pair(at: index), HiddenCharacter(scalar) == nil {
        edits.append(.init(range: range(index..<index + 12), replacement: Self.escape(scalar)))
        index += 12
      } else {
        index += byte == .backslash ? 2 : 1
      }
    }
    return edits
  }

  /// `\U0001F44D`
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "\\U" + String(repeating: "0", count: 8 - hex.utf8.count) + hex
  }
}
