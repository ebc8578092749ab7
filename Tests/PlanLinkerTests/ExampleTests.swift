import Diagnostics
import PlanLinker
import PlanModel
import TestSupport
import Testing

@Suite("Examples of what linking finds")
struct ExampleTests {
  @Test("the example plan has no finding")
  func soundBase() {
    let base = LinkedExample()
    #expect(base.readerDiagnostics.diagnostics.map(\.message.id) == [])
    #expect(base.lines == [])
    #expect(base.dossiers.map(\.region.code.rawValue) == ["53.71"])
  }

  @Test("each example triggers exactly its code", arguments: PlanLinkDiagnostics.all.map(\.code))
  func wrong(code: String) throws {
    let kind = try #require(PlanLinkDiagnostics.all.first { $0.code == code })
    let example = try #require(kind.example, "\(code) has no example")
    let linked = LinkedExample(example, mended: false)
    #expect(linked.readerDiagnostics.isEmpty)
    #expect(linked.codes == [code], "\(linked.lines.joined(separator: "\n"))")
  }

  @Test("each mended example is sound", arguments: PlanLinkDiagnostics.all.map(\.code))
  func right(code: String) throws {
    let example = try #require(PlanLinkDiagnostics.all.first { $0.code == code }?.example)
    let linked = LinkedExample(example, mended: true)
    #expect(linked.readerDiagnostics.isEmpty)
    #expect(linked.lines == [])
  }

  @Test("codes are unique, lower case, and their stories are told in both languages")
  func catalogue() {
    let codes = PlanLinkDiagnostics.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    for kind in PlanLinkDiagnostics.all {
      #expect(kind.code.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D })
      #expect(!kind.title.en.isEmpty && !kind.explanation.en.isEmpty)
      #expect(kind.title.id != kind.title.en)
    }
  }
}
