import CLinux
import Glibc

/// An open folder and the files below it, reached from its descriptor: the folder may be renamed while it is written, and no
/// path leads out of it, by whatever link or `..`.
final class FolderHandle: Sendable {
  let path: String
  let descriptor: Int32

  init(_ path: String) throws(FileFault) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last("open", path) }
  }

  /// A folder in another one; a link of that name is none.
  init(_ name: String, in parent: FolderHandle) throws(FileFault) {
    path = parent.path + "/" + name
    descriptor = unsafe openat(parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw .last("open", path) }
  }

  deinit { close(descriptor) }

  /// Waits until nobody else holds the folder by this function; the hold ends with the process or the handle.
  ///
  /// - Parameter waiting: called once when somebody else does.
  func lock(_ waiting: () -> Void) throws(FileFault) {
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
    guard errno == EWOULDBLOCK else { throw .last("flock", path) }
    waiting()
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { throw .last("flock", path) }
    }
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
    var target = unsafe pantau_create_beneath(descriptor, file, 0o644)
    if target < 0, errno == ENOENT {
      try makeFolder(above: file)
      target = unsafe pantau_create_beneath(descriptor, file, 0o644)
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
    if unsafe pantau_link_beneath(other.descriptor, descriptor, file) == 0 { return }
    if errno == ENOENT {
      try makeFolder(above: file)
      if unsafe pantau_link_beneath(other.descriptor, descriptor, file) == 0 { return }
    }
    throw .last("link", path + "/" + file)
  }

  /// Moves a file of another tree here, in place of what stands here.
  func move(_ file: String, from other: FolderHandle) throws(FileFault) {
    try makeFolder(above: file)
    guard unsafe pantau_move_beneath(other.descriptor, descriptor, file) == 0 else { throw .last("rename", path + "/" + file) }
  }

  /// Makes a folder like one of another tree, with its mode and owner; one that is here already is fine.
  func makeFolder(_ folder: String, like other: FolderHandle) throws(FileFault) {
    let model = unsafe pantau_open_beneath(other.descriptor, folder)
    guard model >= 0 else { throw .last("open", other.path + "/" + folder) }
    defer { close(model) }
    var status = stat()
    guard unsafe fstat(model, &status) == 0 else { throw .last("fstat", other.path + "/" + folder) }
    guard unsafe pantau_make_folder_beneath(descriptor, folder, 0o700) == 0 else {
      if errno == EEXIST { return }
      throw .last("mkdir", path + "/" + folder)
    }
    let made = unsafe pantau_open_beneath(descriptor, folder)
    guard made >= 0 else { throw .last("open", path + "/" + folder) }
    defer { close(made) }
    try Self.give(made, modeAndOwnerOf: status, name: path + "/" + folder)
  }

  /// Gives an open file or folder the owner, the group and the mode of another.
  static func give(_ descriptor: Int32, modeAndOwnerOf other: stat, name: String) throws(FileFault) {
    var own = stat()
    guard unsafe fstat(descriptor, &own) == 0 else { throw .last("fstat", name) }
    if own.st_uid != other.st_uid || own.st_gid != other.st_gid {
      guard fchown(descriptor, other.st_uid, other.st_gid) == 0 else { throw .last("chown", name) }
    }
    guard fchmod(descriptor, other.st_mode & 0o7777) == 0 else { throw .last("chmod", name) }
  }

  /// The number of a file or link in the file system; nil when it is not there.
  func number(of file: String) throws(FileFault) -> UInt? {
    var status = stat()
    let place = unsafe pantau_open_beneath(descriptor, SitePublisher.split("./" + file).parent)
    guard place >= 0 else {
      if errno == ENOENT { return nil }
      throw .last("open", path + "/" + file)
    }
    defer { close(place) }
    guard unsafe fstatat(place, SitePublisher.split(file).name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw .last("lstat", path + "/" + file)
    }
    return UInt(status.st_ino)
  }

  /// Removes a file and the folders above it that it leaves empty. A file that is not there is fine.
  func remove(_ file: String, withFolders: Bool = false) throws(FileFault) {
    guard unsafe pantau_unlink_beneath(descriptor, file) == 0 || errno == ENOENT else { throw .last("unlink", path + "/" + file) }
    guard withFolders else { return }
    var rest = file[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      if unsafe pantau_remove_folder_beneath(descriptor, String(rest)) == 0 || errno == ENOENT { continue }
      if errno == ENOTEMPTY || errno == EEXIST { return }
      throw .last("rmdir", path + "/" + rest)
    }
  }

  private func makeFolder(above file: String) throws(FileFault) {
    guard let slash = file.lastIndex(of: "/") else { return }
    let folder = String(file[..<slash])
    if unsafe pantau_make_folder_beneath(descriptor, folder, 0o755) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw .last("mkdir", path + "/" + folder) }
    try makeFolder(above: folder)
    guard unsafe pantau_make_folder_beneath(descriptor, folder, 0o755) == 0 || errno == EEXIST else {
      throw .last("mkdir", path + "/" + folder)
    }
  }
}
