import Diagnostics
import PlanCompiler
import TestSupport
import Testing

/// What lies in the wrong place, or is missing, in a plans folder: each names the file or folder itself.
@Suite struct InventoryTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let code: String
    let change: [String: String?]
    /// Which file or folder is named.
    let place: String
    var testDescription: String { code }

    init(_ code: String, _ change: [String: String?], at place: String) {
      self.code = code
      self.change = change
      self.place = place
    }
  }

  static let cases = [
    Case("nama-folder-bukan-wilayah", ["kupang/wilayah.yaml": "profil: 1\n"], at: "plans/kupang"),
    Case("nama-folder-bukan-wilayah", ["53_NTT/wilayah.yaml": "profil: 1\n"], at: "plans/53_NTT"),
    Case("folder-wilayah-salah-tempat", ["53.71-kota-kupang/halaman/a.md": "# A\n"], at: "plans/53.71-kota-kupang"),
    Case(
      "wilayah-dua-folder", ["53-nusa-tenggara-timur/53.71-kupang/halaman/a.md": "# A\n"],
      at: "plans/53-nusa-tenggara-timur/53.71-kupang"),
    Case("berkas-tidak-dibaca", ["\(ExamplePlan.regionFolder)/catatan.docx": "x"], at: "plans/\(ExamplePlan.regionFolder)/catatan.docx"),
    Case(
      "nama-berkas-pribadi",
      [ExamplePlan.reportPath: nil, "\(ExamplePlan.regionFolder)/halaman/nik-5371014107990001.md": "# A\n"],
      at: "plans/\(ExamplePlan.regionFolder)/halaman/nik-################.md"),
    Case("menyerupai-repositori-git", ["HEAD": "ref: refs/heads/main\n"], at: "plans/HEAD"),
    Case("menyerupai-repositori-git", ["objects/info/packs": "\n"], at: "plans/objects"),
    Case("menyerupai-repositori-git", [".git/config": "[core]\n"], at: "plans/.git"),
    Case("menyerupai-repositori-git", ["\(ExamplePlan.regionFolder)/commondir": ".g\n"], at: "plans/\(ExamplePlan.regionFolder)/commondir"),
    Case("menyerupai-repositori-git", ["\(ExamplePlan.regionFolder)/Config": "[core]\n"], at: "plans/\(ExamplePlan.regionFolder)/Config"),
    Case("acuan-hilang", [ExamplePlan.kindsPath: nil], at: "plans/kumpulan.yaml"),
    Case("skema-hilang", ["schema/laporan.schema.json": nil], at: "plans/schema/instansi.schema.json"),
    Case("skema-hilang", withoutSchemas, at: "plans/kumpulan.yaml"),
  ]

  private static let withoutSchemas: [String: String?] = Dictionary(
    uniqueKeysWithValues: MemoryPlans().files.keys.filter { $0.hasPrefix("schema/") }.map { ($0, nil) })

  @Test(arguments: cases)
  func isNamed(item: Case) {
    let findings = MemoryPlans(item.change).check().filter { $0.code == item.code }
    #expect(findings.map(\.place.file) == [item.place])
    #expect(findings.allSatisfy { !$0.message.id.isEmpty && $0.message.id != $0.message.en })
  }

  @Test func linksAndDevicesAreNotFollowed() {
    var entries = MemoryPlans().entries
    entries.append(FolderEntry(path: "\(ExamplePlan.regionFolder)/halaman/rahasia.md", type: .symbolicLink))
    entries.append(FolderEntry(path: "\(ExamplePlan.regionFolder)/pipa.yaml", type: .special))
    let inventory = takeInventory(of: entries, displayRoot: "plans")
    #expect(inventory.diagnostics.diagnostics.map(\.code) == ["bukan-berkas-biasa", "bukan-berkas-biasa"])
    #expect(!inventory.regions.contains { $0.files.contains { $0.path.hasSuffix("rahasia.md") } })
  }
}
