import Diagnostics
import TestSupport
import Testing
import YAMLTree

@Suite struct ScalarTrapTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let yaml: String
    let expectation: ScalarTrap.Expectation
    let code: String?
    let texts: [String]
    var testDescription: String { "\(yaml) as \(expectation)" }

    init(_ yaml: String, _ expectation: ScalarTrap.Expectation, _ code: String?, _ texts: String...) {
      (self.yaml, self.expectation, self.code, self.texts) = (yaml, expectation, code, texts)
    }
  }

  @Test(arguments: [
    Case("1.250", .number, "angka-bermakna-ganda", "1250", "1.25"),
    Case("1.250", .integer, "angka-bermakna-ganda", "1250", "1.25"),
    Case("62.375", .number, "angka-bermakna-ganda", "62375", "62.3750"),
    Case("-1.250", .number, "angka-bermakna-ganda", "-1250", "-1.25"),
    Case("1,250", .number, "angka-bermakna-ganda", "1250", "1.25"),
    Case("\"1.250\"", .number, "angka-bermakna-ganda", "1250", "1.25"),
    Case("1.25", .number, nil), Case("1.2500", .number, nil), Case("0.125", .number, nil),
    Case("1234.567", .number, nil),
    Case("12", .number, nil), Case("-3", .integer, nil), Case("1e3", .number, nil), Case("null", .number, nil),
    Case("1.250,5", .number, "angka-berpemisah", "1250.5"), Case("1,250.5", .number, "angka-berpemisah", "1250.5"),
    Case("62,4", .number, "angka-berpemisah", "62.4"), Case("62,4", .integer, nil),
    Case("1.250.000", .integer, "angka-berpemisah", "1250000"), Case("1_000", .integer, "angka-berpemisah", "1000"),
    Case("12.50.000", .number, nil), Case("2019-11-20", .number, nil), Case("sepuluh", .number, nil),
    Case("Rp 1.500.000.000", .number, "angka-dengan-mata-uang", "1500000000"),
    Case("Rp1.500", .number, "angka-dengan-mata-uang", "1500"),
    Case("Rp. 2.500.000,-", .number, "angka-dengan-mata-uang", "2500000"),
    Case("Rp 1.500.000,00", .number, "angka-dengan-mata-uang", "1500000"),
    Case("1,5 miliar", .number, "angka-dengan-mata-uang", "1500000000"),
    Case("Rp 750 juta", .number, "angka-dengan-mata-uang", "750000000"),
    Case("250 ribu rupiah", .number, "angka-dengan-mata-uang", "250000"),
    Case("62,4 %", .number, "angka-dengan-satuan", "62.4", "0.624"),
    Case("5%", .number, "angka-dengan-satuan", "5", "0.05"),
    Case("39 kelurahan", .number, "angka-dengan-satuan", "39"),
    Case("1 250 000", .number, "angka-dengan-spasi", "1250000"),
    Case("1\u{A0}250", .number, "angka-dengan-spasi", "1250"),
    Case("12\u{202F}500", .integer, "angka-dengan-spasi", "12500"),
    Case("007", .number, "angka-berawalan-nol", "7", "\"007\""),
    Case("0812", .integer, "angka-berawalan-nol", "812", "\"0812\""),
    Case("'39'", .number, "angka-dalam-kutip", "39"), Case("\"62.4\"", .number, "angka-dalam-kutip", "62.4"),
    Case("१२", .number, "angka-aksara-lain", "12"), Case("１２", .integer, "angka-aksara-lain", "12"),
    Case("0x1F", .number, "angka-khusus", "31", "\"0x1F\""), Case(".inf", .number, "angka-khusus", "\".inf\""),
    Case("'-'", .number, "kosong-bermakna-ganda", "0", "null"),
    Case("nihil", .integer, "kosong-bermakna-ganda", "0", "null"),
    Case("tidak ada", .number, "kosong-bermakna-ganda", "0", "null"),
    Case("ya", .boolean, "ya-atau-tidak", "true"), Case("Tidak", .boolean, "ya-atau-tidak", "false"),
    Case("no", .boolean, "ya-atau-tidak", "false"), Case("off", .boolean, "ya-atau-tidak", "false"),
    Case("\"true\"", .boolean, "ya-atau-tidak", "true"), Case("1", .boolean, "ya-atau-tidak", "true"),
    Case("mungkin", .boolean, nil), Case("12:30", .mapping, nil), Case("kel:39", .mapping, "titik-dua-tanpa-spasi", "kel: 39"),
    Case("11.10", .text, "teks-tanpa-kutip", "\"11.10\""), Case("61", .text, "teks-tanpa-kutip", "\"61\""),
    Case("007", .text, "teks-tanpa-kutip", "\"007\""), Case("true", .text, "teks-tanpa-kutip", "\"true\""),
    Case("dua", .text, nil), Case("~", .text, nil),
    Case("01-02-2024", .date, "tanggal-tak-baku", "2024-02-01", "2024-01-02"),
    Case("16/11/2018", .date, "tanggal-tak-baku", "2018-11-16"),
    Case("2/2/2020", .date, "tanggal-tak-baku", "2020-02-02"),
    Case("01.02.24", .date, "tanggal-tak-baku", "2024-02-01", "2024-01-02"),
    Case("16 November 2018", .date, "tanggal-tak-baku", "2018-11-16"),
    Case("Jumat, 16 Nop 2018", .date, "tanggal-tak-baku", "2018-11-16"),
    Case("Aug 5, 2020", .date, "tanggal-tak-baku", "2020-08-05"),
    Case("1 Oktober 2020", .date, "tanggal-tak-baku", "2020-10-01"),
    Case("2018-1-5", .date, "tanggal-tak-baku", "2018-01-05"),
    Case("2018/11/16", .date, "tanggal-tak-baku", "2018-11-16"),
    Case("2018-11-16T10:00:00Z", .date, "tanggal-tak-baku", "2018-11-16"),
    Case("20181116", .date, "tanggal-tak-baku", "2018-11-16"), Case("43420", .date, "tanggal-tak-baku", "2018-11-16"),
    Case("November 2018", .date, "tanggal-tak-baku"), Case("2018-11", .date, "tanggal-tak-baku"),
    Case("2019-11-31", .date, "tanggal-tidak-ada"), Case("31/13/2019", .date, "tanggal-tidak-ada"),
    Case("2018-11-16", .date, nil), Case("2018", .date, nil), Case("kemarin", .date, nil),
    Case("s1", .list, "daftar-tanpa-kurung", "[s1]"), Case("s1, s2", .list, "daftar-tanpa-kurung", "[s1, s2]"),
    Case("perbatasan:false", .mapping, "titik-dua-tanpa-spasi", "perbatasan: false"),
    Case("https://contoh.go.id", .mapping, nil), Case("kata", .mapping, nil),
  ])
  func names(trapCase: Case) throws {
    let trap = try trap(trapCase.yaml, trapCase.expectation)
    #expect(trap?.kind.code == trapCase.code)
    #expect(trap?.readings.map(\.text) ?? [] == trapCase.texts)
  }

  private func trap(_ yaml: String, _ expectation: ScalarTrap.Expectation) throws -> ScalarTrap? {
    let (tree, _) = read("- \(yaml)\n")
    let parsed = try #require(tree)
    let root = try #require(parsed.root)
    let node = try #require(Array(parsed.items(of: root)).first)
    return ScalarTrap(of: node, in: parsed, expecting: expectation)
  }

  @Test(arguments: ScalarTrap.Expectation.allCases)
  func proposesWhatIsNoTrapItself(expectation: ScalarTrap.Expectation) throws {
    let values = [
      "1.250", "62.375", "1.250,5", "Rp 1,5 miliar", "62,4 %", "007", "१२", "0x1F", "nihil", "ya", "01-02-2024", "a, b",
    ]
    for value in values {
      guard let trap = try trap(value, expectation) else { continue }
      for reading in trap.readings where reading.text.first != "\"" && reading.text.first != "[" {
        let (mended, list) = read("- \(reading.text)\n")
        let mendedTree = try #require(mended)
        #expect(list.isEmpty)
        #expect(mendedTree.doubtfulNumbers.isEmpty, "\(value) → \(reading.text)")
      }
    }
  }

  @Test func listsDoubtfulNumbersOfATree() {
    let text = MarkedText(
      "a: ⟦angka-bermakna-ganda|1.250⟧\n007: [⟦angka-berawalan-nol|08⟧, 1.25, \"1.250\", ⟦angka-khusus|.nan⟧, !!str 007]\n"
    )
    var list = DiagnosticList()
    guard let tree = readYAML(text.file(), diagnostics: &list) else {
      Issue.record("no tree")
      return
    }
    for diagnostic in ScalarTrap.doubtfulNumbers(in: tree, except: list) { list.append(diagnostic) }
    #expect(text.differences(from: list) == "")
    #expect(ScalarTrap.doubtfulNumbers(in: tree, except: list).isEmpty)
  }

  @Test func saysWhatToWrite() throws {
    let (tree, _) = read("nilai: 1.250\n")
    let parsed = try #require(tree)
    let root = try #require(parsed.root)
    let node = try #require(parsed.value(of: "nilai", in: root))
    let trap = try #require(ScalarTrap(of: node, in: parsed, expecting: .number))
    let diagnostic = trap.diagnostic(at: parsed.range(of: node)) { "nilai: \($0)" }
    #expect(diagnostic.message.id == "`1.250` dapat dibaca sebagai `1250` atau `1.25`.")
    #expect(
      diagnostic.help?.id
        == "Tulis `nilai: 1250` bila titik itu memisahkan ribuan; tulis `nilai: 1.25` bila titik itu tanda desimal.")
    #expect(
      diagnostic.help?.en
        == "Write `nilai: 1250` if the point parts thousands; write `nilai: 1.25` if the point marks decimals.")
    #expect(diagnostic.fix == nil)
  }
}
