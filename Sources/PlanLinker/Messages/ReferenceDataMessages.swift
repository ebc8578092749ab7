public import Diagnostics
import PlanModel

extension PlanLinkDiagnostics {
  public static let malformedTable = DiagnosticKind(
    code: "tabel-tidak-sah", severity: .error,
    title: LocalizedText(id: "Tabel CSV tidak dapat dibaca", en: "CSV table that cannot be read"),
    explanation: LocalizedText(
      id: """
        reference/*.csv adalah tabel dengan koma sebagai pemisah, satu baris kepala, dan teks yang memuat koma di dalam \
        tanda kutip. Buka kolom kode sebagai teks: lembar kerja mengubah 11.10 menjadi 11.1.
        """,
      en: """
        reference/*.csv are tables separated by commas, with one head row; text that holds a comma stands in quotes. \
        Open the column of codes as text: a spreadsheet turns 11.10 into 11.1.
        """),
    example: .changing(ExamplePlan.regionsPath, "53.01,kabupaten,", to: "53.01,kabupatn,"))

  public static let unknownParent = DiagnosticKind(
    code: "induk-wilayah-tidak-ada", severity: .error,
    title: LocalizedText(id: "Induk wilayah tidak cocok", en: "Parent of a region does not fit"),
    explanation: LocalizedText(
      id: "Kolom `induk` memuat kode satu tingkat di atasnya, dan kode itu harus ada dalam daftar.",
      en: "The column `induk` holds the code one level up, and that code must be in the register."),
    example: .changing(
      ExamplePlan.regionsPath, "53.01,kabupaten,Kabupaten Kupang,53,", to: "53.01,kabupaten,Kabupaten Kupang,35,"))

  public static let unknownSuccessor = DiagnosticKind(
    code: "penerus-tidak-ada", severity: .error,
    title: LocalizedText(id: "Penerus tidak ada", en: "Unknown successor"),
    explanation: LocalizedText(
      id:
        "Penerus wilayah dan pengganti jenis instansi harus ada dalam daftar yang sama, supaya halaman dapat menunjuk ke sana.",
      en:
        "The successor of a region or of an agency kind must stand in the same register, so that pages can point to it."
    ),
    example: .changing(ExamplePlan.kindsPath, "pengganti: [kp2mi]", to: "pengganti: [kp3mi]"))

  public static let unorderedBands = DiagnosticKind(
    code: "pita-tidak-urut", severity: .error,
    title: LocalizedText(id: "Pita capaian tidak urut", en: "Bands out of order"),
    explanation: LocalizedText(
      id:
        "Pita ditulis dari yang tertinggi, `lebih_dari` makin kecil, dan hanya yang terakhir tanpa batas. Tanpa itu ada nilai yang tidak punya pita.",
      en:
        "Bands stand from highest to lowest, `lebih_dari` falling, and only the last without a bound. Else some value has no band."
    ),
    example: .changing(
      ExamplePlan.frameworkPath, "{id: rendah, nama: Rendah,", to: "{id: rendah, lebih_dari: 0.80, nama: Rendah,"))
}

extension Diagnostic {
  static func malformedTable(_ message: LocalizedText, help: LocalizedText? = nil, at range: SourceRange) -> Diagnostic
  {
    Diagnostic(PlanLinkDiagnostics.malformedTable, at: range, message, help: help)
  }

  static func unknownParent(_ code: RegionCode, parent: String, at range: SourceRange) -> Diagnostic {
    let wanted = code.parent.map { "`\($0)`" } ?? "kosong"
    let wantedEnglish = code.parent.map { "`\($0)`" } ?? "empty"
    return Diagnostic(
      PlanLinkDiagnostics.unknownParent, at: range,
      LocalizedText(
        id: parent.isEmpty ? "Induk wilayah \(code) kosong." : "Induk wilayah \(code) tertulis `\(parent)`.",
        en: parent.isEmpty
          ? "The parent of region \(code) is empty." : "The parent of region \(code) is given as `\(parent)`."),
      help: LocalizedText(
        id: "Seharusnya \(wanted), dan wilayah itu harus ada dalam daftar.",
        en: "It should be \(wantedEnglish), and that region must be in the register."))
  }

  static func unknownSuccessor(_ word: String, at range: SourceRange, candidates: [String]) -> Diagnostic {
    Diagnostic(
      PlanLinkDiagnostics.unknownSuccessor, at: range,
      LocalizedText(
        id: "Penerus `\(word)` tidak ada dalam daftar.", en: "The successor `\(word)` is not in the register."),
      help: didYouMean(word, among: candidates), cause: word)
  }

  static func unorderedBands(at range: SourceRange) -> Diagnostic {
    Diagnostic(
      PlanLinkDiagnostics.unorderedBands, at: range,
      LocalizedText(
        id: "Batas pita ini tidak lebih kecil daripada batas pita sebelumnya, atau tidak pada tempatnya.",
        en: "The bound of this band is not below that of the band before, or is out of place."),
      help: LocalizedText(
        id: "Urutkan dari yang tertinggi; hanya pita terakhir tanpa `lebih_dari`.",
        en: "Sort from the highest; only the last band is without `lebih_dari`."))
  }
}
