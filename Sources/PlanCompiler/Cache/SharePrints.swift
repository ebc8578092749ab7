import PlanModel
public import PlanProgress

/// What national files see of one region, as one number for each share that they are made of.
public struct SharePrints: Sendable {
  /// By `SummaryView`; that of `compared` as if no year led.
  public let views: [Digest]
  /// The same of `compared` where one of these years leads.
  public let years: [(year: LeadingYears.Year, content: Digest)]
  /// What the region adds to the groups that it is compared in.
  public let groups: [GroupSize]
  /// Of the kinds of agency that the region's plans name, in order.
  public let agencyKinds: [(kind: String, content: Digest)]

  /// - Parameter digest: SHA-256.
  init(_ summary: RegionSummary, _ reference: ReferenceData, digest: ([UInt8]) -> Digest) {
    views = SummaryView.allCases.map { digest(summary.seen(in: $0).encoded()) }
    years = summary.yearsThatMayLead.map { year in
      (year, digest(summary.seen(in: .compared, leading: LeadingYears([year])).encoded()))
    }
    groups = summary.groupSizes(reference)
    agencyKinds = summary.agencyKinds.compactMap { kind in
      summary.seen(ofAgencyKind: kind).map { (kind, digest($0.encoded())) }
    }
  }

  func write(to writer: inout CompactWriter) {
    for view in views { view.write(to: &writer) }
    writer.append(years) { writer, one in
      writer.append(one.year.framework)
      writer.append(one.year.year)
      one.content.write(to: &writer)
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
  }

  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    var views: [Digest] = []
    for _ in SummaryView.allCases { views.append(try Digest(from: &reader)) }
    self.views = views
    years = try reader.list { (reader) throws(CompactReader.Malformed) in
      (year: LeadingYears.Year(framework: try reader.text(), year: try reader.int()), content: try Digest(from: &reader))
    }
    groups = try reader.list { (reader) throws(CompactReader.Malformed) in try GroupSize(from: &reader) }
    agencyKinds = try reader.list { (reader) throws(CompactReader.Malformed) in
      (kind: try reader.text(), content: try Digest(from: &reader))
    }
  }
}

extension GroupSize {
  fileprivate init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    self.init(
      type: try reader.raw(), framework: try reader.text(), year: try reader.int(), units: try reader.int(),
      ranked: try reader.int())
  }
}
