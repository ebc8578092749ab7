import PlanModel
import PlanProgress
import Testing
import TestSupport

/// Every status, and the order in which they are asked: the first that fits.
@Suite struct StatusTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var says: String
    var indicators: [IndicatorSketch]
    var asOf: String
    var expected: ActionStatus
    var testDescription: String { says }

    init(_ says: String, _ indicators: [IndicatorSketch], _ asOf: String, _ expected: ActionStatus) {
      self.says = says
      self.indicators = indicators
      self.asOf = asOf
      self.expected = expected
    }
  }

  private static func sum(_ values: ReportedSketch...) -> IndicatorSketch {
    var found: [String: ReportedSketch] = [:]
    for (index, value) in values.enumerated() { found["2019-TW\(index + 1)"] = value }
    return IndicatorSketch("x", values: found)
  }

  /// As of 15 August two of four periods are due: e = 0.5 for `naik` + `jumlah` + `tahunan`, T = 40.
  static let rows: [Row] = [
    Row("nothing due yet", [sum()], "2019-04-29", .notDue),
    Row("nothing due yet comes before tercapai", [sum(ReportedSketch.number(40).on("2019-04-10"))], "2019-04-20", .notDue),
    Row("a ≥ 1", [sum(20, 20)], "2019-08-15", .achieved),
    Row("tercapai comes before belum-lapor", [sum(40)], "2019-08-15", .achieved),
    Row("newest due period has no value", [sum(10)], "2019-08-15", .notReported),
    Row("null is no value", [sum(10, .null)], "2019-08-15", .notReported),
    Row("belum-lapor comes before terlambat", [sum(10, 10, 10)], "2020-02-15", .notReported),
    Row("the year is over, a < 1", [sum(10, 10, 10, 9)], "2020-02-15", .late),
    Row("a ≥ 0.90 e", [sum(10, 8)], "2019-08-15", .onSchedule),
    Row("a just below 0.90 e", [sum(10, 7.9)], "2019-08-15", .behind),
    Row("a ≥ 0.50 e", [sum(5, 5)], "2019-08-15", .behind),
    Row("a < 0.50 e", [sum(5, 4.9)], "2019-08-15", .critical),
    Row(
      "terakhir has e = 0 until the year's end",
      [IndicatorSketch("x", .up, .latest, values: ["2019-TW2": 1])], "2019-08-15", .onSchedule),
    Row(
      "kumulatif has e = 0 until the year's end",
      [IndicatorSketch("x", .up, .sum, .cumulative, values: ["2019-TW2": 1])], "2019-08-15", .onSchedule),
    Row(
      "turun + jumlah cannot be judged before the year's end",
      [IndicatorSketch("x", .down, .sum, values: ["2019-TW2": 1])], "2019-08-15", .notScored),
    Row(
      "only netral", [IndicatorSketch("x", .neutral, .sum, targets: [:], values: ["2019-TW2": 1])], "2019-08-15", .notScored),
  ]

  @Test(arguments: rows) func derives(row: Row) throws {
    let plan = PlanSketch([ActionSketch("A", row.indicators)]).plan()
    let report = measure(plan, framework: .sketch(), asOf: day(row.asOf))
    #expect(report.years[0].actions[0].status == row.expected)
  }

  @Test func pacedSaysSo() throws {
    let plan = PlanSketch([
      ActionSketch("A", [Self.sum(10, 10)]), ActionSketch("B", [IndicatorSketch("x", .up, .latest, values: ["2019-TW2": 1])]),
    ]).plan()
    let year = try #require(
      measure(plan, framework: .sketch(), asOf: day("2019-08-15")).running)
    #expect(year.actions.map(\.isPaced) == [true, false])
    #expect(year.actions.map(\.expected) == [0.5, 0])
    #expect(ActionStatus.allCases.prefix(9).map(\.rawValue) == [
      "tidak-berlaku", "dibatalkan", "belum-jatuh-tempo", "tercapai", "belum-lapor", "terlambat", "sesuai-jadwal",
      "tertinggal", "kritis",
    ])
  }
}
