public import Diagnostics
internal import YAMLTree

/// What can be wrong with a schema file itself. Nothing in a schema is silently ignored.
public enum SchemaFaults {
  public static let malformed = DiagnosticKind(
    code: "skema-salah-bentuk", severity: .error,
    title: LocalizedText(id: "Nilai kata kunci skema salah bentuk", en: "A schema keyword's value is malformed"),
    explanation: LocalizedText(
      id:
        "Setiap kata kunci JSON Schema hanya menerima nilai tertentu; misalnya `minLength` hanya menerima bilangan bulat mulai dari 0.",
      en: "Every keyword of JSON Schema takes values of one form only; `minLength`, say, takes whole numbers from 0."),
    example: schemaExample(#""minLength": "1""#, #""minLength": 1"#))

  public static let unsupported = DiagnosticKind(
    code: "skema-tak-didukung", severity: .error,
    title: LocalizedText(id: "Bagian skema tidak didukung", en: "A part of the schema is not supported"),
    explanation: LocalizedText(
      id:
        "Pantau mendukung JSON Schema 2020-12 kecuali `$dynamicRef`, `$vocabulary`, rujukan ke berkas lain, dan kata kunci `content…`. Skema yang memakainya ditolak, supaya tidak ada syarat yang diam-diam tidak diperiksa.",
      en:
        "Pantau supports JSON Schema 2020-12 apart from `$dynamicRef`, `$vocabulary`, references to other files and the `content…` keywords. A schema that uses them is refused, so that no condition silently goes unchecked."
    ),
    example: schemaExample(#""format": "ipv4""#, #""format": "email""#))

  public static let unknownKeyword = DiagnosticKind(
    code: "skema-kata-kunci-tak-dikenal", severity: .error,
    title: LocalizedText(id: "Kata kunci skema tidak dikenal", en: "Unknown schema keyword"),
    explanation: LocalizedText(
      id:
        "Kata kunci yang salah eja tidak akan memeriksa apa pun, sehingga ditolak. Kata kunci buatan sendiri diawali `x-`.",
      en: "A misspelt keyword would check nothing, so it is refused. Keywords of one's own start with `x-`."),
    example: schemaExample(#""minLenght": 1"#, #""minLength": 1"#))

  public static let danglingReference = DiagnosticKind(
    code: "skema-rujukan-putus", severity: .error,
    title: LocalizedText(id: "Rujukan skema tidak menunjuk ke mana pun", en: "A schema reference leads nowhere"),
    explanation: LocalizedText(
      id: "`$ref` harus menunjuk ke skema di berkas yang sama, misalnya `#/$defs/Tanggal`.",
      en: "`$ref` must lead to a schema in the same file, such as `#/$defs/Tanggal`."),
    example: schemaExample(##""$ref": "#/$defs/Tangal""##, ##""$ref": "#/$defs/Tanggal""##))

  public static let endless = DiagnosticKind(
    code: "skema-rujukan-berputar", severity: .error,
    title: LocalizedText(id: "Rujukan skema berputar", en: "A schema reference goes in a circle"),
    explanation: LocalizedText(
      id:
        "Skema boleh merujuk dirinya sendiri untuk bagian di dalam nilai, tetapi tidak untuk nilai yang sama: pemeriksaannya tidak akan selesai.",
      en:
        "A schema may refer to itself for a part of the value, but not for the value itself: checking would never end."),
    example: schemaExample(##""$ref": "#""##, ##""$ref": "#/$defs/Tanggal""##))

  public static let pattern = DiagnosticKind(
    code: "skema-pola-salah", severity: .error,
    title: LocalizedText(id: "Pola tidak dapat dipakai", en: "A pattern cannot be used"),
    explanation: LocalizedText(
      id:
        "Pola mengikuti ekspresi reguler ECMA-262 dengan bendera `u`, tanpa lihat depan, lihat belakang, rujukan balik dan batas kata, supaya waktu pemeriksaannya selalu sebanding dengan panjang teks.",
      en:
        "Patterns are ECMA-262 regular expressions with the flag `u`, without look-around, back-references and word boundaries, so that checking always takes time in proportion to the text."
    ),
    example: schemaExample(#""pattern": "[a-z""#, #""pattern": "[a-z]+""#))

  /// One line of a small schema, wrong and right.
  private static func schemaExample(_ wrong: String, _ right: String) -> DiagnosticKind.Example {
    func schema(_ line: String) -> String {
      """
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$defs": {
          "Tanggal": {"type": "string", "format": "date"}
        },
        \(line)
      }

      """
    }
    return DiagnosticKind.Example(path: "schema/contoh.schema.json", wrong: schema(wrong), right: schema(right))
  }

  /// Every kind, for the catalogue of codes.
  public static let all = [malformed, unsupported, unknownKeyword, danglingReference, endless, pattern]
}

extension SchemaReader {
  enum Fault {
    case malformed, unsupported, danglingReference, endless, pattern

    var kind: DiagnosticKind {
      switch self {
      case .malformed: SchemaFaults.malformed
      case .unsupported: SchemaFaults.unsupported
      case .danglingReference: SchemaFaults.danglingReference
      case .endless: SchemaFaults.endless
      case .pattern: SchemaFaults.pattern
      }
    }
  }

  mutating func refuse(_ fault: Fault, _ node: Int, id: String, en: String, help: LocalizedText? = nil) {
    diagnostics.append(
      Diagnostic(
        fault.kind, at: tree.range(of: YAMLTree.Node(node)), LocalizedText(id: id, en: en), help: help))
  }

  mutating func refuseUnknown(_ key: Int, _ name: String) {
    if name.hasPrefix("x-") { return }
    let near = Suggestion.nearest(to: name, among: Keyword.all.map(\.name), limit: 1).first
    var diagnostic = Diagnostic(
      SchemaFaults.unknownKeyword, at: tree.range(of: YAMLTree.Node(key)),
      LocalizedText(
        id: "kata kunci skema `\(name)` tidak dikenal", en: "the schema keyword `\(name)` is unknown"),
      help: near.map { LocalizedText(id: "Maksud Anda `\($0)`?", en: "Did you mean `\($0)`?") })
    if options.unknownKeywords == .reported { diagnostic.severity = .warning }
    diagnostics.append(diagnostic)
  }

  mutating func refusePattern(_ node: Int, _ text: String, _ fault: PatternFault) {
    let before = String(String.UnicodeScalarView(text.unicodeScalars.prefix(fault.offset)))
    let place = fault.offset == 0 ? ("", "") : (" (setelah `\(before)`)", " (after `\(before)`)")
    refuse(
      .pattern, node, id: "pola ini tidak dapat dipakai: \(fault.message.id)\(place.0)",
      en: "this pattern cannot be used: \(fault.message.en)\(place.1)")
  }

  mutating func refuseValue(_ node: Int, _ wanted: Keyword.Value, _ name: String? = nil) {
    let wanted = wanted.described
    let subject = name.map { ("nilai `\($0)`", "the value of `\($0)`") } ?? ("skema", "a schema")
    refuse(
      .malformed, node, id: "\(subject.0) harus \(wanted.id)", en: "\(subject.1) must be \(wanted.en)")
  }
}

extension Keyword.Value {
  fileprivate var described: LocalizedText {
    switch self {
    case .schema: LocalizedText(id: "objek, `true` atau `false`", en: "an object, `true` or `false`")
    case .schemas: LocalizedText(id: "daftar skema yang tidak kosong", en: "a list of schemas that is not empty")
    case .schemasByKey: LocalizedText(id: "objek yang berisi skema", en: "an object of schemas")
    case .type:
      LocalizedText(
        id: "nama jenis atau daftar nama jenis: \(Self.typeNames)",
        en: "the name of a type or a list of them: \(Self.typeNames)")
    case .anything: LocalizedText(id: "apa saja", en: "anything")
    case .list: LocalizedText(id: "daftar", en: "a list")
    case .string: LocalizedText(id: "teks", en: "a string")
    case .boolean: LocalizedText(id: "`true` atau `false`", en: "`true` or `false`")
    case .number: LocalizedText(id: "bilangan", en: "a number")
    case .positiveNumber:
      LocalizedText(
        id: "bilangan di atas 0 dengan paling banyak 18 angka", en: "a number above 0 of at most 18 digits")
    case .count: LocalizedText(id: "bilangan bulat mulai dari 0", en: "a whole number from 0")
    case .names: LocalizedText(id: "daftar teks tanpa ulangan", en: "a list of strings, none of them twice")
    case .namesByKey:
      LocalizedText(id: "objek yang berisi daftar teks tanpa ulangan", en: "an object of lists of strings, none twice")
    case .refused: LocalizedText(id: "dihapus", en: "removed")
    }
  }

  private static let typeNames = TypeSet.names.map { "`\($0.name)`" }.joined(separator: ", ")
}
