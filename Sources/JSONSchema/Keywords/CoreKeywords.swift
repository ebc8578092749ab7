internal import YAMLTree

extension KeywordGroup {
  /// What names and holds schemas rather than checking values (core specification, section 8).
  static let core = KeywordGroup(
    "CoreKeywords",
    [
      Keyword("$schema", .string), Keyword("$id", .string), Keyword("$anchor", .string), Keyword("$comment", .string),
      Keyword("$defs", .schemasByKey),
      Keyword("$dynamicRef", .refused(id: "pakai `$ref`", en: "use `$ref`")),
      Keyword("$dynamicAnchor", .refused(id: "pakai `$anchor`", en: "use `$anchor`")),
      // Of draft 2019-09: 2020-12 ignores them, so a schema that says them would go unchecked.
      Keyword("$recursiveRef", .refused(id: "pakai `$ref`", en: "use `$ref`")),
      Keyword("$recursiveAnchor", .refused(id: "pakai `$anchor`", en: "use `$anchor`")),
      Keyword("$vocabulary", .refused(id: "kosakata skema tetap", en: "the vocabulary is fixed")),
      Keyword("contentEncoding", .refused(id: "isi teks tidak dibuka", en: "what a string encodes is not looked at")),
      Keyword("contentMediaType", .refused(id: "isi teks tidak dibuka", en: "what a string encodes is not looked at")),
      Keyword("contentSchema", .refused(id: "isi teks tidak dibuka", en: "what a string encodes is not looked at")),
    ]
  ) { reader, values in
    guard let dialect = values["$schema"] else { return }
    let name = reader.string(dialect)
    if name != Dialect.address, name != Dialect.address + "#" {
      reader.refuse(
        .unsupported, dialect, id: "hanya `\(Dialect.address)` yang didukung",
        en: "only `\(Dialect.address)` is supported")
    }
  }
}

private enum Dialect {
  static let address = "https://json-schema.org/draft/2020-12/schema"
}
