import Glibc
import PlanCompiler

/// Files that only save work: everything in them can be found out again, so whatever is wrong with one, it is as if it
/// were not there.
struct CacheFolder {
  let path: String

  /// - Parameters:
  ///   - path: as the user named it; nil: a folder of the plans folder's own in the user's cache folder.
  ///   - plans: tells plans folders apart.
  /// - Returns: nil when there is nowhere to keep a cache.
  init?(_ path: String?, plans: String) {
    if let path {
      self.path = path
      return
    }
    var base = environmentValue("XDG_CACHE_HOME")
    if base?.hasPrefix("/") != true { base = environmentValue("HOME").map { $0 + "/.cache" } }
    guard let base, base.hasPrefix("/"), let real = Self.realPath(plans) else { return nil }
    self.path = "\(base)/pantau/\(SHA256.digest(of: Array(real.utf8)).hexadecimal.prefix(16))"
  }

  /// A file's bytes; nil when it is not there or not whole.
  func read(_ name: String) -> [UInt8]? {
    guard var bytes = try? FileReader.bytes(of: path + "/" + name, limit: 1 << 32), bytes.count >= Digest.byteCount
    else { return nil }
    let end = bytes.suffix(Digest.byteCount)
    guard let seal = Digest(end.span) else { return nil }
    bytes.removeLast(Digest.byteCount)
    return SHA256.digest(of: bytes) == seal ? bytes : nil
  }

  /// Stores bytes in one step, sealed by their digest. A cache that cannot be written is no fault.
  func write(_ bytes: consuming [UInt8], to name: String) {
    let seal = SHA256.digest(of: bytes)
    var sealed = bytes
    sealed.append(contentsOf: seal.bytes)
    let temporary = "\(path)/.\(name)-\(getpid())"
    do {
      try SitePublisher.makeFolders(path)
      unsafe unlink(temporary)
      try FolderHandle.create(temporary, sealed, mode: 0o600)
      if unsafe rename(temporary, path + "/" + name) != 0 { unsafe unlink(temporary) }
    } catch {
      unsafe unlink(temporary)
    }
  }

  func remove(_ name: String) { unsafe unlink(path + "/" + name) }

  /// The path with every link on the way resolved; nil when it does not exist.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}

/// A variable of the environment; nil when it is not set or empty.
func environmentValue(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  let text = unsafe String(cString: value)
  return text.isEmpty ? nil : text
}
