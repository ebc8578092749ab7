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

  /// Files about the whole country that are made of one view of the regions.
  typealias Nation = (group: TreeRecord.Group, delivery: RegionOutcome.Delivery?)

  /// What each view shows of all regions, as one number each.
  static func views(of regions: [RegionRecord]) -> [Digest] {
    SummaryView.allCases.map { view in
      var writer = CompactWriter()
      for region in regions where region.views.indices.contains(view.rawValue) {
        region.views[view.rawValue].write(to: &writer)
      }
      return SHA256.digest(of: writer.bytes)
    }
  }

  /// The country as it is published already; nil when any of it must be made anew.
  ///
  /// - Parameters:
  ///   - views: as `views(of:)` gives them.
  ///   - broken: regions that are left out.
  func publishedNation(views: [Digest], broken: [RegionCode], in assembly: SiteAssembly) -> [Nation]? {
    let groups = groups(views, broken)
    guard groups.count == SummaryView.allCases.count, groups.allSatisfy({ assembly.has($0, context: contextKey) }) else { return nil }
    return groups.map { ($0, nil) }
  }

  /// Renders what the published site does not have yet; a group without a delivery is there already.
  func nation(
    _ summaries: [RegionSummary], views: [Digest], broken: [RegionCode], for assembly: SiteAssembly
  ) throws -> [Nation] {
    let groups = groups(views, broken)
    let isPublished = groups.map { assembly.has($0, context: contextKey) }
    var jobs: [(view: SummaryView, run: OutputJob)] = []
    for view in SummaryView.allCases.reversed() where !isPublished[view.rawValue] {
      jobs += renderNation(summaries, in: view, context: context, renderer: renderer, commit: commit, broken: broken)
        .map { (view, $0) }
    }
    let deliver = assembly.deliver
    let parts = Concurrency.map(count: jobs.count) { [jobs] index in Result { try deliver(jobs[index].run()) } }
    return try SummaryView.allCases.map { view in
      let own = zip(jobs, parts).filter { $0.0.view == view }
      return (
        groups[view.rawValue],
        isPublished[view.rawValue] ? nil : try RegionOutcome.Delivery(joining: own.map { try $0.1.get() })
      )
    }
  }

  func add(_ nation: [Nation], to assembly: inout SiteAssembly) {
    for (group, delivery) in nation {
      if let delivery { assembly.add(group, delivery) } else { assembly.keep(group) }
    }
  }

  private func groups(_ views: [Digest], _ broken: [RegionCode]) -> [TreeRecord.Group] {
    zip(SummaryView.allCases, views).map { view, seen in
      var writer = CompactWriter()
      writer.append(commit)
      writer.append(broken) { $0.append($1.rawValue) }
      seen.write(to: &writer)
      return TreeRecord.Group(name: SiteGroups.nation(view), key: SHA256.digest(of: writer.bytes))
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
