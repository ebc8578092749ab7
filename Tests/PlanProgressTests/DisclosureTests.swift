import Diagnostics
import PlanModel
import PlanProgress
import Testing
import TestSupport

/// Tries to recover small cells from everything that is published of an action.
@Suite struct DisclosureTests {
  private static let periods = ["2019-TW1", "2019-TW2", "2019-TW3", "2019-TW4"]

  private func victims(_ id: String, _ counts: [Int], _ aggregation: Indicator.Aggregation = .sum) -> IndicatorSketch {
    var values: [String: ReportedSketch] = [:]
    for (period, count) in zip(Self.periods, counts) {
      values[period] = (1...4).contains(count) ? .fewerThan(5) : .number(Double(count))
    }
    return IndicatorSketch(
      id, .neutral, aggregation, targets: [:], isSensitive: true, unit: "korban", values: values)
  }

  private func published(_ indicators: [IndicatorSketch]) -> PlanValues {
    measure(PlanSketch([ActionSketch("A", indicators)]).plan(), framework: .sketch(), asOf: day("2020-06-30")).values
  }

  /// Every count from 1 to 4 of the hidden cell must fit all that is published: parts, totals, running totals.
  private func candidates(
    _ values: PlanValues, hidden: (indicator: Int, period: Int), relations: [(total: (Int, Int), parts: [(Int, Int)])]
  ) -> [Double] {
    (1...4).map(Double.init).filter { guess in
      relations.allSatisfy { relation in
        var low = 0.0
        var high = 0.0
        for part in relation.parts {
          let isHidden = part == hidden
          let bounds = values[0, part.0, part.1].value.bounds ?? 0...0
          low += isHidden ? guess : bounds.lowerBound
          high += isHidden ? guess : bounds.upperBound
        }
        let total = values[0, relation.total.0, relation.total.1].value.bounds ?? 0...0
        return total.overlaps(low...high)
      }
    }
  }

  @Test(arguments: 1...4, [0, 5, 9, 23]) func totalsDoNotGiveABandBack(hidden: Int, other: Int) {
    let values = published([
      victims("perempuan", [hidden, 0, 0, 0]), victims("laki", [other, 0, 0, 0]),
      victims("semua", [hidden + other, 0, 0, 0]),
    ])
    let found = candidates(values, hidden: (0, 0), relations: [((2, 0), [(0, 0), (1, 0)])])
    #expect(found == [1, 2, 3, 4])
    #expect(values[0, 0, 0].value == .fewerThan(5))
    if other > 0 { #expect(values[0, 2, 0].value == .range(Double(other)...Double(other + 4))) }
  }

  @Test(arguments: 1...4) func runningTotalsAndTheirDifferencesDoNot(hidden: Int) {
    let parts = [10, hidden, 8, 7]
    var running: [Int] = []
    for part in parts { running.append((running.last ?? 0) + part) }
    let values = published([victims("baru", parts), victims("sampai-kini", running, .latest)])
    let relations = (0..<4).map { last in
      (total: (1, last), parts: (0...last).map { (0, $0) })
    }
    #expect(candidates(values, hidden: (0, 1), relations: relations) == [1, 2, 3, 4])
    #expect(values[0, 1, 0].value == .number(10), "before the band nothing is withheld")
    let published = (1..<4).map { values[0, 1, $0].value }
    #expect(published == [.range(10...14), .range(18...22), .range(25...29)])
  }

  @Test func yearTotalsAreRanges() {
    let plan = PlanSketch([ActionSketch("A", [victims("korban", [10, 3, 8, 7])])]).plan()
    let report = measure(plan, framework: .sketch(), asOf: day("2020-06-30"))
    #expect(report.years[0].indicators[0].realisation == .range(25...29))
    #expect(report.years[0].indicators[0].realisation.text(.indonesian) == "25–29")
  }

  @Test func aVerifiersTotalIsWithheldToo() {
    var total = victims("semua", [40, 0, 0, 0])
    total.values["2019-TW1"] = ReportedSketch(40).corrected(12)
    let values = published([victims("perempuan", [3, 0, 0, 0]), victims("laki", [9, 0, 0, 0]), total])
    #expect(values[0, 2, 0].corrected == .range(9...13))
    #expect(values[0, 2, 0].value == .number(40))
  }

  /// All that was promised was done; telling by sex must not put the score at the worst end of the band.
  @Test func tellingBySexKeepsTheScoreOffItsWorstEnd() throws {
    var total = victims("semua", [12, 12, 12, 12])
    (total.direction, total.targets) = (.up, [2019: 48])
    let plan = PlanSketch([
      ActionSketch("A", [total, victims("perempuan", [9, 9, 9, 9]), victims("laki", [3, 3, 3, 3])])
    ]).plan()
    let report = measure(plan, framework: .sketch(), asOf: day("2020-06-30"))
    let score = try #require(report.years[0].indicators[0].figure.reported)
    // 12 may also be what «laki» adds up to since the first quarter: up to 12 in the third, up to 16 in the fourth.
    let bands = (0..<4).map { report.values[0, 0, $0].value }
    #expect(bands == [.range(9...13), .range(9...13), .range(0...13), .range(0...16)])
    // 18 to 55 of 48, with 36.5 in the middle.
    #expect(score == Estimate(value: Rounding.share(36.5 / 48), low: 0.375, high: 1))
  }

  @Test func otherUnitsAndPlainIndicatorsAreLeftAlone() {
    var cases = victims("kasus", [9, 0, 0, 0])
    cases.unit = "kasus"
    let activities = IndicatorSketch("kegiatan", values: ["2019-TW1": 9])
    let values = published([victims("korban", [3, 0, 0, 0]), cases, activities])
    #expect(values[0, 1, 0].value == .number(9))
    #expect(values[0, 2, 0].value == .number(9))
  }

  /// An exact small count is an error in the YAML; should one come this far, it is banded.
  @Test func exactSmallCountsAreBanded() {
    var indicator = victims("korban", [0, 0, 0, 0])
    indicator.values["2019-TW2"] = 3
    let values = published([indicator])
    #expect(values[0, 0, 1].value == .fewerThan(5))
    #expect(values[0, 0, 0].value == .number(0), "zero is not a small cell")
  }
}
