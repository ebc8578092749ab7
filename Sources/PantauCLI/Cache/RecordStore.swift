import Diagnostics
import PlanCompiler
import PlanModel

/// What the last run of the same command over the same folder left, and what this one leaves for the next.
struct RecordStore {
  private let cache: CacheFolder?
  private let name: String
  private let walk: RunWalk
  private let seen: Digest
  private let head: String?

  /// - Parameters:
  ///   - name: of the command.
  ///   - settings: everything from the command line that the result depends on.
  init(_ run: PlanRun, name: String, walk: RunWalk, settings: [String?]) {
    cache = ToolVersion.identity == nil ? nil : run.cache
    self.name = name + ".catatan"
    self.walk = walk
    head = cache == nil ? nil : GitHistory.head(of: run.folder.root)
    let all = [ToolVersion.identity, run.folder.root, run.options.asOfText, run.options.limits.description, head] + settings
    seen = cache == nil ? .zero : walk.digest(all)
  }

  func last() -> RunRecord? { cache?.read(name).flatMap(RunRecord.init(encoded:)) }

  /// Whether this run would find what the last one found.
  func isUnchanged(since last: RunRecord) -> Bool {
    // A commit that may have moved without our seeing it cannot be told apart.
    last.walk == seen && last.history.head == (head ?? "") && walk.isSettled(since: last.recorded)
  }

  /// What git says, asked again only when the work tree stands on another commit.
  func history(_ run: PlanRun, _ inventory: PlanInventory, _ last: RunRecord?) -> HistoryRecord {
    if let last, let head, last.history.head == head, last.history.newest != nil { return last.history }
    return GitHistory.record(of: run.folder.root, head: head, regionPaths: inventory.regions.map(\.path))
  }

  func save(
    context: Digest, asOf: CalendarDate, history: HistoryRecord, outcomes: [RegionOutcome],
    findings: [LocatedDiagnostic], fileCount: Int
  ) {
    guard let cache else { return }
    let regions = outcomes.compactMap(\.record)
    // A region without a record, or git without a commit to know it by: the next run must look again.
    let isComplete = regions.count == outcomes.count && (head != nil || history.newest == nil)
    let record = RunRecord(
      context: context, recorded: walk.recorded, walk: isComplete ? seen : .zero, asOf: asOf, history: history,
      regions: regions, findings: findings, fileCount: fileCount)
    cache.write(record.encoded(), to: name)
  }
}
