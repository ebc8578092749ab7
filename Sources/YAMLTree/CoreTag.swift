import Diagnostics

extension DiagnosticKind {
  static let customTag = DiagnosticKind(
    code: "tag-yaml",
    severity: .error,
    title: LocalizedText(id: "Tanda seru di awal nilai", en: "An exclamation mark begins a value"),
    explanation: LocalizedText(
      id: """
        Di YAML, kata yang diawali tanda seru (`!penting`) bukan teks, melainkan perintah jenis data yang disebut tag. \
        Pantau tidak memakainya: arti sebuah nilai sudah ditentukan oleh kuncinya.

        Bila tanda seru itu bagian dari teks, apit seluruh teks dengan tanda kutip.
        """,
      en: """
        In YAML a word that begins with an exclamation mark (`!important`) is not text but a type command, called a tag. \
        Pantau does not use them: what a value means is settled by its key.

        If the exclamation mark belongs to the text, put the whole text in quotes.
        """),
    example: Example(
      path: profilePath,
      wrong: """
        profil: 1
        wilayah: !kode "53.71"

        """,
      right: """
        profil: 1
        wilayah: "53.71"

        """))
}

/// An explicit tag on a node. Those of the core schema are honoured where they agree with the value; others are refused.
struct CoreTag {
  let tag: String

  init(_ tag: String) { self.tag = tag }

  /// - Parameter kind: what the value looks like; `!!str` and `!` make any scalar a string.
  func apply(to kind: inout YAMLTree.Kind, at range: SourceRange) -> Diagnostic? {
    let isCollection = kind == .mapping || kind == .sequence
    switch tag {
    case "!": if !isCollection { kind = .string }
    case Self.core + "str":
      if isCollection { return mismatch(range) }
      kind = .string
    case Self.core + "int": if kind != .integer { return mismatch(range) }
    case Self.core + "float": if kind != .decimal, kind != .integer { return mismatch(range) }
    case Self.core + "bool": if kind != .boolean { return mismatch(range) }
    case Self.core + "null": if kind != .null { return mismatch(range) }
    case Self.core + "map": if kind != .mapping { return mismatch(range) }
    case Self.core + "seq": if kind != .sequence { return mismatch(range) }
    default:
      return Diagnostic(
        .customTag, at: range,
        LocalizedText(
          id: "Tag `\(shown)` tidak dikenal: Pantau tidak memakai tag YAML.",
          en: "The tag `\(shown)` is not known: Pantau does not use YAML tags."),
        help: LocalizedText(
          id: "Hapus `\(shown)`; bila ia bagian dari teks, apit seluruh teks dengan tanda kutip.",
          en: "Delete `\(shown)`; if it belongs to the text, put the whole text in quotes."))
    }
    return nil
  }

  private static let core = "tag:yaml.org,2002:"

  private var shown: String {
    tag.hasPrefix(Self.core) ? "!!" + tag.dropFirst(Self.core.count) : tag
  }

  private func mismatch(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .customTag, at: range,
      LocalizedText(
        id: "Tag `\(shown)` tidak cocok dengan nilainya.", en: "The tag `\(shown)` does not fit its value."),
      help: LocalizedText(id: "Hapus `\(shown)`.", en: "Delete `\(shown)`."))
  }
}
