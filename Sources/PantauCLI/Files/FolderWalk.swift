import Glibc
import PlanCompiler

/// Lists everything below a folder without following a symbolic link anywhere.
///
/// Folders are opened relative to their parent's descriptor with `O_NOFOLLOW`, so that a link swapped in between listing
/// and opening cannot lead out. Depth is bounded; the order is whatever the disk gives, `takeInventory` sorts.
enum FolderWalk {
  static let depthLimit = 12

  /// - Returns: nil when there is no such folder.
  static func entries(below root: String) throws(FileFault) -> [FolderEntry]? {
    let descriptor = unsafe open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .last("open", root)
    }
    var entries: [FolderEntry] = []
    try list(descriptor, prefix: "", root: root, depth: 0, into: &entries)
    return entries
  }

  /// Takes ownership of `descriptor`.
  private static func list(
    _ descriptor: Int32, prefix: String, root: String, depth: Int, into entries: inout [FolderEntry]
  ) throws(FileFault) {
    guard let stream = unsafe fdopendir(descriptor) else {
      let fault = FileFault.last("fdopendir", root + "/" + prefix)
      close(descriptor)
      throw fault
    }
    defer { unsafe closedir(stream) }
    while let item = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &item.pointee.d_name) {
        unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var status = stat()
      // Gone since it was listed: as if it had never been there.
      guard unsafe fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { continue }
      let path = prefix.isEmpty ? name : prefix + "/" + name
      let entry = FolderEntry(
        path: path, type: type(of: status), size: Int(status.st_size),
        modified: Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec))
      entries.append(entry)
      guard entry.type == .folder, depth < depthLimit, !name.hasPrefix(".") else { continue }
      let child = unsafe openat(descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard child >= 0 else { continue }
      try list(child, prefix: path, root: root, depth: depth + 1, into: &entries)
    }
  }

  private static func type(of status: stat) -> FolderEntry.EntryType {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .symbolicLink
    default: .special
    }
  }
}
