import Diagnostics
import Foundation
import PlanLint
import PlanModel
import PlanProgress
import TestSupport
import Testing

/// Every rule against its own example: the whole line from text to advice, without schema.
struct Linted {
  let linked: LinkedExample
  var codes: Set<String> = []
  var lines: [String] = []

  init(_ linked: LinkedExample, overrides: [SeverityOverride] = []) throws {
    self.linked = linked
    let asOf = try #require(CalendarDate(ExamplePlan.asOf))
    let context = LintContext(reference: linked.reference, asOf: asOf, overrides: overrides)
    var list = lintReferenceData(context).diagnostics
    var summaries: [RegionSummary] = []
    for dossier in linked.dossiers {
      let measured = measure(dossier, reference: linked.reference, asOf: asOf)
      list.append(contentsOf: lint(dossier, reports: measured.reports, context: context).diagnostics)
      summaries.append(measured.summary)
    }
    let located = locate(list, in: linked.sources) + lintCollection(summaries.map(\.promises), context: context).findings
    codes = Set(located.map(\.code))
    lines = located.map { "\($0.place.file):\($0.place.line) \($0.code): \($0.message.id)" }
  }
}

@Suite("Rules")
struct RuleTests {
  static let kinds = PlanLintDiagnostics.all.map(\.code)

  @Test("the example plan has no finding")
  func soundBase() throws {
    #expect(try Linted(LinkedExample()).lines == [])
  }

  @Test("each example triggers exactly its code", arguments: kinds)
  func wrong(code: String) throws {
    let example = try #require(PlanLintDiagnostics.all.first { $0.code == code }?.example, "\(code) has no example")
    let linked = LinkedExample(example, mended: false)
    #expect(linked.readerDiagnostics.isEmpty && linked.lines == [])
    let linted = try Linted(linked)
    #expect(linted.codes == [code], "\(linted.lines.joined(separator: "\n"))")
  }

  @Test("each mended example is sound", arguments: kinds)
  func right(code: String) throws {
    let example = try #require(PlanLintDiagnostics.all.first { $0.code == code }?.example)
    let linked = LinkedExample(example, mended: true)
    #expect(linked.readerDiagnostics.isEmpty && linked.lines == [])
    #expect(try Linted(linked).lines == [])
  }

  @Test("each example differs from its mended form", arguments: kinds)
  func differs(code: String) throws {
    let example = try #require(PlanLintDiagnostics.all.first { $0.code == code }?.example)
    #expect(example.wrong != example.right || example.path != example.mendedPath)
  }

  /// Last target 51. Upwards 52 is beyond it and 51 is not; downwards 50 is; a count that is only shown has no better side,
  /// and a cumulative sum counts from the plan's start.
  @Test(
    "a baseline is held against the last target, by direction",
    arguments: [
      ("naik", "terakhir", 51, false), ("naik", "terakhir", 52, true), ("turun", "terakhir", 51, false),
      ("turun", "terakhir", 50, true), ("naik", "jumlah", 52, false),
    ])
  func baseline(direction: String, aggregation: String, start: Int, isFound: Bool) throws {
    let part = "arah: naik\n        hitung: terakhir\n        sifat_target: kumulatif\n        awal: {tahun: 2018, nilai: 12}"
    let changed =
      "arah: \(direction)\n        hitung: \(aggregation)\n        sifat_target: kumulatif\n        awal: {tahun: 2018, nilai: \(start)}"
    #expect(ExamplePlan.text(of: ExamplePlan.planPath).contains(part))
    let linted = try Linted(LinkedExample(.changing(ExamplePlan.planPath, part, to: changed), mended: false))
    #expect(linted.codes.contains("awal-melampaui-target") == isFound, "\(linted.lines)")
  }

  @Test("every file in Rules is in LintRule.all")
  func folder() throws {
    let folder = PackageFolder.url.appending(path: "Sources/PlanLint/Rules")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    #expect(
      files.count == LintRule.all.count,
      "add the new rule to LintRule.all: \(files.count) files, \(LintRule.all.count) rules")
    let codes = LintRule.all.map(\.kind.code)
    #expect(Set(codes).count == codes.count && codes == codes.sorted())
  }
}
