public import Diagnostics
import YAMLTree

extension PlanLinkDiagnostics {
  public static let duplicateID = DiagnosticKind(
    code: "id-ganda", severity: .error,
    title: LocalizedText(id: "Id dipakai dua kali", en: "Id given twice"),
    explanation: LocalizedText(
      id: """
        Id menunjuk tepat satu hal di dalam daftarnya. Bila dua aksi ber-id P1, tidak jelas laporan P1 milik yang mana.

        Id yang sudah dipakai laporan jangan diubah; ubahlah id entri yang baru.
        """,
      en: """
        An id names exactly one thing in its list. With two actions called P1 nobody can tell which one a report on P1 \
        means.

        Do not change an id that reports already use; change that of the newer entry.
        """),
    example: .changing(
      ExamplePlan.planPath, "aksi:\n  - id: P1",
      wrong: "  - {id: s1, judul: Berita daerah}\naksi:\n  - id: P1",
      right: "  - {id: s2, judul: Berita daerah}\naksi:\n  - id: P1"))

  /// What an id belongs to.
  enum Subject {
    case action, indicator, agency, citation, legalBasis, agencyKind, framework, strategy, item, duty, hotline, region

    var name: LocalizedText {
      switch self {
      case .action: LocalizedText(id: "Aksi", en: "Action")
      case .indicator: LocalizedText(id: "Indikator", en: "Indicator")
      case .agency: LocalizedText(id: "Instansi", en: "Agency")
      case .citation: LocalizedText(id: "Sumber", en: "Source")
      case .legalBasis: LocalizedText(id: "Dasar hukum", en: "Legal basis")
      case .agencyKind: LocalizedText(id: "Jenis instansi", en: "Agency kind")
      case .framework: LocalizedText(id: "Kerangka", en: "Framework")
      case .strategy: LocalizedText(id: "Strategi", en: "Strategy")
      case .item: LocalizedText(id: "Butir", en: "Item")
      case .duty: LocalizedText(id: "Kewajiban", en: "Duty")
      case .hotline: LocalizedText(id: "Layanan", en: "Hotline")
      case .region: LocalizedText(id: "Wilayah", en: "Region")
      }
    }
  }
}

extension Diagnostic {
  static func duplicateID(
    _ id: YAMLTree.Node, what: PlanLinkDiagnostics.Subject, first: SourceRange, in document: Document
  ) -> Diagnostic {
    duplicateID(document.string(id), at: document.range(of: id), what: what, first: first)
  }

  static func duplicateID(
    _ word: String, at range: SourceRange, what: PlanLinkDiagnostics.Subject, first: SourceRange
  ) -> Diagnostic {
    Diagnostic(
      PlanLinkDiagnostics.duplicateID, at: range,
      LocalizedText(
        id: "\(what.name.id) `\(word)` sudah ada dalam daftar ini.",
        en: "\(what.name.en) `\(word)` is already in this list."),
      help: LocalizedText(
        id: "Beri id lain, atau hapus salah satunya.", en: "Give it another id, or delete one of the two."),
      notes: [
        Note(
          LocalizedText(id: "`\(word)` pertama kali ditulis di sini", en: "`\(word)` was first written here"), at: first
        )
      ])
  }
}
