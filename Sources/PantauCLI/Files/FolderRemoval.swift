import Glibc

/// Removes a folder and all in it, whatever that is. No link is followed: not one in the folder, and not the folder itself
/// when it is one, or whoever linked `.public-baru` to a tree would cost us that tree.
enum FolderRemoval {
  /// A name that is not there is fine.
  static func remove(_ name: String, in parent: FolderHandle) throws(FileFault) {
    try remove(Array(name.utf8CString), in: parent.descriptor, shown: parent.path + "/" + name)
  }

  /// Names as the file system has them: they need not be UTF-8.
  private static func remove(_ name: [CChar], in parent: Int32, shown: String) throws(FileFault) {
    if unsafe unlinkat(parent, name, 0) == 0 || errno == ENOENT { return }
    // Of a folder Linux says EISDIR, POSIX EPERM.
    guard errno == EISDIR || errno == EPERM else { throw .last("unlink", shown) }
    let descriptor = unsafe openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open", shown) }
    defer { close(descriptor) }
    for inner in try names(in: descriptor, shown) {
      try remove(inner, in: descriptor, shown: shown + "/" + String(decoding: inner.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    guard unsafe unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno == ENOENT else { throw .last("rmdir", shown) }
  }

  private static func names(in descriptor: Int32, _ shown: String) throws(FileFault) -> [[CChar]] {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw .last("dup", shown) }
    guard let stream = unsafe fdopendir(copy) else {
      let fault = FileFault.last("fdopendir", shown)
      close(copy)
      throw fault
    }
    defer { unsafe closedir(stream) }
    var names: [[CChar]] = []
    while true {
      errno = 0
      guard let item = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafeBytes(of: &item.pointee.d_name) { raw in
        unsafe raw.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0]
      }
      if name != [46, 0] && name != [46, 46, 0] { names.append(name) }
    }
    if errno != 0 { throw .last("readdir", shown) }
    return names
  }
}
