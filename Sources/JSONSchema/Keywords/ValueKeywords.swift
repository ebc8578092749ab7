public import Diagnostics
internal import YAMLTree

extension KeywordGroup {
  /// `enum` and `const` (validation specification, sections 6.1.2 and 6.1.3).
  static let values = KeywordGroup(
    "ValueKeywords", [Keyword("enum", .list), Keyword("const", .anything)]
  ) { reader, values in
    if let node = values["const"] { reader.emit(.values(reader.nodeRun([node]))) }
    if let node = values["enum"] { reader.emit(.values(reader.nodeRun(reader.items(node)))) }
  }
}

extension SchemaBreaches {
  public static let notListed = DiagnosticKind(
    code: "nilai-di-luar-daftar", severity: .error,
    title: LocalizedText(id: "Nilai di luar daftar", en: "Value not in the list"),
    explanation: LocalizedText(
      id:
        "Kunci ini hanya menerima nilai dari daftar tetap, ditulis persis sama. Daftar yang tetap membuat semua daerah dapat dibandingkan.",
      en:
        "This key takes only values of a fixed list, written exactly so. A fixed list is what makes regions comparable."
    ),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        sumber: [{id: s1, judul: Gugus tugas Kota Kupang, tautan: https://contoh.go.id/1}]
        dasar_hukum:
          - {id: sk60, jenis: sk-walikota, nomor: "60", tahun: 2018, status: aktif, sumber: [s1]}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        sumber: [{id: s1, judul: Gugus tugas Kota Kupang, tautan: https://contoh.go.id/1}]
        dasar_hukum:
          - {id: sk60, jenis: sk-walikota, nomor: "60", tahun: 2018, status: berlaku, sumber: [s1]}

        """))
}

extension Validator {
  func checkValues(_ run: Run, _ spot: Spot, _ walk: inout Walk) -> Bool {
    for index in run.range where ValueEquality.areEqual(program.tree, Int(program.nodes[index]), tree, Int(spot.index))
    {
      return true
    }
    if !walk.isQuiet { reportValue(allowed: run.range.map { Int(program.nodes[$0]) }, spot, &walk) }
    return false
  }

  /// - Parameter allowed: nodes of the schema's tree.
  func reportValue(allowed: [Int], _ spot: Spot, _ walk: inout Walk) {
    // A condition that narrows the choice has nothing to add about a value that is no choice at all.
    let place = range(spot)
    let isKnown = walk.diagnostics.diagnostics.suffix(32).contains {
      $0.code == SchemaBreaches.notListed.code && $0.range == place
    }
    if isKnown { return }
    let subject = subject(spot)
    let texts = allowed.map { YAMLText.flow(program.tree, $0) }
    let written = quoted(spot)
    let near = spot.kind == .string && walk.givesAdvice ? nearest(written, among: texts) : []
    let list = Self.listed(texts)
    var help = LocalizedText(id: "Nilai yang diterima: \(list.id).", en: "Allowed values: \(list.en).")
    if texts.count == 1 {
      help = LocalizedText(id: "Tulis `\(line(spot, texts[0]))`.", en: "Write `\(line(spot, texts[0]))`.")
    }
    if let first = near.first {
      help = LocalizedText(id: "Maksud Anda `\(first)`? \(help.id)", en: "Did you mean `\(first)`? \(help.en)")
    }
    let message =
      spot.isScalar
      ? spot.kind == .null
        ? LocalizedText(id: "\(subject.id) kosong.", en: "\(subject.en) is empty.")
        : LocalizedText(
          id: "\(subject.id): `\(written)` bukan nilai yang diterima.",
          en: "\(subject.en): `\(written)` is not an allowed value.")
      : LocalizedText(
        id: "\(subject.id) bukan nilai yang diterima.", en: "\(subject.en) is not an allowed value.")
    var diagnostic = diagnostic(SchemaBreaches.notListed, spot, message, help: help, &walk)
    if spot.kind == .string { diagnostic.cause = "\(program.name):\(spot.origin.site):\(written)" }
    diagnostic.fix = certainFix(spot, written, near)
    walk.diagnostics.append(diagnostic)
  }

  /// A value that differs from one allowed one in case, spaces, hyphens or old spelling only is meant to be that one.
  private func certainFix(_ spot: Spot, _ written: String, _ near: [String]) -> Diagnostic.Fix? {
    guard let only = near.first, Suggestion.areSpellings(written, only), tree.records[Int(spot.index)].style == .plain
    else { return nil }
    return Diagnostic.Fix(
      LocalizedText(id: "Ganti dengan `\(only)`", en: "Replace by `\(only)`"),
      edits: [.init(range: range(spot), replacement: only)])
  }
}
