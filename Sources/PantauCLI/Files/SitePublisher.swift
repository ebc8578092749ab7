import CLinux
import Glibc
import PlanCompiler

/// Replaces a published folder in one atomic step.
///
/// The new site is written whole into a tree beside the old one, then the two exchange names (`renameat2` with
/// `RENAME_EXCHANGE`): a reader sees the old site or the new one, never half of either. A build that dies before the
/// exchange leaves the old site untouched and a tree that the next build removes. While it works, a build holds the folder
/// above the site locked, so two builds into one folder wait for each other.
///
/// Nothing is looked up by a path twice: the folder above is held open, and what lies in it is named from there. The names
/// `.NAME-baru` and `.NAME-lama` beside the site are the publisher's own.
struct SitePublisher {
  /// As the user wrote it.
  let output: String
  let parent: FolderHandle
  private let name: String

  /// Names the three folders of an output: the published one, the one being written and the one before.
  enum Tree {
    case published
    /// Where a new tree is made.
    case staging
    /// The tree published before, kept for the next edit.
    case spare
  }

  /// - Parameter inputs: folders that nothing is written into.
  /// - Throws: `ValidationError` when somebody would lose something by a site in that place.
  init(_ output: String, apartFrom inputs: [OutputFolder.Input], waiting: () -> Void) throws {
    try OutputFolder(output).confirm(apartFrom: inputs)
    let (folder, name) = Self.split(output)
    try Self.makeFolders(folder)
    self.output = output
    self.name = name
    parent = try FolderHandle(folder)
    try parent.lock(waiting)
    // Nobody else is at work here: what lies there was left by a build that died.
    try remove(.staging)
  }

  private func name(of tree: Tree) -> String {
    switch tree {
    case .published: name
    case .staging: ".\(name)-baru"
    case .spare: ".\(name)-lama"
    }
  }

  func open(_ tree: Tree) throws(FileFault) -> FolderHandle { try FolderHandle(name(of: tree), in: parent) }

  /// Everything in a tree; nil when there is none, or a link in its place.
  func entries(of tree: Tree) throws(FileFault) -> [FolderEntry]? {
    let name = name(of: tree)
    let folder = unsafe openat(parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard folder >= 0 else {
      if errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return nil }
      throw .last("open", parent.path + "/" + name)
    }
    defer { close(folder) }
    return try FolderWalk.entries(in: folder, parent.path + "/" + name, .everything)
  }

  /// Makes an empty tree on the same file system as the site.
  func makeStaging() throws(FileFault) -> FolderHandle {
    try remove(.staging)
    let name = name(of: .staging)
    guard unsafe mkdirat(parent.descriptor, name, 0o755) == 0 else { throw .last("mkdir", parent.path + "/" + name) }
    return try open(.staging)
  }

  /// Puts a finished tree where the site is. What was there takes the tree's place.
  ///
  /// - Returns: whether there was anything.
  func publish(_ tree: Tree) throws(FileFault) -> Bool {
    var status = stat()
    if unsafe fstatat(parent.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) != 0 {
      guard errno == ENOENT else { throw .last("lstat", output) }
      try rename(tree, to: .published)
      return false
    }
    guard unsafe pantau_exchange(parent.descriptor, name(of: tree), name) == 0 else { throw .last("renameat2", output) }
    return true
  }

  func rename(_ tree: Tree, to other: Tree) throws(FileFault) {
    guard unsafe renameat(parent.descriptor, name(of: tree), parent.descriptor, name(of: other)) == 0 else {
      throw .last("rename", parent.path + "/" + name(of: tree))
    }
  }

  /// Removes a tree and all in it, following no link. One that is not there is fine.
  func remove(_ tree: Tree) throws(FileFault) { try FolderRemoval.remove(name(of: tree), in: parent) }

  func identity(of tree: Tree) -> TreeRecord.Identity? { Self.identity(of: name(of: tree), in: parent.descriptor) }

  /// How a tree is known again; nil when there is none, or none of ours.
  static func identity(of tree: String, in parent: Int32 = AT_FDCWD) -> TreeRecord.Identity? {
    var folder = stat()
    var manifest = stat()
    guard unsafe fstatat(parent, tree, &folder, AT_SYMLINK_NOFOLLOW) == 0, folder.st_mode & S_IFMT == S_IFDIR,
      unsafe fstatat(parent, tree + "/" + Manifest.name, &manifest, AT_SYMLINK_NOFOLLOW) == 0
    else { return nil }
    return TreeRecord.Identity(numbers: [
      Int(folder.st_dev), Int(folder.st_ino), Int(manifest.st_ino), Int(manifest.st_size),
      Int(FolderWalk.nanoseconds(manifest.st_mtim)),
    ])
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
