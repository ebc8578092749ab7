import Diagnostics
import PlanCompiler
import Synchronization

/// Which files are what the work tree's commit holds: a link to a line is only true of those. Git is asked once, when the first
/// region is looked at.
final class CommittedFiles: Sendable {
  private let plans: String
  /// The name of each file's content at the commit, by the path from the plans folder; none without a repository.
  private let known = Mutex<[String: String]?>(nil)

  init(_ plans: String) { self.plans = plans }

  /// The paths of the files that have other bytes than the commit, or are not in it.
  func uncommitted(_ files: some Sequence<(FolderEntry, SourceFile)>) -> Set<String> {
    let known = known.withLock { known in
      if let known { return known }
      let files = GitRepository(plans)?.committedFiles() ?? [:]
      known = files
      return files
    }
    var paths: Set<String> = []
    for (entry, file) in files where known[entry.path].map({ BlobID.names($0, file.bytes) }) != true { paths.insert(entry.path) }
    return paths
  }
}
