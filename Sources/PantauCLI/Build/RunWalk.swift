import Glibc
import PlanCompiler
import PlanProgress

/// Everything that a run looks at, as the disk lists it, before anything is read.
struct RunWalk: Sendable {
  /// When the walk began, in nanoseconds since 1970.
  let recorded: Int64
  let plans: [FolderEntry]
  /// Below the other folders, in the order asked for, and last the single files.
  let others: [[FolderEntry]]
  /// Where the entries of `plans` and of each of `others` lie; empty for the single files.
  private let folders: [String]

  /// - Returns: nil when there is no plans folder.
  init?(_ plans: String, others: [String] = [], files: [String] = []) throws(FileFault) {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    recorded = FolderWalk.nanoseconds(now)
    guard let entries = try FolderWalk.entries(below: plans) else { return nil }
    self.plans = entries
    folders = [plans] + others + [""]
    var rest: [[FolderEntry]] = []
    for other in others { rest.append(try FolderWalk.entries(below: other) ?? []) }
    var single: [FolderEntry] = []
    for file in files { if let entry = try FolderWalk.entry(at: file) { single.append(entry) } }
    self.others = rest + [single]
  }

  /// Looks again, before anything is published, at what was written shortly before the walk: a file that is written in
  /// pieces looks at rest between two of them. What was written since then was noticed when it was read.
  func confirmAtRest() throws(FileFault) {
    let recent = recorded - Self.restingTime
    for (folder, entries) in zip(folders, [plans] + others) {
      for entry in entries where entry.type == .file && max(entry.modified, entry.changed) >= recent {
        let path = folder.isEmpty ? entry.path : folder + "/" + entry.path
        var status = stat()
        guard unsafe lstat(path, &status) == 0, FolderWalk.isListed(entry, as: status) else { throw .changed(path) }
      }
    }
  }

  /// Nanoseconds after its last write at which a file counts as written to its end.
  private static let restingTime: Int64 = 2_000_000_000

  /// One number for all that was seen and for `settings`: the same number, the same run.
  ///
  /// - Complexity: O(entries)
  func digest(_ settings: [String?]) -> Digest {
    var writer = CompactWriter(capacity: others.reduce(plans.count) { $0 + $1.count } * 100)
    for setting in settings { writer.append(setting) }
    for entries in [plans] + others {
      writer.append(entries.count)
      for entry in entries {
        writer.append(entry.path)
        writer.append(entry.type == .file)
        guard entry.type == .file else { continue }
        writer.append(entry.size)
        writer.append(word: UInt64(bitPattern: entry.modified))
        writer.append(word: UInt64(bitPattern: entry.changed))
      }
    }
    return SHA256.digest(of: writer.bytes)
  }

  /// Whether every file that was touched so late that an earlier walk may have missed it still is what was read then.
  ///
  /// - Parameters:
  ///   - stamps: files of the plans folder whose contents are known.
  ///   - earlier: when the earlier walk began.
  func holds(_ stamps: [InputStamp], since earlier: Int64) -> Bool {
    let known = Dictionary(stamps.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    for (folder, entries) in zip(folders, [plans] + others) {
      for entry in entries where entry.type == .file && !InputStamp(entry, content: .zero).isSettled(at: earlier) {
        guard folder == folders[0], let stamp = known[entry.path],
          let bytes = try? FileReader.bytes(of: folder + "/" + entry.path), SHA256.digest(of: bytes) == stamp.content
        else { return false }
      }
    }
    return true
  }
}
