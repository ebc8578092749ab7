import CLinux
import Glibc
import PlanCompiler

/// Lists everything below a folder without following a symbolic link anywhere.
///
/// Folders are opened relative to their parent's descriptor with `O_NOFOLLOW`, so that a link swapped in between listing
/// and opening cannot lead out. Depth is bounded.
enum FolderWalk {
  /// Which folders are entered.
  struct Extent: Sendable {
    /// A folder at this depth is listed as `tooDeep`, and what it holds is not.
    let depth: Int
    /// Whether folders whose names begin with a dot are entered.
    let entersHidden: Bool

    /// What people write: their folders are shallow, and a hidden one is some program's.
    static let sources = Extent(depth: 12, entersHidden: false)
    /// A tree that may have been tampered with.
    static let everything = Extent(depth: 64, entersHidden: true)
  }

  /// - Returns: all that a folder holds after the folder, names by their bytes; nil when there is no such folder.
  static func entries(below root: String, _ extent: Extent = .sources) throws(FileFault) -> [FolderEntry]? {
    let descriptor = unsafe open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .last("open", root)
    }
    defer { close(descriptor) }
    return try entries(in: descriptor, root, extent)
  }

  /// The same for a folder that is held open.
  static func entries(in descriptor: Int32, _ root: String, _ extent: Extent) throws(FileFault) -> [FolderEntry] {
    let walk = FolderWalk.Descent(root: root, extent: extent)
    let names = try walk.names(in: descriptor, prefix: "", depth: 0, Room())
    // Folders at the top are provinces: listed side by side, each by one core.
    let below = Concurrency.map(count: names.count) { index -> Result<[FolderEntry], FileFault> in
      Result { () throws(FileFault) in
        let entry = names[index]
        var entries: [FolderEntry] = []
        if walk.isEntered(entry) {
          try walk.list(entry.path, in: descriptor, entry.path, depth: 1, Room(), into: &entries)
        }
        return entries
      }
    }
    var entries: [FolderEntry] = []
    entries.reserveCapacity(below.reduce(names.count) { $0 + ((try? $1.get().count) ?? 0) })
    for (entry, inside) in zip(names, below) {
      entries.append(entry)
      entries += try inside.get()
    }
    return entries
  }

  /// The names in one folder, in order; nil when there is none.
  static func names(in root: String) throws(FileFault) -> [String]? {
    let descriptor = unsafe open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .last("open", root)
    }
    defer { close(descriptor) }
    return try Descent(root: root, extent: .everything).names(in: descriptor, prefix: "", depth: 0, Room()).map(\.path)
  }

  /// One file by its own path; nil when it is not there.
  static func entry(at path: String) throws(FileFault) -> FolderEntry? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .last("lstat", path)
    }
    return entry(path, status)
  }

  /// Whether a file still is what was listed. An entry that was listed without a look at the file fits any.
  static func isListed(_ listed: FolderEntry, as status: stat) -> Bool {
    let now = entry(listed.path, status)
    return listed.modified == 0
      || now.type == .file && now.size == listed.size && now.modified == listed.modified && now.changed == listed.changed
  }

  /// One walk on its way down.
  private struct Descent {
    let root: String
    let extent: Extent

    func isEntered(_ entry: FolderEntry) -> Bool {
      entry.type == .folder && (extent.entersHidden || entry.name.utf8.first != UInt8(ascii: "."))
    }

    /// Appends what lies below one folder. A folder that is gone since it was listed is as if it had never been there; one that
    /// cannot be opened is a fault, or what it holds would vanish from the site without a word.
    func list(
      _ name: String, in parent: Int32, _ path: String, depth: Int, _ room: Room, into entries: inout [FolderEntry]
    ) throws(FileFault) {
      let descriptor = unsafe openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else {
        switch errno {
        case ENOENT: return
        case ELOOP, ENOTDIR: throw .changed(root + "/" + path)
        default: throw .last("open", root + "/" + path)
        }
      }
      defer { close(descriptor) }
      for entry in try names(in: descriptor, prefix: path + "/", depth: depth, room) {
        entries.append(entry)
        guard isEntered(entry) else { continue }
        try list(String(entry.name), in: descriptor, entry.path, depth: depth + 1, room, into: &entries)
      }
    }

    /// What a folder holds, in order.
    func names(
      in descriptor: Int32, prefix: String, depth: Int, _ room: Room
    ) throws(FileFault) -> [FolderEntry] {
      defer { extendLifetime(room) }
      var listing = unsafe pantau_listing(
        folder: descriptor, room: room.start, size: UInt32(Room.size), filled: 0, next: 0)
      var entries: [FolderEntry] = []
      while true {
        guard let name = unsafe pantau_next_name(&listing) else { throw .last("getdents64", root + "/" + prefix) }
        let length = unsafe strlen(name)
        if length == 0 { break }
        let bytes = unsafe UnsafeRawBufferPointer(start: name, count: length)
        let path = unsafe FolderWalk.joined(prefix, bytes)
        if unsafe bytes.contains(where: { $0 >= 0x80 }), path.unicodeScalars.contains("\u{FFFD}") {
          // Not UTF-8, so no name that we could open again or print as it is.
          entries.append(FolderEntry(path: path, type: .special))
          continue
        }
        var status = stat()
        // Gone since it was listed: as if it had never been there.
        guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
          if errno == ENOENT { continue }
          throw .last("lstat", root + "/" + path)
        }
        let isTooDeep = status.st_mode & S_IFMT == S_IFDIR && depth >= extent.depth
        entries.append(isTooDeep ? FolderEntry(path: path, type: .tooDeep) : FolderWalk.entry(path, status))
      }
      entries.sort { $0.path.precedesByBytes($1.path) }
      return entries
    }
  }

  /// Memory for the names of a folder, which lends itself to one folder after another.
  @safe private final class Room {
    static let size = 32 << 10
    let start = UnsafeMutablePointer<CChar>.allocate(capacity: size)

    deinit { unsafe start.deallocate() }
  }

  /// A path in one piece of memory.
  fileprivate static func joined(_ prefix: String, _ name: UnsafeRawBufferPointer) -> String {
    unsafe String(unsafeUninitializedCapacity: prefix.utf8.count + name.count) { path in
      let rest = unsafe path.initialize(fromContentsOf: prefix.utf8)
      _ = unsafe path[rest...].initialize(fromContentsOf: name)
      return prefix.utf8.count + name.count
    }
  }

  fileprivate static func entry(_ path: String, _ status: stat) -> FolderEntry {
    FolderEntry(
      path: path, type: type(of: status), size: Int(status.st_size), modified: nanoseconds(status.st_mtim),
      changed: nanoseconds(status.st_ctim))
  }

  static func nanoseconds(_ time: timespec) -> Int64 { Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec) }

  private static func type(of status: stat) -> FolderEntry.EntryType {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .special
    }
  }
}
