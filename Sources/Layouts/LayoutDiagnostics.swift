public import Diagnostics

/// What can be wrong with the files under `templates/`.
public enum LayoutDiagnostics {
  public static let all: [DiagnosticKind] = [misplacedHole, template, unknownTemplateName, unmatchedStrings]

  public static let unknownTemplateName = DiagnosticKind(
    code: "nama-templat-tak-dikenal", severity: .error,
    title: LocalizedText(id: "Nama dalam templat tak dikenal", en: "Unknown name in a template"),
    explanation: LocalizedText(
      id: """
        Templat hanya boleh memakai nama yang didaftar di kepala `page.mustache`, kata antarmuka `t.…` dari berkas \
        `.strings`, dan parsial yang ada di folder yang sama. Nama yang tak dikenal biasanya salah ketik: tanpa \
        pemeriksaan ini ia menjadi teks kosong di ribuan halaman.
        """,
      en: """
        A template may use only the names listed at the head of `page.mustache`, interface words `t.…` from the \
        `.strings` files, and partials of the same folder. An unknown name is usually a slip: without this check it \
        would become empty text on thousands of pages.
        """))

  public static let misplacedHole = DiagnosticKind(
    code: "lubang-templat-salah-tempat", severity: .error,
    title: LocalizedText(id: "Lubang templat di tempat yang salah", en: "Template hole in the wrong place"),
    explanation: LocalizedText(
      id: """
        Isi lubang dilindungi menurut tempatnya. Teks boleh berada di antara tag atau di dalam atribut berkutip ganda; \
        alamat hanya di dalam atribut berkutip ganda; HTML hanya di antara tag; JSON hanya di dalam `script`. HTML dan \
        JSON ditulis dengan tiga kurung kurawal, yang lain dengan dua.
        """,
      en: """
        A hole's content is escaped for where it stands. Text may stand between tags or inside a double-quoted \
        attribute; an address only inside a double-quoted attribute; HTML only between tags; JSON only inside \
        `script`. HTML and JSON are written with three braces, the rest with two.
        """))

  public static let template = DiagnosticKind(
    code: "templat-tidak-sah", severity: .error,
    title: LocalizedText(id: "Templat tidak dapat dibaca", en: "Template cannot be read"),
    explanation: LocalizedText(
      id: """
        Templat memakai sebagian kecil Mustache: nama, bagian `{{#…}}…{{/…}}`, parsial `{{> …}}`, dan komentar \
        `{{! …}}`. Setiap berkas dimulai dan berakhir di antara tag HTML, dan setiap bagian ditutup.
        """,
      en: """
        Templates use a small part of Mustache: names, sections `{{#…}}…{{/…}}`, partials `{{> …}}` and comments \
        `{{! …}}`. Every file begins and ends between HTML tags, and every section is closed.
        """))

  public static let unmatchedStrings = DiagnosticKind(
    code: "kata-antarmuka-timpang", severity: .error,
    title: LocalizedText(id: "Kata antarmuka tidak lengkap", en: "Interface words do not match"),
    explanation: LocalizedText(
      id: """
        `id.strings` dan `en.strings` memuat kunci yang sama, satu `kunci = nilai` sebaris. Kunci yang hanya ada di \
        satu bahasa akan menjadi lubang kosong di bahasa lain.
        """,
      en: """
        `id.strings` and `en.strings` hold the same keys, one `key = value` a line. A key in one language only would \
        be an empty hole in the other.
        """))

  static func unknownName(_ name: String, at range: SourceRange, among names: [String]) -> Diagnostic {
    Diagnostic(
      unknownTemplateName, at: range,
      LocalizedText(
        id: "Templat memakai nama `\(name)` yang tidak dikenal.", en: "The template uses the unknown name `\(name)`."),
      help: suggestion(name, names))
  }

  static func unknownPartial(_ name: String, at range: SourceRange, among names: [String]) -> Diagnostic {
    Diagnostic(
      unknownTemplateName, at: range,
      LocalizedText(
        id: "Tidak ada parsial `\(name).mustache` di folder templat.",
        en: "There is no partial `\(name).mustache` among the templates."),
      help: suggestion(name, names))
  }

  private static func suggestion(_ name: String, _ names: [String]) -> LocalizedText? {
    guard let nearest = Suggestion.nearest(to: name, among: names, limit: 1).first else { return nil }
    return LocalizedText(id: "Maksud Anda `\(nearest)`?", en: "Did you mean `\(nearest)`?")
  }

  static func wrongBraces(_ name: String, _ kind: HoleKind, at range: SourceRange) -> Diagnostic {
    let written = kind.isTripleBraced ? "{{{\(name)}}}" : "{{\(name)}}"
    return Diagnostic(
      misplacedHole, at: range,
      LocalizedText(
        id: "Nama `\(name)` ditulis dengan jumlah kurung kurawal yang salah.",
        en: "The name `\(name)` is written with the wrong number of braces."),
      help: LocalizedText(id: "Tulis `\(written)`.", en: "Write `\(written)`."))
  }

  static func misplaced(_ name: String, _ kind: HoleKind, at range: SourceRange) -> Diagnostic {
    let place =
      switch kind {
      case .text: LocalizedText(id: "di antara tag atau di dalam \"…\"", en: "between tags or inside \"…\"")
      case .url: LocalizedText(id: "di dalam atribut berkutip ganda", en: "inside a double-quoted attribute")
      case .html: LocalizedText(id: "di antara tag", en: "between tags")
      case .json: LocalizedText(id: "di dalam `script`", en: "inside `script`")
      }
    return Diagnostic(
      misplacedHole, at: range,
      LocalizedText(id: "Lubang `\(name)` tidak boleh berada di sini.", en: "The hole `\(name)` may not stand here."),
      help: LocalizedText(id: "Letakkan \(place.id).", en: "Put it \(place.en)."))
  }

  static func refused(_ refusal: TagScanner.Refusal) -> Diagnostic {
    let message =
      switch refusal.reason {
      case .unclosed: LocalizedText(id: "Tag `{{` ini tidak ditutup.", en: "This `{{` tag is not closed.")
      case .badName: LocalizedText(id: "Nama dalam tag ini tidak sah.", en: "The name in this tag is not valid.")
      case .unsupported:
        LocalizedText(
          id: "Bentuk Mustache ini tidak dipakai di sini.", en: "This form of Mustache is not used here.")
      case .unbalancedSection(let name):
        LocalizedText(
          id: "Bagian `\(name)` tidak dibuka dan ditutup berpasangan.",
          en: "The section `\(name)` is not opened and closed as a pair.")
      case .halfMarkup:
        LocalizedText(
          id: "Berkas berakhir di tengah tag, komentar, atau skrip HTML.",
          en: "The file ends inside an HTML tag, comment or script.")
      case .forbiddenCharacter:
        LocalizedText(
          id: "Karakter ini tidak boleh ada dalam templat.", en: "This character may not stand in a template.")
      }
    return Diagnostic(template, at: refusal.range, message)
  }

  static func forbiddenCharacter(at range: SourceRange) -> Diagnostic {
    refused(TagScanner.Refusal(reason: .forbiddenCharacter, range: range))
  }

  static func unreadable(_ file: SourceFile) -> Diagnostic {
    Diagnostic(
      template, at: SourceRange(source: file.id, 0..<0),
      LocalizedText(id: "Mustache menolak templat ini.", en: "Mustache refuses this template."))
  }

  static func malformedString(_ line: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      unmatchedStrings, at: range,
      LocalizedText(id: "Baris ini bukan `kunci = nilai`.", en: "This line is not `key = value`."))
  }

  static func duplicateString(_ key: String, at range: SourceRange, first: SourceRange) -> Diagnostic {
    Diagnostic(
      unmatchedStrings, at: range,
      LocalizedText(id: "Kunci `\(key)` ditulis dua kali.", en: "The key `\(key)` is written twice."),
      notes: [.init(LocalizedText(id: "Pertama kali di sini.", en: "First written here."), at: first)])
  }

  static func untranslatedString(_ key: String, missingIn file: String, at range: SourceRange) -> Diagnostic {
    Diagnostic(
      unmatchedStrings, at: range,
      LocalizedText(id: "Kunci `\(key)` tidak ada di `\(file)`.", en: "The key `\(key)` is missing in `\(file)`."))
  }
}
