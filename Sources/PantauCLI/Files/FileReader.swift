import Glibc

/// Reads whole regular files, never through a symbolic link.
enum FileReader {
  /// - Parameter limit: larger files are cut at `limit + 1` bytes, which is enough for the reader to refuse them.
  /// - Returns: nil when there is no such file, or it is no regular file.
  static func bytes(of path: String, limit: Int = 64 << 20) throws(FileFault) -> [UInt8]? {
    let descriptor = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ELOOP || errno == ENXIO { return nil }
      throw .last("open", path)
    }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last("fstat", path) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    let wanted = min(Int(status.st_size), limit) + 1
    var failed = false
    var bytes = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      while count < wanted {
        let got = unsafe read(descriptor, buffer.baseAddress! + count, wanted - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failed = true }
        if got <= 0 { break }
        count += got
      }
    }
    if failed { throw .last("read", path) }
    // A file that grew while it was read: keep what was there when it was opened, the next run sees the rest.
    if bytes.count == wanted, wanted <= limit { bytes.removeLast() }
    return bytes
  }
}
