import Diagnostics
import PlanCompiler
import Testing

/// What `pantau explain` and the guide promise of every code.
@Suite struct CatalogueTests {
  @Test func theExamplePlanIsSound() {
    let findings = MemoryPlans().check()
    #expect(findings.isEmpty, "\(findings.map { "\($0.place.file):\($0.place.line) \($0.code) \($0.message.id)" })")
  }

  @Test func codesAreUniqueAndReadable() {
    let codes = DiagnosticCatalogue.all.map(\.code)
    #expect(Set(codes).count == codes.count)
    #expect(codes == codes.sorted())
    for code in codes { #expect(code.wholeMatch(of: #/[a-z0-9]+(-[a-z0-9]+)*/#) != nil, "\(code)") }
  }

  @Test func everyTextStandsInBothLanguages() {
    for kind in DiagnosticCatalogue.all {
      for text in [kind.title, kind.explanation] {
        #expect(!text.id.isEmpty && !text.en.isEmpty, "\(kind.code)")
      }
      #expect(kind.explanation.id != kind.explanation.en, "\(kind.code): the explanation is not translated")
    }
  }

  @Test(arguments: DiagnosticCatalogue.all.filter { $0.example != nil }.map(\.code))
  func exampleTriggersItsCodeAndTheMendedFormDoesNot(code: String) throws {
    let kind = try #require(DiagnosticCatalogue.kind(code))
    let example = try #require(kind.example)
    // Layouts and the site's own pages are read by `build`; their own tests hold their examples.
    guard ExampleFolder.isPlans(example.path) else { return }
    if let before = example.before { return compares(example, with: before, code) }
    let wrong = ExampleFolder.plans(example, mended: false).check()
    #expect(
      Set(wrong.map(\.code)) == [code],
      "wrong: \(Self.lines(wrong))")
    let right = ExampleFolder.plans(example, mended: true).check()
    #expect(Self.lines(right) == [], "right")
    let stored = StoredFindings(wrong, on: BytePile())
    let kept = try stored.all
    #expect(String(reflecting: kept) == String(reflecting: wrong), "as the cache keeps them")
    #expect(stored.tallies == [FindingTally](of: wrong))
    #expect(stored.errorCount == wrong.count { $0.severity == .error })
  }

  /// Findings about a change: both forms are sound in themselves, and only the wrong one breaks with what stood before.
  private func compares(_ example: DiagnosticKind.Example, with before: String, _ code: String) {
    let old = MemoryPlans([example.path: before])
    for (mended, expected) in [(false, [code]), (true, [])] {
      let new = ExampleFolder.plans(example, mended: mended)
      #expect(new.check().filter { $0.severity == .error }.isEmpty, "\(Self.lines(new.check()))")
      let findings = new.compared(with: old)
      #expect(findings.map(\.code) == expected, "\(Self.lines(findings))")
      #expect(findings.allSatisfy { $0.notes.contains { $0.place != nil } }, "the old text is not shown")
    }
  }

  static func lines(_ findings: [LocatedDiagnostic]) -> [String] {
    findings.map { "\($0.place.file.split(separator: "/").last ?? ""):\($0.place.line) \($0.code): \($0.message.id)" }
  }
}

/// The example plan with one file replaced by an example's.
enum ExampleFolder {
  static func isPlans(_ path: String) -> Bool {
    !path.hasPrefix("templates/") && !path.hasPrefix("site/") && !path.hasPrefix("schema/")
  }

  static func plans(_ example: DiagnosticKind.Example, mended: Bool) -> MemoryPlans {
    var changes: [String: String?] = [:]
    for companion in example.companions { changes[companion.path] = .some(companion.text) }
    changes[mended ? example.mendedPath : example.path] = mended ? example.right : example.wrong
    return MemoryPlans(changes)
  }
}
