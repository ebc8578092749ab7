import PlanModel
import PlanProgress

/// What national files see of one region, as one number for each share that they are made of. A class, because lists of hundreds
/// are walked along again and again.
public final class SharePrints: Sendable {
  /// By `SummaryView`.
  public let views: [Digest]
  /// Of the kinds of agency on whose pages the region stands, in order.
  public let agencyKinds: [(kind: String, content: Digest)]

  /// - Parameter digest: SHA-256.
  init(_ summary: RegionSummary, _ reference: ReferenceData, digest: ([UInt8]) -> Digest) {
    views = SummaryView.allCases.map { digest(summary.seen(in: $0).encoded()) }
    agencyKinds = summary.agencyKinds(reference).map { ($0, digest(summary.seen(ofAgencyKind: $0).encoded())) }
  }

  func write(to writer: inout CompactWriter) {
    for view in views { view.write(to: &writer) }
    writer.append(agencyKinds) { writer, agency in
      writer.append(agency.kind)
      agency.content.write(to: &writer)
    }
  }

  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    var views: [Digest] = []
    for _ in SummaryView.allCases { views.append(try Digest(from: &reader)) }
    self.views = views
    agencyKinds = try reader.list { (reader) throws(CompactReader.Malformed) in
      (kind: try reader.text(), content: try Digest(from: &reader))
    }
  }
}
