import Diagnostics
import PlanModel
import PlanProgress
import Testing
import TestSupport

/// The example that the method page shows with real numbers.
@Suite struct WorkedExampleTests {
  static let plan = PlanSketch(
    2019...2019, .yearly,
    [
      ActionSketch(
        "A", weight: 2,
        [
          IndicatorSketch("i1", .up, .sum, targets: [2019: 40], values: ["2019-TH": 30]),
          IndicatorSketch("i2", .down, .latest, targets: [2019: 10], values: ["2019-TH": 12]),
          IndicatorSketch("i3", .neutral, .sum, targets: [:], values: ["2019-TH": 7]),
        ]),
      ActionSketch("B", weight: 1, [IndicatorSketch("j1", .up, .sum, targets: [2019: 5])]),
    ]
  ).plan()

  @Test func everyNumber() throws {
    let report = measure(Self.plan, framework: .sketch(), asOf: day("2020-06-30"))
    let year = try #require(report.headline)
    let indicators = Array(report.indicators(of: 0, in: year))
    #expect(indicators.map(\.figure.value) == [0.75, 0.8, nil])
    #expect(indicators[2].figure.absence == .neutral)
    #expect(year.actions[0].figure.reported == Estimate(value: 0.775, low: 0.775, high: 0.775))
    #expect(year.actions[1].figure.reported == Estimate(value: 0, low: 0, high: 1))
    #expect(year.agencies[0].reported == Estimate(value: 0.516666667, low: 0.516666667, high: 0.85))
    #expect(year.agencies[0].score(unit: Figure.actionsUnit, .indonesian) == "51,7\u{A0}% · 1 dari 2 aksi dilaporkan")
    #expect(year.region == year.agencies[0])
    #expect(year.actions.map(\.status) == [.late, .notReported])
    #expect(year.agencies[1].absence == .nothingScored)
  }
}
