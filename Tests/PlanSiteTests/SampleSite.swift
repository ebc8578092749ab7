import Diagnostics
import Foundation
import Output
import PlanModel
import PlanProgress
import PlanSite
import TestSupport
import Testing

/// The real templates and pages around an invented region.
enum SampleSite {
  static let asOf = day("2021-03-15")

  static func files(in folder: String, ending suffix: String) -> [SourceFile] {
    let root = PackageFolder.url.appending(path: folder)
    let names = (FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []).sorted()
    var files: [SourceFile] = []
    for name in names where name.hasSuffix(suffix) {
      guard let data = try? Data(contentsOf: root.appending(path: name)) else { continue }
      files.append(
        SourceFile(id: SourceID(UInt32(files.count)), path: "\(folder)/\(name)", bytes: Array(data)))
    }
    return files
  }

  static let configuration = SiteConfiguration(
    title: LocalizedText(verbatim: "Pantau"), claim: LocalizedText(id: "Rencana aksi", en: "Action plans"),
    address: "https://pantau.contoh.go.id",
    repository: .init(
      address: "https://git.contoh.go.id/pantau", filePattern: "{alamat}/blob/{komit}/{berkas}#L{baris}",
      commitPattern: "{alamat}/commit/{komit}"))

  private static let shared = Result { try templates(configuration: configuration) }

  static func templates() throws -> SiteTemplates { try shared.get() }

  static func templates(configuration: SiteConfiguration) throws -> SiteTemplates {
    var diagnostics = DiagnosticList()
    let layouts = files(in: "templates", ending: ".mustache") + files(in: "templates", ending: ".strings")
    let set = TemplateSet(
      templates: layouts, pages: files(in: "site/pages", ending: ".md"), diagnostics: &diagnostics)
    let messages = diagnostics.diagnostics.map { "\($0.code): \($0.message.en)" }
    return SiteTemplates(try #require(set, "\(messages)"), configuration: configuration)
  }

  static let reference = ReferenceData(
    regions: [
      region("53", .province, "Nusa Tenggara Uji", islandGroup: "Nusa Tenggara"),
      region("53.71", .city, "Kota Teluk Uji"), region("53.01", .regency, "Kabupaten Tanjung Uji"),
    ],
    agencyKinds: [
      AgencyKind(
        id: "dp3a", name: LocalizedText(id: "Dinas PPPA", en: "Women and children's agency"), abbreviation: "DP3A",
        levels: [.province, .regency], group: .regionalApparatus)
    ],
    frameworks: [.sketch()], hotlines: [hotline],
    collection: PlanCollection(
      title: LocalizedText(verbatim: "Uji"), publisher: LocalizedText(verbatim: "Uji"), counted: [.test],
      licence: .init(name: LocalizedText(verbatim: "CC BY 4.0"), link: "https://creativecommons.org/licenses/by/4.0/")),
    formerCodes: [])

  private static func region(
    _ code: String, _ type: RegionType, _ name: String, islandGroup: String? = nil
  ) -> Region {
    guard let code = RegionCode(code) else { preconditionFailure("no region code: \(code)") }
    return Region(code: code, type: type, name: name, islandGroup: islandGroup)
  }

  static func region(_ code: String) -> Region {
    guard let region = reference.regions.first(where: { $0.code.rawValue == code }) else {
      preconditionFailure("no such region: \(code)")
    }
    return region
  }

  private static let range = SourceRange(source: SourceID(1), 0..<0)
  private static let place = Provenance(source: SourceID(9), line: 7)

  private static let hotline = Hotline(
    name: PlanText("Layanan uji"), nameEnglish: PlanText("Test line"), number: PlanText("129"),
    scope: PlanText("Seluruh wilayah uji"), hours: PlanText("24 jam"), hoursEnglish: PlanText("24 hours"),
    checkedOn: day("2021-01-02"), range: range, provenance: place)

  /// A plan that shows most of what a page can show.
  static func plan() -> Plan {
    var reached = ActionSketch("P1", [
      IndicatorSketch(
        "kel", .up, .latest, .cumulative, targets: [2019: 39, 2020: 51, 2021: 60], baseline: 12, unit: "kelurahan",
        values: [
          "2019-TW1": 20, "2019-TW2": 30, "2019-TW3": ReportedSketch.number(39).accepted, "2019-TW4": 39,
          "2020-TW2": 45, "2020-TW3": ReportedSketch.number(50).corrected(48), "2020-TW4": 51,
        ])
    ])
    reached.ceilings = [2020: 1_500_000_000]
    reached.spent = ["2020-TW4": 1_200_000_000]
    let late = ActionSketch(
      "P2", lead: "dinsos", weight: 2, strategy: 1,
      [
        IndicatorSketch("kasus", .neutral, .sum, targets: [:], unit: "kasus", values: ["2020-TW1": .fewerThan(5)]),
        IndicatorSketch(
          "latih", targets: [2019: 100, 2020: 200, 2021: 300], unit: "orang",
          values: ["2019-TW1": 10, "2019-TW4": 30, "2020-TW1": ReportedSketch.null]),
      ])
    let cancelled = ActionSketch("P3", strategy: 1, [IndicatorSketch("pks", targets: [2020: 2], unit: "perjanjian")])
    var sketch = PlanSketch(2019...2021, .quarterly, [reached, late, cancelled])
    sketch.amendments = [
      .cancellation("2020-06-01", "P3"), .target("2020-02-01", "P1", "kel", 2020, from: 60, to: 51),
    ]
    var plan = sketch.plan()
    plan.title = PlanText("Rencana Aksi Daerah <Uji>")
    plan.actions[0].title = PlanText("Membentuk \"gugus tugas\" & pos < kelurahan")
    plan.actions[0].supporting = [1]
    plan.actions[0].note = PlanText("## Catatan\n\nLihat [aturan](https://contoh.go.id/a?b=1&c=2) dan <b>ini</b>.")
    plan.reports[plan.reports.count - 1].entries[0].obstacles = PlanText("Anggaran terlambat cair.")
    plan.reports[plan.reports.count - 1].entries[0].evidence = [
      .init(title: PlanText("Berita acara"), link: PlanText("https://contoh.go.id/ba"), range: range)
    ]
    plan.citations = [
      Citation(
        id: "s1", title: PlanText("Peraturan uji"), publisher: PlanText("Penerbit uji"), date: day("2019-01-02"),
        link: PlanText("javascript:alert(1)"), accessed: day("2021-01-01"), provenance: place)
    ]
    return plan
  }

  static func dossier(_ plan: Plan? = plan()) -> RegionDossier {
    RegionDossier(
      region: region("53.71"), profile: nil, plans: plan.map { [$0] } ?? [],
      pages: [
        .init(
          slug: "program", source: SourceID(50),
          bytes: Array("# Program {{wilayah.nama}}\n\nTentang [metode](/metode/).\n\n```pantau tabel-strategi\n```\n".utf8))
      ],
      sourcePaths: (1...1100).map {
        .init(
          source: SourceID(UInt32($0)),
          path: $0 == 1 ? "plans/53-uji/53.71-uji/rad-2019-2021.yaml" : "plans/53-uji/53.71-uji/laporan/\($0).yaml")
      }, commit: "3f9c2ab1d2e3f4a5b6c7")
  }

  static func material(_ dossier: RegionDossier = dossier()) -> RegionMaterial {
    RegionMaterial(dossier, measure(dossier, reference: reference, asOf: asOf))
  }

  static func regionPages(_ dossier: RegionDossier = dossier()) throws -> [OutputFile] {
    let renderer = SiteRenderer(templates: try templates(), reference: reference, asOf: asOf)
    var diagnostics = DiagnosticList()
    let files = renderer.regionPages(material(dossier), diagnostics: &diagnostics)
    #expect(diagnostics.isEmpty)
    return files
  }
}
