import Diagnostics
import Foundation
import Output
import PlanSite
import TestSupport
import Testing

@Suite struct BlockTests {
  /// What stands on a page is `⟦code|text⟧` where a finding of that code must be, and nowhere else.
  @Test(arguments: [
    ("wilayah/_kode", "```pantau tabel-instansi\nurut: capaian\n```"),
    ("wilayah/_kode", "```pantau daftar-aksi\nsaringan: ya\n```"),
    ("wilayah/_kode", "⟦blok-tak-dikenal|```pantau tabel-instani⟧\n```"),
    ("wilayah/_kode", "⟦blok-tak-dikenal|```pantau tugas-aksi⟧\n```"),
    ("wilayah/_kode", "```pantau tabel-instansi\n⟦parameter-blok|urutan⟧: capaian\n```"),
    ("wilayah/_kode", "```pantau tabel-instansi\nurut: ⟦parameter-blok|capain⟧\n```"),
    ("wilayah/_kode", "```pantau tabel-instansi\nurut: capaian\n⟦parameter-blok|urut⟧: rencana\n```"),
    ("wilayah/_kode", "```pantau daftar-aksi\nsaringan: ⟦parameter-blok|true⟧\n```"),
    ("wilayah/_kode", "```pantau anggaran-wilayah\n⟦parameter-blok|tahun⟧: 2019\n```"),
    ("wilayah/_kode", "Di ⟦nama-halaman-tak-dikenal|{{instansi.nama}}⟧."),
    ("wilayah/_kode", "Di {{wilayah.nama}}."),
    ("wilayah/_instansi", "```pantau tugas-aksi\n```\n\n```pantau tabel-instansi\n```\n\nDi {{instansi.nama}}."),
    ("tentang/index", "⟦blok-tak-dikenal|```pantau tabel-instansi⟧\n```"),
    ("404", "⟦blok-tak-dikenal|```pantau matriks-kewajiban⟧\n```"),
  ])
  func callsAreHeldToTheirBlocks(page: String, text: String) {
    let marked = MarkedText("# Judul\n\n" + text)
    var pages = SampleSite.files(in: "site/pages", ending: ".md")
    guard let position = pages.firstIndex(where: { $0.path.hasSuffix("pages/\(page).md") }) else {
      Issue.record("no such page: \(page)")
      return
    }
    pages[position] = SourceFile(id: pages[position].id, path: pages[position].path, bytes: marked.bytes)
    var diagnostics = DiagnosticList()
    let layouts =
      SampleSite.files(in: "templates", ending: ".mustache") + SampleSite.files(in: "templates", ending: ".strings")
    let templates = TemplateSet(
      templates: layouts, pages: pages, diagnostics: &diagnostics)
    #expect((templates == nil) == !marked.marks.isEmpty)
    let differences = marked.differences(from: diagnostics, source: pages[position].id)
    #expect(differences.isEmpty, "\(differences)")
  }

  /// A page that is missing, and one of a kind that there is not.
  @Test func theSetOfPagesIsWhole() {
    let all = SampleSite.files(in: "site/pages", ending: ".md")
    let layouts =
      SampleSite.files(in: "templates", ending: ".mustache") + SampleSite.files(in: "templates", ending: ".strings")
    func findings(_ pages: [SourceFile]) -> [String] {
      var diagnostics = DiagnosticList()
      _ = TemplateSet(
        templates: layouts, pages: pages, diagnostics: &diagnostics)
      return diagnostics.diagnostics.map { "\($0.code) \($0.message.id)" }
    }
    let without = findings(all.filter { !$0.path.hasSuffix("wilayah/_kode.md") })
    #expect(
      without.contains { $0.hasPrefix("halaman-situs Halaman `") && $0.contains("wilayah/_kode.md") })
    let odd = SourceFile(id: SourceID(90_000), path: "site/pages/wilayah/_kodee.md", bytes: Array("# J\n".utf8))
    #expect(findings(all + [odd]).contains { $0.hasPrefix("halaman-situs Tidak ada jenis halaman") })
    #expect(findings(all).isEmpty)
  }

  @Test func saysWhichBlockOrValueWasMeant() {
    let text = "# J\n\n```pantau tabel-instani\n```\n\n```pantau tabel-instansi\nurut: capain\n```\n"
    var pages = SampleSite.files(in: "site/pages", ending: ".md")
    guard let position = pages.firstIndex(where: { $0.path.hasSuffix("wilayah/_kode.md") }) else { return }
    pages[position] = SourceFile(id: pages[position].id, path: pages[position].path, bytes: Array(text.utf8))
    var diagnostics = DiagnosticList()
    _ = TemplateSet(
      templates: SampleSite.files(in: "templates", ending: "s") + SampleSite.files(in: "templates", ending: ".mustache"),
      pages: pages, diagnostics: &diagnostics)
    #expect(
      diagnostics.diagnostics.compactMap { $0.help?.id } == ["Maksud Anda `tabel-instansi`?", "Maksud Anda `capaian`?"])
  }

  @Test func pagesComeInBothLanguages() {
    let all = SampleSite.files(in: "site/pages", ending: ".md")
    let pages = all.filter { !$0.path.hasSuffix("tentang/index.en.md") && !$0.path.hasSuffix("wilayah/_kode.md") }
    var diagnostics = DiagnosticList()
    let templates = TemplateSet(
      templates: SampleSite.files(in: "templates", ending: ".mustache")
        + SampleSite.files(in: "templates", ending: ".strings"),
      pages: pages, diagnostics: &diagnostics)
    #expect(templates == nil)
    #expect(
      Set(diagnostics.diagnostics.map(\.message.id)) == [
        "Halaman `tentang/index.en.md` tidak ada.", "Halaman `wilayah/_kode.md` tidak ada.",
      ])
  }

  @Test func namesAreUniqueAndEveryBlockSaysWhatItIsFor() {
    let names = Block.all.map(\.name)
    #expect(Set(names).count == names.count)
    for block in Block.all {
      #expect(!block.summary.id.isEmpty && !block.summary.en.isEmpty)
      #expect(block.name.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D }, "\(block.name)")
    }
  }

  /// Every `static let … = Block(` under `Blocks/` is listed, and nothing else.
  @Test func theListsHoldWhatTheFoldersHold() throws {
    let root = PackageFolder.url.appending(path: "Sources/PlanSite/Blocks")
    var declared: [String] = []
    for name in FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? [] where name.hasSuffix(".swift") {
      let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
      let lines = text.components(separatedBy: "\n")
      for (index, line) in lines.enumerated() where line.hasPrefix("  static let ") && line.hasSuffix("= Block(") {
        let quoted = lines[index + 1].components(separatedBy: "\"")
        if quoted.count > 2 { declared.append(quoted[1]) }
      }
    }
    let listed = Set(Block.all.map(\.name))
    for name in declared where !listed.contains(name) {
      Issue.record("the block «\(name)» is not listed: add its `static let` to `Block.all` or `Block.national`")
    }
    #expect(declared.count == Block.all.count)
  }
}
