import PlanCompiler
import PlanModel

/// The newest commits of a plans folder and of its regions.
///
/// Only the first parents are followed, so a region's commit is the one after which nothing on the branch touched the region:
/// its files at that commit are those of `HEAD`, whatever was merged in what order.
struct GitHistory {
  struct Commit {
    let hash: String
    /// Seconds since 1970 that the committer states.
    let seconds: Int
  }

  /// The newest commit that touched anything below the folder.
  let newest: Commit?
  /// For each region's folder, the newest commit that touched it or anything in it but not in a region below it.
  let byRegion: [String: Commit]

  /// Asks git once for the names that each commit touched, newest first, and stops reading when every region has one.
  ///
  /// - Parameters:
  ///   - prefix: the plans folder seen from the top of the work tree, with a slash behind; empty when it is the top.
  ///   - regionPaths: all regions, relative to the plans folder; none: only the newest commit is asked for.
  ///   - wanted: the one region that is asked for; nil: all of them.
  init(_ git: IsolatedGit, prefix: String, regionPaths: [String], wanted: String? = nil) {
    var reader = LogReader(prefix: prefix, regionPaths: regionPaths, wanted: wanted)
    let path = prefix + (wanted ?? "")
    if let head = git.head {
      let words = [
        "log", "--first-parent", "--diff-merges=first-parent", "--format=%x00%H %ct", "--name-only", "--no-renames", "--no-color",
        "--no-ext-diff", "--no-textconv", head, "--",
      ]
      git.lines(path.isEmpty ? words : words + [path]) { reader.take($0) }
    }
    newest = reader.newest
    byRegion = reader.found
  }

  /// Everything that git says, as a run keeps it.
  static func record(of plans: String, head: String?, regionPaths: [String]) -> HistoryRecord {
    guard let repository = GitRepository(plans) else { return HistoryRecord(head: "") }
    let history = GitHistory(repository.git, prefix: repository.prefix, regionPaths: regionPaths)
    return HistoryRecord(
      head: head ?? "", newest: history.newest?.hash, byRegion: history.byRegion.mapValues(\.hash))
  }

  private struct LogReader {
    private(set) var newest: Commit?
    private(set) var found: [String: Commit] = [:]
    private let prefix: String
    private let regionPaths: Set<String>
    private let wanted: String?
    private var current: Commit?

    init(prefix: String, regionPaths: [String], wanted: String?) {
      self.prefix = prefix
      self.regionPaths = Set(regionPaths)
      self.wanted = wanted
    }

    private var isDone: Bool {
      if let wanted { return found[wanted] != nil }
      return found.count == regionPaths.count
    }

    /// Takes one line; false when nothing more is wanted.
    mutating func take(_ line: Substring) -> Bool {
      if line.hasPrefix("\0") {
        current = Self.commit(line.dropFirst())
        newest = newest ?? current
        return !isDone
      }
      // Git puts a name with special letters into quotes; those of regions' folders have none.
      let path = line.hasPrefix("\"") ? line.dropFirst() : line
      guard path.hasPrefix(prefix), let current else { return true }
      // The innermost region folder that holds the file.
      var folder = path.dropFirst(prefix.count)
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if regionPaths.contains(String(folder)) {
          if found[String(folder)] == nil { found[String(folder)] = current }
          break
        }
      }
      return true
    }

    private static func commit(_ line: Substring) -> Commit? {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let seconds = Int(parts[1]) else { return nil }
      return Commit(hash: String(parts[0]), seconds: seconds)
    }
  }
}
