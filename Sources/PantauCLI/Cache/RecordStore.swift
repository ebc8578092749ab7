import Diagnostics
import PlanCompiler
import PlanModel

/// What the last run of the same command over the same folder left, and what this one leaves for the next.
struct RecordStore: Sendable {
  private let cache: CacheFolder?
  private let command: Command
  private let walk: RunWalk
  private let digest: Started<Digest>
  private let head: String?

  /// Commands that leave a record.
  enum Command: String, CaseIterable { case check, build }

  /// - Parameters:
  ///   - settings: everything from the command line that the result depends on.
  init(_ run: PlanRun, _ command: Command, walk: RunWalk, settings: [String?]) {
    cache = ToolVersion.identity == nil ? nil : run.cache
    self.command = command
    self.walk = walk
    head = cache == nil ? nil : GitLocation.find(above: run.folder.root)?.head
    let all = [ToolVersion.identity, run.folder.root, run.options.asOf.identity, run.options.limits.description, head] + settings
    digest = Started { [cache] in cache == nil ? .zero : walk.digest(all) }
  }

  private var seen: Digest { digest.value }

  /// Starts a job that asks whether anything is as it was.
  func started<Value>(_ job: @escaping @Sendable () -> Value) -> Started<Value> { Started(after: digest, job) }

  private var recordName: String { command.rawValue + ".catatan" }
  private var glanceName: String { command.rawValue + ".sekilas" }
  private var stockName: String { command.rawValue + ".muatan" }

  func last() -> RunRecord? {
    guard let cache, let stock = StockFile(cache.path(of: stockName)), let bytes = cache.read(recordName) else { return nil }
    return RunRecord(encoded: bytes, beside: stock.stock)
  }

  /// Makes the next runs begin from nothing.
  static func removeAll(from cache: CacheFolder) {
    for command in Command.allCases { for kind in ["sekilas", "catatan", "muatan"] { cache.remove("\(command).\(kind)") } }
  }

  /// What the last run printed, if there is a trace of one.
  func glance() -> RunGlance? { cache?.read(glanceName).flatMap(RunGlance.init(encoded:)) }

  /// Whether this run would find what that one printed, and print it in the same form.
  func isUnchanged(since glance: RunGlance, form: String?) -> Bool {
    glance.report.form == form && !differs(from: glance) && walk.holds(glance.doubtful, since: glance.recorded)
  }

  /// Whether something is plainly not as it was then.
  func differs(from glance: RunGlance) -> Bool { glance.walk != seen || glance.head != (head ?? "") }

  /// Whether this run would find what the last one found.
  func isUnchanged(since last: RunRecord) -> Bool {
    // A commit that may have moved without our seeing it cannot be told apart.
    last.walk == seen && last.history.head == (head ?? "") && walk.holds([], since: last.recorded)
  }

  /// What git says, asked again only when the work tree stands on another commit.
  func history(_ run: PlanRun, _ inventory: PlanInventory, _ last: RunRecord?) -> HistoryRecord {
    if let last, let head, last.history.head == head, last.history.newest != nil { return last.history }
    return GitHistory.record(of: run.folder.root, head: head, regionPaths: inventory.regions.map(\.path))
  }

  /// What a run keeps that asked git nothing.
  var noHistory: HistoryRecord { HistoryRecord(head: head ?? "") }

  /// - Returns: what keeps the report of this run, once it is printed; nil when the next run must look again.
  func save(
    context: Digest, asOf: CalendarDate, history: HistoryRecord, outcomes: [RegionOutcome],
    findings: [LocatedDiagnostic], advice: [LocatedDiagnostic]?, fileCount: Int
  ) -> GlanceKeeper? {
    guard let cache else { return nil }
    let regions = outcomes.compactMap(\.record)
    // A region without a record, or git without a commit to know it by: the next run must look again.
    let isComplete = regions.count == outcomes.count && (head != nil || history.newest == nil)
    let record = RunRecord(
      context: context, recorded: walk.recorded, walk: isComplete ? seen : .zero, asOf: asOf, history: history,
      regions: regions, findings: findings, advice: advice, fileCount: fileCount)
    cache.write(to: recordName) { take in
      try StockFile.write(to: cache.path(of: stockName), stockNeeds: record.stockNeeds) { draft in
        try record.encode(beside: &draft, take)
      }
    }
    guard isComplete else { return nil }
    let doubtful = regions.flatMap { $0.inputs.unsettled(at: walk.recorded) }
    return keeper(recorded: walk.recorded, doubtful: doubtful)
  }

  /// The same for a run that found what the last one found, and prints it in another form.
  func keeper(of last: RunRecord) -> GlanceKeeper? { keeper(recorded: last.recorded, doubtful: []) }

  private func keeper(recorded: Int64, doubtful: [InputStamp]) -> GlanceKeeper? {
    cache.map { GlanceKeeper(cache: $0, name: glanceName, walk: seen, recorded: recorded, head: head ?? "", doubtful: doubtful) }
  }
}

/// Keeps what a run printed.
struct GlanceKeeper {
  let cache: CacheFolder
  let name: String
  let walk: Digest
  let recorded: Int64
  let head: String
  let doubtful: [InputStamp]
  var site: RunGlance.PublishedSite?

  func keep(_ report: RunGlance.PrintedReport) {
    let glance = RunGlance(walk: walk, recorded: recorded, head: head, doubtful: doubtful, report: report, site: site)
    cache.write(glance.encoded(), to: name)
  }
}
