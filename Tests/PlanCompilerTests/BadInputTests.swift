import Diagnostics
import PlanCompiler
import TestSupport
import Testing

/// The mistakes that people make first: each is found where it stands, by its own code, and nothing else is said.
@Suite struct BadInputTests {
  /// A sound file of the example plan with one change; `⟦code|…⟧` stands around the text that the finding must begin at.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let path: String
    let sound: String
    let broken: String

    init(_ name: String, in path: String, _ sound: String, _ broken: String) {
      self.name = name
      self.path = path
      self.sound = sound
      self.broken = broken
    }

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case("a tab before a key", in: ExamplePlan.planPath, "sifat: uji", "⟦tab-sebagai-indentasi|\t⟧sifat: uji"),
    Case(
      "a tab inside flow style, which libyaml lets through", in: ExamplePlan.planPath,
      "{mulai: 2019, selesai: 2020}", "{mulai: 2019,\n⟦tab-sebagai-indentasi|\t⟧selesai: 2020}"),
    Case("a bad indent", in: ExamplePlan.planPath, "\nsifat: uji", "\n   ⟦indentasi-keliru|sifat: uji⟧"),
    Case("a duplicate key", in: ExamplePlan.planPath, "sifat: uji", "sifat: uji\n⟦kunci-ganda|sifat⟧: uji"),
    Case("an unknown key", in: ExamplePlan.planPath, "sifat: uji", "sifat: uji\n⟦kunci-tak-dikenal|catatn⟧: x"),
    Case("a missing key", in: ExamplePlan.planPath, "rad: 1\nwilayah: \"53.71\"\n", "⟦kunci-wajib-hilang|rad⟧: 1\n"),
    Case("a wrong type", in: ExamplePlan.planPath, "status: berjalan", "status: ⟦jenis-nilai-salah|[berjalan]⟧"),
    Case("a region code without quotes", in: ExamplePlan.planPath, "\"53.71\"", "⟦teks-tanpa-kutip|53.71⟧"),
    Case("a region code that does not exist", in: ExamplePlan.planPath, "\"53.71\"", "⟦wilayah-tidak-dikenal|\"53.99\"⟧"),
    Case("another region's code", in: ExamplePlan.planPath, "\"53.71\"", "⟦wilayah-bukan-foldernya|\"53.01\"⟧"),
    Case(
      "an action led by an unknown agency", in: ExamplePlan.planPath,
      "penanggung_jawab: dp3a", "penanggung_jawab: ⟦instansi-tidak-dikenal|dpa3⟧"),
    Case("a report for an unknown action", in: ExamplePlan.reportPath, "  P2:", "  ⟦aksi-tidak-dikenal|P9⟧:"),
    Case(
      "a report for an unknown indicator", in: ExamplePlan.reportPath, "kel: {nilai: 37}",
      "⟦indikator-tidak-dikenal|kell⟧: {nilai: 37}"),
    Case(
      "a region by its name", in: ExamplePlan.planPath, "\"53.71\"", "⟦pola-tidak-cocok|Kota Kupang⟧"),
    Case(
      "an agency by its name", in: ExamplePlan.planPath, "penanggung_jawab: dp3a",
      "penanggung_jawab: ⟦pola-tidak-cocok|Dinas P3A⟧"),
    Case(
      "a report where a plan should be", in: ExamplePlan.planPath, "rad: 1\n", "⟦jenis-dokumen-tertukar|laporan⟧: 1\n"),
    Case(
      "a report for a period of another calendar", in: ExamplePlan.reportPath, "periode: 2019-TH",
      "periode: ⟦periode-bukan-kalender-rencana|2019-TW3⟧"),
    Case(
      "a report for a period outside the plan", in: ExamplePlan.reportPath, "periode: 2019-TH",
      "periode: ⟦periode-di-luar-rencana|2018-TH⟧"),
  ]

  @Test(arguments: cases)
  func isFoundWhereItStands(item: Case) throws {
    let sound = ExamplePlan.text(of: item.path)
    try #require(sound.contains(item.sound), "the example plan no longer holds «\(item.sound)»")
    let marked = MarkedText(sound.replacing(item.sound, with: item.broken, maxReplacements: 1))
    let errors = MemoryPlans([item.path: marked.string]).check().filter { $0.severity == .error }
    #expect(errors.map(Self.line) == marked.marks.map { Self.line($0, in: marked, path: item.path) })
    for error in errors {
      #expect(error.help?.id.isEmpty == false, "\(error.code) does not say how to mend it")
      #expect(error.message.id != error.message.en, "\(error.code) says the same in both languages")
    }
  }

  @Test func emptyFile() {
    let errors = MemoryPlans([ExamplePlan.reportPath: ""]).check().filter { $0.severity == .error }
    #expect(errors.map(Self.line) == ["plans/\(ExamplePlan.reportPath):1:1 berkas-kosong"])
  }

  @Test func notUTF8() {
    var plans = MemoryPlans()
    plans.files[ExamplePlan.reportPath] = Array("laporan: 1\ncatatan: ".utf8) + [0xFF, 0xFE, 0x0A]
    let errors = plans.check().filter { $0.severity == .error }
    #expect(errors.map(Self.line) == ["plans/\(ExamplePlan.reportPath):2:10 bukan-utf8"])
  }

  @Test func folderWithNeitherDocumentsNorFolders() {
    var plans = MemoryPlans()
    plans.files["93-papua-selatan"] = .some(nil)
    #expect(plans.check().map(\.code) == ["folder-wilayah-kosong"])
  }

  @Test func allErrorsOfAllFilesComeInOneRunInOneOrder() {
    let plans = MemoryPlans([
      ExamplePlan.planPath: ExamplePlan.text(of: ExamplePlan.planPath) + "kunci_asing_0: 1\n",
      ExamplePlan.profilePath: ExamplePlan.text(of: ExamplePlan.profilePath) + "kunci_asing_1: 1\n",
      ExamplePlan.reportPath: ExamplePlan.text(of: ExamplePlan.reportPath) + "kunci_asing_2: 1\n",
    ])
    let first = plans.check().map(Self.line)
    #expect(Set(first).count == 3)
    for _ in 0..<5 { #expect(plans.check().map(Self.line) == first) }
  }

  /// `file:line:column code`
  static func line(_ finding: LocatedDiagnostic) -> String {
    "\(finding.place.file):\(finding.place.line):\(finding.place.column) \(finding.code)"
  }

  static func line(_ mark: MarkedText.Mark, in text: MarkedText, path: String) -> String {
    let before = String(decoding: text.bytes[..<mark.bytes.lowerBound], as: UTF8.self)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    return "plans/\(path):\(lines.count):\(lines[lines.count - 1].count + 1) \(mark.code)"
  }
}
