import Diagnostics
import Foundation
import Output
import PlanExports
import PlanModel
import PlanProgress
import Testing
import TestSupport

/// What the data files say, read back by parsers that are not ours.
@Suite struct ExportTests {
  private static let example = PlanSketch(
    2019...2019, .yearly,
    [
      ActionSketch(
        "A", weight: 2,
        [
          IndicatorSketch("i1", .up, .sum, targets: [2019: 40], values: ["2019-TH": 30]),
          IndicatorSketch("i2", .down, .latest, targets: [2019: 10], values: ["2019-TH": 12]),
          IndicatorSketch("i3", .neutral, .sum, targets: [:], isSensitive: true, unit: "korban", values: ["2019-TH": .fewerThan(5)]),
        ]),
      ActionSketch("B", weight: 1, [IndicatorSketch("j1", .up, .sum, targets: [2019: 5])]),
    ])

  private func region(_ plan: Plan) -> (RegionExportContext, NationalExportContext) {
    let dossier = RegionDossier.sketch(plans: [plan])
    let reference = ReferenceData.sketch([dossier.region])
    let measured = measure(dossier, reference: reference, asOf: day("2020-06-30"))
    return (
      RegionExportContext(dossier: dossier, reports: measured.reports, reference: reference, asOf: day("2020-06-30")),
      NationalExportContext(summaries: RegionSummaries([measured.summary]), reference: reference, asOf: day("2020-06-30"))
    )
  }

  private func file(_ path: String, in files: [OutputFile]) throws -> String {
    String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
  }

  @Test func figuresHaveTheShapeThatIsPromised() throws {
    let (context, national) = region(Self.example.plan())
    let text = try file("data/wilayah/53.71/figures.json", in: Export.files(for: context))
    #expect(text.contains(
      #"{"region": "53.71", "plan": "2019-2019", "sifat": "uji", "scope": "agency", "id": "dp3a", "year": 2019, "value": 0.516667, "low": 0.516667, "high": 0.85, "due": 2, "reported": 1, "verified": null, "original": 0.516667}"#
    ))
    let json = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(json["version"] as? Int == 1)
    #expect(json["asOf"] as? String == "2020-06-30")
    let rows = try #require(json["figures"] as? [[String: Any]])
    let ids = rows.compactMap { row in
      (row["scope"] as? String).flatMap { scope in (row["id"] as? String).map { "\(scope) \($0)" } }
    }
    #expect(ids == [
      "indicator A.i1", "indicator A.i2", "indicator A.i3", "indicator B.j1", "action A", "action B", "agency dp3a",
      "strategy s1", "region 53.71",
    ])
    #expect(rows[2]["value"] is NSNull)
    let all = try file("data/figures.json", in: Export.files(for: national))
    let lines = text.split(separator: "\n").filter { !$0.contains(#""scope": "indicator""#) && !$0.contains(#""scope": "action""#) }
    #expect(all.split(separator: "\n") == lines, "the national file repeats the same bytes")
  }

  @Test func everyCatalogueEntryIsAFileOfItsOwn() throws {
    let (context, national) = region(Self.example.plan())
    let files = Export.files(for: context) + Export.files(for: national)
    #expect(files.count == Export.all.count)
    #expect(Set(files.map(\.path)).count == files.count)
    #expect(Set(Export.all.map(\.id)).count == Export.all.count)
    for export in Export.all { #expect(!export.title.id.isEmpty && !export.title.en.isEmpty && !export.summary.en.isEmpty) }
  }

  @Test func valuesCarryTheirOriginAndNoSmallCell() throws {
    let (context, _) = region(Self.example.plan())
    let csv = try file("data/wilayah/53.71/values.csv", in: Export.files(for: context))
    let rows = csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let header = rows[0]
    func column(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    #expect(rows.count == 4)
    #expect(rows[1][try column("nilai")] == "30")
    #expect(rows[1][try column("instansi")] == "dp3a")
    #expect(rows[1][try column("tepat_waktu")] == "ya")
    #expect(rows[3][try column("nilai")] == "")
    #expect(rows[3][try column("pita")] == "<5")
  }

  /// Nothing that any export says of a hidden count narrows it.
  @Test(arguments: 1...4) func smallCellsCannotBeRecoveredFromFiles(hidden: Int) throws {
    func count(_ id: String, _ value: ReportedSketch) -> IndicatorSketch {
      IndicatorSketch(id, .up, .sum, targets: [2019: 40], isSensitive: true, unit: "korban", values: ["2019-TH": value])
    }
    let sketch = PlanSketch(
      2019...2019, .yearly,
      [
        ActionSketch(
          "A", [count("perempuan", .fewerThan(5)), count("laki", 9), count("semua", .number(Double(9 + hidden)))])
      ])
    let (context, national) = region(sketch.plan())
    let files = (Export.files(for: context) + Export.files(for: national)).map { String(decoding: $0.bytes, as: UTF8.self) }
    let other = region(
      PlanSketch(
        2019...2019, .yearly,
        [ActionSketch("A", [count("perempuan", .fewerThan(5)), count("laki", 9), count("semua", 10)])]
      ).plan())
    let reference = (Export.files(for: other.0) + Export.files(for: other.1)).map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(files == reference, "the files are the same bytes whatever the hidden count is")
  }

  @Test(arguments: [
    ("=1+1", "\"'=1+1\""), ("+62", "\"'+62\""), ("-5", "\"'-5\""), ("@SUM", "\"'@SUM\""), ("\tx", "\"'\tx\""), ("  =1", "\"'  =1\""),
    ("＝1", "\"'＝1\""), ("'tis", "\"''tis\""), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("biasa", "biasa"),
    ("", ""), ("5-6", "5-6"),
  ])
  func cellsNeverStartAFormula(text: String, cell: String) {
    var csv = CSVWriter(["x"])
    csv.text(text)
    csv.endRow()
    #expect(String(decoding: csv.finish().bytes, as: UTF8.self) == "\u{FEFF}x\n\(cell)\n")
  }

  @Test(arguments: [
    (0.516666667, "0.516667"), (0.85, "0.85"), (1, "1"), (0, "0"), (0.0000005, "0.000001"), (0.000000499, "0"), (0.3, "0.3"),
    (-0.05, "-0.05"), (4, "4"),
  ])
  func sharesAreWrittenHalfUp(share: Double, expected: String) {
    var buffer = ByteBuffer()
    buffer.append(share: share)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }
}
