import Diagnostics

extension DiagnosticKind {
  static let tabIndentation = DiagnosticKind(
    code: "tab-sebagai-indentasi",
    severity: .error,
    title: LocalizedText(id: "Tab di awal baris", en: "A tab at the start of a line"),
    explanation: LocalizedText(
      id: """
        YAML hanya mengenal spasi di awal baris. Lebar sebuah tab berbeda di tiap program, sehingga baris yang tampak \
        sejajar di layar Anda belum tentu sejajar bagi yang lain.

        Ganti tiap tab dengan spasi, dua per tingkat. Kebanyakan penyunting dapat melakukannya sendiri: cari pengaturan \
        «sisipkan spasi untuk tab».
        """,
      en: """
        YAML knows only spaces at the start of a line. A tab's width differs from program to program, so lines that look \
        aligned on your screen need not be aligned for others.

        Replace each tab with spaces, two a level. Most editors can do it for you: look for “insert spaces for tabs”.
        """),
    example: Example(
      path: profilePath,
      wrong: "profil: 1\nwilayah: \"53.71\"\nletak:\n\tperbatasan: false\n",
      right: "profil: 1\nwilayah: \"53.71\"\nletak:\n  perbatasan: false\n"))
}

extension Diagnostic {
  /// - Parameters:
  ///   - isBlankLine: nothing but blanks follows, so deleting them changes nothing.
  ///   - isFlow: inside brackets, where blanks carry no meaning and spaces are surely what was meant.
  static func tabIndentation(_ range: SourceRange, isBlankLine: Bool, isFlow: Bool) -> Diagnostic {
    var fix: Fix?
    if isBlankLine || isFlow {
      fix = Fix(
        LocalizedText(id: "Ganti tab dengan spasi", en: "Replace the tab with spaces"),
        edits: [
          TextEdit(range: range, replacement: isBlankLine ? "" : String(repeating: "  ", count: range.bytes.count))
        ])
    }
    return Diagnostic(
      .tabIndentation, at: range,
      LocalizedText(
        id: "Baris ini diawali tab; YAML hanya menerima spasi.",
        en: "This line is indented with a tab; YAML takes only spaces."),
      help: LocalizedText(
        id: "Ganti tab ini dengan spasi sebanyak baris saudaranya (dua spasi per tingkat).",
        en: "Replace the tab with as many spaces as its sibling lines have (two a level)."),
      fix: fix)
  }
}
