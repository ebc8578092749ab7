import Diagnostics
import PlanCompiler
import Testing

/// Advice is tried: what a message says to write is written, and then nothing is wrong there any more.
@Suite struct AdviceOracleTests {
  /// One value in the example plan's report or plan, and all that people write instead of it.
  struct Place: Sendable {
    let path: String
    let sound: String
    let head: String
    let tail: String
  }

  static let value = Place(path: ExamplePlan.reportPath, sound: "kel: {nilai: 37}", head: "kel:\n          nilai: ", tail: "")
  static let flowValue = Place(path: ExamplePlan.reportPath, sound: "kel: {nilai: 37}", head: "kel: {nilai: ", tail: "}")
  static let date = Place(path: ExamplePlan.reportPath, sound: "tanggal: 2020-01-20", head: "tanggal: ", tail: "")

  static let figures = [
    "Rp 120.000.000,-", "120.000.000,-", "Rp. 75,-", "Rp120.000.000,00", "1,2 M", "2 M", "Rp1,2 miliar", "Rp 1,2 M",
    "Rp120jt", "1,5 T", "1.200,5", "1.250", "120,000,000", "120,500,000", "≥ 75", "<5", "kurang dari 5", "±30", "30-40",
    "75 - 80", "sekitar 30", "minimal 75", "belum ada data", "belum ada", "nihil", "n/a", "Nol", "12 (6 L, 6 P)", "12/30",
    "1 (satu)", "2x", "12 orang", "12org", "75%", "75 %", "１２", "12\u{A0}500", "1 250 000", "\"12\"", "'62,4'", "037",
    "30 s.d. 40", "30–40", "12 lusin",
  ]

  static let dates = [
    "5-Apr-19", "05-Apr-2019", "5 April 2019", "12/3/2019", "25/04/2019", "2019/11/20", "20.11.2019",
    "Selasa, 8 April 2019", "43789",
  ]

  @Test(arguments: figures)
  func adviceForFiguresMends(text: String) { tryAdvice(text, in: Self.value) }

  @Test(arguments: figures.filter { !$0.contains("%") })
  func adviceForFiguresInBracesMends(text: String) { tryAdvice(text, in: Self.flowValue) }

  @Test(arguments: dates)
  func adviceForDatesMends(text: String) { tryAdvice(text, in: Self.date) }

  /// The one finding of a wrong writing, and every text that it says to write, tried.
  private func tryAdvice(_ text: String, in place: Place) {
    let sound = ExamplePlan.text(of: place.path)
    #expect(sound.contains(place.sound), "the example plan no longer holds «\(place.sound)»")
    func findings(_ value: String) -> [LocatedDiagnostic] {
      let changed = sound.replacing(place.sound, with: place.head + value + place.tail, maxReplacements: 1)
      return MemoryPlans([place.path: changed]).check().filter { $0.severity == .error }
    }
    let wrong = findings(text)
    #expect(wrong.count == 1, "\(CatalogueTests.lines(wrong))")
    guard let help = wrong.first?.help?.id else {
      Issue.record("\(text): no advice")
      return
    }
    let proposals = help.matches(of: #/[Tt]ulis `(?:nilai: |tanggal: )?([^`]+)`/#).map { String($0.output.1) }
    #expect(!proposals.isEmpty, "\(text): \(help)")
    for proposal in proposals {
      let reason = proposal == "null" ? (place.tail == "}" ? ", alasan: belum-ada-data" : "\n          alasan: belum-ada-data") : ""
      if proposal.first == "\"" { continue }
      let mended = findings(proposal + reason)
      #expect(
        !mended.contains { $0.place.line == wrong[0].place.line && $0.place.file == wrong[0].place.file },
        "\(text) → \(proposal): \(CatalogueTests.lines(mended))")
    }
  }

  /// A scalar where a group is asked for: the writer's own figure comes back in the group.
  @Test func ownFigureIsKept() {
    let text = ExamplePlan.text(of: ExamplePlan.reportPath)
      .replacing("kel: {nilai: 37}", with: "kel: 12", maxReplacements: 1)
    let found = MemoryPlans([ExamplePlan.reportPath: text]).check().filter { $0.severity == .error }
    #expect(found.map { $0.help?.id ?? "" } == ["Tulis `kel: {nilai: 12}`."])
    let mended = ExamplePlan.text(of: ExamplePlan.reportPath)
      .replacing("kel: {nilai: 37}", with: "kel: {nilai: 12}", maxReplacements: 1)
    #expect(MemoryPlans([ExamplePlan.reportPath: mended]).check().allSatisfy { $0.severity != .error })
  }
}
