public import Diagnostics
internal import YAMLTree

extension KeywordGroup {
  /// `type` (validation specification, section 6.1.1). `1.0` is an integer.
  static let types = KeywordGroup("TypeKeywords", [Keyword("type", .type)]) { reader, values in
    guard let node = values["type"] else { return }
    let names = reader.isString(node) ? [node] : reader.items(node)
    var types = TypeSet()
    for name in names { types.formUnion(TypeSet(name: reader.string(name)) ?? []) }
    if types.contains(.number) { types.insert(.integer) }
    reader.program.subschemas[values.number].types = types
  }
}

extension SchemaBreaches {
  public static let wrongType = DiagnosticKind(
    code: "jenis-nilai-salah", severity: .error,
    title: LocalizedText(id: "Jenis nilai salah", en: "Wrong type of value"),
    explanation: LocalizedText(
      id: """
        Setiap kunci menerima nilai dari jenis tertentu: teks, bilangan, benar/salah (`true`/`false`), daftar, atau kelompok kunci. Nilai tanpa tanda kutip yang tampak seperti bilangan dibaca sebagai bilangan; di dalam tanda kutip ia teks.

        Pantau tidak pernah menebak: `53.70` tanpa tanda kutip adalah bilangan 53,7, sehingga kode wilayah selalu ditulis di dalam tanda kutip.
        """,
      en: """
        Every key takes values of certain types: text, number, true/false, list, or mapping. An unquoted value that looks like a number is a number; inside quotes it is text.

        Pantau never guesses: `53.70` without quotes is the number 53.7, so region codes are always quoted.
        """),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        letak:
          - pesisir: true

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        letak:
          pesisir: true

        """))

  public static let forbidden = DiagnosticKind(
    code: "bagian-terlarang", severity: .error,
    title: LocalizedText(id: "Bagian ini tidak boleh ada", en: "This part must not be there"),
    explanation: LocalizedText(
      id:
        "Skema melarang nilai ini di tempat ini, biasanya karena kunci lain di dekatnya sudah menyatakan hal yang bertentangan.",
      en:
        "The schema forbids this value in this place, mostly because another key near it says something that contradicts it."
    ),
    example: .init(
      path: ExamplePlan.profilePath,
      wrong: """
        profil: 1
        wilayah: "53.71"
        kontak: {nama: Dinas PPPA, surel: dp3a@contoh.go.id, alasan: belum-ada-data}

        """,
      right: """
        profil: 1
        wilayah: "53.71"
        kontak: {nama: Dinas PPPA, surel: dp3a@contoh.go.id}

        """))
}

extension Validator {
  func reportType(_ spot: Spot, _ subschema: Program.Subschema, _ walk: inout Walk) {
    guard !subschema.types.isEmpty else {
      reportClosed(spot, &walk)
      return
    }
    reportType(spot, expecting: subschema.types, &walk)
  }

  func reportType(_ spot: Spot, expecting types: TypeSet, _ walk: inout Walk) {
    if reportTrap(spot, expecting: types, &walk) { return }
    let subject = subject(spot)
    let wanted = describe(types)
    let found = describeFound(spot)
    add(
      SchemaBreaches.wrongType, spot, id: "\(subject.id) harus \(wanted.id), tetapi \(found.id).",
      en: "\(subject.en) must be \(wanted.en), but \(found.en).", help: typeHelp(spot, types), &walk)
  }

  /// A subschema that is `false`: nothing may stand here.
  private func reportClosed(_ spot: Spot, _ walk: inout Walk) {
    let subject = subject(spot)
    var diagnostic = diagnostic(
      SchemaBreaches.forbidden, spot,
      LocalizedText(id: "\(subject.id) tidak boleh ada di sini.", en: "\(subject.en) must not be here."),
      help: LocalizedText(id: "Hapus bagian ini.", en: "Remove this part."), &walk)
    if spot.origin.memberKey != nil { diagnostic.range = heading(spot) }
    walk.diagnostics.append(diagnostic)
  }

  private func describeFound(_ spot: Spot) -> LocalizedText {
    let text = quoted(spot)
    switch spot.kind {
    case .null: return LocalizedText(id: "di sini kosong", en: "it is empty")
    case .boolean: return LocalizedText(id: "`\(text)` adalah nilai benar/salah", en: "`\(text)` is a truth value")
    case .integer: return LocalizedText(id: "`\(text)` adalah bilangan bulat", en: "`\(text)` is a whole number")
    case .decimal: return LocalizedText(id: "`\(text)` adalah bilangan", en: "`\(text)` is a number")
    case .string: return LocalizedText(id: "`\(text)` adalah teks", en: "`\(text)` is text")
    case .sequence: return LocalizedText(id: "di sini ada daftar", en: "there is a list")
    case .mapping: return LocalizedText(id: "di sini ada kelompok kunci", en: "there is a mapping")
    }
  }

  private func typeHelp(_ spot: Spot, _ types: TypeSet) -> LocalizedText? {
    let text = quoted(spot)
    switch spot.kind {
    case .integer, .decimal, .boolean:
      if types.contains(.object), let own = wrapped(spot) { return own }
      if types.contains(.string) {
        return LocalizedText(
          id: "Tulis di dalam tanda kutip supaya menjadi teks: `\(line(spot, "\"\(text)\""))`.",
          en: "Write it in quotes to make it text: `\(line(spot, "\"\(text)\""))`.")
      }
      if types.contains(.integer), spot.kind == .decimal {
        return LocalizedText(
          id: "Tulis bilangan bulat tanpa titik dan tanpa koma.", en: "Write a whole number without point or comma.")
      }
    case .string:
      if types.contains(.object), types.isDisjoint(with: [.integer, .number]), let own = wrapped(spot) { return own }
      if types.contains(.boolean), types.isDisjoint(with: [.integer, .number]) {
        return LocalizedText(
          id: "Tulis `true` (ya) atau `false` (tidak), tanpa tanda kutip.",
          en: "Write `true` (yes) or `false` (no), without quotes.")
      }
      if !types.isDisjoint(with: [.integer, .number]) {
        if tree.records[Int(spot.index)].style != .plain, tree.number(Int(spot.index)) != nil {
          return LocalizedText(
            id: "Hapus tanda kutipnya: `\(line(spot, text))`.", en: "Remove the quotes: `\(line(spot, text))`.")
        }
        return LocalizedText(
          id:
            "Tulis angkanya saja, tanpa tanda kutip, tanpa satuan, tanpa titik ribuan; desimal memakai titik.\(emptySentence(spot, types).id)",
          en:
            "Write the number alone: no quotes, no unit, no thousands separators; a point for decimals.\(emptySentence(spot, types).en)"
        )
      }
      if types.contains(.array) {
        return LocalizedText(
          id: "Tulis sebagai daftar, walaupun isinya satu: `\(line(spot, "[\(text)]"))`.",
          en: "Write it as a list, even of one: `\(line(spot, "[\(text)]"))`.")
      }
    case .mapping:
      if types.contains(.array) {
        return LocalizedText(
          id: "Awali setiap butir dengan `- ` (tanda hubung dan spasi).",
          en: "Start every item with `- ` (hyphen and space).")
      }
    case .null, .sequence: break
    }
    if case .document = spot.origin.role, types.contains(.object), let first = firstLine(spot) {
      return LocalizedText(
        id: "Tulis satu kunci sebaris, diawali `\(first)`.", en: "Write one key a line, beginning with `\(first)`.")
    }
    return exampleHelp(spot)
  }

  /// The required key that a document begins with, and a value for it.
  private func firstLine(_ spot: Spot) -> String? {
    for case .members(let index) in program.steps(Int(spot.number)) {
      let required = program.table(program.members[Int(index)]).filter { $0.key != Program.absent && $0.bit != 0 }
      guard let key = required.map({ Int($0.key) }).min().map(key(ofSchema:)) else { continue }
      guard let schema = program.schema(ofKey: key, in: spot.number) else { return "\(key): …" }
      let value = program.example(schema) ?? program.constants(schema)?.first.map { YAMLText.flow(program.tree, $0) }
      return "\(key): \(value ?? "…")"
    }
    return nil
  }
}
