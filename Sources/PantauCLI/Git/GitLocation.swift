import Glibc
import PlanCompiler

/// A git repository as it lies on disk, found by looking: git itself is never asked where it is, since git takes any folder
/// that holds `HEAD`, `objects` and `refs` for a repository, and those are ordinary files that a proposal may hold.
struct GitLocation: Sendable, Hashable {
  /// The top of the work tree, free of links.
  let workTree: String
  /// The folder of this work tree's `HEAD` and index: `.git`, or what the file `.git` of a linked work tree or submodule names.
  let folder: String
  /// The folder of objects and references, which linked work trees share.
  let common: String

  /// The repository that holds a plans folder; nil when there is none.
  ///
  /// The search begins at the folder's parent: what lies in a plans folder does not say where its history is. Only a folder with
  /// no repository above it may be one of its own, by a `.git` that no proposal can hold.
  ///
  /// - Parameter plans: as the user named it.
  static func find(above plans: String) -> GitLocation? {
    guard let place = CacheFolder.realPath(plans) else { return nil }
    return find(from: SitePublisher.split(place).parent) ?? GitLocation(workTree: place)
  }

  /// Whether a plans folder is the top of its own work tree.
  static func isTop(_ plans: String) -> Bool {
    CacheFolder.realPath(plans).map { find(above: plans)?.workTree == $0 } ?? false
  }

  /// The repository whose work tree a folder is, or lies in.
  ///
  /// - Parameter path: absolute, free of links.
  static func find(from path: String) -> GitLocation? {
    var place = path[...]
    while true {
      if let found = GitLocation(workTree: place.isEmpty ? "/" : String(place)) { return found }
      guard let slash = place.lastIndex(of: "/") else { return nil }
      place = place[..<slash]
    }
  }

  /// Nil when the folder holds no `.git`, or one that is no repository.
  private init?(workTree: String) {
    let marker = (workTree == "/" ? "" : workTree) + "/.git"
    var status = stat()
    guard unsafe stat(marker, &status) == 0 else { return nil }
    var folder = marker
    if status.st_mode & S_IFMT != S_IFDIR {
      guard let text = Self.line(of: marker), text.hasPrefix("gitdir: ") else { return nil }
      folder = Self.joined(workTree, String(text.dropFirst("gitdir: ".count)))
    }
    let common = Self.line(of: folder + "/commondir").map { Self.joined(folder, $0) } ?? folder
    guard Self.exists(folder + "/HEAD"), Self.exists(common + "/objects"), Self.exists(common + "/refs") else { return nil }
    (self.workTree, self.folder, self.common) = (workTree, folder, common)
  }

  /// The commit that the work tree stands on, read from git's own files, which costs no process; nil before the first commit,
  /// or where they have a form that is not known here.
  var head: String? {
    guard let text = Self.line(of: folder + "/HEAD") else { return nil }
    guard text.hasPrefix("ref: ") else { return Self.isHash(text) ? text : nil }
    let name = text.dropFirst("ref: ".count)
    guard name.hasPrefix("refs/"), !name.contains("..") else { return nil }
    for place in [folder, common] {
      if let hash = Self.line(of: "\(place)/\(name)"), Self.isHash(hash) { return hash }
    }
    guard let packed = try? FileReader.bytes(of: common + "/packed-refs") else { return nil }
    let row = packed.split(separator: UInt8(ascii: "\n")).first { String(decoding: $0, as: UTF8.self).hasSuffix(" \(name)") }
    return row.map { String(decoding: $0.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self) }.flatMap { Self.isHash($0) ? $0 : nil }
  }

  /// Whether `HEAD` can be read at all: a branch before its first commit is fine, a pipe in its place is not.
  var hasReadableHead: Bool {
    guard let text = Self.line(of: folder + "/HEAD") else { return false }
    return text.hasPrefix("ref: refs/") || Self.isHash(text)
  }

  /// Whether older commits were left out when it was cloned.
  var isShallow: Bool { Self.exists(common + "/shallow") }

  /// The user who owns it, when that is somebody else than who runs this: git refuses such a repository.
  var foreignOwner: UInt32? {
    let me = geteuid()
    let original = me == 0 ? environmentValue("SUDO_UID").flatMap { UInt32($0) } : nil
    for path in [workTree, folder] {
      var status = stat()
      guard unsafe lstat(path, &status) == 0 else { continue }
      if status.st_uid != me, status.st_uid != original { return status.st_uid }
    }
    return nil
  }

  static func isHash(_ text: String) -> Bool {
    (text.utf8.count == 40 || text.utf8.count == 64) && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }

  private static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// A file's first line; nil when it is no regular file.
  private static func line(of path: String) -> String? {
    guard let bytes = try? FileReader.bytes(of: path, limit: 4096) else { return nil }
    return String(decoding: bytes.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
  }

  private static func joined(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") ? path : folder + "/" + path
  }
}
