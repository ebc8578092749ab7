public import Diagnostics

/// A letter in a name that is none of the Latin script: it may look exactly like one (`а` and `a`), and then two agencies
/// are told apart by what no reader can see. Unicode Technical Standard 39 calls these confusables.
struct ForeignLetter {
  let scalar: Unicode.Scalar
  /// The text that holds it.
  let text: String

  static func first(in bytes: ArraySlice<UInt8>) -> ForeignLetter? {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self)
    return text.unicodeScalars.first { $0.properties.isAlphabetic && !isLatin($0) }.map { ForeignLetter(scalar: $0, text: text) }
  }

  /// The blocks of the Latin script (Unicode Standard, chapter 7.1) without those made for phonetics, mathematics and full
  /// width, which hold look-alikes of plain letters.
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00..<0x250, 0x2B0..<0x370, 0x1E00..<0x1F00, 0x2C60..<0x2C80, 0xA720..<0xA800: true
    default: false
    }
  }

  static let kind = DiagnosticKind(
    code: "huruf-bukan-latin", severity: .error,
    title: LocalizedText(id: "Huruf bukan Latin di dalam nama", en: "A letter that is not Latin in a name"),
    explanation: LocalizedText(
      id: """
        Sebagian huruf Kiril atau Yunani tampak persis seperti huruf Latin. Dua nama yang terlihat sama lalu berbeda bagi \
        komputer: pencarian gagal, dan instansi palsu dapat menyamar sebagai yang asli. Nama ditulis dengan huruf Latin; \
        di catatan huruf lain boleh.

        Ketik ulang namanya.
        """,
      en: """
        Some Cyrillic or Greek letters look exactly like Latin ones. Two names that look the same then differ for the \
        computer: searches fail, and a false agency can pass for a true one. Names are written in Latin letters; notes may \
        hold others.

        Type the name again.
        """),
    example: .changing(
      ExamplePlan.planPath, "nama: Polresta Kupang Kota", to: "nama: P\u{43E}lresta Kupang Kota"))

  func diagnostic(at range: SourceRange) -> Diagnostic {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let name = scalar.properties.name.map { " \($0)" } ?? ""
    return Diagnostic(
      Self.kind, at: range,
      LocalizedText(
        id: "Di dalam `\(text)` huruf `\(scalar)` adalah \(number)\(name), bukan huruf Latin.",
        en: "In `\(text)` the letter `\(scalar)` is \(number)\(name), not a Latin one."),
      help: LocalizedText(id: "Ketik ulang namanya dengan huruf Latin.", en: "Type the name again in Latin letters."))
  }
}

/// Kinds of findings about the words of documents.
public enum DocumentTextDiagnostics {
  public static let all: [DiagnosticKind] = [ForeignLetter.kind]
}

/// Reports the first letter beyond Latin on each line of a table of names.
///
/// - Complexity: O(bytes)
func scanForForeignLetters(_ file: SourceFile, diagnostics: inout DiagnosticList) {
  guard file.bytes.contains(where: { $0 >= 0x80 }) else { return }
  for line in file.bytes.split(separator: UInt8(ascii: "\n")) {
    guard let letter = ForeignLetter.first(in: line) else { continue }
    let range = line.firstRange(of: Array(String(letter.scalar).utf8)) ?? line.startIndex..<line.startIndex
    diagnostics.append(
      ForeignLetter(scalar: letter.scalar, text: String(letter.text.prefix(60)))
        .diagnostic(at: SourceRange(source: file.id, range)))
  }
}
