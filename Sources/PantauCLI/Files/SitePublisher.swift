import CLinux
import Glibc
import PlanCompiler

/// Replaces a published folder in one atomic step.
///
/// The new site is written whole into a staging folder beside the old one, then the two exchange names
/// (`renameat2` with `RENAME_EXCHANGE`): a reader sees the old site or the new one, never half of either. A build that
/// dies before the exchange leaves the old site untouched and a staging folder that the next build removes.
enum SitePublisher {
  /// Makes an empty staging folder on the same file system as `output`.
  static func makeStaging(for output: String) throws(FileFault) -> String {
    let (parent, name) = split(output)
    try makeFolders(parent)
    let staging = "\(parent)/.\(name)-\(getpid())"
    try remove(staging)
    guard unsafe mkdir(staging, 0o755) == 0 else { throw .last("mkdir", staging) }
    return staging
  }

  /// Puts `staging` where `output` is, and removes what was there.
  static func publish(_ staging: String, as output: String) throws(FileFault) {
    var status = stat()
    if unsafe lstat(output, &status) != 0 {
      guard errno == ENOENT else { throw .last("lstat", output) }
      guard unsafe rename(staging, output) == 0 else { throw .last("rename", output) }
      return
    }
    let code = unsafe pantau_exchange(staging, output)
    guard code == 0 else { throw FileFault(operation: "renameat2", path: output, code: code) }
    try remove(staging)
  }

  /// Removes a folder and all in it, following no link. A folder that is not there is fine.
  static func remove(_ path: String) throws(FileFault) {
    guard let entries = try FolderWalk.entries(below: path) else { return }
    // Longest path first: what a folder holds goes before the folder.
    for entry in entries.sorted(by: { $0.path.utf8.count > $1.path.utf8.count }) {
      let full = path + "/" + entry.path
      guard unsafe (entry.type == .folder ? rmdir(full) : unlink(full)) == 0 || errno == ENOENT else {
        throw .last("remove", full)
      }
    }
    guard unsafe rmdir(path) == 0 else { throw .last("rmdir", path) }
  }

  static func makeFolders(_ path: String) throws(FileFault) {
    guard path != "." && path != "/" && !path.isEmpty else { return }
    if unsafe access(path, F_OK) == 0 { return }
    try makeFolders(split(path).parent)
    guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last("mkdir", path) }
  }

  static func split(_ path: String) -> (parent: String, name: String) {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
    let parent = path[..<slash]
    return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
  }
}
