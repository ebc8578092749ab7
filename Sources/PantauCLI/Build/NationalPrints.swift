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
  /// - Complexity: O(regions · kinds of agency that a region names · years)
  init(of regions: [Region]) {
    for region in regions { self.regions[region.code.rawValue] = region.prints }
    var places = GroupTally.Places()
    let ownPlaces = regions.map { region in region.prints.groups.map { places.place(of: $0) } }
    addViews(of: regions, ownPlaces, places)
    addAgencies(of: regions, ownPlaces, places)
  }

  typealias Region = (code: RegionCode, prints: SharePrints)

  private mutating func addViews(of regions: [Region], _ ownPlaces: [[Int]], _ places: GroupTally.Places) {
    var tally = GroupTally()
    for (region, own) in zip(regions, ownPlaces) {
      for (group, place) in zip(region.prints.groups, own) { tally.add(units: group.units, ranked: group.ranked, at: place) }
    }
    var writers = SummaryView.allCases.map { _ in CompactWriter(capacity: regions.count * Digest.byteCount) }
    for region in regions {
      let views = region.prints.views
      for view in writers.indices { views[view].write(to: &writers[view]) }
    }
    let leading = tally.leadingYears(places)
    Self.write(leading, of: regions, to: &writers[SummaryView.compared.rawValue]) { $0.compared }
    for view in SummaryView.allCases { shares[.view(view)] = SHA256.digest(of: writers[view.rawValue].bytes) }
  }

  private mutating func addAgencies(of regions: [Region], _ ownPlaces: [[Int]], _ places: GroupTally.Places) {
    // Every region names its kinds in order, and most name the same: found by walking along, faster than by hashing.
    var kinds: [(kind: String, writer: CompactWriter, tally: GroupTally)] = []
    for (region, own) in zip(regions, ownPlaces) {
      var place = 0
      for (position, agency) in region.prints.agencyKinds.enumerated() {
        while place < kinds.count, kinds[place].kind < agency.kind { place += 1 }
        if place == kinds.count || kinds[place].kind != agency.kind {
          kinds.insert((agency.kind, CompactWriter(), GroupTally()), at: place)
        }
        kinds[place].writer.append(region.code.rawValue)
        agency.content.write(to: &kinds[place].writer)
        var first = position * own.count * 2
        for at in own {
          let counts = region.prints.agencyCounts
          kinds[place].tally.add(units: Int(counts[first]), ranked: Int(counts[first + 1]), at: at)
          first += 2
        }
      }
    }
    var table = CompactWriter()
    for index in kinds.indices {
      let kind = kinds[index].kind
      let leading = kinds[index].tally.leadingYears(places)
      Self.write(leading, of: regions, to: &kinds[index].writer) { $0.agencies }
      let print = SHA256.digest(of: kinds[index].writer.bytes)
      agencyKinds[kind] = print
      table.append(kind)
      print.write(to: &table)
    }
    shares[.agencyTable] = SHA256.digest(of: table.bytes)
  }

  /// What is seen where years lead beside what is seen of every region anyway.
  private static func write(
    _ leading: LeadingYears, of regions: [Region], to writer: inout CompactWriter,
    _ content: (SharePrints.Year) -> Digest
  ) {
    writer.append(leading.years) { writer, year in
      writer.append(year.framework)
      writer.append(year.year)
      for region in regions {
        let own = region.prints.years.first { $0.year.year == year.year && $0.year.framework == year.framework }
        writer.append(own.map(content)) { $1.write(to: &$0) }
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
