import PlanModel
import PlanProgress
import Testing
import TestSupport

/// The sentences of the method about actions, agencies, strategies, regions, pairs and reports.
@Suite struct ScopeTableTests {
  private func report(_ sketch: PlanSketch, _ asOf: String = "2020-06-30") -> ProgressReport {
    measure(sketch.plan(), framework: .sketch(), asOf: day(asOf))
  }

  private func yearly(_ value: ReportedSketch?, target: Double = 10, _ id: String = "x") -> IndicatorSketch {
    IndicatorSketch(id, targets: [2019: target], values: value.map { ["2019-TH": $0] } ?? [:])
  }

  @Test func actionIsThePlainMeanOfItsScoredIndicators() throws {
    let neutral = IndicatorSketch("n", .neutral, targets: [:], values: ["2019-TH": 99])
    let year = try #require(
      report(PlanSketch(2019...2019, .yearly, [ActionSketch("A", [yearly(10), yearly(5, "y"), neutral])])).headline)
    #expect(year.actions[0].figure.value == 0.75)
    #expect(year.actions[0].figure.due == 2)
    #expect(year.actions[0].figure.scoredIndicators == 2)
  }

  @Test func actionWithoutScoredIndicatorsIsOut() throws {
    let neutral = IndicatorSketch("n", .neutral, targets: [:], values: ["2019-TH": 99])
    let year = try #require(
      report(PlanSketch(2019...2019, .yearly, [ActionSketch("A", [yearly(5)]), ActionSketch("B", [neutral])])).headline)
    #expect(year.region.value == 0.5)
    #expect(year.region.due == 1)
    #expect(year.actions[1].figure.absence == .nothingScored)
    #expect(year.actions[1].status == .notScored)
  }

  @Test func meansAreByWeightAndByScope() throws {
    let sketch = PlanSketch(
      2019...2019, .yearly,
      [
        ActionSketch("A", lead: "dp3a", weight: 3, strategy: 0, [yearly(10)]),
        ActionSketch("B", lead: "dp3a", weight: 1, strategy: 1, [yearly(2)]),
        ActionSketch("C", lead: "dinsos", weight: 1, strategy: 1, [yearly(6)]),
        ActionSketch("D", lead: nil, weight: 5, strategy: 2, [yearly(4)]),
      ])
    let year = try #require(report(sketch).headline)
    #expect(year.agencies.map(\.value) == [0.8, 0.6])
    #expect(year.strategies.map(\.value) == [1, 0.4, 0.4])
    #expect(year.region.value == 0.58)
    #expect(year.actionsByStrategy == [1, 2, 1])
    #expect(year.coveredStrategies == 3)
  }

  @Test func reportedCountsIndicatorsThenActions() throws {
    let sketch = PlanSketch(
      2019...2019, .yearly, [ActionSketch("A", [yearly(10), yearly(nil, "y")]), ActionSketch("B", [yearly(nil)])])
    let year = try #require(report(sketch).headline)
    #expect(year.actions.map(\.figure.due) == [2, 1])
    #expect(year.actions.map(\.figure.dueReported) == [1, 0])
    #expect(year.region.due == 2)
    #expect(year.region.dueReported == 1)
  }

  // MARK: tidak-berlaku, dibatalkan

  @Test func notApplicableNeedsReasonAndLegalBasis() throws {
    var sketch = PlanSketch([ActionSketch("A", [IndicatorSketch("x", values: ["2019-TW1": 10, "2019-TW4": 1])])])
    sketch.actions[0].notApplicable = ["2019-TW4": true]
    let accepted = try #require(report(sketch).headline)
    #expect(accepted.actions[0].status == .notApplicable)
    #expect(accepted.actions[0].figure.absence == .notApplicable)
    #expect(accepted.region.absence == .nothingScored)
    sketch.actions[0].notApplicable = ["2019-TW4": false]
    let refused = try #require(report(sketch).headline)
    #expect(refused.actions[0].status == .notReported)
    #expect(refused.actions[0].figure.reported == Estimate(value: 0.25, low: 0.25, high: 1))
    #expect(refused.reporting.sent == 1)
  }

  @Test func theNewestDueEntryDecides() throws {
    var sketch = PlanSketch([ActionSketch("A", [IndicatorSketch("x", values: ["2019-TW1": 10, "2019-TW2": 10, "2019-TW3": 0])])])
    sketch.actions[0].notApplicable = ["2019-TW2": true]
    #expect(report(sketch, "2019-08-15").running?.actions[0].status == .notApplicable)
    #expect(report(sketch, "2019-10-15").running?.actions[0].status == .notApplicable)
    #expect(report(sketch, "2019-10-30").running?.actions[0].status == .notApplicable, "the deadline day is not past")
    #expect(report(sketch, "2019-10-31").running?.actions[0].status != .notApplicable)
  }

  @Test func cancellationIsOutTodayAndZeroOriginally() throws {
    var sketch = PlanSketch(2019...2019, .yearly, [ActionSketch("A", [yearly(5)]), ActionSketch("B", [yearly(10)])])
    sketch.amendments = [.cancellation("2019-09-01", "B")]
    let year = try #require(report(sketch).headline)
    #expect(year.actions[1].status == .cancelled)
    #expect(year.actions[1].figure.original == Estimate(value: 0, low: 0, high: 0))
    #expect(year.region.value == 0.5)
    #expect(year.region.original?.value == 0.25)
    #expect(year.region.due == 1)
    sketch.amendments = [.cancellation("2019-09-01", "B", hasLegalBasis: false)]
    #expect(report(sketch).headline?.region.value == 0.75)
    sketch.amendments = [.cancellation("2021-09-01", "B")]
    #expect(report(sketch).headline?.region.value == 0.75)
    #expect(report(sketch, "2021-10-01").headline?.actions[1].status == .achieved, "a year that was over keeps its promise")
  }

  /// Both hold: the list of statuses is read from above.
  @Test func notApplicableComesBeforeCancelledAndCancelledBeforeNotDue() throws {
    var sketch = PlanSketch([ActionSketch("A", [IndicatorSketch("x", values: ["2019-TW1": 10])])])
    sketch.amendments = [.cancellation("2019-03-01", "A")]
    #expect(report(sketch, "2019-04-29").years[0].actions[0].status == .cancelled)
    sketch.actions[0].notApplicable = ["2019-TW1": true]
    #expect(report(sketch, "2019-04-29").years[0].actions[0].status == .cancelled, "only a due entry decides")
    #expect(report(sketch, "2019-05-01").years[0].actions[0].status == .notApplicable)
  }

  @Test func claimedStatusNeverCounts() throws {
    var plan = PlanSketch(2019...2019, .yearly, [ActionSketch("A", [yearly(5)])]).plan()
    plan.reports[0].entries[0].claimedStatus = .cancelled
    let year = try #require(
      measure(plan, framework: .sketch(), asOf: day("2020-06-30")).headline)
    #expect(year.actions[0].status == .late)
    #expect(year.region.value == 0.5)
  }

  // MARK: the two pairs

  @Test func originalAndTodaysTargets() throws {
    var sketch = PlanSketch(2019...2019, .yearly, [ActionSketch("A", [yearly(39, target: 50)])])
    sketch.amendments = [
      .target("2019-03-01", "A", "x", 2019, from: 100, to: 80), .target("2019-06-01", "A", "x", 2019, from: 80, to: 50),
    ]
    let year = try #require(report(sketch).headline)
    #expect(year.region.value == 0.78)
    #expect(year.region.original?.value == 0.39)
    #expect(year.region.differsFromOriginal)
    #expect(report(sketch, "2019-04-01").years[0].indicators[0].target == 80)
    #expect(report(sketch, "2019-02-01").years[0].indicators[0].target == 100)
  }

  @Test func weakeningWithoutLegalBasisHasNoEffect() throws {
    var sketch = PlanSketch(2019...2019, .yearly, [ActionSketch("A", [yearly(40, target: 50)])])
    sketch.amendments = [.target("2019-03-01", "A", "x", 2019, from: 100, to: 50, hasLegalBasis: false)]
    #expect(report(sketch).headline?.region.value == 0.4)
    sketch.amendments = [.target("2019-03-01", "A", "x", 2019, from: 20, to: 50, hasLegalBasis: false)]
    #expect(report(sketch).headline?.region.value == 0.8, "raising a target needs no basis")
    #expect(report(sketch).headline?.region.original?.value == 1)
  }

  @Test func withdrawnTargetStaysInTheOriginal() throws {
    var sketch = PlanSketch(2019...2019, .yearly, [ActionSketch("A", [yearly(5)]), ActionSketch("B", [yearly(0)])])
    sketch.amendments = [.target("2019-03-01", "B", "x", 2019, from: 10, to: nil)]
    let year = try #require(report(sketch).headline)
    #expect(year.region.value == 0.5)
    #expect(year.region.original?.value == 0.25)
  }

  struct VerifiedRow: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var direction = Indicator.Direction.up
    var target = 10.0
    var reported: ReportedSketch
    var value: Double?
    var high: Double?
  }

  @Test(arguments: [
    VerifiedRow(testDescription: "diterima as reported", reported: ReportedSketch(8).accepted, value: 0.8, high: 0.8),
    VerifiedRow(testDescription: "dikoreksi as corrected", reported: ReportedSketch(8).corrected(6), value: 0.6, high: 0.6),
    VerifiedRow(testDescription: "ditolak as 0", reported: ReportedSketch(8).refused, value: 0, high: 0),
    VerifiedRow(testDescription: "unverified: null in its own scope", reported: 8, value: nil, high: nil),
    VerifiedRow(
      testDescription: "ditolak, turun: 0 and not the best", direction: .down, reported: ReportedSketch(8).refused,
      value: 0, high: 0),
    VerifiedRow(
      testDescription: "dikoreksi, turun", direction: .down, reported: ReportedSketch(8).corrected(14), value: 0.6, high: 0.6),
  ])
  func verified(row: VerifiedRow) throws {
    let indicator = IndicatorSketch("x", row.direction, .sum, targets: [2019: row.target], values: ["2019-TH": row.reported])
    let year = try #require(report(PlanSketch(2019...2019, .yearly, [ActionSketch("A", [indicator])])).headline)
    #expect(year.indicators[0].figure.verified?.value == row.value)
    #expect(year.indicators[0].figure.verified?.high == row.high)
    #expect(year.indicators[0].figure.value == (row.direction == .up ? 0.8 : 1), "value never uses verification")
  }

  @Test func unverifiedIsZeroWithTheReportedScoreAsHigh() throws {
    let sketch = PlanSketch(
      2019...2019, .yearly,
      [
        ActionSketch("A", lead: "dp3a", [yearly(ReportedSketch(8).accepted), yearly(6, "y")]),
        ActionSketch("B", lead: "dinsos", [yearly(10)]),
      ])
    let year = try #require(report(sketch).headline)
    #expect(year.indicators[1].figure.verified == nil)
    #expect(year.actions[0].figure.verified == Estimate(value: 0.4, low: 0.4, high: 0.7))
    #expect(year.actions[1].figure.verified == nil)
    #expect(year.agencies[1].verified == nil, "null only where nothing was verified in that scope")
    #expect(year.region.verified == Estimate(value: 0.2, low: 0.2, high: 0.85))
    #expect(year.verifiedShare == Rounding.share(1.0 / 3))
  }

  @Test func partlyVerifiedSums() throws {
    let values: [String: ReportedSketch] = [
      "2019-TW1": ReportedSketch(10).accepted, "2019-TW2": ReportedSketch(10).refused, "2019-TW3": 10,
      "2019-TW4": ReportedSketch(10).corrected(4),
    ]
    let year = try #require(report(PlanSketch([ActionSketch("A", [IndicatorSketch("x", values: values)])])).headline)
    #expect(year.region.value == 1)
    #expect(year.region.verified == Estimate(value: 0.35, low: 0.35, high: 0.6))
  }

  /// A decision dated after the as-of date does not exist.
  @Test func verificationsAfterTheDateDoNotExist() throws {
    var plan = PlanSketch(2019...2019, .yearly, [ActionSketch("A", [yearly(ReportedSketch(8).accepted)])]).plan()
    let decided = day("2020-03-31")
    plan.verifications[0].date = decided
    for index in plan.verifications[0].decisions.indices { plan.verifications[0].decisions[index].date = decided }
    #expect(measure(plan, framework: .sketch(), asOf: day("2020-03-30")).headline?.region.verified == nil)
    #expect(measure(plan, framework: .sketch(), asOf: decided).headline?.region.verified?.value == 0.8)
  }

  // MARK: reports

  /// On time is on the day itself, and not a day later.
  @Test(arguments: [("2019-07-30", true), ("2019-07-31", false)]) func onTime(sent: String, isOnTime: Bool) {
    let values: [String: ReportedSketch] = ["2019-TW2": ReportedSketch.number(1).on(sent)]
    let report = report(PlanSketch([ActionSketch("A", [IndicatorSketch("x", values: values)])]), "2019-08-15")
    #expect(report.dueReports.map(\.isOnTime) == [false, isOnTime])
    #expect(report.dueReports.map(\.isLate) == [false, !isOnTime])
  }

  @Test func dueReportIsAPairOfLeadingAgencyAndPeriod() throws {
    let late = ReportedSketch.number(1).on("2019-08-01")
    let sketch = PlanSketch(
      agencies: ["dp3a", "dinsos", "polres"],
      [
        ActionSketch("A", lead: "dp3a", [IndicatorSketch("x", values: ["2019-TW1": 1, "2019-TW2": late])]),
        ActionSketch("B", lead: "dp3a", [IndicatorSketch("x")]),
        ActionSketch("C", lead: "dinsos", [IndicatorSketch("x")]),
      ])
    let report = report(sketch, "2019-08-15")
    #expect(report.dueReports.map(\.agency) == [0, 1, 0, 1])
    #expect(report.dueReports.map(\.isOnTime) == [true, false, false, false])
    #expect(report.dueReports.map(\.isLate) == [false, false, true, false])
    #expect(report.dueReports.map(\.isMissing) == [false, true, false, true])
    #expect(report.reporting == ReportingShare(due: 4, sent: 2, onTime: 1))
    #expect(report.reporting.completeness == 0.5)
    #expect(report.reporting.timeliness == 0.25)
    #expect(report.running?.reportingByAgency.map(\.sent) == [2, 0, 0])
  }

  @Test func outsideItsScheduleNothingOfAnActionIsDue() throws {
    let indicator = IndicatorSketch("x", .up, .sum, .cumulative, targets: [2020: 10], values: ["2020-TH": 5])
    let sketch = PlanSketch(2019...2020, .yearly, [ActionSketch("A", schedule: 2020...2020, [indicator])])
    let report = report(sketch, "2021-06-30")
    #expect(report.years[0].actions[0].status == .notDue)
    #expect(report.years[0].reporting.due == 0)
    #expect(report.years[1].region.reported == Estimate(value: 0.5, low: 0.5, high: 0.5))
    #expect(report.dueReports.count == 1)
  }

  @Test func headlineIsTheLastFinishedYearAndTheRunningYearStandsApart() throws {
    let sketch = PlanSketch(2019...2021, .yearly, [ActionSketch("A", [IndicatorSketch("x", targets: [2019: 1, 2020: 1, 2021: 1])])])
    let dates: [(String, headline: Int?, running: Int?)] = [
      ("2018-12-31", nil, nil), ("2019-01-01", nil, 2019), ("2020-01-30", nil, 2019), ("2020-01-31", 2019, 2020),
      ("2021-06-30", 2020, 2021), ("2022-01-30", 2020, 2021), ("2022-01-31", 2021, nil), ("2030-01-01", 2021, nil),
    ]
    for (date, headline, running) in dates {
      let report = report(sketch, date)
      #expect(report.headlineYear == headline, "\(date)")
      #expect(report.runningYear == running, "\(date)")
    }
  }

  @Test func budgetIsAbsorbedWhereBothAreKnown() throws {
    var sketch = PlanSketch(2019...2019, .yearly, [ActionSketch("A", [yearly(5)]), ActionSketch("B", [yearly(5)])])
    sketch.actions[0].ceilings = [2019: 200]
    sketch.actions[0].spent = ["2019-TH": 50]
    sketch.actions[1].spent = ["2019-TH": 70]
    let year = try #require(report(sketch).headline)
    #expect(year.budget == BudgetProgress(ceiling: 200, spent: 50, actionsKnown: 1, actions: 2))
    #expect(year.budget.absorption == 0.25)
  }
}
