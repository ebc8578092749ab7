import Diagnostics
import PlanModel
import PlanProgress

/// The plan of the method page's example: two actions of one agency, one year, computed by the very code that computes
/// every region. All its numbers are invented.
struct WorkedExample {
  let plan: Plan
  let report: ProgressReport

  static let year = 2024
  private static let range = SourceRange(source: SourceID(0), 0..<0)
  private static let place = Provenance(source: SourceID(0), line: 1)

  /// Nil when the framework has no strategy at all: then there is nothing to show.
  init?(_ framework: Framework) {
    guard !framework.strategies.isEmpty, let region = RegionCode("00"),
      let period = ReportingPeriod(year: Self.year, calendar: .yearly, number: 1)
    else { return nil }
    let values: [(Int, Double)] = [(0, 30), (1, 12), (2, 7)]
    let entry = Report.Entry(
      action: 0, claimedStatus: .running,
      values: values.map {
        Report.IndicatorValue(
          indicator: $0.0, value: .number($0.1), citations: [], range: Self.range, provenance: Self.place)
      }, budgetSpent: nil, obstacles: nil, enablers: nil, followUp: nil, evidence: [], reason: nil, legalBasis: [],
      range: Self.range, provenance: Self.place)
    let sent = period.lastDay.adding(days: 1)
    plan = Plan(
      region: region, id: String(Self.year), title: PlanText("Contoh hitungan"), nature: .test, status: .running,
      years: Self.year...Self.year, framework: framework.id, calendar: .yearly, enacted: nil, legalBasis: [],
      agencies: [
        Agency(
          id: "dinas", kind: "dinas", name: PlanText("Dinas Contoh"), abbreviation: nil, range: Self.range,
          provenance: Self.place)
      ], citations: [],
      actions: [
        Self.action(
          "A", weight: 2,
          [
            Self.indicator("i1", .up, .sum, target: 40), Self.indicator("i2", .down, .latest, target: 10),
            Self.indicator("i3", .neutral, .latest, target: nil),
          ]),
        Self.action("B", weight: 1, [Self.indicator("j1", .up, .sum, target: 5)]),
      ], amendments: [], note: nil,
      reports: [
        Report(
          period: period, agency: 0, date: sent, entries: [entry], citations: [], source: SourceID(0),
          range: Self.range, provenance: Self.place)
      ], verifications: [], source: SourceID(0), provenance: Self.place)
    report = measure(plan, framework: framework, asOf: sent.adding(days: framework.deadlineDays + 366))
  }

  private static func action(_ id: String, weight: Double, _ indicators: [Indicator]) -> Action {
    Action(
      id: id, title: PlanText("Aksi \(id)"), strategy: 0, items: [], lead: 0, supporting: [], weight: weight,
      location: nil, budgetCode: nil, indicators: indicators, budgets: [], note: nil, citations: [], range: range,
      provenance: place)
  }

  private static func indicator(
    _ id: String, _ direction: Indicator.Direction, _ aggregation: Indicator.Aggregation, target: Double?
  ) -> Indicator {
    Indicator(
      id: id, name: PlanText(id), unit: PlanText("kegiatan"), direction: direction, aggregation: aggregation,
      targetKind: .annual, baseline: nil,
      targets: target.map {
        [Indicator.YearTarget(year: year, value: .number($0), citations: [], range: range, provenance: place)]
      } ?? [], isSensitive: false, note: nil, range: range, provenance: place)
  }
}
