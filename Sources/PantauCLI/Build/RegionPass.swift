import Diagnostics
import Output
import PlanCompiler
import PlanModel
import PlanProgress
import PlanSite

/// One region in one run: compiled now, or taken over from the last run. A class, because lists of hundreds are handed on.
final class RegionOutcome: Sendable {
  let region: RegionFolder
  let findings: StoredFindings
  let fileCount: Int
  /// Encoded, so that what is held of every region until the end is small; nil when the region has errors.
  let summary: StoredBytes?
  /// What the next run may take over; nil when nothing is kept.
  let record: RegionRecord?
  /// Which words of the site's severity profile had an effect here.
  let usedOverrides: Set<Int>
  let isReused: Bool
  /// Whether a commit holds the region as it was compiled; also of a folder without files.
  let isCommitted: Bool
  /// The region's pages and data files as the caller's `deliver` left them.
  let delivery: Delivery?

  init(
    region: RegionFolder, findings: StoredFindings, fileCount: Int, summary: StoredBytes?, record: RegionRecord?,
    usedOverrides: Set<Int>, isReused: Bool, isCommitted: Bool, delivery: Delivery?
  ) {
    self.region = region
    self.findings = findings
    self.fileCount = fileCount
    self.summary = summary
    self.record = record
    self.usedOverrides = usedOverrides
    self.isReused = isReused
    self.isCommitted = isCommitted
    self.delivery = delivery
  }

  var hasErrors: Bool { findings.hasErrors }

  /// What pages show of the regions, those that have errors left out.
  ///
  /// - Parameter known: of regions that were taken over, by position.
  /// - Throws: `UnreadableRecord`
  static func summaries(of outcomes: [RegionOutcome], known: [RegionSummary?] = []) throws -> [RegionSummary] {
    try Concurrency.map(count: outcomes.count) { index -> Result<RegionSummary?, any Error> in
      if outcomes[index].isReused, known.indices.contains(index), let summary = known[index] { return .success(summary) }
      return Result { try outcomes[index].readSummary() }
    }.compactMap { try $0.get() }
  }

  /// What pages show of the region; nil when it has errors.
  func readSummary() throws(UnreadableRecord) -> RegionSummary? {
    try decoded { RegionSummary(encoded: $0, withPromises: false) }
  }

  /// What the regions promise, those that have errors left out.
  ///
  /// - Throws: `UnreadableRecord`
  static func promises(of outcomes: [RegionOutcome]) throws -> [RegionPromises] {
    try Concurrency.map(count: outcomes.count) { index in
      Result { try outcomes[index].decoded { RegionPromises(ofEncoded: $0) } }
    }.compactMap { try $0.get() }
  }

  /// Nil only where the region has errors: one that is sound may not vanish because the cache is not.
  private func decoded<Value>(_ decode: (ArraySlice<UInt8>) -> Value?) throws(UnreadableRecord) -> Value? {
    guard let summary else { return nil }
    guard let value = decode(try summary.load()) else { throw UnreadableRecord() }
    return value
  }

  /// Files that are written already, or still held back.
  enum Delivery: Sendable {
    case written([TreeRecord.File])
    case held([HeldFile])

    struct HeldFile: Sendable {
      let path: String
      let pieces: [AssembledParts.Piece]
      let content: Digest
      let size: Int
      var made: TreeRecord.Made?
    }

    /// One of several: of one assembly, so either all are written or all are held back.
    init(joining parts: [Delivery]) {
      var written: [TreeRecord.File] = []
      var held: [HeldFile] = []
      for part in parts {
        switch part {
        case .written(let files): written += files
        case .held(let files): held += files
        }
      }
      self = held.isEmpty ? .written(written) : .held(held)
    }
  }
}

/// Compiles the regions of a run on all cores, a region's files in memory at a time, and takes over from the last run's
/// record what has not changed.
struct RegionPass: Sendable {
  let folder: PlansFolder
  let context: CompileContext
  /// Nil: nothing is kept for a next run, so nothing needs a digest.
  let contextKey: Digest?
  let renderer: SiteRenderer?
  let history: HistoryRecord
  /// What the work tree's commit holds, read when the first region is compiled.
  private let committed: CommittedFiles
  /// Nil when there was no such run, or everything has to be made anew.
  let known: KnownRegions?
  /// What regions leave that are compiled now.
  private let pile = BytePile()

  init(
    _ folder: PlansFolder, _ context: CompileContext, contextKey: Digest?, last: KnownRegions?,
    renderer: SiteRenderer? = nil, history: HistoryRecord = HistoryRecord(head: "")
  ) {
    self.folder = folder
    self.context = context
    self.contextKey = contextKey
    self.renderer = renderer
    self.history = history
    committed = CommittedFiles(folder.root)
    known = last?.context == contextKey ? last : nil
  }

  /// - Parameter takenOver: as `known` gives it; empty: not known yet.
  /// - Complexity: O(files that changed + pages of their regions)
  func outcomes(
    of regions: [RegionFolder], takenOver: [RegionRecord?] = [], progress: RunProgress,
    deliver: @Sendable ([OutputFile]) throws -> RegionOutcome.Delivery
  ) throws -> [RegionOutcome] {
    progress.begin(.regions(regions.count))
    return try Concurrency.map(count: regions.count) { index -> Result<RegionOutcome, any Error> in
      defer { progress.advance() }
      let record = takenOver.isEmpty ? known?.untouched(regions[index], history) : takenOver[index]
      if let record { return .success(reused(record, for: regions[index])) }
      return Result { try outcome(of: regions[index], deliver) }
    }.map { try $0.get() }
  }

  /// Whether every region promises what it promised at the last run, so that advice across regions still holds.
  func promisesTheSame(_ outcomes: [RegionOutcome]) -> Bool {
    outcomes.count == known?.records.count
      && outcomes.allSatisfy { outcome in
        guard let before = known?.records[outcome.region.path], let now = outcome.record else { return false }
        return outcome.isReused || now.promises == before.promises && now.usedOverrides == before.usedOverrides
      }
  }

  /// Of a region whose files look touched.
  private func outcome(
    of region: RegionFolder, _ deliver: ([OutputFile]) throws -> RegionOutcome.Delivery
  ) throws -> RegionOutcome {
    let files: [SourceFile?] =
      region.isReadable(within: context.limits)
      ? try folder.load(region.files, limit: context.limits[.fileSize]) : region.files.map { _ in nil }
    let inputs = contextKey == nil ? [] : stamps(region, files)
    let key = contextKey == nil ? Digest.zero : key(region, inputs)
    if let record = known?.record(of: region, key: key) { return reused(record.restamped(inputs), for: region) }
    let commit = history.byRegion[region.path]
    let result = compileRegion(
      region, files: files, context: context, renderer: renderer, commit: commit,
      uncommitted: commit == nil ? [] : uncommitted(region, files))
    let findings = StoredFindings(result.findings, on: pile)
    let summary = result.encodedSummary.map { StoredBytes($0, on: pile) }
    return RegionOutcome(
      region: region, findings: findings, fileCount: result.fileCount, summary: summary,
      record: contextKey == nil
        ? nil
        : RegionRecord(
          path: region.path, inputs: inputs, key: key, result: result, summary: summary, findings: findings,
          reference: context.reference, digest: SHA256.digest),
      usedOverrides: result.usedOverrides, isReused: false, isCommitted: files.isEmpty || result.summary?.commit != nil,
      delivery: try result.hasErrors ? nil : deliver(result.outputs))
  }

  private func uncommitted(_ region: RegionFolder, _ files: [SourceFile?]) -> Set<String> {
    committed.uncommitted(
      zip(region.files, files).compactMap { entry, file in file.map { (entry, $0) } })
  }

  private func reused(_ record: RegionRecord, for region: RegionFolder) -> RegionOutcome {
    RegionOutcome(
      region: region, findings: record.findings, fileCount: record.fileCount,
      summary: record.summary, record: record,
      usedOverrides: Set(record.usedOverrides), isReused: true, isCommitted: record.isCommitted, delivery: nil)
  }

  /// None for a region that is too large to be read.
  private func stamps(_ region: RegionFolder, _ files: [SourceFile?]) -> [InputStamp] {
    zip(region.files, files).compactMap { entry, file in
      file.map { InputStamp(entry, content: SHA256.digest(of: $0.bytes)) }
    }
  }

  private func key(_ region: RegionFolder, _ inputs: [InputStamp]) -> Digest {
    var writer = CompactWriter()
    writer.append(region.path)
    writer.append(renderer == nil ? nil : history.byRegion[region.path])
    for input in inputs {
      writer.append(input.path)
      input.content.write(to: &writer)
    }
    return SHA256.digest(of: writer.bytes)
  }
}
