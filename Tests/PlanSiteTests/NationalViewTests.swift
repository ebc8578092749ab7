import Output
import PlanModel
import PlanProgress
import PlanSite
import TestSupport
import Testing

@Suite struct NationalViewTests {
  /// The guard lets small plans pass, or no agency could be ranked, and the newest year would lead everywhere.
  private static let reference: ReferenceData = {
    let whole = SampleCountry.reference
    var framework = SampleCountry.framework
    framework.guardRule = Framework.ComparisonGuard(minimumScoredIndicators: 2, minimumReportedShare: 0.4)
    return ReferenceData(
      regions: whole.regions, agencyKinds: whole.agencyKinds, frameworks: [framework], hotlines: whole.hotlines,
      collection: whole.collection, formerCodes: whole.formerCodes)
  }()

  /// A country of random plans, several years long, so that any year may be the one in which most can be ranked.
  private func country(_ seed: UInt64) -> [RegionSummary] {
    var generator = SplitMix64(seed: seed)
    return Self.reference.regions.map { region in
      var plans: [Plan] = []
      for _ in 0..<Int.random(in: 0...2, using: &generator) {
        var sketch = PlanSketch.random(&generator)
        sketch.region = region.code.rawValue
        plans.append(sketch.plan())
      }
      let dossier = RegionDossier.sketch(region.code.rawValue, region.type, plans: plans)
      return measure(dossier, reference: Self.reference, asOf: SampleCountry.asOf).summary
    }
  }

  /// Which years lead is found in two ways: from whole summaries, and from what each region adds to its groups.
  @Test(arguments: UInt64(1)...12) func yearsThatLeadAreFoundRegionByRegion(seed: UInt64) {
    let (summaries, reference) = (country(seed), Self.reference)
    let leading = LeadingYears(of: summaries, reference: reference)
    var places = GroupTally.Places()
    var tally = GroupTally()
    for size in summaries.flatMap({ $0.groupSizes(reference) }) {
      tally.add(units: size.units, ranked: size.ranked, at: places.place(of: size))
    }
    #expect(leading == tally.leadingYears(places))
    let comparison = NationalComparison(summaries, reference: reference)
    let opening = RegionType.allCases.compactMap { comparison.leadingGroup($0) }
    #expect(leading == LeadingYears(opening.map { .init(framework: $0.framework, year: $0.year) }))
    let shown = summaries.map { $0.seen(in: .compared, leading: leading) }
    #expect(leading == LeadingYears(of: shown, reference: reference), "what is shown of other years makes one of them lead")
    // A region says of every other year that it may lead, or that would be missing in what the comparison depends on.
    for summary in summaries {
      for plan in summary.plans {
        for year in plan.yearSummaries where year.isFinished {
          let own = LeadingYears.Year(framework: plan.framework, year: year.year)
          let more = summary.seen(in: .compared, leading: LeadingYears([own])) != summary.seen(in: .compared)
          #expect(!more || summary.yearsThatMayLead.contains(own))
        }
      }
    }
  }

  /// The same for the page of each kind of agency, which may open with another year than the comparison.
  @Test(arguments: UInt64(1)...12) func yearsThatLeadAmongAgenciesAreFoundRegionByRegion(seed: UInt64) {
    let (summaries, reference) = (country(seed), Self.reference)
    let sizes = summaries.map { summary in
      let kinds = summary.agencyKinds(reference)
      return Dictionary(uniqueKeysWithValues: kinds.map { ($0, summary.groupSizes(ofAgencyKind: $0, reference)) })
    }
    for kind in Set(sizes.flatMap(\.keys)) {
      let named = summaries.filter { $0.isShown(amongAgenciesOf: kind, reference) }
      let leading = LeadingYears(ofAgencyKind: kind, in: named, reference: reference)
      var places = GroupTally.Places()
      var tally = GroupTally()
      for size in sizes.compactMap({ $0[kind] }).flatMap(\.self) {
        tally.add(units: size.units, ranked: size.ranked, at: places.place(of: size))
      }
      #expect(leading == tally.leadingYears(places))
      let shown = named.map { $0.seen(ofAgencyKind: kind, leading: leading) }
      #expect(leading == LeadingYears(ofAgencyKind: kind, in: shown, reference: reference))
    }
    for (summary, own) in zip(summaries, sizes) {
      // What a region adds among agencies it adds to groups that it stands in itself: that is how the two are kept together.
      let groups = summary.groupSizes(reference)
      for size in own.values.flatMap(\.self) {
        #expect(groups.contains { $0.year == size.year && $0.framework == size.framework && $0.type == size.type })
      }
      for plan in summary.plans {
        for year in plan.yearSummaries where year.isFinished {
          let year = LeadingYears.Year(framework: plan.framework, year: year.year)
          let more = summary.seenOfAgencies(leading: LeadingYears([year])) != summary.seenOfAgencies(leading: LeadingYears())
          #expect(!more || summary.yearsThatMayLead.contains(year))
        }
      }
    }
  }

  /// Without such countries the tests here would say nothing of years that lead.
  @Test func someCountriesOpenWithAnOldYear() {
    var (regions, agencies) = (0, 0)
    for seed in UInt64(1)...12 {
      let (summaries, reference) = (country(seed), Self.reference)
      let leading = LeadingYears(of: summaries, reference: reference)
      if summaries.contains(where: { $0.seen(in: .compared, leading: leading) != $0.seen(in: .compared) }) { regions += 1 }
      for kind in Set(summaries.flatMap { $0.agencyKinds(reference) }) {
        let named = summaries.filter { $0.isShown(amongAgenciesOf: kind, reference) }
        let leading = LeadingYears(ofAgencyKind: kind, in: named, reference: reference)
        let isMore = named.contains {
          $0.seen(ofAgencyKind: kind, leading: leading) != $0.seen(ofAgencyKind: kind, leading: LeadingYears())
        }
        if isMore { agencies += 1 }
      }
    }
    #expect(regions >= 3 && agencies >= 3, "\(regions) and \(agencies)")
  }

  /// A file that would come out otherwise if it were shown more than its view would be stale after an edit, or wrong at once.
  @Test(arguments: UInt64(1)...12) func filesNeedNoMoreThanTheirView(seed: UInt64) throws {
    let renderer = SiteRenderer(
      templates: try SampleSite.templates(), reference: Self.reference, asOf: SampleCountry.asOf)
    func pages(_ showing: @escaping @Sendable (SummaryView) -> SummaryView) -> [String: [UInt8]] {
      let summaries = NationalSummaries(
        RegionSummaries(country(seed)), reference: Self.reference, codes: SampleCountry.codes, commit: nil, showing: showing)
      return Dictionary(
        renderer.nationalPages(summaries).map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    }
    let cut = pages { $0 }
    let whole = pages { _ in .figures }
    #expect(Set(cut.keys) == Set(whole.keys))
    for (path, bytes) in cut { #expect(bytes == whole[path], "\(path)") }
    // Were nothing left out, the comparison would say nothing.
    let blind = pages { min($0, .duties) }
    #expect(cut.contains { $0.value != blind[$0.key] })
  }
}
