import PlanCompiler

/// What the last run found out about every region. It holds as long as what all regions depend on is the same, which may become
/// known later than what is asked here.
struct KnownRegions: Sendable {
  /// What all of them depended on.
  let context: Digest
  /// By path.
  let records: [String: RegionRecord]
  private let commits: [String: String]
  /// When that run began.
  private let recorded: Int64
  /// The keys of the regions in the published site; nil when no site is being built.
  private let published: [String: Digest]?

  /// For a run that builds no site.
  init(_ last: RunRecord) { self.init(last, published: nil) }

  /// - Parameter site: the one that is published; nil when there is none to build upon.
  init(_ last: RunRecord, publishedIn site: TreeRecord?) {
    let groups = site?.context == last.context ? site?.groups ?? [] : []
    self.init(last, published: Dictionary(groups.map { ($0.name, $0.key) }, uniquingKeysWith: { first, _ in first }))
  }

  private init(_ last: RunRecord, published: [String: Digest]?) {
    context = last.context
    records = Dictionary(last.regions.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    commits = last.history.byRegion
    recorded = last.recorded
    self.published = published
  }

  /// The records of the regions that are plainly the same, by the look of their files; nil for the others.
  func untouched(_ regions: [RegionFolder], _ history: HistoryRecord) -> [RegionRecord?] {
    Concurrency.map(count: regions.count) { untouched(regions[$0], history) }
  }

  func untouched(_ region: RegionFolder, _ history: HistoryRecord) -> RegionRecord? {
    guard let record = records[region.path], record.inputs.match(region.files, recorded: recorded), isPublished(record)
    else { return nil }
    // The pages name the region's commit, which may change without any file changing.
    let isSameCommit = published == nil || history.byRegion[region.path] == commits[region.path]
    return isSameCommit ? record : nil
  }

  /// The record of a region whose files look touched, if they say the same.
  func record(of region: RegionFolder, key: Digest) -> RegionRecord? {
    guard let record = records[region.path], record.key == key, isPublished(record) else { return nil }
    return record
  }

  private func isPublished(_ record: RegionRecord) -> Bool {
    published == nil || record.summary == nil || published?[SiteGroups.region(record.path)] == record.key
  }
}
