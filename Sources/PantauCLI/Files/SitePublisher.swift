import CLinux
import Glibc
import PlanCompiler

/// Replaces a published folder in one atomic step.
///
/// The new site is written whole into a tree beside the old one, then the two exchange names (`renameat2` with
/// `RENAME_EXCHANGE`): a reader sees the old site or the new one, never half of either. A build that dies before the
/// exchange leaves the old site untouched and a tree that the next build removes. While it works, a build holds the folder
/// above the site locked, so two builds into one folder wait for each other.
struct SitePublisher {
  let output: String
  let parent: FolderHandle
  /// Where a new tree is made.
  let staging: String
  /// Where the tree published before is kept for the next edit.
  let spare: String

  init(_ output: String, waiting: () -> Void) throws(FileFault) {
    let (folder, name) = Self.split(output)
    try Self.makeFolders(folder)
    self.output = output
    parent = try FolderHandle(folder)
    staging = "\(folder)/.\(name)-baru"
    spare = "\(folder)/.\(name)-lama"
    parent.lock(waiting)
    // Nobody else is at work here: what lies there was left by a build that died.
    try Self.remove(staging)
  }

  /// Makes an empty tree on the same file system as the site.
  func makeStaging() throws(FileFault) -> FolderHandle {
    try Self.remove(staging)
    guard unsafe mkdir(staging, 0o755) == 0 else { throw .last("mkdir", staging) }
    return try FolderHandle(staging)
  }

  /// Puts a finished tree where the site is. What was there takes the tree's place.
  ///
  /// - Returns: whether there was anything.
  func publish(_ tree: String) throws(FileFault) -> Bool {
    var status = stat()
    if unsafe lstat(output, &status) != 0 {
      guard errno == ENOENT else { throw .last("lstat", output) }
      guard unsafe rename(tree, output) == 0 else { throw .last("rename", output) }
      return false
    }
    let code = unsafe pantau_exchange(tree, output)
    guard code == 0 else { throw FileFault(operation: "renameat2", path: output, code: code) }
    return true
  }

  /// How a tree is known again; nil when there is none, or none of ours.
  static func identity(of tree: String) -> TreeRecord.Identity? {
    var folder = stat()
    var manifest = stat()
    guard unsafe lstat(tree, &folder) == 0, folder.st_mode & S_IFMT == S_IFDIR,
      unsafe lstat(tree + "/" + Manifest.name, &manifest) == 0
    else { return nil }
    return TreeRecord.Identity(numbers: [
      Int(folder.st_dev), Int(folder.st_ino), Int(manifest.st_ino), Int(manifest.st_size),
      Int(FolderWalk.nanoseconds(manifest.st_mtim)),
    ])
  }

  /// Removes a folder and all in it, following no link. A folder that is not there is fine.
  static func remove(_ path: String) throws(FileFault) { try FolderRemoval.remove(path) }

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
