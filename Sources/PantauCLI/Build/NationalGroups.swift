import Output
import PlanCompiler
import PlanModel
import PlanProgress
import PlanSite

/// The groups of files that stand beside the regions' own: they are made from summaries and reference facts alone, so a
/// build from shards makes the same.
struct NationalGroups {
  let context: CompileContext
  let renderer: SiteRenderer
  let contextKey: Digest
  /// The commit of the plans.
  let commit: String?

  /// Regions of the registry that have no folder: their pages say so.
  func addUnrecorded(besides recorded: Set<RegionCode>, to assembly: inout SiteAssembly) throws {
    var missing: [Region] = []
    for region in context.reference.regions where !recorded.contains(region.code) {
      let group = Self.group(of: region)
      if assembly.has(group, context: contextKey) { assembly.keep(group) } else { missing.append(region) }
    }
    let regions = missing
    let deliver = assembly.deliver
    let (context, renderer) = (context, renderer)
    let rendered = Concurrency.map(count: regions.count) { index in
      Result { try deliver(renderUnrecorded(regions[index], context: context, renderer: renderer)) }
    }
    for (region, delivery) in zip(regions, rendered) { assembly.add(Self.group(of: region), try delivery.get()) }
  }

  private static func group(of region: Region) -> TreeRecord.Group {
    TreeRecord.Group(name: SiteGroups.unrecorded(region.code), key: .zero)
  }

  /// Files about the whole country that are made of one share of what regions hand up.
  typealias Nation = (group: TreeRecord.Group, delivery: RegionOutcome.Delivery?)

  /// Renders what the published site does not have yet; a group without a delivery is there already.
  ///
  /// - Parameters:
  ///   - broken: regions that are left out.
  ///   - summaries: asked for when anything is missing.
  func nation(
    _ prints: NationalPrints, broken: [RegionCode], for assembly: SiteAssembly,
    summaries: (_ missing: [NationalShare]) throws -> RegionSummaries
  ) throws -> [Nation] {
    let groups = groups(prints, broken)
    let missing = groups.filter { !assembly.has($0.group, context: contextKey) }.map(\.share)
    if missing.isEmpty { return groups.map { ($0.group, nil) } }
    let summaries = try summaries(missing)
    let material = nationalSummaries(summaries, context: context, commit: commit, broken: broken)
    var delivered: [NationalShare: RegionOutcome.Delivery] = [:]
    // After an edit all together, so that no core waits. Else one after the other: what a share is made of weighs almost as
    // much as the summaries, and files are written as they come.
    for shares in assembly.holdsBack ? [missing] : Self.batches(missing) {
      try render(shares, of: material, prints, for: assembly, into: &delivered)
      if !assembly.holdsBack { material.letGo() }
    }
    if assembly.holdsBack { keepUntilExit(material) }
    return groups.map { ($0.group, delivered[$0.share]) }
  }

  private func render(
    _ shares: [NationalShare], of material: NationalSummaries, _ prints: NationalPrints, for assembly: SiteAssembly,
    into delivered: inout [NationalShare: RegionOutcome.Delivery]
  ) throws {
    var jobs: [(share: Int, turn: Int, run: OutputJob)] = []
    for (index, share) in shares.enumerated() {
      let own = renderNation(material, of: share, context: context, renderer: renderer)
      jobs += own.enumerated().map { (index, $0, $1) }
    }
    // The first job of a share puts in order what it is made of, and the next ones of that share would wait for it.
    jobs.sort { ($0.turn, $0.share) < ($1.turn, $1.share) }
    let results = Concurrency.map(count: jobs.count) { [jobs] index in
      Result {
        try assembly.deliver(jobs[index].run(), context: contextKey) { prints.part($0, of: shares[jobs[index].share]) }
      }
    }
    for (index, share) in shares.enumerated() {
      let own = zip(jobs, results).filter { $0.0.share == index }
      delivered[share] = try RegionOutcome.Delivery(joining: own.map { try $0.1.get() })
    }
  }

  /// Each view alone, and the kinds of agency together with their table.
  private static func batches(_ shares: [NationalShare]) -> [[NationalShare]] {
    var views: [[NationalShare]] = []
    var agencies: [NationalShare] = []
    for share in shares {
      if case .view = share { views.append([share]) } else { agencies.append(share) }
    }
    return views + [agencies]
  }

  func add(_ nation: [Nation], to assembly: inout SiteAssembly) {
    for (group, delivery) in nation {
      if let delivery { assembly.add(group, delivery) } else { assembly.keep(group) }
    }
  }

  private func groups(
    _ prints: NationalPrints, _ broken: [RegionCode]
  ) -> [(share: NationalShare, group: TreeRecord.Group)] {
    NationalShare.all(context.reference).map { share in
      var writer = CompactWriter()
      writer.append(commit)
      writer.append(broken) { $0.append($1.rawValue) }
      prints.write(share, to: &writer)
      return (share, TreeRecord.Group(name: SiteGroups.nation(share), key: SHA256.digest(of: writer.bytes)))
    }
  }

  func addAssets(_ assets: [OutputFile], to assembly: inout SiteAssembly) throws {
    var writer = CompactWriter()
    for asset in assets.sorted(by: { $0.path < $1.path }) {
      writer.append(asset.path)
      SHA256.digest(of: asset.bytes).write(to: &writer)
    }
    let group = TreeRecord.Group(name: SiteGroups.assets, key: SHA256.digest(of: writer.bytes))
    if assembly.has(group, context: contextKey) { return assembly.keep(group) }
    try assembly.add(group, assets)
  }
}
