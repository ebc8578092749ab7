import Diagnostics
import PlanModel

/// Applies the site's severity profile and the region's own exceptions to findings, and watches that each has an effect.
///
/// The site's word on one region comes first, then the region's own exception, then the site's word for all. Only advice
/// can be changed: what the schema and the linker refuse stays refused.
struct SeverityPolicy {
  private let context: LintContext
  private let dossier: RegionDossier?
  private let exceptions: [SeverityOverride]
  private var usedExceptions: Set<Int> = []
  private(set) var result = LintResult()

  init(_ dossier: RegionDossier?, _ context: LintContext) {
    self.context = context
    self.dossier = dossier
    exceptions = dossier?.profile?.exceptions ?? []
  }

  mutating func take(_ finding: LintFindings.Finding) {
    var diagnostic = finding.diagnostic
    let region = dossier?.region.code
    let site = context.override(of: diagnostic.code, in: region)
    let own = exceptions.firstIndex { holds($0, for: finding) }
    if let site, context.overrides[site].region != nil || own == nil {
      result.usedOverrides.insert(site)
      guard let severity = context.overrides[site].severity else { return }
      diagnostic.severity = severity
    } else if let own {
      usedExceptions.insert(own)
      guard let severity = exceptions[own].severity else { return }
      diagnostic.severity = severity
    }
    result.diagnostics.append(diagnostic)
  }

  private func holds(_ exception: SeverityOverride, for finding: LintFindings.Finding) -> Bool {
    guard exception.code == finding.diagnostic.code, !exception.isExpired(on: context.asOf) else { return false }
    if let file = exception.file {
      guard let path = dossier?.path(of: finding.diagnostic.range.source), path.hasSuffix("/" + file) else { return false }
    }
    guard !exception.actions.isEmpty else { return true }
    return finding.action.map { exception.actions.contains($0) } ?? false
  }

  /// Reports the region's own exceptions that are expired, name no rule, or suppress nothing.
  mutating func reportExceptions() {
    for (position, exception) in exceptions.enumerated() {
      let isUsed = usedExceptions.contains(position)
      if let fault = Self.fault(of: exception, isUsed: isUsed, asOf: context.asOf) { result.diagnostics.append(fault) }
    }
  }

  static func fault(of override: SeverityOverride, isUsed: Bool, asOf: CalendarDate) -> Diagnostic? {
    let codes = LintRule.all.map(\.kind.code)
    if !codes.contains(override.code) { return unknownCode(override, codes) }
    if override.isExpired(on: asOf), let expires = override.expires {
      return Diagnostic(
        expired, at: override.range,
        LocalizedText(
          id: "Pengecualian `\(override.code)` berakhir \(expires).",
          en: "The exception `\(override.code)` ended on \(expires)."),
        help: LocalizedText(
          id: "Betulkan temuannya lalu hapus pengecualian ini, atau perpanjang dengan alasan yang masih berlaku.",
          en: "Mend what it silences and delete it, or extend it for a reason that still holds."))
    }
    if isUsed { return nil }
    let isCollection = LintRule.all.contains { $0.kind.code == override.code && $0.collection != nil }
    return Diagnostic(
      unused, at: override.range,
      LocalizedText(
        id: "Pengecualian `\(override.code)` tidak meredam apa pun.",
        en: "The exception `\(override.code)` silences nothing."),
      help: isCollection && override.region == nil
        ? LocalizedText(
          id: "Temuan ini membandingkan beberapa wilayah; tulis pengecualiannya di `keparahan_wilayah` pada site/site.yaml.",
          en: "This finding compares several regions; write its exception under `keparahan_wilayah` in site/site.yaml.")
        : LocalizedText(id: "Hapus pengecualian ini.", en: "Delete the exception."))
  }

  private static func unknownCode(_ override: SeverityOverride, _ codes: [String]) -> Diagnostic {
    let near = Suggestion.nearest(to: override.code, among: codes).first
    return Diagnostic(
      unknown, at: override.range,
      LocalizedText(
        id: "`\(override.code)` bukan kode saran yang dapat diredam.",
        en: "`\(override.code)` is no code of advice that can be silenced."),
      help: near.map { LocalizedText(id: "Maksud Anda `\($0)`?", en: "Did you mean `\($0)`?") }
        ?? LocalizedText(
          id: "Hanya saran yang dapat diredam; galat skema dan rujukan harus dibetulkan.",
          en: "Only advice can be silenced; errors of schema and reference must be mended."))
  }
}

extension LintContext {
  /// The site's override of a code in a region: the one for the region before the one for all.
  func override(of code: String, in region: RegionCode?) -> Int? {
    let fitting = overrides.indices.filter { overrides[$0].code == code && !overrides[$0].isExpired(on: asOf) }
    return fitting.first { overrides[$0].region != nil && overrides[$0].region == region }
      ?? fitting.first { overrides[$0].region == nil }
  }
}

extension SeverityOverride {
  func isExpired(on day: CalendarDate) -> Bool { expires.map { $0 < day } ?? false }
}

extension SeverityPolicy {
  static let kinds = [unused, expired, unknown]

  static let unused = DiagnosticKind(
    code: "pengecualian-tidak-terpakai", severity: .warning,
    title: LocalizedText(id: "Pengecualian tanpa akibat", en: "Exception without effect"),
    explanation: LocalizedText(
      id: "Pengecualian yang tidak lagi meredam apa pun dihapus, supaya kesalahan yang sama tidak lolos diam-diam kelak.",
      en: "An exception that no longer silences anything is deleted, lest the same fault slip through later."),
    example: exceptionExample(
      wrong: exception("indikator-tanpa-target", until: "2027-03-31"), right: ""))

  static let expired = DiagnosticKind(
    code: "pengecualian-kedaluwarsa", severity: .warning,
    title: LocalizedText(id: "Pengecualian sudah berakhir", en: "Exception that has expired"),
    explanation: LocalizedText(
      id: "Setiap pengecualian punya hari terakhir, supaya ditinjau lagi. Sesudah itu temuannya muncul kembali.",
      en: "Each exception has a last day, so that it is looked at again. After that its findings return."),
    example: exceptionExample(
      wrong: exception("indikator-tanpa-target", until: "2020-01-31"), right: ""))

  static let unknown = DiagnosticKind(
    code: "pengecualian-kode-tidak-dikenal", severity: .warning,
    title: LocalizedText(id: "Kode pengecualian tidak dikenal", en: "Unknown code in an exception"),
    explanation: LocalizedText(
      id: "`kode` adalah kode saran seperti tercetak pada pesannya. Galat skema dan rujukan tidak dapat diredam.",
      en: "`kode` is the code of advice as its message prints it. Errors of schema and reference cannot be silenced."),
    example: exceptionExample(
      wrong: exception("indikator-tanpa-targt", until: "2027-03-31"), right: ""))

  private static func exception(_ code: String, until day: String) -> String {
    "pengecualian:\n  - {kode: \(code), alasan: Menunggu perubahan RPJMD., berlaku_sampai: \(day)}\n"
  }

  private static func exceptionExample(wrong: String, right: String) -> DiagnosticKind.Example {
    .changing(ExamplePlan.profilePath, "layanan:\n", wrong: wrong + "layanan:\n", right: right + "layanan:\n")
  }
}
