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

  /// - Parameters:
  ///   - keys: of all regions that have a folder.
  ///   - broken: regions that are left out.
  func addNation(
    _ summaries: [RegionSummary], keys: [Digest], broken: [RegionCode], to assembly: inout SiteAssembly
  ) throws {
    var writer = CompactWriter()
    writer.append(commit)
    writer.append(broken) { $0.append($1.rawValue) }
    for key in keys { key.write(to: &writer) }
    let group = TreeRecord.Group(name: SiteGroups.nation, key: SHA256.digest(of: writer.bytes))
    if assembly.has(group, context: contextKey) { return assembly.keep(group) }
    let jobs = renderNation(summaries, context: context, renderer: renderer, commit: commit, broken: broken)
    let deliver = assembly.deliver
    let parts = Concurrency.map(count: jobs.count) { index in Result { try deliver(jobs[index]()) } }
    assembly.add(group, try RegionOutcome.Delivery(joining: parts.map { try $0.get() }))
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
