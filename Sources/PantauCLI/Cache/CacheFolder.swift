import Glibc
import PlanCompiler
import PlanProgress

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
    guard var bytes = try? FileReader.bytes(of: path(of: name), limit: 1 << 32), XXH64.opened(bytes[...]) != nil
    else { return nil }
    bytes.removeLast(XXH64.byteCount)
    return bytes
  }

  func write(_ bytes: [UInt8], to name: String) { write(to: name) { take in take(bytes.span) } }

  /// Stores bytes in one step, sealed by their checksum. A cache that cannot be written is no fault.
  ///
  /// - Parameter content: hands on the bytes, in one piece or several; when it throws, what was there before stays.
  func write(to name: String, _ content: @escaping (_ take: (Span<UInt8>) -> Void) throws -> Void) {
    let temporary = path(of: ".\(name)-\(getpid())")
    do {
      try SitePublisher.makeFolders(path)
      unsafe unlink(temporary)
      var failure: (any Error)?
      try FolderHandle.create(temporary, mode: 0o600) { take in
        var checksum = XXH64()
        do {
          try content { piece in
            checksum.update(piece)
            take(piece)
          }
        } catch {
          failure = error
        }
        take(checksum.bytes.span)
      }
      if let failure { throw failure }
      if unsafe rename(temporary, path(of: name)) != 0 { unsafe unlink(temporary) }
    } catch {
      unsafe unlink(temporary)
    }
  }

  func remove(_ name: String) { unsafe unlink(path(of: name)) }

  func path(of name: String) -> String { path + "/" + name }

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
