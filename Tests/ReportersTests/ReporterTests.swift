import Diagnostics
import Foundation
import Output
import Reporters
import TestSupport
import Testing

@Suite struct ReporterTests {
  static let kind = DiagnosticKind(
    code: "instansi-tak-dikenal", severity: .error,
    title: LocalizedText(id: "Instansi tak dikenal", en: "Unknown agency"),
    explanation: LocalizedText(id: "Setiap aksi dipimpin satu instansi.", en: "An agency leads each action."))
  static let secret = DiagnosticKind(
    code: "nik", severity: .error, title: LocalizedText(id: "NIK", en: "National identity number"),
    explanation: LocalizedText(id: "Jangan.", en: "Do not."), masksSource: true)

  static let plan = """
    judul: Pelajaran é 漢字 dan\ttab
    aksi:
      - {id: P1, penanggung_jawab: dpa3}
      - {id: P2, penanggung_jawab: dpa3}
      - {id: P3, penanggung_jawab: dpa3}
    # korban 5371014107990001 di sini
    """

  static func range(of text: String, occurrence: Int = 1) -> SourceRange {
    var start = plan.startIndex
    var found = plan.range(of: text)!
    for _ in 1..<occurrence {
      start = found.upperBound
      found = plan.range(of: text, range: start..<plan.endIndex)!
    }
    let lower = plan.utf8.distance(from: plan.startIndex, to: found.lowerBound)
    return SourceRange(source: SourceID(0), lower..<lower + text.utf8.count)
  }

  static func findings() -> [LocatedDiagnostic] {
    var list = DiagnosticList()
    for occurrence in 1...3 {
      list.append(
        Diagnostic(
          kind, at: range(of: "dpa3", occurrence: occurrence),
          LocalizedText(id: "Instansi `dpa3` tidak ada.", en: "There is no agency `dpa3`."),
          help: LocalizedText(id: "Maksud Anda `dp3a`?", en: "Did you mean `dp3a`?"), cause: "dpa3"))
    }
    list.append(
      Diagnostic(
        kind, at: range(of: "字 dan\ttab"), LocalizedText(id: "Tab, 漢 dan é.", en: "Tab, 漢 and é."),
        notes: [.init(LocalizedText(id: "didefinisikan di sini", en: "defined here"), at: range(of: "aksi"))]))
    list.append(
      Diagnostic(secret, at: range(of: "5371014107990001"), LocalizedText(id: "Ada NIK.", en: "An identity number.")))
    list.append(
      Diagnostic(
        kind, at: range(of: "korban 5371014107990001 di"),
        LocalizedText(id: "Membocorkan 5371014107990001.", en: "Leaks 5371014107990001.")))
    return locate(list, in: [SourceFile(id: SourceID(0), path: "plans/61 a/rad.yaml", bytes: Array(plan.utf8))])
  }

  @Test(arguments: Reporter.all.map(\.name), Language.allCases)
  func printsAsRecorded(name: String, language: Language) throws {
    var buffer = ByteBuffer()
    let reporter = try #require(Reporter.named(name))
    reporter.render(Report(findings: Self.findings(), language: language, fileCount: 7), &buffer)
    Snapshot.expect(buffer.bytes, named: "\(name).\(language.rawValue).txt")
  }

  @Test(arguments: Reporter.all.map(\.name))
  func masksWhatMayIdentify(name: String) throws {
    var buffer = ByteBuffer()
    let reporter = try #require(Reporter.named(name))
    reporter.render(Report(findings: Self.findings(), showsAll: true), &buffer)
    #expect(!String(decoding: buffer.bytes, as: UTF8.self).contains("5371014107990001"))
  }

  @Test func oneCauseIsOneFinding() {
    let same = Self.findings().filter { $0.message.id.contains("dpa3") }
    #expect(same.count == 1)
    #expect(same.first?.otherPlaces.map(\.line) == [4, 5])
  }

  @Test func oneRunMendsEveryPlaceOfACause() {
    let file = SourceFile(id: SourceID(1), path: "plans/a.yaml", bytes: Array("a: X\nb: X\nc: X\n".utf8))
    var list = DiagnosticList()
    for offset in [3, 8, 13] {
      let range = SourceRange(source: file.id, offset..<offset + 1)
      list.append(
        Diagnostic(
          Self.kind, at: range, LocalizedText(verbatim: "X"),
          fix: offset == 3 ? nil : .init(LocalizedText(verbatim: "x"), edits: [.init(range: range, replacement: "x")]),
          cause: "X"))
    }
    let found = locate(list, in: [file])
    #expect(found.count == 1)
    #expect(found.first?.fix?.edits.map(\.place.line) == [2, 3])
  }

  @Test func groupsAfterThreeOfAKind() throws {
    var findings: [LocatedDiagnostic] = []
    for _ in 0..<5 { findings.append(contentsOf: Self.findings().prefix(1)) }
    var buffer = ByteBuffer()
    try #require(Reporter.named("text")).render(Report(findings: findings), &buffer)
    let text = String(decoding: buffer.bytes, as: UTF8.self)
    #expect(text.components(separatedBy: "galat[").count - 1 == 3)
    #expect(text.contains("dan 2 temuan"))
  }

  /// A run hands on a few findings of each code and counts the rest; the report must not show that it did.
  @Test(arguments: UInt64(1)...20) func countedFindingsPrintAsListedOnes(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    let samples = Self.findings()
    let findings = (0..<40).map { _ in
      var finding = samples.randomElement(using: &generator) ?? samples[0]
      finding.severity = Severity.allCases.randomElement(using: &generator) ?? .error
      return finding
    }
    var taken: [FindingTally: Int] = [:]
    var (shown, rest) = ([LocatedDiagnostic](), [LocatedDiagnostic]())
    for finding in findings {
      let key = FindingTally(code: finding.code, severity: finding.severity, count: 0, fixable: 0)
      taken[key, default: 0] += 1
      if taken[key, default: 0] <= Report.shownPerCode { shown.append(finding) } else { rest.append(finding) }
    }
    #expect(!rest.isEmpty)
    let reporter = try #require(Reporter.all.first { $0.groups })
    var whole = ByteBuffer()
    var counted = ByteBuffer()
    reporter.render(Report(findings: findings), &whole)
    reporter.render(Report(findings: shown, beyond: [FindingTally](of: rest)), &counted)
    #expect(String(decoding: counted.bytes, as: UTF8.self) == String(decoding: whole.bytes, as: UTF8.self))
  }

  @Test func neverSendsControlCharactersToATerminal() throws {
    let place = Place(file: "a\u{1B}[31m.yaml", line: 1, column: 1, endLine: 1, endColumn: 2, excerpt: "\u{1B}]0;x\u{7}")
    let finding = LocatedDiagnostic(
      kind: Self.kind, severity: .error, place: place, message: LocalizedText(verbatim: "x\u{1B}[2J"), help: nil,
      notes: [], fix: nil, otherPlaces: [])
    for reporter in Reporter.all where !["json", "sarif", "gitlab"].contains(reporter.name) {
      var buffer = ByteBuffer()
      reporter.render(Report(findings: [finding]), &buffer)
      #expect(!buffer.bytes.contains(0x1B), "\(reporter.name)")
    }
  }

  /// A comment shows code as it was written, and nothing else becomes markup.
  @Test(arguments: [
    ("Kunci `penanggung_jawab` <b>", "Kunci `penanggung_jawab` &#60;b&#62;"), ("[x](y) `[a]`", "&#91;x&#93;(y) `[a]`"),
    ("a ` b | c", "a &#96; b &#124; c"), ("`a|b`", "&#96;a&#124;b&#96;"), ("`a` @c", "`a` &#64;c"), ("``", "&#96;&#96;"),
  ]) func cellsOfTheSummaryAreText(text: String, cell: String) throws {
    let finding = Self.findings()[0]
    let changed = LocatedDiagnostic(
      kind: finding.kind, severity: .error, place: finding.place, message: LocalizedText(verbatim: text), help: nil, notes: [],
      fix: nil, otherPlaces: [])
    var buffer = ByteBuffer()
    try #require(Reporter.named("github")).render(Report(findings: [changed]), &buffer)
    #expect(String(decoding: buffer.bytes, as: UTF8.self).contains("| \(cell) |  |"))
  }

  @Test func annotationsFitGitHubAndShowEveryKind() throws {
    let other = DiagnosticKind(
      code: "lain", severity: .error, title: LocalizedText(id: "a", en: "b"),
      explanation: LocalizedText(id: "a", en: "b"))
    var findings = Array(repeating: Self.findings()[0], count: 30)
    findings.append(
      LocatedDiagnostic(
        kind: other, severity: .error, place: findings[0].place, message: LocalizedText(id: "satu", en: "one"),
        help: nil, notes: [], fix: nil, otherPlaces: []))
    var buffer = ByteBuffer()
    try #require(Reporter.named("github")).render(Report(findings: findings), &buffer)
    let lines = String(decoding: buffer.bytes, as: UTF8.self).split(separator: "\n")
    let annotations = lines.filter { $0.hasPrefix("::error") }
    #expect(annotations.count == 10)
    #expect(annotations.contains { $0.contains("title=lain") })
    #expect(lines.contains { $0.contains("21 yang lain") })
  }
}
