public import Diagnostics
public import PlanModel
import PlanProgress

/// What one run found out, for the next run to take over where nothing has changed.
public struct RunRecord: Sendable {
  /// Everything that all regions depend on: the tool, schemas, reference facts, templates, as-of date, the root's name.
  public var context: Digest
  /// When the run began to look at the files, in nanoseconds since 1970.
  public var recorded: Int64
  /// Every entry that the run saw, with size and times.
  public var walk: Digest
  /// The as-of date that the run used, whoever named it.
  public var asOf: CalendarDate
  /// What git said, and the commit for which it said so.
  public var history: HistoryRecord
  public var regions: [RegionRecord]
  /// Findings that belong to no region.
  public var findings: [LocatedDiagnostic]
  /// What only several regions together gave; nil when that was not looked for.
  public var advice: [LocatedDiagnostic]?
  public var fileCount: Int

  public init(
    context: Digest, recorded: Int64, walk: Digest, asOf: CalendarDate, history: HistoryRecord, regions: [RegionRecord],
    findings: [LocatedDiagnostic], advice: [LocatedDiagnostic]?, fileCount: Int
  ) {
    self.advice = advice
    self.context = context
    self.recorded = recorded
    self.walk = walk
    self.asOf = asOf
    self.history = history
    self.regions = regions
    self.findings = findings
    self.fileCount = fileCount
  }
}

/// Commits of a plans folder, as the CLI reads them from git.
public struct HistoryRecord: Sendable, Hashable {
  /// The work tree's commit; empty outside git.
  public var head: String
  public var newest: String?
  /// By region folder.
  public var byRegion: [String: String]

  public init(head: String, newest: String? = nil, byRegion: [String: String] = [:]) {
    self.head = head
    self.newest = newest
    self.byRegion = byRegion
  }
}

/// What compiling one region's folder gave. What most runs only pass on, it keeps as bytes.
///
/// A class, because lists of hundreds are handed from one stage to the next.
public final class RegionRecord: Sendable {
  /// The folder, relative to the plans folder.
  public let path: String
  /// The files that were read; none for a region that was too large to be read.
  public let inputs: InputStamps
  /// The names and contents of the inputs, and the region's commit: the same key and context give the same result.
  public let key: Digest
  /// Encoded; nil when the region has errors.
  public let summary: StoredBytes?
  public let findings: StoredFindings
  public let fileCount: Int
  /// Which words of the site's severity profile had an effect here, in order.
  public let usedOverrides: [Int]
  /// What national files see of the region; nil when it has errors.
  public let prints: SharePrints?
  /// The same of what rules across regions look at; nil when the region has errors.
  public let promises: Digest?
  /// Whether a commit holds the region as it was compiled; also of a folder without files.
  public let isCommitted: Bool
  /// The record as it was read, to be written as it is beside the same stock.
  let stored: (bytes: ArraySlice<UInt8>, stock: UInt64)?

  /// - Parameters:
  ///   - summary: of `result`, encoded.
  ///   - digest: SHA-256.
  public convenience init(
    path: String, inputs: [InputStamp], key: Digest, result: RegionResult, summary: StoredBytes?,
    findings: StoredFindings, reference: ReferenceData, digest: ([UInt8]) -> Digest
  ) {
    let prints = result.summary.map { SharePrints($0, reference, digest: digest) }
    let promises = result.summary.map { digest($0.promises.encodedPlans()) }
    self.init(
      path: path, inputs: InputStamps(inputs), key: key, summary: summary, findings: findings,
      fileCount: result.fileCount, usedOverrides: result.usedOverrides.sorted(), prints: prints, promises: promises,
      isCommitted: inputs.isEmpty || result.summary?.commit != nil, stored: nil)
  }

  init(
    path: String, inputs: InputStamps, key: Digest, summary: StoredBytes?, findings: StoredFindings, fileCount: Int,
    usedOverrides: [Int], prints: SharePrints?, promises: Digest?, isCommitted: Bool,
    stored: (bytes: ArraySlice<UInt8>, stock: UInt64)?
  ) {
    self.prints = prints
    self.promises = promises
    self.isCommitted = isCommitted
    self.stored = stored
    self.usedOverrides = usedOverrides
    self.path = path
    self.inputs = inputs
    self.key = key
    self.summary = summary
    self.findings = findings
    self.fileCount = fileCount
  }

  /// The same result for inputs that were touched but not changed.
  public func restamped(_ inputs: [InputStamp]) -> RegionRecord {
    RegionRecord(
      path: path, inputs: InputStamps(inputs), key: key, summary: summary, findings: findings, fileCount: fileCount,
      usedOverrides: usedOverrides, prints: prints, promises: promises, isCommitted: isCommitted, stored: nil)
  }
}
