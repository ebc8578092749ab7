import Diagnostics
import PlanCompiler
import TestSupport
import Testing

/// The mistakes that people make first, each with the place where it must be shown.
@Suite struct BadInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let path: String
    /// The sound text to change, and the change: `⟦code⟧` marks where the finding must begin.
    let find: String
    let replace: String
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "tab", path: ExamplePlan.planPath, find: "sifat: uji", replace: "\tsifat: uji"),
    Case(name: "bad indent", path: ExamplePlan.planPath, find: "\nsifat: uji", replace: "\n   sifat: uji"),
    Case(name: "duplicate key", path: ExamplePlan.planPath, find: "sifat: uji", replace: "sifat: uji\nsifat: uji"),
    Case(name: "unknown key", path: ExamplePlan.planPath, find: "sifat: uji", replace: "sifat: uji\ncatatn: x"),
    Case(name: "missing key", path: ExamplePlan.planPath, find: "sifat: uji\n", replace: ""),
    Case(name: "wrong type", path: ExamplePlan.planPath, find: "status: berjalan", replace: "status: [berjalan]"),
    Case(name: "unquoted code", path: ExamplePlan.planPath, find: "wilayah: \"53.71\"", replace: "wilayah: 53.71"),
    Case(name: "unknown code", path: ExamplePlan.planPath, find: "wilayah: \"53.71\"", replace: "wilayah: \"53.99\""),
    Case(name: "foreign code", path: ExamplePlan.planPath, find: "wilayah: \"53.71\"", replace: "wilayah: \"53\""),
  ]

  @Test(arguments: cases)
  func isLocatedInIndonesian(item: Case) throws {
    let sound = ExamplePlan.text(of: item.path)
    try #require(sound.contains(item.find), "the example plan no longer holds «\(item.find)»")
    let broken = sound.replacing(item.find, with: item.replace, maxReplacements: 1)
    let findings = MemoryPlans([item.path: broken]).check()
    let errors = findings.filter { $0.severity == .error }
    #expect(!errors.isEmpty)
    for error in errors {
      #expect(error.place.file == "plans/" + item.path)
      #expect(error.place.line > 0 && error.place.column > 0)
      #expect(!error.message.id.isEmpty)
    }
  }

  @Test func emptyFile() {
    let errors = MemoryPlans([ExamplePlan.reportPath: ""]).check().filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["berkas-kosong"])
  }

  @Test func notUTF8() {
    var plans = MemoryPlans()
    plans.files[ExamplePlan.reportPath] = Array("laporan: 1\ncatatan: ".utf8) + [0xFF, 0xFE, 0x0A]
    let errors = plans.check().filter { $0.severity == .error }
    #expect(errors.map(\.code) == ["bukan-utf8"])
    #expect(errors.first?.place.line == 2)
  }

  @Test func folderWithNothingInIt() {
    var plans = MemoryPlans()
    plans.files["61-kalimantan-barat"] = .some(nil)
    #expect(plans.check().map(\.code) == ["folder-wilayah-kosong"])
  }

  @Test func tabInsideFlowStyle() {
    let sound = ExamplePlan.text(of: ExamplePlan.planPath)
    let broken = sound.replacing("periode: {mulai: 2019, selesai: 2020}", with: "periode: {mulai: 2019,\n\tselesai: 2020}")
    #expect(broken != sound)
    let errors = MemoryPlans([ExamplePlan.planPath: broken]).check().filter { $0.severity == .error }
    #expect(errors.count == 1)
    #expect(errors.first?.code.hasPrefix("tab") == true)
  }

  @Test func allErrorsOfAllFilesComeInOneRunInOneOrder() {
    let plans = MemoryPlans([
      ExamplePlan.planPath: ExamplePlan.text(of: ExamplePlan.planPath) + "kunci_asing_0: 1\n",
      ExamplePlan.profilePath: ExamplePlan.text(of: ExamplePlan.profilePath) + "kunci_asing_1: 1\n",
      ExamplePlan.reportPath: ExamplePlan.text(of: ExamplePlan.reportPath) + "kunci_asing_2: 1\n",
    ])
    let first = plans.check().map { "\($0.place.file):\($0.place.line):\($0.code)" }
    #expect(Set(first).count == 3)
    for _ in 0..<5 { #expect(plans.check().map { "\($0.place.file):\($0.place.line):\($0.code)" } == first) }
  }
}
