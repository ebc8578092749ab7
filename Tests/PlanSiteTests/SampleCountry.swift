import Diagnostics
import Foundation
import Output
import PlanModel
import PlanProgress
import PlanSite
import TestSupport
import Testing

/// A small invented country: every state that a national page can show stands in it once.
enum SampleCountry {
  static let asOf = day("2021-06-30")

  private static let hostile = "Kabupaten <Umpama> & \"Rekan\""

  static let framework: Framework = {
    return .sketch(
      duties: [
        Duty(
          id: "gugus-tugas", name: LocalizedText(id: "Membentuk gugus tugas", en: "Form a task force"), scope: .all,
          judgement: .taskForce),
        Duty(
          id: "laporan", name: LocalizedText(id: "Melaporkan setiap periode", en: "Report every period"), scope: .all,
          judgement: .reportsSent),
      ])
  }()

  static let reference = ReferenceData(
    regions: [
      region("53", .province, "Nusa Uji", island: "Nusa Tenggara", tile: .init(column: 1, row: 1), short: "NU"),
      region("61", .province, "Borneo Uji", island: "Kalimantan", tile: .init(column: 0, row: 0), short: "BU"),
      region("62", .province, "Delta Uji", island: "Kalimantan", tile: .init(column: 2, row: 0), short: "DU"),
      region("53.01", .regency, "Kabupaten Tanjung Uji"), region("53.02", .regency, hostile),
      region("61.01", .regency, "Kabupaten Hulu Uji"), region("61.02", .regency, "Kabupaten Hilir Uji"),
      region("53.71", .city, "Kota Teluk Uji"), region("61.71", .city, "Kota Muara Uji"),
    ],
    agencyKinds: [
      AgencyKind(
        id: "dp3a", name: LocalizedText(id: "Dinas PPPA", en: "Women and children's agency"), abbreviation: "DP3A",
        levels: [.province, .regency], group: .regionalApparatus),
      AgencyKind(
        id: "dinsos", name: LocalizedText(id: "Dinas Sosial", en: "Social affairs agency"), abbreviation: "Dinsos",
        levels: [.province, .regency], group: .regionalApparatus),
      AgencyKind(
        id: "kejati", name: LocalizedText(id: "Kejaksaan Tinggi", en: "High prosecutor's office"), levels: [.province],
        group: .lawEnforcement),
    ],
    frameworks: [framework], hotlines: SampleSite.reference.hotlines,
    collection: PlanCollection(
      title: LocalizedText(verbatim: "Uji"), publisher: LocalizedText(verbatim: "Uji"), counted: [.test],
      framework: "uji",
      licence: .init(name: LocalizedText(verbatim: "CC BY 4.0"), link: "https://creativecommons.org/licenses/by/4.0/")),
    formerCodes: [])

  private static func region(
    _ code: String, _ type: RegionType, _ name: String, island: String? = nil, tile: Region.Tile? = nil,
    short: String? = nil
  ) -> Region {
    guard let code = RegionCode(code) else { preconditionFailure("no region code: \(code)") }
    return Region(code: code, type: type, name: name, abbreviation: short, islandGroup: island, tile: tile)
  }

  /// A plan of some actions with one indicator each, at a percentage of their targets, rising by ten a year.
  private static func plan(
    _ code: String, at value: Double?, actions: Int = 5, silent: Int = 0, years: ClosedRange<Int> = 2019...2020,
    nature: PlanNature = .test
  ) -> Plan {
    let sketches = (0..<actions).map { index in
      var values: [String: ReportedSketch] = [:]
      if let value, index >= silent {
        for year in years where year < 2021 { values["\(year)-TH"] = .number(value + Double(year - 2019) * 10) }
      }
      return ActionSketch(
        "P\(index)", lead: index < silent ? "dinsos" : "dp3a", strategy: index % 2,
        [IndicatorSketch("x", targets: Dictionary(uniqueKeysWithValues: years.map { ($0, 100) }), values: values)])
    }
    var sketch = PlanSketch(years, .yearly, sketches)
    sketch.region = code
    sketch.nature = nature
    return sketch.plan()
  }

  static let dossiers: [RegionDossier] = [
    .sketch("53", .province, plans: [plan("53", at: 50)]),
    .sketch(
      "61", .province, plans: [plan("61", at: 90)], profile: .sketch("61", taskForces: [.sketch(executiveChair: "Kapolda")])),
    .sketch("62", .province, profile: .sketch("62", taskForces: [.sketch(since: PartialDate(year: 2020))])),
    .sketch("53.01", .regency, plans: [plan("53.01", at: 60)]),
    // Two of five actions are silent: an interval, and enough reports to be ranked.
    .sketch("53.02", .regency, plans: [plan("53.02", at: 70, silent: 2)]),
    .sketch("61.01", .regency, plans: [plan("61.01", at: nil)]),
    .sketch("61.02", .regency, plans: [plan("61.02", at: 80, actions: 3)]),
    // Its first year is not finished.
    .sketch("53.71", .city, plans: [plan("53.71", at: 40, years: 2021...2022)]),
    .sketch("61.71", .city, plans: [plan("61.71", at: 40, nature: .example)]),
  ]

  static let codes = [
    DiagnosticKind(
      code: "contoh-galat", severity: .error, title: LocalizedText(id: "Galat contoh", en: "Example error"),
      explanation: LocalizedText(id: "Mengapa <ini> penting.\n\nDua alinea.", en: "Why <this> matters.\n\nTwo paragraphs."),
      example: .init(path: "61-uji/rad.yaml", wrong: "a: 1\nb: <2>\nc: 3\n", right: "a: 1\nb: 4\nc: 3\n")),
    DiagnosticKind(
      code: "contoh-peringatan", severity: .warning,
      title: LocalizedText(id: "Peringatan contoh", en: "Example warning"),
      explanation: LocalizedText(id: "Satu alinea.", en: "One paragraph.")),
  ]

  static func summaries(_ dossiers: [RegionDossier] = dossiers) -> NationalSummaries {
    NationalSummaries(
      RegionSummaries(dossiers.map { measure($0, reference: reference, asOf: asOf).summary }), reference: reference, codes: codes,
      commit: "3f9c2ab1d2e3f4a5b6c7")
  }

  static func pages(_ dossiers: [RegionDossier] = dossiers) throws -> [OutputFile] {
    SiteRenderer(templates: try SampleSite.templates(), reference: reference, asOf: asOf)
      .nationalPages(summaries(dossiers))
  }

  /// What stands inside `<main>`: the frame around it has its own tests.
  static func main(_ path: String, of pages: [OutputFile]) throws -> String {
    let file = try #require(pages.first { $0.path == path }, "no page \(path)")
    let html = String(decoding: file.bytes, as: UTF8.self)
    let start = try #require(html.range(of: "<main"))
    let end = try #require(html.range(of: "</main>"))
    return String(html[start.lowerBound..<end.upperBound]) + "\n"
  }
}
