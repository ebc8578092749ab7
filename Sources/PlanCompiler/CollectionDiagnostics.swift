public import Diagnostics

/// What can be wrong with the parts that all regions share.
public enum CollectionDiagnostics {
  public static let all: [DiagnosticKind] = [missingReference, missingSchema]

  public static let missingSchema = DiagnosticKind(
    code: "skema-hilang", severity: .error, title: LocalizedText(id: "Skema tidak ada", en: "Schema is missing"),
    explanation: LocalizedText(
      id: """
        Setiap jenis dokumen diperiksa dengan satu berkas skema di folder `schema/`. Tanpa berkas itu tidak ada yang \
        dapat diperiksa, jadi tidak ada yang diterbitkan.
        """,
      en: """
        Every kind of document is checked against one schema file in the folder `schema/`. Without it nothing can be \
        checked, so nothing is published.
        """))

  static func missingSchema(_ kind: DocumentKind, in files: [SourceFile]) -> Diagnostic {
    missingSchemas(
      LocalizedText(
        id: "Skema `schema/\(kind.schemaName)` tidak ada.", en: "The schema `schema/\(kind.schemaName)` is missing."),
      in: files)
  }

  /// None at all: one cause, one finding.
  static func missingSchemas(in files: [SourceFile]) -> Diagnostic {
    missingSchemas(
      LocalizedText(
        id: "Di folder rencana ini tidak ada satu skema pun: folder `schema/` hilang atau kosong.",
        en: "This plans folder has no schema at all: the folder `schema/` is missing or empty."), in: files)
  }

  private static func missingSchemas(_ message: LocalizedText, in files: [SourceFile]) -> Diagnostic {
    Diagnostic(
      missingSchema, at: SourceRange(source: files.first?.id ?? SourceID(0), lowerBound: 0, upperBound: 0), message,
      help: LocalizedText(
        id: "Kembalikan berkas itu dari repositori: git checkout -- plans/schema",
        en: "Restore the file from the repository: git checkout -- plans/schema"))
  }

  public static let missingReference = DiagnosticKind(
    code: "acuan-hilang", severity: .error,
    title: LocalizedText(id: "Berkas acuan tidak ada", en: "Reference file is missing"),
    explanation: LocalizedText(
      id: "Rencana merujuk ke daftar wilayah, jenis instansi, layanan, dan kerangka di folder `reference/`.",
      en: "Plans refer to the lists of regions, agency kinds, hotlines and frameworks in the folder `reference/`."))

  static func missingReference(_ path: String, in files: [SourceFile]) -> Diagnostic {
    Diagnostic(
      missingReference, at: SourceRange(source: files.first?.id ?? SourceID(0), lowerBound: 0, upperBound: 0),
      LocalizedText(id: "Berkas acuan `\(path)` tidak ada.", en: "The reference file `\(path)` is missing."),
      help: LocalizedText(
        id: "Kembalikan berkas itu dari repositori: git checkout -- plans/\(path)",
        en: "Restore the file from the repository: git checkout -- plans/\(path)"))
  }
}
