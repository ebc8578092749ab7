import Diagnostics
import PlanModel
import PlanProgress
import Testing
import TestSupport

/// Like with like, the guard, rank intervals, roll-ups and what is uncounted.
@Suite struct ComparisonTests {
  /// A unit with `count` scored indicators at `value` percent, of which some are not reported.
  private func dossier(
    _ code: String, _ type: RegionType, value: Double?, count: Int = 5, silent: Int = 0, nature: PlanNature = .test,
    years: ClosedRange<Int> = 2019...2019
  ) -> RegionDossier {
    let actions = (0..<count).map { index in
      var values: [String: ReportedSketch] = [:]
      if let value, index >= silent { for year in years { values["\(year)-TH"] = .number(value + Double(year - 2019) * 10) } }
      return ActionSketch(
        "P\(index)", lead: index < silent ? "dinsos" : "dp3a",
        [IndicatorSketch("x", targets: Dictionary(uniqueKeysWithValues: years.map { ($0, 100) }), values: values)])
    }
    var sketch = PlanSketch(years, .yearly, actions)
    sketch.region = code
    sketch.nature = nature
    return .sketch(code, type, plans: [sketch.plan()])
  }

  private func compare(_ dossiers: [RegionDossier], asOf: String = "2021-06-30") -> NationalComparison {
    let reference = ReferenceData.sketch(dossiers.map(\.region))
    return NationalComparison(
      dossiers.map { measure($0, reference: reference, asOf: day(asOf)).summary }, reference: reference)
  }

  @Test func onlyLikeIsComparedWithLike() {
    let comparison = compare([
      dossier("53", .province, value: 50), dossier("53.01", .regency, value: 60), dossier("53.71", .city, value: 70),
      dossier("31.01", .administrativeRegency, value: 40), dossier("31.71", .administrativeCity, value: 30),
    ])
    #expect(comparison.groups.map(\.type) == [.province, .regency, .city])
    #expect(comparison.groups[1].rows.map(\.region.rawValue) == ["31.01", "53.01"])
    #expect(comparison.groups[2].rows.map { $0.rank?.best } == [2, 1])
  }

  /// Neither another framework nor another year is like; the running year is in no group.
  @Test func ranksHoldUnderOneFrameworkAndYear() {
    func plan(_ code: String, _ framework: String, _ years: ClosedRange<Int>) -> RegionDossier {
      var dossier = dossier(code, .regency, value: 60, years: years)
      dossier.plans[0].framework = framework
      return dossier
    }
    let dossiers = [plan("53.01", "uji", 2019...2021), plan("53.02", "uji", 2020...2021), plan("53.03", "lain", 2020...2021)]
    var other = Framework.sketch()
    other.id = "lain"
    let regions = dossiers.map(\.region)
    let reference = ReferenceData(
      regions: regions, agencyKinds: [], frameworks: [.sketch(), other], hotlines: [],
      collection: ReferenceData.sketch(regions).collection, formerCodes: [])
    let comparison = NationalComparison(
      dossiers.map { measure($0, reference: reference, asOf: day("2021-06-30")).summary }, reference: reference)
    let groups = comparison.groups.map { "\($0.framework) \($0.year): \($0.rows.map(\.region.rawValue).joined(separator: " "))" }
    #expect(groups == ["lain 2020: 53.03", "uji 2020: 53.01 53.02", "uji 2019: 53.01"])
    #expect(comparison.groups.map { $0.rows.compactMap { $0.rank?.of } } == [[1], [2, 2], [1]])
  }

  @Test func uncountedNaturesAreShownAndLeftOut() {
    let comparison = compare([
      dossier("53.01", .regency, value: 60), dossier("53.02", .regency, value: 90, nature: .example),
    ])
    #expect(comparison.groups.map { $0.rows.map(\.region.rawValue) } == [["53.01"]])
    #expect(comparison.uncounted.map(\.rawValue) == ["53.02"])
  }

  struct GuardRow: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var value: Double?
    var count: Int
    var silent: Int
    var refusals: [GuardRefusal]
  }

  @Test(arguments: [
    GuardRow(testDescription: "five scored, all reported", value: 50, count: 5, silent: 0, refusals: []),
    GuardRow(
      testDescription: "four scored", value: 50, count: 4, silent: 0, refusals: [.fewIndicators(scored: 4, needed: 5)]),
    GuardRow(testDescription: "exactly half of the reports", value: 50, count: 6, silent: 2, refusals: []),
    GuardRow(
      testDescription: "no report", value: nil, count: 5, silent: 0,
      refusals: [.fewReports(sent: 0, due: 1, neededShare: 0.5)]),
  ])
  func guards(row: GuardRow) throws {
    let comparison = compare([dossier("53.01", .regency, value: row.value, count: row.count, silent: row.silent)])
    let found = try #require(comparison.groups.first?.rows.first)
    #expect(found.refusals == row.refusals)
    #expect((found.rank == nil) == !row.refusals.isEmpty)
    #expect(found.figure.value != nil, "refused units still show their figures")
    for refusal in found.refusals { #expect(!refusal.reason.id.isEmpty && !refusal.reason.en.isEmpty) }
  }

  /// best = 1 + how many have low > my high; worst = N − how many have high < my low: against counting by hand.
  @Test(arguments: UInt64(1)...20) func rankIntervals(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let dossiers = (1...9).map { index in
      dossier(
        "53.0\(index)", .regency, value: Double(Int.random(in: 0...10, using: &generator) * 10), count: 6,
        silent: Int.random(in: 0...3, using: &generator))
    }
    let rows = compare(dossiers).groups[0].rows
    for row in rows {
      guard let rank = row.rank, let low = row.figure.low, let high = row.figure.high else { continue }
      #expect(rank.best == 1 + rows.count { ($0.figure.low ?? 0) > high })
      #expect(rank.worst == rows.count - rows.count { ($0.figure.high ?? 0) < low })
      #expect(rank.best <= rank.worst && rank.of == rows.count)
    }
  }

  @Test func intervalsWidenRanks() {
    let comparison = compare([
      dossier("53.01", .regency, value: 90), dossier("53.02", .regency, value: 80, count: 6, silent: 3),
      dossier("53.03", .regency, value: 70),
    ])
    // 53.02: 0.4 with interval [0.4, 0.9].
    #expect(comparison.groups[0].rows.map { $0.rank.map { [$0.best, $0.worst] } } == [[1, 2], [1, 3], [2, 3]])
    #expect(comparison.groups[0].rows[1].rank?.text(.indonesian) == "peringkat 1–3 dari 3")
  }

  @Test func bandsAreHalfOpen() {
    let framework = Framework.sketch()
    let names = [1, 0.904, 0.9000000011, 0.9, 0.7500000001, 0.66, 0.65, 0.5, 0].map {
      framework.band(of: $0).map { framework.bands[$0].id }
    }
    #expect(names == [
      "sangat-tinggi", "sangat-tinggi", "sangat-tinggi", "tinggi", "sedang", "sedang", "rendah", "sangat-rendah", "sangat-rendah",
    ])
  }

  @Test func provincesHaveThreeFigures() throws {
    let comparison = compare([
      dossier("53", .province, value: 50), dossier("53.01", .regency, value: 60), dossier("53.71", .city, value: 80),
      .sketch("53.02", .regency),
    ])
    let province = try #require(comparison.provinces.first)
    #expect(province.own?.value == 0.5)
    #expect(province.regencyMean == 0.7)
    #expect([province.regenciesWithFigure, province.regenciesWithPlan, province.regencies] == [2, 2, 3])
  }

  @Test func improvementsAreYearOnYear() {
    let comparison = compare([
      dossier("53.01", .regency, value: 60, years: 2019...2020), dossier("53.02", .regency, value: 95, years: 2019...2020),
    ])
    #expect(comparison.improvements.map(\.region.rawValue) == ["53.01", "53.02"])
    #expect(comparison.improvements.map(\.difference) == [0.1, 0.05])
  }

  @Test func groupsWarnAboutThemselves() {
    let codes = (1...4).map { "53.0\($0)" }
    #expect(compare(codes.map { dossier($0, .regency, value: 100) }).groups[0].warnings.map(\.kind) == [.ceiling])
    #expect(compare(codes.map { dossier($0, .regency, value: 60) }).groups[0].warnings.map(\.kind) == [.uniform])
  }

  @Test func agenciesAndStrategiesAreComparedUnderTheSameGuard() {
    let dossiers = [dossier("53.01", .regency, value: 60, count: 8, silent: 2), dossier("53.02", .regency, value: 70, count: 8)]
    let reference = ReferenceData.sketch(dossiers.map(\.region))
    let summaries = dossiers.map { measure($0, reference: reference, asOf: day("2021-06-30")).summary }
    let agencies = ComparisonGroup.groups(ofAgencyKind: "dp3a", in: summaries, reference: reference)
    #expect(agencies[0].rows.map(\.figure.value) == [0.6, 0.7])
    #expect(agencies[0].rows.map { $0.rank?.best } == [2, 1])
    let silent = ComparisonGroup.groups(ofAgencyKind: "dinsos", in: summaries, reference: reference)
    #expect(silent[0].rows.map(\.refusals.count) == [2])
    let strategies = ComparisonGroup.groups(ofStrategy: "s1", in: summaries, reference: reference)
    #expect(strategies[0].rows.map(\.figure.value) == [0.45, 0.7])
    #expect(ComparisonGroup.groups(ofStrategy: "s2", in: summaries, reference: reference).isEmpty)
  }

  @Test func similarRegionsShareKindThenTraits() {
    func region(_ code: String, _ type: RegionType, _ population: Int, island: String? = nil) -> Region {
      guard let code = RegionCode(code) else { preconditionFailure() }
      return Region(code: code, type: type, name: code.rawValue, islandGroup: island, population: population)
    }
    let regions = [
      region("53", .province, 9_000, island: "Nusa Tenggara"), region("61", .province, 8_000, island: "Kalimantan"),
      region("53.71", .city, 400), region("53.01", .regency, 400), region("61.71", .city, 500), region("61.72", .city, 5_000),
    ]
    let reference = ReferenceData.sketch(regions)
    let similar = reference.similarRegions(to: regions[2])
    #expect(similar.map(\.region.rawValue) == ["61.71", "61.72"])
    #expect(similar[0].reasons == [.type, .population])
    let traits = [regions[2].code: RegionTraits(border: true, coast: nil), regions[5].code: RegionTraits(border: true, coast: true)]
    #expect(reference.similarRegions(to: regions[2], traits: traits, limit: 1)[0].reasons == [.type, .population])
    let neighbours = reference.similarRegions(to: regions[5], traits: traits)
    #expect(neighbours.map(\.region.rawValue) == ["61.71", "53.71"])
    #expect(neighbours[1].reasons == [.type, .border])
  }
}
