import Diagnostics
import PlanModel

extension LintRule {
  static let incompleteLegalBasis = LintRule(
    code: "dasar-hukum-tidak-lengkap", severity: .warning,
    title: LocalizedText(id: "Dasar hukum tidak lengkap", en: "Incomplete legal basis"),
    explanation: LocalizedText(
      id: """
        Peraturan tanpa nomor, tahun, atau sumber tidak dapat dicari orang lain. Bila nomornya memang belum diketahui, \
        tulis `nomor: null` dengan `alasan`.
        """,
      en: """
        A regulation without number, year or source cannot be looked up by others. Where the number is not known, write \
        `nomor: null` with `alasan`.
        """),
    example: .changing(ExamplePlan.profilePath, "nomor: \"60\", tahun: 2018, ", to: ""),
    plan: { subject, findings in subject.plan.legalBasis.forEach { checkLegalBasis($0, &findings) } },
    region: { subject, findings in subject.dossier.profile?.legalBasis.forEach { checkLegalBasis($0, &findings) } })

  private static func checkLegalBasis(_ basis: LegalBasis, _ findings: inout LintFindings) {
    var lacking: [LocalizedText] = []
    if basis.number == nil, basis.missing == nil { lacking.append(LocalizedText(id: "nomor", en: "a number")) }
    if basis.year == nil, basis.date == nil, basis.missing == nil {
      lacking.append(LocalizedText(id: "tahun atau tanggal", en: "a year or date"))
    }
    if basis.citations.isEmpty, basis.link == nil { lacking.append(LocalizedText(id: "sumber", en: "a source")) }
    guard !lacking.isEmpty else { return }
    findings.report(
      at: basis.range,
      id: "Dasar hukum `\(basis.id)` tidak memuat \(lacking.map(\.id).joined(separator: ", ")).",
      en: "The legal basis `\(basis.id)` lacks \(lacking.map(\.en).joined(separator: ", ")).",
      help: LocalizedText(
        id: basis.citations.isEmpty && basis.link == nil && lacking.count == 1
          ? "Tulis `sumber: […]` dengan id dari daftar `sumber`, atau `tautan` ke peraturannya."
          : "Lengkapi; nomor atau tahun yang belum diketahui ditulis `null` dengan `alasan`.",
        en: basis.citations.isEmpty && basis.link == nil && lacking.count == 1
          ? "Write `sumber: […]` with an id of the list `sumber`, or a `tautan` to the regulation."
          : "Complete it; a number or year that is not known is written `null` with `alasan`."))
  }
}
