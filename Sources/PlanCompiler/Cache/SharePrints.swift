import PlanModel
public import PlanProgress

/// What national files see of one region, as one number for each share that they are made of. A class, because lists of hundreds
/// are walked along again and again.
public final class SharePrints: Sendable {
  /// By `SummaryView`; that of `compared` as if no year led.
  public let views: [Digest]
  /// What is seen where one of these years leads: in `compared`, and of all the region's agencies.
  public let years: [Year]
  /// What the region adds to the groups that it is compared in.
  public let groups: [GroupSize]
  /// Of the kinds of agency on whose pages the region stands, in order, as if no year led.
  public let agencyKinds: [(kind: String, content: Digest)]
  /// What its agencies add to their groups: for each kind, and in it for each of `groups`, how many units and how many of them
  /// can be ranked.
  public let agencyCounts: [Int32]

  public typealias Year = (year: LeadingYears.Year, compared: Digest, agencies: Digest)

  /// - Parameter digest: SHA-256.
  init(_ summary: RegionSummary, _ reference: ReferenceData, digest: ([UInt8]) -> Digest) {
    views = SummaryView.allCases.map { digest(summary.seen(in: $0).encoded()) }
    years = summary.yearsThatMayLead.map { year in
      let leading = LeadingYears([year])
      return (
        year, digest(summary.seen(in: .compared, leading: leading).encoded()),
        digest(summary.seenOfAgencies(leading: leading).encoded())
      )
    }
    let groups = summary.groupSizes(reference)
    self.groups = groups
    let kinds = summary.agencyKinds(reference)
    agencyKinds = kinds.map { ($0, digest(summary.seen(ofAgencyKind: $0, leading: LeadingYears()).encoded())) }
    agencyCounts = kinds.flatMap { kind in
      let sizes = summary.groupSizes(ofAgencyKind: kind, reference)
      return groups.flatMap { group -> [Int32] in
        let own = sizes.first { $0.year == group.year && $0.framework == group.framework }
        return [Int32(own?.units ?? 0), Int32(own?.ranked ?? 0)]
      }
    }
  }

  func write(to writer: inout CompactWriter) {
    for view in views { view.write(to: &writer) }
    writer.append(years) { writer, one in
      writer.append(one.year.framework)
      writer.append(one.year.year)
      one.compared.write(to: &writer)
      one.agencies.write(to: &writer)
    }
    writer.append(groups) { writer, group in
      writer.append(group.type.rawValue)
      writer.append(group.framework)
      for number in [group.year, group.units, group.ranked] { writer.append(number) }
    }
    writer.append(agencyKinds) { writer, agency in
      writer.append(agency.kind)
      agency.content.write(to: &writer)
    }
    for count in agencyCounts { writer.append(count) }
  }

  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    var views: [Digest] = []
    for _ in SummaryView.allCases { views.append(try Digest(from: &reader)) }
    self.views = views
    years = try reader.list { (reader) throws(CompactReader.Malformed) in
      (
        year: LeadingYears.Year(framework: try reader.text(), year: try reader.int()), compared: try Digest(from: &reader),
        agencies: try Digest(from: &reader)
      )
    }
    groups = try reader.list { (reader) throws(CompactReader.Malformed) in try GroupSize(from: &reader) }
    agencyKinds = try reader.list { (reader) throws(CompactReader.Malformed) in
      (kind: try reader.text(), content: try Digest(from: &reader))
    }
    var counts: [Int32] = []
    for _ in agencyKinds {
      for _ in 0..<groups.count * 2 { counts.append(try reader.int32()) }
    }
    agencyCounts = counts
  }
}

extension GroupSize {
  fileprivate init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    self.init(
      type: try reader.raw(), framework: try reader.text(), year: try reader.int(), units: try reader.int(),
      ranked: try reader.int())
  }
}
