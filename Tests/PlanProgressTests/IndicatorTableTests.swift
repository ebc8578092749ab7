import PlanModel
import PlanProgress
import Testing
import TestSupport

/// A row for every sentence of the method that decides how one indicator is scored in one year.
@Suite struct IndicatorTableTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var says: String
    var indicator: IndicatorSketch
    var asOf = "2020-06-30"
    var year = 2019
    var years = 2019...2019
    var value: Double?
    var low: Double?
    var high: Double?
    var absence: Figure.Absence?

    var testDescription: String { says }

    static func scored(
      _ says: String, _ indicator: IndicatorSketch, _ value: Double, _ low: Double? = nil, _ high: Double? = nil,
      asOf: String = "2020-06-30", year: Int = 2019, years: ClosedRange<Int> = 2019...2019
    ) -> Row {
      Row(
        says: says, indicator: indicator, asOf: asOf, year: year, years: years, value: value, low: low ?? value,
        high: high ?? value, absence: nil)
    }

    static func absent(
      _ says: String, _ indicator: IndicatorSketch, _ absence: Figure.Absence, asOf: String = "2020-06-30"
    ) -> Row {
      Row(says: says, indicator: indicator, asOf: asOf, absence: absence)
    }
  }

  private static let whole: [String: ReportedSketch] = [
    "2019-TW1": 10, "2019-TW2": 10, "2019-TW3": 5, "2019-TW4": 5,
  ]
  private static let gap: [String: ReportedSketch] = ["2019-TW1": 10, "2019-TW2": 10, "2019-TW3": 5]

  static let rows: [Row] = [
    .scored("naik: R / T; jumlah adds", IndicatorSketch("x", values: whole), 0.75),
    .scored("terakhir takes the newest", IndicatorSketch("x", .up, .latest, values: whole), 0.125),
    .scored("rata-rata averages", IndicatorSketch("x", .up, .mean, targets: [2019: 10], values: whole), 0.75),
    .scored("every average caps at 1", IndicatorSketch("x", targets: [2019: 10], values: whole), 1),
    .scored(
      "turun: (2T − R) / T", IndicatorSketch("x", .down, .latest, targets: [2019: 4], values: whole), 0.75),
    .scored("turun: never below 0", IndicatorSketch("x", .down, .latest, targets: [2019: 2], values: whole), 0),
    .scored("turun: better than the target is 1", IndicatorSketch("x", .down, .latest, targets: [2019: 6], values: whole), 1),
    .scored("turun, jumlah, whole year", IndicatorSketch("x", .down, targets: [2019: 20], values: whole), 0.5),
    .scored(
      "turun, rata-rata", IndicatorSketch("x", .down, .mean, targets: [2019: 6], values: whole), 0.75),
    .absent("netral: shown, never scored", IndicatorSketch("x", .neutral, values: whole), .neutral),
    .scored(
      "T = 0: turun gives 1 if R = 0", IndicatorSketch(
        "x", .down, .latest, targets: [2019: 0], values: ["2019-TW4": 0]), 1),
    .scored("T = 0: turun gives 0 otherwise", IndicatorSketch("x", .down, .latest, targets: [2019: 0], values: whole), 0),
    .absent("T = 0: naik is not scored", IndicatorSketch("x", targets: [2019: 0], values: whole), .zeroTarget),
    .absent("no target that year: out", IndicatorSketch("x", targets: [2020: 5], values: whole), .noTarget),
    .absent("target null with reason: out", IndicatorSketch("x", targets: [2019: nil], values: whole), .noTarget),
    .absent(
      "kumulatif with rata-rata is refused", IndicatorSketch("x", .up, .mean, .cumulative, values: whole), .unsupported),
    .scored("awal never enters R", IndicatorSketch("x", .up, .latest, .cumulative, baseline: 12, values: whole), 0.125),

    // Gaps.
    .scored("gap, naik + jumlah: the point uses the values there are", IndicatorSketch("x", values: gap), 0.625, 0.625, 1),
    .scored("gap in the newest period, terakhir", IndicatorSketch("x", .up, .latest, values: gap), 0.125, 0, 1),
    .scored(
      "gap before the newest value does not matter to terakhir",
      IndicatorSketch("x", .up, .latest, values: ["2019-TW4": 10]), 0.25),
    .scored(
      "gap, naik + rata-rata", IndicatorSketch("x", .up, .mean, targets: [2019: 10], values: gap), 0.833333333, 0.625, 1),
    .scored("none at all: 0", IndicatorSketch("x"), 0, 0, 1),
    .scored("none at all, turun: 0", IndicatorSketch("x", .down, .latest), 0, 0, 1),
    .scored(
      "turun + jumlah with a gap: the point is the low, 0", IndicatorSketch("x", .down, targets: [2019: 20], values: gap),
      0, 0, 0.75),
    .absent(
      "turun + jumlah is not scored before the year's end", IndicatorSketch("x", .down, targets: [2019: 20], values: gap),
      .notBeforeYearEnd, asOf: "2019-12-31"),
    .scored("gap, turun + terakhir", IndicatorSketch("x", .down, .latest, targets: [2019: 4], values: gap), 0.75, 0, 1),
    .scored(
      "gap, turun + rata-rata", IndicatorSketch("x", .down, .mean, targets: [2019: 5], values: gap), 0.333333333, 0, 0.75),
    .scored("gap, turun with T = 0", IndicatorSketch("x", .down, .latest, targets: [2019: 0], values: gap), 0, 0, 1),
    .scored(
      "null is due and not reported", IndicatorSketch("x", values: gap.merging(["2019-TW4": .null]) { $1 }), 0.625, 0.625, 1),
    .scored(
      "zero is a number", IndicatorSketch("x", values: gap.merging(["2019-TW4": 0]) { $1 }), 0.625),

    // Due and early.
    .scored(
      "only due periods are missing", IndicatorSketch("x", values: ["2019-TW1": 10]), 0.25, asOf: "2019-07-29"),
    .scored(
      "not yet due on the deadline day", IndicatorSketch("x", values: ["2019-TW1": 10]), 0.25, asOf: "2019-07-30"),
    .scored(
      "due the day after", IndicatorSketch("x", values: ["2019-TW1": 10]), 0.25, 0.25, 1, asOf: "2019-07-31"),
    .scored(
      "early entries count", IndicatorSketch("x", values: ["2019-TW1": 10, "2019-TW2": 10]), 0.5, asOf: "2019-07-15"),
    .scored(
      "reports dated after the as-of date do not exist",
      IndicatorSketch("x", values: ["2019-TW1": 10, "2019-TW2": ReportedSketch.number(10).on("2019-08-01")]), 0.25, 0.25, 1,
      asOf: "2019-07-31"),
    .absent("nothing due, nothing early: no figure", IndicatorSketch("x"), .notStarted, asOf: "2019-04-29"),

    // Cumulative targets.
    .scored(
      "kumulatif + jumlah adds from the plan's start",
      IndicatorSketch("x", .up, .sum, .cumulative, targets: [2020: 40], values: ["2019-TH": 10, "2020-TH": 20]), 0.75,
      asOf: "2021-06-30", year: 2020, years: 2019...2020),
    .scored(
      "kumulatif + terakhir takes the newest level",
      IndicatorSketch("x", .up, .latest, .cumulative, targets: [2020: 51], values: ["2019-TH": 39, "2020-TH": 51]), 1,
      asOf: "2021-06-30", year: 2020, years: 2019...2020),
    .scored(
      "kumulatif: a year without a value of its own scores 0 with [0, 1]",
      IndicatorSketch("x", .up, .sum, .cumulative, targets: [2020: 40], values: ["2019-TH": 40]), 0, 0, 1,
      asOf: "2021-06-30", year: 2020, years: 2019...2020),
    .scored(
      "kumulatif + jumlah: a gap of an earlier year stays a gap",
      IndicatorSketch("x", .up, .sum, .cumulative, targets: [2020: 40], values: ["2020-TH": 20]), 0.5, 0.5, 1,
      asOf: "2021-06-30", year: 2020, years: 2019...2020),

    .scored(
      "kumulatif + terakhir: last year's level is not this year's",
      IndicatorSketch("x", .up, .latest, .cumulative, targets: [2020: 40], values: ["2019-TH": 40]), 0, 0, 1,
      asOf: "2021-06-30", year: 2020, years: 2019...2020),
    .scored(
      "kumulatif, turun + jumlah: a gap of an earlier year makes the point the low, 0",
      IndicatorSketch("x", .down, .sum, .cumulative, targets: [2020: 40], values: ["2020-TH": 20]), 0, 0, 1,
      asOf: "2021-06-30", year: 2020, years: 2019...2020),
    .scored(
      "kumulatif, turun + jumlah, nothing missing",
      IndicatorSketch("x", .down, .sum, .cumulative, targets: [2020: 40], values: ["2019-TH": 30, "2020-TH": 20]), 0.75,
      asOf: "2021-06-30", year: 2020, years: 2019...2020),
    .scored(
      "kumulatif, turun + jumlah: a year without a value of its own scores 0 with [0, 1]",
      IndicatorSketch("x", .down, .sum, .cumulative, targets: [2020: 40], values: ["2019-TH": 30]), 0, 0, 1,
      asOf: "2021-06-30", year: 2020, years: 2019...2020),

    // Small cells.
    .scored(
      "kurang_dari: 0 to n − 1, point at the middle (naik)",
      IndicatorSketch("x", values: ["2019-TW1": 10, "2019-TW2": .fewerThan(5), "2019-TW3": 6, "2019-TW4": 0]), 0.45, 0.4, 0.5),
    .scored(
      "kurang_dari: point at the middle (turun)",
      IndicatorSketch("x", .down, .latest, targets: [2019: 4], values: ["2019-TW4": .fewerThan(11)]), 0.75, 0, 1),
    .scored(
      "kurang_dari against T = 0, turun",
      IndicatorSketch("x", .down, .latest, targets: [2019: 0], values: ["2019-TW4": .fewerThan(5)]), 0, 0, 1),
  ]

  @Test(arguments: rows) func scores(row: Row) throws {
    let calendar: ReportingCalendar = row.indicator.values.keys.contains { $0.hasSuffix("TH") } ? .yearly : .quarterly
    let plan = PlanSketch(row.years, calendar, [ActionSketch("A", [row.indicator])]).plan()
    let report = measure(plan, framework: .sketch(), asOf: day(row.asOf))
    let figure = try #require(report.year(row.year)).indicators[0].figure
    #expect(figure.value == row.value)
    #expect(figure.low == row.low)
    #expect(figure.high == row.high)
    #expect(figure.absence == row.absence)
  }

  @Test func rawRatioIsShownUncapped() throws {
    let plan = PlanSketch([ActionSketch("A", [IndicatorSketch("x", targets: [2019: 10], values: Self.whole)])]).plan()
    let report = measure(plan, framework: .sketch(), asOf: day("2020-06-30"))
    let indicator = try #require(report.headline).indicators[0]
    #expect(indicator.rawRatio == 3)
    #expect(indicator.figure.value == 1)
    #expect(indicator.realisation == .number(30))
  }

  /// `due` and `reported` of an indicator count periods; a null counts as not reported, an early value not as due.
  @Test func countsPeriods() throws {
    let values: [String: ReportedSketch] = ["2019-TW1": 10, "2019-TW2": .null, "2019-TW4": ReportedSketch(.number(3)).on("2019-11-01")]
    let plan = PlanSketch([ActionSketch("A", [IndicatorSketch("x", values: values)])]).plan()
    let report = measure(plan, framework: .sketch(), asOf: day("2019-11-15"))
    let indicator = try #require(report.running).indicators[0]
    #expect(indicator.figure.due == 3)
    #expect(indicator.figure.dueReported == 1)
    #expect(indicator.nullMask == 0b0010)
    #expect(indicator.valueMask == 0b1001)
    #expect(indicator.missingMask == 0b0110)
    #expect(report.values[0, 0, 1].value == .missing(.noDataYet))
  }

  /// All five calendars roll up to the year in the same way.
  @Test(arguments: ReportingCalendar.allCases) func everyCalendar(calendar: ReportingCalendar) throws {
    var values: [String: ReportedSketch] = [:]
    for period in ReportingPeriod.all(in: 2019...2019, calendar: calendar) {
      values[period.label] = .number(Double(24 / calendar.periodsPerYear))
    }
    let plan = PlanSketch(2019...2019, calendar, [ActionSketch("A", [IndicatorSketch("x", values: values)])]).plan()
    let before = measure(plan, framework: .sketch(), asOf: day("2020-01-30"))
    let after = measure(plan, framework: .sketch(), asOf: day("2020-01-31"))
    #expect(before.headlineYear == nil)
    #expect(before.running?.duePeriods == calendar.periodsPerYear - 1)
    #expect(after.headlineYear == 2019)
    #expect(after.headline?.region.value == 0.6)
    #expect(after.dueReports.count == calendar.periodsPerYear)
    #expect(after.reporting == ReportingShare(
      due: Int32(calendar.periodsPerYear), sent: Int32(calendar.periodsPerYear), onTime: Int32(calendar.periodsPerYear)))
  }
}
