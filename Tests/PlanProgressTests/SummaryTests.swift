import Diagnostics
import PlanModel
import PlanProgress
import Testing
import TestSupport

/// Summaries survive being stored, and whatever is not one is refused.
@Suite struct SummaryTests {
  private func summary(_ seed: UInt64) -> RegionSummary {
    var generator = SplitMix64(seed: seed)
    let sketch = PlanSketch.random(&generator)
    let profile = RegionProfile.sketch(taskForces: [.sketch(executiveChair: "Kapolresta Kupang Kota")], border: true)
    let dossier = RegionDossier.sketch(plans: [sketch.plan()], profile: profile)
    let duties = Duty.Judgement.allCases.map {
      Duty(id: $0.rawValue, name: .init(verbatim: "d"), scope: .all, judgement: $0)
    }
    let reference = ReferenceData.sketch([dossier.region], framework: .sketch(duties: duties))
    return measure(dossier, reference: reference, asOf: sketch.randomDay(&generator)).summary
  }

  @Test(arguments: UInt64(1)...50) func survivesBytes(seed: UInt64) {
    let summary = summary(seed)
    let bytes = summary.encoded()
    #expect(RegionSummary(encoded: bytes) == summary)
    #expect(RegionSummary(encoded: bytes[...], withPromises: false) == summary.seen(in: .figures))
    #expect(RegionPromises(ofEncoded: bytes[...]) == summary.promises)
    #expect(bytes == summary.encoded())
  }

  @Test func refusesTornBytes() {
    let bytes = summary(7).encoded()
    for length in stride(from: 0, to: bytes.count, by: 37) { #expect(RegionSummary(encoded: Array(bytes.prefix(length))) == nil) }
    #expect(RegionSummary(encoded: bytes + [0]) == nil)
    #expect(RegionSummary(encoded: []) == nil)
  }

  /// Also with a checksum made to fit, so that decoding itself meets the wrong bytes: nil or a summary, never a trap.
  @Test(arguments: UInt64(1)...30) func refusesWrongBytes(seed: UInt64) {
    let original = summary(seed).encoded()
    var generator = SplitMix64(seed: seed)
    var decodedCount = 0
    for _ in 0..<60 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: .min ... .max, using: &generator)
      }
      if bytes != original {
        #expect(RegionSummary(encoded: bytes) == nil)
        #expect(RegionPromises(ofEncoded: bytes[...]) == nil)
      }
      let forged = RegionSummary.sealed(Array(bytes.dropFirst(4).dropLast(8)))
      let promises = RegionPromises(ofEncoded: forged[...])
      guard let decoded = RegionSummary(encoded: forged) else { continue }
      #expect(promises == decoded.promises)
      decodedCount += 1
      #expect(RegionSummary(encoded: decoded.encoded()) == decoded)
    }
    #expect(decodedCount > 0, "the checksum does not fit: nothing was decoded")
  }

  /// National files are made anew when their view of a region changes: no view may show more than it says, or less.
  @Test(arguments: UInt64(1)...10) func viewsShowWhatTheySay(seed: UInt64) throws {
    let summary = summary(seed)
    func viewsThatChange(_ edit: (inout RegionSummary) -> Void) -> [SummaryView] {
      var edited = summary
      edit(&edited)
      return SummaryView.allCases.filter { edited.seen(in: $0).encoded() != summary.seen(in: $0).encoded() }
    }
    var shown = summary
    shown.promises.plans = []
    #expect(summary.seen(in: .figures) == shown)
    #expect(summary.promises.plans.contains { !$0.actionPrints.isEmpty })
    #expect(viewsThatChange { $0.promises.plans[0].actionPrints[0].line += 1 } == [])
    func from(_ first: SummaryView) -> [SummaryView] { SummaryView.allCases.filter { $0 >= first } }
    let plan = summary.plans[0]
    #expect(viewsThatChange { $0.plans[0].title += "x" } == from(.outline))
    #expect(viewsThatChange { $0.plans[0].agencies[0].name += "x" } == from(.outline))
    #expect(viewsThatChange { $0.pages.append("cerita") } == from(.outline))
    #expect(viewsThatChange { $0.plans[0].yearSummaries[0].reporting.sent += 1 } == from(.reports))
    if !plan.overdue.isEmpty { #expect(viewsThatChange { $0.plans[0].overdue.removeLast() } == from(.reports)) }
    #expect(viewsThatChange { $0.border = $0.border == true ? false : true } == from(.recent))
    for (index, year) in plan.yearSummaries.enumerated() {
      let shown = from(isRecent(year.year, plan) ? .recent : .figures)
      #expect(viewsThatChange { $0.plans[0].yearSummaries[index].region.due += 1 } == shown)
      #expect(viewsThatChange { $0.plans[0].yearSummaries[index].strategies[0].due += 1 } == shown)
      #expect(viewsThatChange { $0.plans[0].yearSummaries[index].agencies[0].due += 1 } == [.figures])
    }
    #expect(viewsThatChange { $0.duties[0].line += 1 } == from(.duties))
    #expect(viewsThatChange { $0.commit = "c0ffee" } == from(.duties))
    #expect(viewsThatChange { $0.lastReport = day("2031-01-01") } == SummaryView.allCases)
  }

  private func isRecent(_ year: Int, _ plan: PlanSummary) -> Bool {
    year >= plan.headlineYear ?? 0 || year == plan.previous?.year || year == plan.comparedYear
  }

  /// What one kind of agency did changes what is shown of that kind, and of no other: in a year that counts now.
  @Test(arguments: UInt64(1)...10) func agenciesAreShownKindByKind(seed: UInt64) throws {
    let summary = summary(seed)
    let reference = ReferenceData.sketch([RegionDossier.sketch(summary.region.rawValue).region])
    let kinds = summary.agencyKinds(reference)
    func kindsThatChange(isWhole: Bool = false, _ edit: (inout RegionSummary) -> Void) -> [String] {
      var edited = summary
      edit(&edited)
      return kinds.filter {
        edited.seen(ofAgencyKind: $0, isWhole: isWhole).encoded() != summary.seen(ofAgencyKind: $0, isWhole: isWhole).encoded()
      }
    }
    #expect(!summary.isShown(amongAgenciesOf: "tidak-ada", reference))
    let plan = summary.plans[0]
    #expect(Set(kinds) == Set(plan.agencies.map(\.kind)))
    for (position, agency) in plan.agencies.enumerated() {
      #expect(summary.isShown(amongAgenciesOf: agency.kind, reference))
      #expect(kindsThatChange { $0.plans[0].agencies[position].name += "x" } == [agency.kind])
      for (index, year) in plan.yearSummaries.enumerated() {
        let isRecent = isRecent(year.year, plan)
        for edit: (inout YearSummary) -> Void in [
          { $0.agencies[position].due += 1 }, { $0.reportingByAgency[position].due += 1 },
        ] {
          let change = { (summary: inout RegionSummary) in edit(&summary.plans[0].yearSummaries[index]) }
          #expect(kindsThatChange(change) == (isRecent ? [agency.kind] : []))
          #expect(kindsThatChange(isWhole: true, change) == [agency.kind])
        }
      }
    }
    #expect(kindsThatChange { $0.plans[0].yearSummaries[0].region.due += 1 } == [])
    #expect(kindsThatChange { $0.plans[0].id += "x" } == kinds)
  }

  /// 2020 by 5 November: three of four quarters due, 15 of 40; on 5 November 2019 it was 25 of 40 of 2019. Nothing but the reports
  /// moves the difference: a quarter's 10 that the calendar brings is in both.
  @Test func comparesWithTheSameDateAYearAgo() throws {
    let values: [String: ReportedSketch] = [
      "2019-TW1": 10, "2019-TW2": 10, "2019-TW3": 5, "2019-TW4": ReportedSketch.number(10).on("2020-01-20"), "2020-TW1": 5,
      "2020-TW2": 5, "2020-TW3": 5,
    ]
    let plan = PlanSketch(
      2019...2020, .quarterly, [ActionSketch("A", [IndicatorSketch("x", targets: [2019: 40, 2020: 40], values: values)])]).plan()
    let dossier = RegionDossier.sketch(plans: [plan])
    let reference = ReferenceData.sketch([dossier.region])
    let summary = measure(dossier, reference: reference, asOf: day("2020-11-05")).summary
    let previous = try #require(summary.plans[0].previous)
    #expect(previous.asOf == day("2019-11-05"))
    #expect(previous.period.label == "2020-TW3")
    #expect(previous.region.value == 0.625)
    #expect(summary.plans[0].running?.region.value == 0.375)
    #expect(NationalComparison([summary], reference: reference).moves.map(\.difference) == [-0.25])
    let first = measure(dossier, reference: reference, asOf: day("2019-11-05")).summary
    #expect(NationalComparison([first], reference: reference).moves.isEmpty, "one figure is no comparison")
  }
}
