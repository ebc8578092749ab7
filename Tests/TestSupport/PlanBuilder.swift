import Diagnostics
import PlanModel

/// Turns a sketch into a linked plan.
struct PlanBuilder {
  let sketch: PlanSketch
  private var line: UInt32 = 0

  init(sketch: PlanSketch) { self.sketch = sketch }

  private mutating func place() -> Provenance {
    line += 1
    return Provenance(source: SourceID(1), line: line)
  }

  private let range = SourceRange(source: SourceID(1), 0..<0)

  private mutating func basis() -> LegalBasis {
    LegalBasis(
      id: "sk1", type: "sk-walikota", number: PlanText("1"), year: 2019, date: nil, subject: nil, status: .inForce,
      link: nil, citations: [], range: range, provenance: place())
  }

  mutating func plan() -> Plan {
    Plan(
      region: region, id: "\(sketch.years.lowerBound)-\(sketch.years.upperBound)",
      title: PlanText("Rencana uji"), nature: sketch.nature, status: .running, years: sketch.years,
      framework: sketch.framework, calendar: sketch.calendar, enacted: nil, legalBasis: [],
      agencies: sketch.agencies.map { agency($0) }, citations: [], actions: sketch.actions.map { action($0) },
      amendments: sketch.amendments.compactMap { amendment($0) }, note: nil, reports: reports(),
      verifications: verifications(), source: SourceID(1), provenance: place())
  }

  private var region: RegionCode {
    guard let code = RegionCode(sketch.region) else { preconditionFailure("no region code: \(sketch.region)") }
    return code
  }

  private mutating func agency(_ id: String) -> Agency {
    Agency(id: id, kind: id, name: PlanText("Dinas \(id)"), abbreviation: PlanText(id), range: range, provenance: place())
  }

  private mutating func action(_ sketch: ActionSketch) -> Action {
    Action(
      id: sketch.id, title: PlanText("Aksi \(sketch.id)"), strategy: sketch.strategy, items: [],
      lead: sketch.lead.flatMap { self.sketch.agencies.firstIndex(of: $0) }, supporting: [], weight: sketch.weight,
      location: nil, schedule: sketch.schedule, budgetCode: nil, indicators: sketch.indicators.map { indicator($0) },
      budgets: sketch.ceilings.sorted { $0.key < $1.key }.map {
        Budget(
          year: $0.key, ceiling: .number($0.value), fund: .regional, citations: [], range: range, provenance: place())
      }, note: nil, citations: [], range: range, provenance: place())
  }

  private mutating func indicator(_ sketch: IndicatorSketch) -> Indicator {
    Indicator(
      id: sketch.id, name: PlanText("Indikator \(sketch.id)"), unit: PlanText(sketch.unit),
      direction: sketch.direction, aggregation: sketch.aggregation, targetKind: sketch.targetKind,
      baseline: sketch.baseline.map {
        Indicator.Baseline(
          year: self.sketch.years.lowerBound - 1, value: .number($0), citations: [], provenance: place())
      },
      targets: sketch.targets.sorted { $0.key < $1.key }.map {
        Indicator.YearTarget(
          year: $0.key, value: $0.value.map { .number($0) } ?? .missing(.noDataYet), citations: [], range: range,
          provenance: place())
      }, isSensitive: sketch.isSensitive, note: nil, range: range, provenance: place())
  }

  private mutating func amendment(_ amendment: AmendmentSketch) -> Amendment? {
    guard let date = CalendarDate(amendment.date),
      let action = sketch.actions.firstIndex(where: { $0.id == amendment.action })
    else { return nil }
    var change = Amendment.Change.cancellation
    if let target = amendment.target,
      let indicator = sketch.actions[action].indicators.firstIndex(where: { $0.id == target.indicator })
    {
      func value(_ number: Double?) -> Value { number.map { .number($0) } ?? .missing(.noDataYet) }
      change = .target(indicator: indicator, year: target.year, from: value(target.from), to: value(target.to))
    }
    return Amendment(
      date: date, action: action, change: change, reason: PlanText("alasan"),
      legalBasis: amendment.hasLegalBasis ? [basis()] : [], range: range, provenance: place())
  }

  /// One report for each agency, period and date.
  private mutating func reports() -> [Report] {
    var reports: [Report] = []
    for period in ReportingPeriod.all(in: sketch.years, calendar: sketch.calendar) {
      for agency in sketch.agencies.indices {
        var entries: [(date: CalendarDate, entry: Report.Entry)] = []
        for action in sketch.actions.indices where (sketch.actions[action].lead ?? sketch.agencies[0]) == sketch.agencies[agency] {
          entries.append(contentsOf: self.entries(of: action, period: period))
        }
        for date in Set(entries.map(\.date)).sorted() {
          reports.append(
            Report(
              period: period, agency: agency, date: date, entries: entries.filter { $0.date == date }.map(\.entry),
              citations: [], source: SourceID(UInt32(2 + reports.count)), range: range, provenance: place()))
        }
      }
    }
    return reports
  }

  private mutating func entries(
    of action: Int, period: ReportingPeriod
  ) -> [(date: CalendarDate, entry: Report.Entry)] {
    let sketch = sketch.actions[action]
    let usual = period.lastDay.adding(days: 10)
    var byDate: [CalendarDate: [Report.IndicatorValue]] = [:]
    for (index, indicator) in sketch.indicators.enumerated() {
      guard let reported = indicator.values[period.label] else { continue }
      byDate[reported.date ?? usual, default: []].append(
        Report.IndicatorValue(
          indicator: index, value: reported.value, citations: [], range: range, provenance: place()))
    }
    let excluded = sketch.notApplicable[period.label]
    let spent = sketch.spent[period.label]
    if excluded != nil || spent != nil { byDate[usual, default: []].append(contentsOf: []) }
    return byDate.sorted { $0.key < $1.key }.map { date, values in
      let entry = Report.Entry(
        action: action, claimedStatus: excluded == nil ? .running : .notApplicable, values: values,
        budgetSpent: spent.map { Report.Spending(value: .number($0), range: range, provenance: place()) },
        obstacles: nil, enablers: nil, followUp: nil, evidence: [],
        reason: excluded == true ? PlanText("tidak ada") : nil, legalBasis: excluded == true ? [basis()] : [],
        range: range, provenance: place())
      return (date, entry)
    }
  }

  private mutating func verifications() -> [Verification] {
    var found: [Verification] = []
    for period in ReportingPeriod.all(in: sketch.years, calendar: sketch.calendar) {
      var decisions: [Verification.Decision] = []
      for (action, item) in sketch.actions.enumerated() {
        for (index, indicator) in item.indicators.enumerated() {
          guard let reported = indicator.values[period.label], let verdict = reported.verdict else { continue }
          decisions.append(
            Verification.Decision(
              action: action, indicator: index, verdict: verdict, value: reported.corrected, note: nil, range: range,
              provenance: place()))
        }
      }
      guard !decisions.isEmpty else { continue }
      found.append(
        Verification(
          period: period, agency: nil, date: period.lastDay.adding(days: 20), verifier: nil, decisions: decisions,
          citations: [], source: SourceID(UInt32(1000 + found.count)), provenance: place()))
    }
    return found
  }
}
