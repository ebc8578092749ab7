import Glibc

/// Writes files below one root that the caller has made. Paths are ours, never the users'.
struct FileWriter: ~Copyable {
  let root: String
  private var made: Set<String> = []

  init(root: String) { self.root = root }

  /// Writes one file, making the folders above it.
  mutating func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    try Self.write(bytes, to: root + "/" + path)
  }

  private mutating func makeFolder(_ path: String) throws(FileFault) {
    guard !made.contains(path) else { return }
    if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
    guard unsafe mkdir(root + "/" + path, 0o755) == 0 || errno == EEXIST else {
      throw .last("mkdir", root + "/" + path)
    }
    made.insert(path)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last("open", path) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 {
        let fault = FileFault.last("write", path)
        close(descriptor)
        throw fault
      }
      written += count
    }
    // A full disk may only show at close.
    guard close(descriptor) == 0 else { throw .last("close", path) }
  }
}
