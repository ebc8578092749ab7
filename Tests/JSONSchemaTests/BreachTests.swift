import Diagnostics
import JSONSchema
import TestSupport
import Testing
import YAMLTree

/// Breaches stand where the person has to look, and one fault gives one message.
@Suite struct BreachTests {
  struct Case: CustomTestStringConvertible {
    let schema: String
    let document: String
    let help: String?

    init(_ schema: String, _ document: String, help: String? = nil) {
      self.schema = schema
      self.document = document
      self.help = help
    }

    var testDescription: String { document }
  }

  @Test(arguments: [
    Case(
      "{properties: {judul: true}, additionalProperties: false}", "⟦kunci-tak-dikenal|judl⟧: a",
      help: "Maksud Anda `judul`?"),
    Case(
      "{properties: {judul: true}, required: [judul], additionalProperties: false}", "⟦kunci-tak-dikenal|judl⟧: a",
      help: "Maksud Anda `judul`? Kunci itu wajib dan belum ada."),
    Case(
      "{properties: {a: true, beta: true}, unevaluatedProperties: false}", "a: 1\n⟦kunci-tak-dikenal|gamma⟧: 2",
      help: "Kunci yang masih dapat ditulis di sini: `beta`."),
    Case(
      "{properties: {a: {properties: {dalam: true}}}, additionalProperties: false}", "⟦kunci-tak-dikenal|dalam⟧: 1",
      help: "Kunci `dalam` dikenal di `a`. Periksa ejaan dan jorokan baris ini."),
    Case(
      "{required: [a, b], properties: {a: {examples: [x y]}, b: {examples: ['1']}}}", "⟦kunci-wajib-hilang|c⟧: 1",
      help: "Tulis sejajar dengan `c`: `a: x y`, `b: \"1\"`."),
    Case("{properties: {p: {required: [a]}}}", "⟦kunci-wajib-hilang|p⟧: {}", help: "Tulis `a: …`."),
    Case("{items: {required: [a]}}", "- ⟦kunci-wajib-hilang|b⟧: 1"),
    Case("{dependentRequired: {a: [b]}}", "⟦kunci-wajib-hilang|a⟧: 1"),
    Case("{properties: {a: {type: [object, boolean]}}}", "a: ⟦jenis-nilai-salah|[1]⟧"),
    Case(
      "{properties: {a: {enum: [pencegahan, pemulangan]}}}", "a: ⟦nilai-di-luar-daftar|pencgahan⟧",
      help: "Maksud Anda `pencegahan`? Nilai yang diterima: `pencegahan`, `pemulangan`."),
    Case(
      "{properties: {a: {oneOf: [{const: naik, title: Naik}, {const: turun}]}}}", "a: ⟦nilai-di-luar-daftar|diam⟧",
      help: "Nilai yang diterima: `naik`, `turun`."),
    // What a comma cut off inside brackets belongs to the value in front of it.
    Case(
      "{properties: {a: {type: number}, b: true}, additionalProperties: false}", "{a: ⟦angka-berpemisah|1.250,5⟧, b: 1}",
      help: "Tulis `a: 1250.5`."),
    Case("{properties: {a: {type: number}}, additionalProperties: false}", "{a: ⟦angka-berpemisah|1,5⟧}"),
    Case("{properties: {a: {type: number}}, additionalProperties: false}", "{a: ⟦angka-bermakna-ganda|1,250⟧}"),
    Case("{properties: {a: {type: number}}, additionalProperties: false}", "{a: ⟦angka-berpemisah|1,250,000⟧}"),
    Case("{properties: {a: {type: number}}, additionalProperties: false}", "{a: ⟦angka-dengan-mata-uang|1,5 miliar⟧}"),
    Case(
      "{properties: {a: {type: string}}, additionalProperties: false}", "{a: ⟦kunci-tak-dikenal|Rapat, dua belas orang⟧}",
      help: "Apit seluruh teksnya dengan tanda kutip: `a: \"Rapat, dua belas orang\"`."),
    Case(
      "{properties: {berlaku_sampai: true, b: true}, required: [berlaku_sampai], additionalProperties: false}",
      "b: 1\n⟦kunci-tak-dikenal|sampai⟧: 2", help: "Maksud Anda `berlaku_sampai`? Kunci itu wajib dan belum ada."),
    Case("{properties: {a: true, beta: true}, additionalProperties: false}", "{a: 1, ⟦kunci-tak-dikenal|betta⟧}"),
    // A condition that narrows a choice has nothing to add.
    Case(
      "{properties: {a: {enum: [x, y]}}, if: {required: [b]}, then: {properties: {a: {const: x}}}}",
      "a: ⟦nilai-di-luar-daftar|z⟧\nb: 1"),
    // What a shape lacks: the other case, the scheme of an address, the digits of a code.
    Case(
      "{properties: {a: {pattern: '^[0-9]+-[A-Z]+[0-9]$', examples: ['2019-TW3']}}}", "a: ⟦pola-tidak-cocok|2019-s2⟧",
      help: "Maksud Anda `2019-S2`? Contoh: `a: 2019-TW3`."),
    Case(
      "{properties: {a: {pattern: '^https?://'}}}", "a: ⟦pola-tidak-cocok|contoh.go.id/a⟧",
      help: "Maksud Anda `https://contoh.go.id/a`?"),
    Case(
      "{properties: {a: {type: string, pattern: '^[0-9]{2}[.]', examples: ['53.71']}}}", "a: ⟦teks-tanpa-kutip|5371⟧",
      help: "Contoh: `a: \"53.71\"`."),
    Case(
      "{properties: {a: {type: string, format: date}}}", "a: ⟦format-salah|2019⟧",
      help: "Tulis tahun-bulan-hari dengan angka, misalnya `a: 2025-11-24`."),
    Case(
      "{type: object, required: [laporan], properties: {laporan: {const: 1}}}", "⟦jenis-nilai-salah|kata⟧",
      help: "Tulis satu kunci sebaris, diawali `laporan: 1`."),
    Case("{properties: {a: {maxLength: 3}}}", "a: ⟦panjang-teks-salah|kata⟧"),
    Case("{properties: {a: {multipleOf: 0.5}}}", "a: ⟦bilangan-bukan-kelipatan|1.3⟧"),
    Case("{minProperties: 2}", "⟦jumlah-kunci-salah|a⟧: 1"),
    Case("{contains: {const: 1}}", "⟦jumlah-butir-salah|[2, 3]⟧"),
    Case("{properties: {a: {not: {const: 1}}}}", "a: ⟦bagian-terlarang|1⟧"),
    Case("{not: {required: [a, b]}}", "a: 1\n⟦bagian-terlarang|b⟧: 2"),
    Case("{items: {oneOf: [{required: [a]}, {required: [b]}]}}", "- {⟦bentuk-bermakna-ganda|a⟧: 1, b: 2}"),
    // Two forms, each with one fault or two: the first of the nearest speaks.
    Case(
      "{properties: {a: {anyOf: [{type: string, minLength: 3, pattern: '^x'}, {type: string, maxLength: 1, pattern: '^y'}]}}}",
      "a: ⟦panjang-teks-salah|zz⟧"),
    Case("{propertyNames: {pattern: '^[a-z]+$'}}", "⟦pola-tidak-cocok|A1⟧: 1"),
    Case("{uniqueItems: true}", "[1, 2, ⟦butir-ganda|1.0⟧]"),
    Case("{prefixItems: [true], items: false}", "[1, ⟦bagian-terlarang|2⟧]"),
    // The branch that was nearly right speaks, whatever the order.
    Case(
      "{anyOf: [{type: string}, {type: object, properties: {x: {type: boolean}}, required: [x]}]}",
      "x: ⟦ya-atau-tidak|ya⟧"),
    Case(
      """
      oneOf:
        - {properties: {jenis: {const: a}, nilai: {type: boolean}}, required: [jenis, nilai]}
        - {properties: {jenis: {const: b}, kata: {enum: [k]}, lain: true}, required: [jenis, kata, lain]}
      """, "jenis: b\nkata: ⟦nilai-di-luar-daftar|m⟧\nlain: 1"),
    // A scalar that breaks two rules has one message.
    Case("{type: string, pattern: '^[0-9-]+$', minLength: 20}", "⟦panjang-teks-salah|abc⟧"),
    // An alias is told of where it stands.
    Case("{properties: {b: {type: string}}}", "a: &x [1]\nb: ⟦jenis-nilai-salah|*x⟧"),
    Case("{if: {properties: {a: {const: null}}}, then: {required: [alasan]}}", "⟦kunci-wajib-hilang|a⟧: null"),
  ]) func standsWhereItIs(_ breach: Case) throws {
    let marked = MarkedText(breach.document)
    let schema = try schema(breach.schema)
    var diagnostics = DiagnosticList()
    let tree = try #require(readYAML(marked.file(), diagnostics: &diagnostics))
    #expect(!schema.validate(tree, diagnostics: &diagnostics))
    #expect(marked.differences(from: diagnostics) == "")
    if let help = breach.help { #expect(diagnostics.diagnostics.first?.help?.id == help) }
  }

  /// Only what can mean nothing else is mended by itself.
  @Test func fixesOnlyWhatIsCertain() throws {
    let schema = try schema(
      "{properties: {penanggung_jawab: {enum: [dp3a, dinas-sosial]}}, additionalProperties: false}")
    func fixes(_ text: String) throws -> [String] {
      var diagnostics = DiagnosticList()
      schema.validate(try tree(text), diagnostics: &diagnostics)
      return diagnostics.diagnostics.flatMap { $0.fix?.edits.map(\.replacement) ?? [] }
    }
    #expect(try fixes("Penanggung-Jawab: dp3a") == ["penanggung_jawab"])
    #expect(try fixes("penanggung_jawab: Dinas Sosial") == ["dinas-sosial"])
    #expect(try fixes("penangung_jawab: dp3a") == [])
    #expect(try fixes("penanggung_jawab: dpa3") == [])
  }

  @Test func oneCauseIsOneFinding() throws {
    let schema = try schema("{items: {properties: {s: {enum: [a, b]}}}}")
    let file = SourceFile(id: SourceID(0), path: "x.yaml", bytes: Array("[{s: c}, {s: c}, {s: d}]".utf8))
    var diagnostics = DiagnosticList()
    let tree = try #require(readYAML(file, diagnostics: &diagnostics))
    schema.validate(tree, diagnostics: &diagnostics)
    #expect(locate(diagnostics, in: [file]).map(\.otherPlaces.count) == [1, 0])
  }

  /// Each kind's story is true: its example breaks exactly it, and the mended form breaks nothing.
  @Test(arguments: SchemaBreaches.all)
  func examplesAreTrue(_ kind: DiagnosticKind) throws {
    guard let example = kind.example else { return }
    let schema = try projectSchema("wilayah")
    for (text, codes) in [(example.wrong, [kind.code]), (example.right, [])] {
      var diagnostics = DiagnosticList()
      schema.validate(try tree(text), diagnostics: &diagnostics)
      #expect(diagnostics.diagnostics.map(\.code) == codes, "\(text)")
    }
  }
}
