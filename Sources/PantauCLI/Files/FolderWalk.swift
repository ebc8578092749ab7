import CLinux
import Glibc
import PlanCompiler

/// Lists everything below a folder without following a symbolic link anywhere.
///
/// Folders are opened relative to their parent's descriptor with `O_NOFOLLOW`, so that a link swapped in between listing
/// and opening cannot lead out. Depth is bounded.
enum FolderWalk {
  static let depthLimit = 12

  /// - Returns: all that a folder holds after the folder, names by their bytes; nil when there is no such folder.
  static func entries(below root: String) throws(FileFault) -> [FolderEntry]? {
    let descriptor = unsafe open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .last("open", root)
    }
    defer { close(descriptor) }
    let names = try names(in: descriptor, prefix: "", root: root, Room())
    // Folders at the top are provinces: listed side by side, each by one core.
    let below = Concurrency.map(count: names.count) { index -> Result<[FolderEntry], FileFault> in
      Result { () throws(FileFault) in
        let entry = names[index]
        var entries: [FolderEntry] = []
        if isEntered(entry, depth: 0) {
          try list(entry.path, in: descriptor, entry.path, root, depth: 1, Room(), into: &entries)
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

  /// One file by its own path; nil when it is not there.
  static func entry(at path: String) -> FolderEntry? {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return nil }
    return entry(path, status)
  }

  /// Whether a file still is what was listed. An entry that was listed without a look at the file fits any.
  static func isListed(_ listed: FolderEntry, as status: stat) -> Bool {
    let now = entry(listed.path, status)
    return listed.modified == 0
      || now.type == .file && now.size == listed.size && now.modified == listed.modified && now.changed == listed.changed
  }

  private static func isEntered(_ entry: FolderEntry, depth: Int) -> Bool {
    entry.type == .folder && depth < depthLimit && entry.name.utf8.first != UInt8(ascii: ".")
  }

  /// Appends what lies below one folder. A folder that is gone since it was listed is as if it had never been there.
  private static func list(
    _ name: String, in parent: Int32, _ path: String, _ root: String, depth: Int, _ room: Room,
    into entries: inout [FolderEntry]
  ) throws(FileFault) {
    let descriptor = unsafe openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    for entry in try names(in: descriptor, prefix: path + "/", root: root, room) {
      entries.append(entry)
      guard isEntered(entry, depth: depth) else { continue }
      try list(String(entry.name), in: descriptor, entry.path, root, depth: depth + 1, room, into: &entries)
    }
  }

  /// Memory for the names of a folder, which lends itself to one folder after another.
  @safe private final class Room {
    static let size = 32 << 10
    let start = UnsafeMutablePointer<CChar>.allocate(capacity: size)

    deinit { unsafe start.deallocate() }
  }

  /// What a folder holds, in order.
  private static func names(
    in descriptor: Int32, prefix: String, root: String, _ room: Room
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
      let path = unsafe joined(prefix, bytes)
      if unsafe bytes.contains(where: { $0 >= 0x80 }), path.unicodeScalars.contains("\u{FFFD}") {
        // Not UTF-8, so no name that we could open again or print as it is.
        entries.append(FolderEntry(path: path, type: .special))
        continue
      }
      var status = stat()
      // Gone since it was listed: as if it had never been there.
      guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      entries.append(entry(path, status))
    }
    entries.sort { $0.path.precedesByBytes($1.path) }
    return entries
  }

  /// A path in one piece of memory.
  private static func joined(_ prefix: String, _ name: UnsafeRawBufferPointer) -> String {
    unsafe String(unsafeUninitializedCapacity: prefix.utf8.count + name.count) { path in
      let rest = unsafe path.initialize(fromContentsOf: prefix.utf8)
      _ = unsafe path[rest...].initialize(fromContentsOf: name)
      return prefix.utf8.count + name.count
    }
  }

  private static func entry(_ path: String, _ status: stat) -> FolderEntry {
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
