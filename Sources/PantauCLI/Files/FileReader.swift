import CLinux
import Glibc
import PlanCompiler

/// Reads whole regular files, never through a symbolic link.
enum FileReader {
  /// A file as it was listed.
  ///
  /// - Throws: `FileFault.changed` when it is gone, or was written since it was listed or while it was read: what was read
  ///   may be half of what was meant.
  static func bytes(of entry: FolderEntry, in root: OpenFolder, limit: Int) throws(FileFault) -> [UInt8] {
    let path = root.path + "/" + entry.path
    var seen = stat()
    guard let bytes = try read(unsafe pantau_open_beneath(root.descriptor, entry.path), path, limit, &seen),
      FolderWalk.isListed(entry, as: seen)
    else { throw .changed(path) }
    return bytes
  }

  /// - Parameter limit: larger files are cut at `limit + 1` bytes, which is enough for the reader to refuse them.
  /// - Returns: nil when there is no such file, or it is no regular file.
  static func bytes(of path: String, limit: Int = 64 << 20) throws(FileFault) -> [UInt8]? {
    var status = stat()
    return try read(unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC), path, limit, &status)
  }

  /// The same for a file inside a folder that somebody else filled: no step of `inner` may be a link, `..` or absolute,
  /// not even one that was put there since the folder was listed.
  static func bytes(of inner: String, in root: OpenFolder, limit: Int = 64 << 20) throws(FileFault) -> [UInt8]? {
    var status = stat()
    return try read(unsafe pantau_open_beneath(root.descriptor, inner), root.path + "/" + inner, limit, &status)
  }

  /// The SHA-256 of a file that is said to have so many bytes, read a piece at a time.
  ///
  /// - Parameter size: nil: nobody said, and up to `unstatedLimit` is read.
  /// - Returns: nil when there is no such regular file, when it has another size, or when it has holes, which no file that Pantau
  ///   writes has: a hole of a terabyte takes no room and hours to read.
  static func digest(of inner: String, in root: OpenFolder, size: Int?) throws(FileFault) -> Digest? {
    let path = root.path + "/" + inner
    let descriptor = unsafe pantau_open_beneath(root.descriptor, inner)
    guard descriptor >= 0 else {
      if Self.isAbsence(errno) { return nil }
      throw .last("open", path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last("fstat", path) }
    let length = Int(status.st_size)
    guard status.st_mode & S_IFMT == S_IFREG, size.map({ $0 == length }) ?? (length <= unstatedLimit),
      pantau_has_hole(descriptor, length) == 0
    else { return nil }
    var digest = SHA256()
    var rest = length
    var buffer = [UInt8](repeating: 0, count: min(max(length, 1), 256 << 10))
    while rest > 0 {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, min($0.count, rest)) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .last("read", path) }
      if count == 0 { return nil }
      digest.update(buffer.span.extracting(first: count))
      rest -= count
    }
    return digest.finish()
  }

  static let unstatedLimit = 1 << 30

  /// Whether an `errno` of `open` says that there is no such regular file.
  private static func isAbsence(_ code: Int32) -> Bool { [ENOENT, ELOOP, ENXIO, ENOTDIR, EXDEV].contains(code) }

  /// - Parameter status: how the file looked after the last byte was read.
  private static func read(
    _ descriptor: Int32, _ path: String, _ limit: Int, _ status: inout stat
  ) throws(FileFault) -> [UInt8]? {
    guard descriptor >= 0 else {
      if isAbsence(errno) { return nil }
      throw .last("open", path)
    }
    defer { close(descriptor) }
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last("fstat", path) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    let wanted = min(Int(status.st_size), limit) + 1
    var failed = false
    var bytes = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      while count < wanted {
        let got = unsafe Glibc.read(descriptor, buffer.baseAddress! + count, wanted - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failed = true }
        if got <= 0 { break }
        count += got
      }
    }
    if failed { throw .last("read", path) }
    // A file that grew while it was read: keep what was there when it was opened, the next run sees the rest.
    if bytes.count == wanted, wanted <= limit { bytes.removeLast() }
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last("fstat", path) }
    return bytes
  }
}

/// A folder held open, to read what lies in it.
final class OpenFolder: Sendable {
  let path: String
  fileprivate let descriptor: Int32

  /// - Returns: nil when there is no such folder.
  init?(_ path: String) throws(FileFault) {
    self.path = path
    descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if descriptor >= 0 { return }
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw .last("open", path)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
