import Glibc

/// An open folder and the files below it, reached from its descriptor: the folder may be renamed while it is written.
/// Paths are ours, never the users'.
final class FolderHandle: Sendable {
  let path: String
  private let descriptor: Int32

  init(_ path: String) throws(FileFault) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .last("open", path) }
  }

  deinit { close(descriptor) }

  /// Waits until nobody else holds the folder by this function; the hold ends with the process or the handle.
  ///
  /// - Parameter waiting: called once when somebody else does.
  func lock(_ waiting: () -> Void) {
    guard flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
    waiting()
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  func write(_ bytes: [UInt8], to file: String, replacing: Bool = false) throws(FileFault) {
    try write(to: file, replacing: replacing) { take in take(bytes.span) }
  }

  /// Writes a new file, never into an old one: the same bytes may lie in another tree under a second name.
  ///
  /// - Parameter content: hands on the file's bytes, in one piece or several.
  func write(
    to file: String, replacing: Bool = false, _ content: (_ take: (Span<UInt8>) -> Void) throws(FileFault) -> Void
  ) throws(FileFault) {
    if replacing { try remove(file) }
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    var target = unsafe openat(descriptor, file, flags, 0o644)
    if target < 0, errno == ENOENT {
      try makeFolder(above: file)
      target = unsafe openat(descriptor, file, flags, 0o644)
    }
    guard target >= 0 else { throw .last("open", path + "/" + file) }
    try Self.write(to: target, name: path + "/" + file, content)
  }

  /// Writes a new file at a path of its own.
  static func create(
    _ path: String, mode: mode_t, _ content: (_ take: (Span<UInt8>) -> Void) -> Void
  ) throws(FileFault) {
    let target = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard target >= 0 else { throw .last("open", path) }
    try write(to: target, name: path, content)
  }

  /// Writes all of a piece where an open file stands.
  static func write(_ piece: Span<UInt8>, to target: Int32, name: String) throws(FileFault) {
    var written = 0
    while written < piece.count {
      let count = unsafe piece.withUnsafeBufferPointer { bytes in
        unsafe Glibc.write(target, bytes.baseAddress! + written, bytes.count - written)
      }
      if count >= 0 { written += count } else if errno != EINTR { throw .last("write", name) }
    }
  }

  /// Takes ownership of `target`.
  private static func write(
    to target: Int32, name: String, _ content: (_ take: (Span<UInt8>) -> Void) throws(FileFault) -> Void
  ) throws(FileFault) {
    var fault: FileFault?
    func take(_ piece: Span<UInt8>) {
      guard fault == nil else { return }
      do throws(FileFault) { try write(piece, to: target, name: name) } catch { fault = error }
    }
    do throws(FileFault) { try content(take) } catch { fault = fault ?? error }
    if let fault {
      close(target)
      throw fault
    }
    // A full disk may only show at close.
    guard close(target) == 0 else { throw .last("close", name) }
  }

  /// Gives a file of another tree a second name here.
  func link(_ file: String, from other: FolderHandle) throws(FileFault) {
    if unsafe linkat(other.descriptor, file, descriptor, file, 0) == 0 { return }
    if errno == ENOENT {
      try makeFolder(above: file)
      if unsafe linkat(other.descriptor, file, descriptor, file, 0) == 0 { return }
    }
    throw .last("link", path + "/" + file)
  }

  /// Removes a file and the folders above it that it leaves empty. A file that is not there is fine.
  func remove(_ file: String, withFolders: Bool = false) throws(FileFault) {
    guard unsafe unlinkat(descriptor, file, 0) == 0 || errno == ENOENT else { throw .last("unlink", path + "/" + file) }
    guard withFolders else { return }
    var rest = file[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      guard unsafe unlinkat(descriptor, String(rest), AT_REMOVEDIR) == 0 || errno == ENOENT else { return }
    }
  }

  private func makeFolder(above file: String) throws(FileFault) {
    guard let slash = file.lastIndex(of: "/") else { return }
    let folder = String(file[..<slash])
    if unsafe mkdirat(descriptor, folder, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw .last("mkdir", path + "/" + folder) }
    try makeFolder(above: folder)
    guard unsafe mkdirat(descriptor, folder, 0o755) == 0 || errno == EEXIST else {
      throw .last("mkdir", path + "/" + folder)
    }
  }
}
