import Output
import PlanModel
import PlanProgress
import PlanSite
import TestSupport
import Testing

@Suite struct NationalViewTests {
  /// The guard lets small plans pass, or no agency could be ranked.
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
