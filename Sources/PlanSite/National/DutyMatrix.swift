import Diagnostics
import Output
import PlanModel
import PlanProgress

/// What the framework asks of regions themselves, against the regions of one kind.
struct DutyMatrix {
  let type: RegionType
  let framework: Framework
  /// Positions in the framework's `duties` that ask something of this kind of region.
  let duties: [Int]
  /// Regions of which something is recorded, in order of code.
  let rows: [(region: Region, summary: RegionSummary)]
  let registered: Int

  init?(_ type: RegionType, _ context: NationalContext) {
    let reference = context.page.site.reference
    let wanted = reference.collection.framework ?? reference.frameworks.last?.id
    guard let framework = wanted.flatMap({ reference.framework($0) }) else { return nil }
    self.type = type
    self.framework = framework
    duties = framework.duties.indices.filter { framework.duties[$0].scope.contains(type) }
    rows = context.material.summaries.compactMap { summary in
      guard let region = reference.region(summary.region), region.type.comparisonGroup == type,
        !summary.duties.isEmpty
      else { return nil }
      return (region, summary)
    }
    registered = reference.regions.count { $0.type.comparisonGroup == type && $0.validTo == nil }
  }

  /// The duty as it was judged for a region; nil when the region was judged under another framework.
  func assessment(_ duty: Int, of summary: RegionSummary) -> RegionSummary.DutySummary? {
    let id = framework.duties[duty].id
    return summary.duties.first { $0.id == id }
  }

  func count(_ duty: Int, _ verdict: DutyAssessment.Verdict) -> Int {
    rows.count { assessment(duty, of: $0.summary)?.assessment.verdict == verdict }
  }

  /// Regions of which nothing is recorded are «not recorded here» too.
  func unknown(_ duty: Int) -> Int {
    registered - count(duty, .met) - count(duty, .notMet) - count(duty, .notDue)
  }

  func csv() -> ByteBuffer {
    var csv = CSVWriter([
      "kode", "nama", "jenis", "kewajiban", "nama_kewajiban", "keadaan", "alasan", "sejak", "bentuk_hukum", "bagian",
      "sumber", "tautan", "berkas", "baris",
    ])
    for row in rows {
      for duty in duties {
        guard let summary = assessment(duty, of: row.summary) else { continue }
        let one = summary.assessment
        csv.text(row.region.code.rawValue)
        csv.text(row.region.name)
        csv.text(row.region.type.rawValue)
        csv.text(framework.duties[duty].id)
        csv.text(framework.duties[duty].name.id)
        csv.text(one.verdict.label.id)
        csv.text(one.reason.id)
        csv.text(one.since?.description ?? one.sinceYear.map(String.init) ?? "")
        csv.text(one.instrument ?? "")
        csv.share(one.share)
        csv.text(one.sources.map(\.title).joined(separator: "; "))
        csv.text(one.sources.compactMap(\.link).joined(separator: " "))
        csv.text(summary.path ?? "")
        csv.number(summary.path == nil ? nil : summary.line)
        csv.endRow()
      }
    }
    return csv.finish()
  }
}
