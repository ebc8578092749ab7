import PlanCompiler
import PlanModel
import PlanProgress
import PlanSite

/// What each share of what all regions hand up comes to, as one number: the same number, the same national files.
struct NationalPrints: Sendable {
  private var shares: [NationalShare: Digest] = [:]
  /// By region code.
  private var regions: [String: SharePrints] = [:]
  /// By kind of agency.
  private var agencyKinds: [String: Digest] = [:]

  /// - Parameter regions: those that are shown, in order of folder.
  /// - Complexity: O(regions · kinds of agency that a region names)
  init(of regions: [(code: RegionCode, prints: SharePrints)]) {
    let leading = LeadingYears(adding: regions.lazy.flatMap(\.prints.groups))
    for view in SummaryView.allCases {
      var writer = CompactWriter(capacity: regions.count * Digest.byteCount)
      for region in regions { region.prints.views[view.rawValue].write(to: &writer) }
      if view == .compared { Self.write(leading, of: regions, to: &writer) }
      shares[.view(view)] = SHA256.digest(of: writer.bytes)
    }
    // Every region names its kinds in order, and most name the same: found by walking along, faster than by hashing.
    var kinds: [(kind: String, writer: CompactWriter)] = []
    for region in regions {
      self.regions[region.code.rawValue] = region.prints
      var place = 0
      for agency in region.prints.agencyKinds {
        while place < kinds.count, kinds[place].kind < agency.kind { place += 1 }
        if place == kinds.count || kinds[place].kind != agency.kind {
          kinds.insert((agency.kind, CompactWriter()), at: place)
        }
        kinds[place].writer.append(region.code.rawValue)
        agency.content.write(to: &kinds[place].writer)
      }
    }
    var table = CompactWriter()
    for kind in kinds {
      let print = SHA256.digest(of: kind.writer.bytes)
      agencyKinds[kind.kind] = print
      table.append(kind.kind)
      print.write(to: &table)
    }
    shares[.agencyTable] = SHA256.digest(of: table.bytes)
  }

  /// What the comparison sees beside what it sees of every region anyway.
  private static func write(
    _ leading: LeadingYears, of regions: [(code: RegionCode, prints: SharePrints)], to writer: inout CompactWriter
  ) {
    writer.append(leading.years) { writer, year in
      writer.append(year.framework)
      writer.append(year.year)
      for region in regions {
        let content = region.prints.years.first { $0.year == year }?.content
        writer.append(content) { $1.write(to: &$0) }
      }
    }
  }

  /// Everything that the files of a share depend on, beside the run's own context.
  func write(_ share: NationalShare, to writer: inout CompactWriter) {
    switch share {
    case .view, .agencyTable: (shares[share] ?? .zero).write(to: &writer)
    case .agencyKind(let kind):
      (shares[.view(.frame)] ?? .zero).write(to: &writer)
      writer.append(agencyKinds[kind]) { $1.write(to: &$0) }
    }
  }

  /// What one part of such a file depends on; nil when that is not known.
  func part(_ name: String, of share: NationalShare) -> Digest? {
    switch share {
    case .view(let view): regions[name]?.views[view.rawValue]
    // A kind that no region names has no rows, and that is known too.
    case .agencyTable: agencyKinds[name] ?? .zero
    case .agencyKind: nil
    }
  }
}
