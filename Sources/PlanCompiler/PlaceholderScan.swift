public import Diagnostics
import YAMLTree

/// Marks that `pantau new` leaves where a person must write: `«ISI nama dinas»`.
public enum PlaceholderDiagnostics {
  public static let all: [DiagnosticKind] = [unfilled]

  /// What every mark begins with.
  public static let opening = "«ISI"
  static let closing = "»"

  public static let unfilled = DiagnosticKind(
    code: "belum-diisi", severity: .warning,
    title: LocalizedText(id: "Bagian yang belum diisi", en: "Part that is not filled in yet"),
    explanation: LocalizedText(
      id: """
        Kerangka yang dibuat `pantau new` menandai dengan «ISI …» apa yang masih harus ditulis. Selama satu tanda saja \
        masih ada, berkas itu rancangan: tidak diterbitkan dan tidak dihitung.

        Rancangan boleh disimpan ke git kapan saja. Ia bukan laporan dan tidak memenuhi kewajiban apa pun. Ganti setiap \
        tanda dengan isinya; bila memang tidak diketahui, tulis null beserta alasannya. Tanda di dalam komentar (sesudah \
        `#`) tidak dihitung.
        """,
      en: """
        The skeleton that `pantau new` writes marks with «ISI …» what is still to be written. As long as one mark is left, \
        the file is a draft: it is not published and does not count.

        A draft may be committed at any time. It is no report and fulfils no duty. Replace every mark by the content; when \
        it really is unknown, write null with a reason. A mark in a comment (after `#`) does not count.
        """),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: ExamplePlan.text(of: ExamplePlan.profilePath) + "ringkasan: «ISI satu kalimat tentang wilayah ini»\n",
      right: ExamplePlan.text(of: ExamplePlan.profilePath) + "ringkasan: Kota pelabuhan di Pulau Timor.\n"))

  static func unfilled(_ text: some StringProtocol, at range: SourceRange) -> Diagnostic {
    let wanted = wanted(in: text)
    guard !wanted.isEmpty else {
      return Diagnostic(unfilled, at: range, LocalizedText(id: "Belum diisi.", en: "Not filled in yet."))
    }
    return Diagnostic(
      unfilled, at: range, LocalizedText(id: "Belum diisi: \(wanted).", en: "Not filled in yet: \(wanted)."))
  }

  /// What a mark asks for: the words after «ISI, without the full stop that the message adds itself.
  private static func wanted(in text: some StringProtocol) -> String {
    guard let start = text.firstRange(of: opening) else { return "" }
    let rest = text[start.upperBound...]
    let words = rest[..<(rest.firstRange(of: closing)?.lowerBound ?? rest.endIndex)]
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}

extension SourceFile {
  /// Whether the bytes hold a mark anywhere, comments included: nearly no file does, and only those are looked at closely.
  ///
  /// - Complexity: O(bytes)
  var mayHoldPlaceholder: Bool { firstPlaceholder(from: 0) != nil }

  fileprivate func firstPlaceholder(from start: Int) -> Int? {
    let opening = Array(PlaceholderDiagnostics.opening.utf8)
    var index = start
    while let found = bytes.firstIndex(of: opening[0], or: opening[0], from: index) {
      if bytes[found...].starts(with: opening) { return found }
      index = found + 1
    }
    return nil
  }
}

/// The scalars of a document, keys included, that still hold a mark. Comments are no part of the tree, so a mark that was
/// left beside a value that has been written is none.
func placeholders(in tree: YAMLTree) -> [YAMLTree.Node] {
  tree.records.indices.lazy.map { YAMLTree.Node($0) }.filter {
    !tree.isAlias($0) && tree.kind(of: $0) == .string && tree.string(of: $0).contains(PlaceholderDiagnostics.opening)
  }
}

/// Reports every mark in the text of a Markdown page.
///
/// - Returns: how many there are.
func scanForPlaceholders(_ page: SourceFile, diagnostics: inout DiagnosticList) -> Int {
  var (index, count) = (0, 0)
  while let start = page.firstPlaceholder(from: index) {
    let line = page.bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    let closing = Array(PlaceholderDiagnostics.closing.utf8)
    let end = line.indices.first { line[$0...].starts(with: closing) }.map { $0 + closing.count } ?? line.endIndex
    diagnostics.append(
      PlaceholderDiagnostics.unfilled(
        String(decoding: page.bytes[start..<end], as: UTF8.self), at: SourceRange(source: page.id, start..<end)))
    (index, count) = (end, count + 1)
  }
  return count
}
