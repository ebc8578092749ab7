import Glibc
import PlanCompiler

/// What git knows of a plans folder. Every question is a process of git, and none of them runs anything of the repository's.
struct GitRepository: Sendable {
  let git: IsolatedGit
  /// The plans folder seen from the top of the work tree, with a slash behind; empty when it is the top.
  let prefix: String

  /// - Returns: nil when the folder lies in no work tree.
  init?(_ plans: String) {
    guard let place = CacheFolder.realPath(plans), let location = GitLocation.find(above: plans),
      let git = IsolatedGit(location)
    else { return nil }
    self.git = git
    let inner = place.dropFirst(location.workTree.count).drop { $0 == "/" }
    prefix = inner.isEmpty ? "" : inner + "/"
  }

  /// The repository of the folder that the command runs in, with the index that a hook of git's names.
  static func here() -> GitRepository? {
    guard let place = CacheFolder.realPath("."), let location = GitLocation.find(from: place) else { return nil }
    let index = environmentValue("GIT_INDEX_FILE").map { $0.hasPrefix("/") ? $0 : place + "/" + $0 }
    return IsolatedGit(location, index: index).map { GitRepository(git: $0, prefix: "") }
  }

  private init(git: IsolatedGit, prefix: String) { (self.git, self.prefix) = (git, prefix) }

  /// The commit that a name stands for; nil when there is none. The name is never taken for an option.
  func commit(named name: String) -> String? {
    git.text(["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"])
  }

  /// Where the work tree's history parted from another's; nil when git knows no such commit, as in a shallow clone.
  func mergeBase(with commit: String) -> String? { git.text(["merge-base", commit, "HEAD"]) }

  /// Files of the work tree that are not what they were at a commit, new and removed ones too, from its top; in order.
  ///
  /// Files are read and named here: to compare a work tree, git would run the filters that its attributes ask for.
  func changedPaths(since commit: String) -> [String]? {
    guard let old = tree(commit), let present = git.names(["ls-files", "--cached", "--others", "--exclude-standard", "-z"]),
      let committed = git.names(["diff-tree", "-r", "--name-only", "--no-renames", "-z", commit, "HEAD"]),
      let top = try? OpenFolder(git.location.workTree)
    else { return nil }
    let changed = Concurrency.map(count: old.count) { isChanged(old[$0], in: top) }
    var paths = Set(zip(old, changed).filter(\.1).map(\.0.path))
    let known = Set(old.map(\.path))
    for path in present where !known.contains(path) && isThere(path) { paths.insert(path) }
    // Submodules and modes too, which are not looked at on disk.
    return paths.union(committed).sorted()
  }

  /// Whether something lies at a path of the work tree; what cannot be looked at does, so that no change passes unseen.
  private func isThere(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(git.location.workTree + "/" + path, &status) == 0 || (errno != ENOENT && errno != ENOTDIR)
  }

  private func isChanged(_ file: TreeFile, in top: OpenFolder) -> Bool {
    switch file.mode {
    // A submodule has a history of its own.
    case "160000": return false
    case "120000":
      let path = git.location.workTree + "/" + file.path
      var target = [UInt8](repeating: 0, count: 4096)
      let count = unsafe target.withUnsafeMutableBytes { unsafe readlink(path, $0.baseAddress!, $0.count) }
      return count < 0 || !BlobID.names(file.id, Array(target.prefix(count)))
    default:
      guard let bytes = try? FileReader.bytes(of: file.path, in: top, limit: 1 << 30) else { return true }
      return !BlobID.names(file.id, bytes)
    }
  }

  struct TreeFile: Sendable {
    let mode: Substring
    let id: String
    let path: String
  }

  /// Every file at a commit, from the top of the work tree; nil when git fails.
  ///
  /// - Parameter folder: only what lies below it; nil: everything.
  func tree(_ commit: String, below folder: String? = nil) -> [TreeFile]? {
    let lines = git.names(["ls-tree", "--full-tree", "-r", "-z", commit] + (folder.map { ["--", $0] } ?? []))
    return lines?.compactMap { line in
      guard let tab = line.firstIndex(of: "\t") else { return nil }
      let words = line[..<tab].split(separator: " ")
      guard words.count == 3 else { return nil }
      return TreeFile(mode: words[0], id: String(words[2]), path: String(line[line.index(after: tab)...]))
    }
  }

  /// The name of each file's content below the plans folder, where the work tree stands, by the path from that folder; nil
  /// before the first commit or when git fails.
  func committedFiles() -> [String: String]? {
    guard let head = git.head, let files = tree(head, below: prefix.isEmpty ? nil : prefix) else { return nil }
    return Dictionary(
      files.filter { $0.mode.hasPrefix("100") }.map { (String($0.path.dropFirst(prefix.count)), $0.id) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What the next commit adds or changes, from the top of the work tree, with the name of each new content; nil when git
  /// fails. Links and submodules have no text of their own here.
  func stagedFiles() -> [(path: String, content: String)]? {
    let words = ["diff", "--cached", "--raw", "--abbrev=64", "--no-renames", "--no-ext-diff", "--diff-filter=d", "-z"]
    guard let names = git.names(words) else { return nil }
    return stride(from: 0, to: names.count - 1, by: 2).compactMap { index in
      // `:100644 100644 <old> <new> M`
      let fields = names[index].split(separator: " ")
      guard fields.count == 5, fields[1].hasPrefix("100") else { return nil }
      return (names[index + 1], String(fields[3]))
    }
  }

  /// What lay below the plans folder at a commit, and the name of each file's content; empty when there was none.
  func entries(at commit: String) -> (entries: [FolderEntry], contents: [String: String]) {
    let tree = commit + ":" + (prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix)
    var entries: [FolderEntry] = []
    var contents: [String: String] = [:]
    for line in git.names(["ls-tree", "--full-tree", "-r", "-t", "-l", "-z", tree]) ?? [] {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      let path = String(line[line.index(after: tab)...])
      let words = line[..<tab].split(separator: " ")
      guard words.count == 4 else { continue }
      let type: FolderEntry.EntryType =
        switch words[0] {
        case "040000": .folder
        case "120000": .symbolicLink
        case "160000": .special
        default: .file
        }
      entries.append(FolderEntry(path: path, type: type, size: Int(words[3]) ?? 0))
      if type == .file { contents[path] = String(words[2]) }
    }
    return (entries, contents)
  }

  /// The bytes of some contents, in the order asked for; nil for one that git does not hold.
  func bytes(of contents: [String]) -> [[UInt8]?] {
    guard !contents.isEmpty else { return [] }
    let asked = contents.map { $0 + "\n" }.joined()
    guard let answer = git.output(["cat-file", "--batch"], input: Array(asked.utf8)) else {
      return contents.map { _ in nil }
    }
    var rest = answer[...]
    return contents.map { _ in
      guard let end = rest.firstIndex(of: 0x0A) else { return nil }
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard words.count == 3, let size = Int(words[2]), rest.count > size else { return nil }
      defer { rest = rest.dropFirst(size + 1) }
      return Array(rest.prefix(size))
    }
  }

  /// Who last committed each file below some folders, by the path from the plans folder; who runs this, where a file
  /// differs from the newest commit. Addresses are in lower case, after the mailmap.
  func lastAuthors(below folders: [String]) -> [String: String] {
    var authors: [String: String] = [:]
    let me = Self.identity(of: git.location)
    for path in changedPaths(since: "HEAD") ?? [] where path.hasPrefix(prefix) {
      authors[String(path.dropFirst(prefix.count))] = me
    }
    guard !folders.isEmpty else { return authors }
    let words = ["log", "--format=%x00%aE", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "HEAD", "--"]
    var author = ""
    git.lines(words + folders.map { prefix + $0 }) { line in
      if line.hasPrefix("\0") {
        author = line.dropFirst().lowercased()
      } else if line.hasPrefix(prefix), authors[String(line.dropFirst(prefix.count))] == nil {
        authors[String(line.dropFirst(prefix.count))] = author
      }
      return true
    }
    return authors
  }

  /// The address that a commit made here would carry: of the variables that git looks at, else of this repository's
  /// settings, read as a plain file, else of the user's own.
  private static func identity(of location: GitLocation) -> String? {
    for name in ["GIT_AUTHOR_EMAIL", "EMAIL"] { if let address = environmentValue(name) { return address.lowercased() } }
    let own = GitProcess.output(
      ["config", "--file", location.common + "/config", "--no-includes", "--get", "user.email"],
      environment: GitProcess.userEnvironment)
    let said = GitProcess.output(["config", "--global", "--get", "user.email"], environment: GitProcess.userEnvironment)
    return (own ?? said).map { String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self).lowercased() }
  }
}
