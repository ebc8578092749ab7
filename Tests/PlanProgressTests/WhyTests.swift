import Diagnostics
import Foundation
import PlanModel
import PlanProgress
import Testing
import TestSupport

/// What `pantau why` prints can be typed into a calculator.
@Suite struct WhyTests {
  private func tree(
    _ plan: Plan, _ target: WhyTarget, asOf: String = "2020-06-30", year: Int = 2019
  ) throws -> WhyNode {
    let report = measure(plan, framework: .sketch(), asOf: day(asOf))
    return try #require(
      explain(
        target, year: year, plan: plan, report: report, framework: .sketch(), dossier: .sketch(plans: [plan])))
  }

  @Test func theWorkedExample() throws {
    let plan = WorkedExampleTests.plan
    let target = try #require(WhyTarget.agency(id: "dp3a", in: plan))
    let text = try tree(plan, target).text(.indonesian).replacing("\u{A0}", with: " ")
    let expected = [
      "Dinas dp3a · 2019 · Wilayah 53.71 (53.71), RAD 2019-2019, uji, per 30 Juni 2020",
      "51,7 % · 1 dari 2 aksi dilaporkan",
      "capaian = (2 × 0,775 + 1 × 0) ÷ (2 + 1) = 1,55 ÷ 3 = 0,516666667",
      "terendah = (2 × 0,775 + 1 × 0) ÷ (2 + 1) = 1,55 ÷ 3 = 0,516666667",
      "tertinggi = (2 × 0,775 + 1 × 1) ÷ (2 + 1) = 2,55 ÷ 3 = 0,85",
      "A «Aksi A» · bobot 2 · Terlambat",
      "capaian = (0,75 + 0,8) ÷ 2 = 0,775",
      "A.i1 «Indikator i1» (kegiatan; naik, jumlah, tahunan)",
      "R = 30",
      "R ÷ T = 30 ÷ 40 = 0,75",
      "2019-TH: 30",
      "(2T − R) ÷ T = (2 × 10 − 12) ÷ 10 = 0,8",
      "Tidak dinilai: ditampilkan, tidak dinilai.",
      "B «Aksi B» · bobot 1 · Belum lapor",
      "rentang 0–1: belum dilaporkan 2019-TH",
      "2019-TH: belum dilaporkan",
    ]
    var rest = text[...]
    for line in expected {
      let range = try #require(rest.range(of: line), "«\(line)» is missing or out of order in\n\(text)")
      rest = rest[range.upperBound...]
    }
    #expect(text.contains("plans/53.71/rad.yaml:"))
    let english = try tree(plan, target).text(.english)
    #expect(english.contains("score = (2 × 0.775 + 1 × 0) ÷ (2 + 1) = 1.55 ÷ 3 = 0.516666667"))
  }

  @Test func sumsCapsPairsAndVerdicts() throws {
    let values: [String: ReportedSketch] = [
      "2019-TW1": ReportedSketch(20).accepted, "2019-TW2": ReportedSketch(15).corrected(12), "2019-TW3": 10, "2019-TW4": 5,
    ]
    var sketch = PlanSketch([ActionSketch("A", [IndicatorSketch("x", targets: [2019: 40], values: values)])])
    sketch.amendments = [.target("2019-03-01", "A", "x", 2019, from: 100, to: 40)]
    let plan = sketch.plan()
    let target = try #require(WhyTarget.indicator(id: "A.x", in: plan))
    let text = try tree(plan, target).text(.indonesian)
    for line in [
      "T = 40", "target awal = 100", "R = 20 + 15 + 10 + 5 = 50", "R ÷ T = 50 ÷ 40 = 1,25, dihitung 1",
      "terverifikasi: R = 20 + 12 + 0 + 0 = 32; R ÷ T = 32 ÷ 40 = 0,8", "terverifikasi = 0,8",
      "terhadap target awal: R ÷ T = 50 ÷ 100 = 0,5", "terhadap target awal = 0,5", "verifikasi: diterima", "verifikasi: dikoreksi menjadi 12",
    ] { #expect(text.contains(line), "\(line)") }
  }

  /// Means keep their digits, what falls below 0 says so, and what was cancelled stays in the mean of the first targets.
  @Test func everyStepCanBeTyped() throws {
    var sketch = PlanSketch([
      ActionSketch(
        "A",
        [
          IndicatorSketch("m", .up, .mean, targets: [2019: 80], values: ["2019-TW1": 54, "2019-TW2": 57, "2019-TW3": 55]),
          IndicatorSketch("d", .down, .latest, targets: [2019: 4], values: ["2019-TW4": 10]),
          IndicatorSketch("s", .down, .sum, targets: [2019: 20], values: ["2019-TW1": 3]),
        ]),
      ActionSketch("B", [IndicatorSketch("x", values: ["2019-TW4": 40])]),
    ])
    sketch.amendments = [.cancellation("2019-09-01", "B")]
    let text = try tree(sketch.plan(), .region).text(.indonesian)
    for line in [
      "R = (54 + 57 + 55) ÷ 3 = 55,333333333", "R ÷ T = 55,333333333 ÷ 80 = 0,691666667",
      "(2T − R) ÷ T = (2 × 4 − 10) ÷ 4 = −0,5, dihitung 0", "turun dan dijumlahkan, dengan periode kosong: dihitung 0",
      "terhadap target awal = (1 × 0,230555556 + 1 × 0) ÷ (1 + 1) = 0,230555556 ÷ 2 = 0,115277778",
    ] { #expect(text.contains(line), "\(line)\n\(text)") }
  }

  @Test func smallCellsStayBands() throws {
    let values: [String: ReportedSketch] = ["2019-TW1": 10, "2019-TW2": .fewerThan(5), "2019-TW3": 6, "2019-TW4": 7]
    let plan = PlanSketch([
      ActionSketch("A", [IndicatorSketch("x", targets: [2019: 40], isSensitive: true, unit: "korban", values: values)])
    ]).plan()
    let text = try tree(plan, .region).text(.indonesian)
    #expect(text.contains("R = 10 + kurang dari 5 + 6 + 7 = 23–27"))
    #expect(text.contains("2019-TW2: kurang dari 5"))
    #expect(text.contains("R ÷ T = 25 ÷ 40 = 0,625"))
  }

  @Test func unknownNamesAreNil() {
    let plan = WorkedExampleTests.plan
    #expect(WhyTarget.agency(id: "x", in: plan) == nil)
    #expect(WhyTarget.indicator(id: "A", in: plan) == nil)
    #expect(WhyTarget.indicator(id: "A.x", in: plan) == nil)
    #expect(WhyTarget.action(id: "B", in: plan) == .action(1))
  }
}
