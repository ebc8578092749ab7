public import Diagnostics

/// Marks that `pantau new` leaves where a person must write: `«ISI nama dinas»`.
public enum PlaceholderDiagnostics {
  public static let all: [DiagnosticKind] = [unfilled]

  /// What every mark begins with.
  public static let opening = "«ISI "

  public static let unfilled = DiagnosticKind(
    code: "belum-diisi", severity: .warning,
    title: LocalizedText(id: "Bagian yang belum diisi", en: "Part that is not filled in yet"),
    explanation: LocalizedText(
      id: """
        Kerangka yang dibuat `pantau new` menandai dengan «ISI …» apa yang masih harus ditulis. Berkasnya sudah sah, \
        jadi dapat disimpan ke git kapan saja, tetapi selama tandanya ada, isinya belum lengkap. Ganti tanda itu dengan \
        isinya; bila memang tidak diketahui, tulis null beserta alasannya.
        """,
      en: """
        The skeleton that `pantau new` writes marks with «ISI …» what is still to be written. The file is already \
        valid, so it may be committed at any time, but as long as the mark is there it is incomplete. Replace the mark \
        by the content; when it really is unknown, write null with a reason.
        """),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: ExamplePlan.text(of: ExamplePlan.profilePath) + "ringkasan: «ISI satu kalimat tentang wilayah ini»\n",
      right: ExamplePlan.text(of: ExamplePlan.profilePath) + "ringkasan: Kota pelabuhan di Pulau Timor.\n"))
}

/// Reports every mark in a file's bytes, comments included: where a value is `null`, the mark stands beside it.
///
/// - Complexity: O(bytes)
func scanForPlaceholders(_ file: SourceFile, diagnostics: inout DiagnosticList) {
  let opening = Array(PlaceholderDiagnostics.opening.utf8)
  let closing = Array("»".utf8)
  var index = 0
  while let start = file.bytes.firstIndex(of: opening[0], or: opening[0], from: index) {
    index = start + 1
    guard file.bytes[start...].starts(with: opening) else { continue }
    let line = file.bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    guard let end = line.indices.first(where: { line[$0...].starts(with: closing) }) else { continue }
    let wanted = String(decoding: line[(start + opening.count)..<end], as: UTF8.self)
      .split(separator: " ").joined(separator: " ").trimmingPeriod
    diagnostics.append(
      Diagnostic(
        PlaceholderDiagnostics.unfilled, at: SourceRange(source: file.id, start..<end + closing.count),
        LocalizedText(id: "Belum diisi: \(wanted).", en: "Not filled in yet: \(wanted).")))
    index = end
  }
}

extension String {
  /// Without the full stop that the message adds itself.
  fileprivate var trimmingPeriod: String { hasSuffix(".") ? String(dropLast()) : self }
}
