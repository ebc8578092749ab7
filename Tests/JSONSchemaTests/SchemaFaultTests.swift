import Diagnostics
import JSONSchema
import TestSupport
import Testing
import YAMLTree

/// Faults of schema files: refused where they stand.
@Suite struct SchemaFaultTests {
  @Test(arguments: [
    "type: ⟦skema-salah-bentuk|strng⟧",
    "type: ⟦skema-salah-bentuk|[string, string]⟧",
    "type: ⟦skema-salah-bentuk|[]⟧",
    "minLength: ⟦skema-salah-bentuk|-1⟧",
    "minLength: ⟦skema-salah-bentuk|1.5⟧",
    "minimum: ⟦skema-salah-bentuk|'1'⟧",
    "multipleOf: ⟦skema-salah-bentuk|0⟧",
    "multipleOf: ⟦skema-salah-bentuk|0.1234567890123456789⟧",
    "required: ⟦skema-salah-bentuk|[a, a]⟧",
    "required: ⟦skema-salah-bentuk|a⟧",
    "dependentRequired: ⟦skema-salah-bentuk|{a: b}⟧",
    "allOf: ⟦skema-salah-bentuk|[]⟧",
    "properties: {a: ⟦skema-salah-bentuk|1⟧}",
    "items: ⟦skema-salah-bentuk|[{}]⟧",
    "uniqueItems: ⟦skema-salah-bentuk|ya⟧",
    "title: ⟦skema-salah-bentuk|1⟧",
    "$id: ⟦skema-salah-bentuk|'http://x/#a'⟧",
    "$anchor: ⟦skema-salah-bentuk|1a⟧",
    "$defs: {a: {$anchor: x}, b: {$anchor: ⟦skema-salah-bentuk|x⟧}}",
    "$defs: {a: {$id: x}, b: {$id: ⟦skema-salah-bentuk|x⟧}}",
    "⟦skema-tak-didukung|$dynamicRef⟧: '#a'",
    "⟦skema-tak-didukung|$dynamicAnchor⟧: a",
    "⟦skema-tak-didukung|dependencies⟧: {a: [b]}",
    "⟦skema-tak-didukung|$recursiveRef⟧: '#'",
    "⟦skema-tak-didukung|$vocabulary⟧: {}",
    "⟦skema-tak-didukung|contentEncoding⟧: base64",
    "$schema: ⟦skema-tak-didukung|'http://json-schema.org/draft-07/schema#'⟧",
    "$ref: ⟦skema-tak-didukung|lain.json#/$defs/a⟧",
    "$ref: ⟦skema-tak-didukung|'https://json-schema.org/draft/2020-12/schema'⟧",
    "format: ⟦skema-tak-didukung|ipv4⟧",
    "⟦skema-kata-kunci-tak-dikenal|requried⟧: [a]",
    "properties: {a: {⟦skema-kata-kunci-tak-dikenal|nullable⟧: true}}",
    "$ref: ⟦skema-rujukan-putus|'#/$defs/b'⟧",
    "$ref: ⟦skema-rujukan-putus|'#b'⟧",
    "$ref: ⟦skema-rujukan-putus|'#/$defs/a%GG'⟧",
    "$ref: ⟦skema-rujukan-putus|'#/title'⟧\ntitle: x",
    "$ref: ⟦skema-rujukan-berputar|'#'⟧",
    "$defs: {a: {$ref: '#/$defs/b'}, b: {allOf: [{$ref: ⟦skema-rujukan-berputar|'#/$defs/a'⟧}]}}",
    "pattern: ⟦skema-pola-salah|'a('⟧",
    "pattern: ⟦skema-pola-salah|'(?=a)'⟧",
    "pattern: ⟦skema-pola-salah|'(a)\\1'⟧",
    "pattern: ⟦skema-pola-salah|'\\bkata'⟧",
    "pattern: ⟦skema-pola-salah|'a{2,1}'⟧",
    "pattern: ⟦skema-pola-salah|'a**'⟧",
    "pattern: ⟦skema-pola-salah|'[z-a]'⟧",
    "pattern: ⟦skema-pola-salah|'\\p{Huruf}'⟧",
    "pattern: ⟦skema-pola-salah|'((a{1000}){1000}){2}'⟧",
    "pattern: ⟦skema-pola-salah|'\\a'⟧",
    "patternProperties: {⟦skema-pola-salah|'['⟧: true}",
  ]) func isRefusedWhereItStands(_ text: String) throws {
    let marked = MarkedText(text)
    var diagnostics = DiagnosticList()
    let tree = try #require(readYAML(marked.file(), diagnostics: &diagnostics))
    #expect(Schema.read(tree, diagnostics: &diagnostics) == nil)
    #expect(marked.differences(from: diagnostics) == "")
  }

  @Test func unknownKeywordsAreWarningsWhereOneAsksForThat() throws {
    var diagnostics = DiagnosticList()
    let options = SchemaOptions(unknownKeywords: .reported)
    let schema = Schema.read(
      try tree("{nullable: true, x-milik: 1, type: string}"), options: options, diagnostics: &diagnostics)
    #expect(schema != nil)
    #expect(diagnostics.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: SchemaFaults.all.map(\.code))
  func exampleTriggersItsCodeAndTheMendedFormDoesNot(code: String) throws {
    let example = try #require(SchemaFaults.all.first { $0.code == code }?.example)
    for (text, expected) in [(example.wrong, [code]), (example.right, [])] {
      var diagnostics = DiagnosticList()
      _ = Schema.read(try json(Array(text.utf8)), diagnostics: &diagnostics)
      #expect(diagnostics.diagnostics.map(\.code) == expected)
    }
  }

  @Test func misspeltKeywordsGetASuggestion() throws {
    var diagnostics = DiagnosticList()
    #expect(Schema.read(try tree("{addtionalProperties: false}"), diagnostics: &diagnostics) == nil)
    #expect(diagnostics.diagnostics.first?.help?.id == "Maksud Anda `additionalProperties`?")
  }
}
