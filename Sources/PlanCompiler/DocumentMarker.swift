import Diagnostics
import YAMLTree

/// The key with which a document says what it is: `rad: 1`, `laporan: 1`.
enum DocumentMarker {
  static let all: [DiagnosticKind] = [swapped]

  static let swapped = DiagnosticKind(
    code: "jenis-dokumen-tertukar", severity: .error,
    title: LocalizedText(id: "Jenis dokumen tertukar", en: "Another kind of document"),
    explanation: LocalizedText(
      id: """
        Kunci pertama mengatakan apa isi sebuah berkas (`profil: 1`, `rad: 1`, `laporan: 1`, `verifikasi: 1`), dan nama \
        berkasnya harus sesuai. Bila berbeda, biasanya satu berkas tersimpan menimpa yang lain atau salah tempat. Isinya \
        tidak diperiksa: hampir setiap kunci akan tampak keliru.
        """,
      en: """
        The first key says what a file holds (`profil: 1`, `rad: 1`, `laporan: 1`, `verifikasi: 1`), and the file's name \
        says the same. Where they differ, mostly one file was saved over another, or copied to the wrong place. What it \
        holds is not looked at: nearly every key would seem wrong.
        """),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: """
        laporan: 1
        wilayah: "53.71"

        """,
      right: """
        profil: 1
        wilayah: "53.71"

        """))

  private static let kinds: [(key: StaticString, kind: DocumentKind, name: LocalizedText)] = [
    ("profil", .profile, LocalizedText(id: "profil wilayah", en: "a region's profile")),
    ("rad", .plan, LocalizedText(id: "rencana", en: "a plan")),
    ("laporan", .report, LocalizedText(id: "laporan", en: "a report")),
    ("verifikasi", .verification, LocalizedText(id: "verifikasi", en: "a verification")),
  ]

  /// What is wrong with a document that says, by its own mark and by nothing else, that it is of another kind than its
  /// place is for.
  static func problem(_ tree: YAMLTree, expected: DocumentKind) -> Diagnostic? {
    guard let root = tree.root, let own = kinds.first(where: { $0.kind == expected }) else { return nil }
    var stated: (key: YAMLTree.Node, name: LocalizedText)?
    for (key, value) in tree.entries(of: root) {
      guard let mark = kinds.first(where: { tree.text(of: key, equals: $0.key) }), tree.kind(of: value) == .integer
      else { continue }
      if mark.kind == expected { return nil }
      if stated == nil { stated = (key, mark.name) }
    }
    guard let stated else { return nil }
    return Diagnostic(
      swapped, at: tree.range(of: stated.key),
      LocalizedText(
        id: "Berkas ini menyatakan diri \(stated.name.id), padahal nama dan tempatnya untuk \(own.name.id).",
        en: "This file says that it is \(stated.name.en), but its name and place are for \(own.name.en)."),
      help: LocalizedText(
        id: "Bila isinya benar, pindahkan ke tempat \(stated.name.id); bila namanya benar, awali dengan `\(own.key): 1`.",
        en:
          "If the content is right, move it to where \(stated.name.en) belongs; if the name is, begin with `\(own.key): 1`."
      ))
  }
}
