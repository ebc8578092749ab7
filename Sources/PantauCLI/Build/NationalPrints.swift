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
  init(of regions: [Region]) {
    for region in regions { self.regions[region.code.rawValue] = region.prints }
    addViews(of: regions)
    addAgencies(of: regions)
  }

  typealias Region = (code: RegionCode, prints: SharePrints)

  private mutating func addViews(of regions: [Region]) {
    for view in SummaryView.allCases {
      var writer = CompactWriter(capacity: regions.count * Digest.byteCount)
      for region in regions { region.prints.views[view.rawValue].write(to: &writer) }
      shares[.view(view)] = SHA256.digest(of: writer.bytes)
    }
  }

  private mutating func addAgencies(of regions: [Region]) {
    // Every region names its kinds in order, and most name the same: found by walking along, faster than by hashing.
    var kinds: [(kind: String, writer: CompactWriter)] = []
    for region in regions {
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
    for (kind, writer) in kinds {
      let print = SHA256.digest(of: writer.bytes)
      agencyKinds[kind] = print
      table.append(kind)
      print.write(to: &table)
    }
    shares[.agencyTable] = SHA256.digest(of: table.bytes)
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
