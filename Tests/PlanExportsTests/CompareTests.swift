import Diagnostics
import Foundation
import Output
import PlanExports
import PlanModel
import PlanProgress
import Testing
import TestSupport

/// `pantau compare`: the same figures as the page, in three forms.
@Suite struct CompareTests {
  private func dossier(_ code: String, _ type: RegionType, _ value: Double?, count: Int = 5) -> RegionDossier {
    let actions = (0..<count).map { index in
      ActionSketch(
        "P\(index)", [IndicatorSketch("x", targets: [2019: 100], values: value.map { ["2019-TH": .number($0)] } ?? [:])])
    }
    var sketch = PlanSketch(2019...2019, .yearly, actions)
    sketch.region = code
    return .sketch(code, type, plans: [sketch.plan()])
  }

  private var context: NationalExportContext {
    let dossiers = [
      dossier("53", .province, 50), dossier("53.01", .regency, 60), dossier("53.02", .regency, 90),
      dossier("53.03", .regency, nil), dossier("53.71", .city, 70, count: 3),
    ]
    let regions = dossiers.map(\.region) + [RegionDossier.sketch("53.72", .city).region]
    let reference = ReferenceData.sketch(regions)
    let summaries = dossiers.map { measure($0, reference: reference, asOf: day("2020-06-30")).summary }
    return NationalExportContext(summaries: RegionSummaries(summaries), reference: reference, asOf: day("2020-06-30"))
  }

  private var comparison: NationalComparison {
    NationalComparison(context.summaries.all, reference: context.reference)
  }

  private func codes(_ codes: String...) -> [RegionCode] { codes.compactMap { RegionCode($0) } }

  @Test func keepsTheOrderGivenAndNamesWhatIsNotRecorded() {
    let table = CompareTable(CompareRequest(regions: codes("53.71", "53", "53.72")), context: context)
    #expect(table.rows.map(\.region.code.rawValue) == ["53.71", "53"])
    #expect(table.unrecorded.map(\.rawValue) == ["53.72"])
    #expect(table.rows[0].rank == nil)
    #expect(table.rows[0].reasons.count == 1)
  }

  @Test func comparesAKindAndSorts() {
    let byFigure = CompareTable(CompareRequest(type: .regency), context: context)
    #expect(byFigure.rows.map(\.region.code.rawValue) == ["53.02", "53.01", "53.03"])
    #expect(byFigure.rows.map { $0.rank?.best } == [1, 2, nil])
    let byName = CompareTable(CompareRequest(type: .regency, sort: .name, descending: true), context: context)
    #expect(byName.rows.map(\.region.code.rawValue) == ["53.03", "53.02", "53.01"])
    #expect(CompareTable(CompareRequest(type: .regency, year: 2018), context: context).rows.allSatisfy { $0.figure == nil })
  }

  @Test func brokenRegionsAreNamedAndLeftOut() throws {
    let broken = codes("53.72")
    let table = CompareTable(CompareRequest(regions: codes("53.71", "53.72")), context: context, broken: broken)
    #expect(table.rows.map(\.region.code.rawValue) == ["53.71"])
    #expect(table.unrecorded.isEmpty)
    #expect(table.broken == broken)
    #expect(table.text(.indonesian).contains("Tidak ikut, karena berkasnya bergalat: 53.72"))
    #expect(CompareTable(CompareRequest(type: .city), context: context, broken: broken).broken == broken)
    #expect(CompareTable(CompareRequest(type: .regency), context: context, broken: broken).broken.isEmpty)
  }

  @Test func aProvinceStandsBesideItsRegenciesAndIsNeverBlended() throws {
    let context = context
    let table = CompareTable(CompareRequest(regions: codes("53", "53.71")), context: context)
    let rollUp = try #require(comparison.provinces.first { $0.year == 2019 })
    let mean = try #require(rollUp.regencyMean)
    #expect(table.rows.map { $0.rollUp?.regencyMean } == [mean, nil])
    #expect(table.rows[0].figure?.value == 0.5 && mean == 0.55)
    let text = table.text(.indonesian).replacing("\u{A0}", with: " ")
    #expect(text.contains("Wilayah 53 (53): rata-rata 4 kabupaten/kota 55,0 % (2019), 4 dari 5 punya rencana."))
    #expect(String(decoding: table.json().bytes, as: UTF8.self).contains("\"regencyMean\": 0.55, \"regenciesWithFigure\": 4"))
    #expect(String(decoding: table.csv().bytes, as: UTF8.self).contains(",0.55,4,4,5"))
  }

  @Test func aYearWithoutAPlanSaysSo() {
    let row = CompareTable(CompareRequest(regions: codes("53.71"), year: 2024), context: context).rows[0]
    #expect(row.figure == nil && row.rank == nil)
    #expect(row.reasons.map(\.id) == ["Tidak ada rencana untuk tahun 2024."])
  }

  @Test(arguments: CompareRequest.SortKey.allCases) func sortsByAWordOfEitherLanguage(key: CompareRequest.SortKey) {
    #expect(CompareRequest.SortKey(named: key.rawValue) == key)
    #expect(CompareRequest.SortKey(named: key.englishName) == key)
  }

  @Test func theFiguresAreThoseOfTheComparison() {
    let context = context
    let table = CompareTable(CompareRequest(), context: context)
    for row in table.rows {
      let compared = comparison.groups.flatMap(\.rows).first { $0.region == row.region.code }
      #expect(row.figure == compared?.figure)
      #expect(row.rank == compared?.rank)
    }
  }

  @Test func speaksInThreeForms() throws {
    let table = CompareTable(CompareRequest(type: .regency), context: context)
    let text = table.text(.indonesian).replacing("\u{A0}", with: " ")
    #expect(text.contains("Wilayah 53.02 (53.02) [uji]"))
    #expect(text.contains("90,0 %"))
    #expect(text.contains("1/2"))
    #expect(text.contains("Baru 0 dari 1 laporan masuk; peringkat perlu sedikitnya 50 %."))
    #expect(table.text(.english).contains("As of 30\u{A0}June\u{A0}2020."))
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(table.json().bytes)) as? [String: Any])
    let rows = try #require(json["regions"] as? [[String: Any]])
    #expect(rows.compactMap { $0["value"] as? Double } == [0.9, 0.6, 0])
    #expect((rows[0]["rank"] as? [String: Int]) == ["best": 1, "worst": 1, "of": 2])
    let csv = String(decoding: table.csv().bytes, as: UTF8.self).split(separator: "\n")
    #expect(csv.count == 4)
    #expect(csv[1].hasPrefix("53.02,Wilayah 53.02,kabupaten,2019-2019,uji,uji,2019,0.9,0.9,0.9"))
  }
}
