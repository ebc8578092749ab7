import Diagnostics

// What a file is before it is YAML: text, in UTF-8, with line ends that everyone shares.

extension DiagnosticKind {
  static let notUTF8 = DiagnosticKind(
    code: "bukan-utf8",
    severity: .error,
    title: LocalizedText(id: "Berkas bukan teks UTF-8", en: "The file is not UTF-8 text"),
    explanation: LocalizedText(
      id: """
        Semua berkas disimpan sebagai teks dengan pengodean UTF-8, sehingga huruf beraksen dan tanda baca terbaca sama di \
        semua komputer. Berkas ini memakai pengodean lain, atau bukan teks sama sekali.

        Simpan ulang sebagai UTF-8. Di Notepad: «Simpan sebagai», lalu pilih «UTF-8» pada pilihan pengodean.
        """,
      en: """
        All files are stored as text in the encoding UTF-8, so that accented letters and punctuation read the same on \
        every computer. This file uses another encoding, or is no text at all.

        Save it again as UTF-8. In Notepad: “Save as”, then choose “UTF-8” as the encoding.
        """))

  static let controlCharacter = DiagnosticKind(
    code: "karakter-kendali",
    severity: .error,
    title: LocalizedText(id: "Karakter kendali di dalam teks", en: "A control character in the text"),
    explanation: LocalizedText(
      id: """
        Karakter kendali tidak terlihat dan tidak punya arti dalam teks. Ia biasanya ikut tersalin dari program lain, dan \
        dapat dipakai untuk menyembunyikan isi baris di terminal.

        Hapus karakter itu; mengetik ulang katanya sering lebih cepat.
        """,
      en: """
        A control character cannot be seen and means nothing in a text. It usually comes along when text is copied from \
        another program, and it can be used to hide part of a line on a terminal.

        Delete it; typing the word again is often quicker.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\nwilayah: \"53.71\"\ncatatan: Kupang\u{7}\n",
      right: "profil: 1\nwilayah: \"53.71\"\ncatatan: Kupang\n"))

  static let byteOrderMark = DiagnosticKind(
    code: "bom-di-awal-berkas",
    severity: .warning,
    title: LocalizedText(id: "Tanda BOM di awal berkas", en: "A byte order mark begins the file"),
    explanation: LocalizedText(
      id: """
        Sebagian program Windows menaruh tiga bita tak terlihat (BOM) di awal berkas UTF-8. Pantau dapat membacanya, \
        tetapi program lain menganggapnya bagian dari kunci pertama.

        `pantau perbaiki` menghapusnya. Di Notepad, simpan sebagai «UTF-8», bukan «UTF-8 dengan BOM».
        """,
      en: """
        Some Windows programs put three invisible bytes (a BOM) at the start of a UTF-8 file. Pantau can read it, but \
        other programs take them for a part of the first key.

        `pantau fix` deletes it. In Notepad, save as “UTF-8”, not “UTF-8 with BOM”.
        """),
    example: Example(
      path: profilePath,
      wrong: "\u{FEFF}profil: 1\nwilayah: \"53.71\"\n",
      right: "profil: 1\nwilayah: \"53.71\"\n"))

  static let windowsLineEnds = DiagnosticKind(
    code: "akhir-baris-windows",
    severity: .information,
    title: LocalizedText(id: "Akhir baris gaya Windows", en: "Windows line ends"),
    explanation: LocalizedText(
      id: """
        Baris di berkas ini diakhiri dua karakter (CR dan LF), seperti kebiasaan Windows. Pantau membacanya dengan benar; \
        hanya saja, bila tersimpan campur dengan gaya lain, riwayat menunjukkan seluruh berkas sebagai berubah.

        `pantau perbaiki` menyamakannya menjadi LF.
        """,
      en: """
        Lines in this file end with two characters (CR and LF), as is the custom on Windows. Pantau reads them well; but \
        stored beside the other style, the history shows the whole file as changed.

        `pantau fix` turns them all into LF.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\r\nwilayah: \"53.71\"\r\n",
      right: "profil: 1\nwilayah: \"53.71\"\n"))

  static let mergeConflict = DiagnosticKind(
    code: "penanda-konflik",
    severity: .error,
    title: LocalizedText(id: "Penanda konflik penggabungan", en: "A merge conflict marker"),
    explanation: LocalizedText(
      id: """
        Git menaruh baris `<<<<<<<`, `=======` dan `>>>>>>>` ketika dua orang mengubah tempat yang sama. Di antaranya ada \
        dua versi, dan hanya Anda yang tahu mana yang benar.

        Pilih atau gabungkan kedua versi, lalu hapus ketiga baris penanda.
        """,
      en: """
        Git puts the lines `<<<<<<<`, `=======` and `>>>>>>>` where two people changed the same place. Between them stand \
        two versions, and only you know which is right.

        Choose one or merge the two, then delete the three marker lines.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        <<<<<<< HEAD
        letak: {perbatasan: false, pesisir: true}
        =======
        letak: {perbatasan: true, pesisir: true}
        >>>>>>> kupang-perbaikan

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        letak: {perbatasan: false, pesisir: true}

        """))
}

/// The findings that do not depend on what stands around them.
///
/// - Returns: diagnostics, and whether a parser may still look at the file.
func encodingDiagnostics(_ file: SourceFile, _ scan: SourceScan) -> (diagnostics: [Diagnostic], isReadable: Bool) {
  if let fault = foreignFormat(file, scan) { return ([fault], false) }
  var diagnostics: [Diagnostic] = []
  if scan.hasByteOrderMark { diagnostics.append(.byteOrderMark(file)) }
  if let first = scan.windowsLineEnds.first { diagnostics.append(.windowsLineEnds(file, scan, first: first)) }
  for character in scan.controls { diagnostics.append(.controlCharacter(file, character)) }
  for offset in scan.loneCarriageReturns { diagnostics.append(.loneCarriageReturn(file, at: offset)) }
  return (diagnostics, scan.controls.isEmpty)
}

/// A diagnostic for a file that is another encoding, or no text: UTF-16, Excel, Word, PDF, Windows-1252.
private func foreignFormat(_ file: SourceFile, _ scan: SourceScan) -> Diagnostic? {
  let bytes = file.bytes
  let signatures: [([UInt8], LocalizedText)] = [
    ([0xFF, 0xFE], LocalizedText(id: "Berkas ini tersimpan sebagai UTF-16", en: "This file is stored as UTF-16")),
    ([0xFE, 0xFF], LocalizedText(id: "Berkas ini tersimpan sebagai UTF-16", en: "This file is stored as UTF-16")),
    (
      [0x50, 0x4B, 0x03, 0x04],
      LocalizedText(
        id: "Berkas ini berkas Excel, Word atau ZIP", en: "This file is an Excel, Word or ZIP file")
    ),
    (
      [0xD0, 0xCF, 0x11, 0xE0],
      LocalizedText(id: "Berkas ini berkas Excel atau Word lama", en: "This file is an old Excel or Word file")
    ),
    (Array("%PDF-".utf8), LocalizedText(id: "Berkas ini berkas PDF", en: "This file is a PDF file")),
  ]
  let place = SourceRange(source: file.id, 0..<0)
  for (signature, what) in signatures where bytes.starts(with: signature) {
    return .notText(place, LocalizedText(id: what.id + ", bukan teks UTF-8.", en: what.en + ", not UTF-8 text."))
  }
  if scan.controls.count > 3, bytes.prefix(64).filter({ $0 == 0 }).count * 3 > min(64, bytes.count) {
    return .notText(
      place,
      LocalizedText(
        id: "Berkas ini tampaknya tersimpan sebagai UTF-16, bukan UTF-8.",
        en: "This file seems to be stored as UTF-16, not UTF-8."))
  }
  guard let fault = scan.encodingFault else { return nil }
  let byte = "0x" + String(bytes[fault], radix: 16, uppercase: true)
  var message = LocalizedText(
    id: "Bita \(byte) di sini bukan UTF-8.", en: "The byte \(byte) here is not UTF-8.")
  if let letter = windowsLetter(bytes[fault]) {
    message = LocalizedText(
      id: "Bita \(byte) di sini bukan UTF-8; di pengodean Windows lama ia `\(letter)`.",
      en: "The byte \(byte) here is not UTF-8; in an old Windows encoding it is `\(letter)`.")
  }
  return .notText(SourceRange(source: file.id, fault..<fault + 1), message)
}

/// What a byte beyond ASCII is in Windows-1252; nil for the five that stand for nothing.
private func windowsLetter(_ byte: UInt8) -> Character? {
  if byte >= 0xA0 { return Character(Unicode.Scalar(byte)) }
  let letters = Array("€\u{0}‚ƒ„…†‡ˆ‰Š‹Œ\u{0}Ž\u{0}\u{0}‘’“”•–—˜™š›œ\u{0}žŸ")
  let letter = byte >= 0x80 ? letters[Int(byte) - 0x80] : "\u{0}"
  return letter == "\u{0}" ? nil : letter
}

extension Diagnostic {
  fileprivate static func notText(_ range: SourceRange, _ message: LocalizedText) -> Diagnostic {
    Diagnostic(
      .notUTF8, at: range, message,
      help: LocalizedText(
        id: "Simpan ulang berkas ini sebagai teks biasa dengan pengodean UTF-8.",
        en: "Save the file again as plain text in the encoding UTF-8."))
  }

  fileprivate static func byteOrderMark(_ file: SourceFile) -> Diagnostic {
    let range = SourceRange(source: file.id, 0..<3)
    return Diagnostic(
      .byteOrderMark, at: range,
      LocalizedText(
        id: "Berkas ini diawali tanda BOM (U+FEFF) yang tidak terlihat.",
        en: "This file begins with an invisible byte order mark (U+FEFF)."),
      help: LocalizedText(
        id: "Simpan sebagai UTF-8 tanpa BOM, atau jalankan `pantau perbaiki`.",
        en: "Save as UTF-8 without BOM, or run `pantau fix`."),
      fix: Fix(
        LocalizedText(id: "Hapus tanda BOM", en: "Delete the byte order mark"),
        edits: [TextEdit(range: range, replacement: "")]))
  }

  fileprivate static func windowsLineEnds(_ file: SourceFile, _ scan: SourceScan, first: Int) -> Diagnostic {
    let count = scan.windowsLineEnds.count
    let edits = scan.windowsLineEnds.map {
      TextEdit(range: SourceRange(source: file.id, $0..<$0 + 1), replacement: "")
    }
    return Diagnostic(
      .windowsLineEnds, at: SourceRange(source: file.id, first..<first + 2),
      LocalizedText(
        id: "\(count) baris di berkas ini diakhiri gaya Windows (CRLF).",
        en: "\(count) lines of this file end the Windows way (CRLF)."),
      help: LocalizedText(
        id: "Jalankan `pantau perbaiki`, atau atur penyunting Anda ke akhir baris LF.",
        en: "Run `pantau fix`, or set your editor to LF line ends."),
      fix: Fix(LocalizedText(id: "Samakan akhir baris menjadi LF", en: "Make all line ends LF"), edits: edits))
  }

  fileprivate static func controlCharacter(_ file: SourceFile, _ character: SourceScan.Finding) -> Diagnostic {
    let name = HiddenCharacter.name(character.scalar)
    let range = SourceRange(source: file.id, character.bytes)
    return Diagnostic(
      .controlCharacter, at: range,
      LocalizedText(
        id: "Di sini ada karakter kendali \(name) yang tidak terlihat.",
        en: "Here stands an invisible control character, \(name)."),
      help: LocalizedText(id: "Hapus karakter itu.", en: "Delete it."),
      fix: Fix(
        LocalizedText(id: "Hapus karakter kendali", en: "Delete the control character"),
        edits: [TextEdit(range: range, replacement: "")]),
      cause: "\(file.id.rawValue) \(name)")
  }

  fileprivate static func loneCarriageReturn(_ file: SourceFile, at offset: Int) -> Diagnostic {
    let range = SourceRange(source: file.id, offset..<offset + 1)
    return Diagnostic(
      .controlCharacter, at: range,
      LocalizedText(
        id: "Di sini ada CR (U+000D) tanpa LF: penyunting dan terminal menampilkannya berbeda-beda.",
        en: "Here stands a CR (U+000D) without LF: editors and terminals show it differently."),
      help: LocalizedText(
        id: "Ganti dengan akhir baris biasa (LF).", en: "Replace it with an ordinary line end (LF)."),
      fix: Fix(
        LocalizedText(id: "Ganti CR dengan LF", en: "Replace CR with LF"),
        edits: [TextEdit(range: range, replacement: "\n")]),
      cause: "\(file.id.rawValue) CR")
  }

  static func conflict(at range: SourceRange, notes: [Note]) -> Diagnostic {
    Diagnostic(
      .mergeConflict, at: range,
      LocalizedText(
        id: "Di sini tertinggal penanda konflik penggabungan Git.", en: "A Git merge conflict marker was left here."),
      help: LocalizedText(
        id: "Pilih atau gabungkan kedua versi, lalu hapus baris-baris penandanya.",
        en: "Choose one version or merge the two, then delete the marker lines."),
      notes: notes)
  }
}
