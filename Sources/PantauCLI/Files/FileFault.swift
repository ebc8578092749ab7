import Glibc

/// A failure of the file system under us: not the users' mistake, so it throws and ends with status 70.
struct FileFault: Error, CustomStringConvertible {
  let operation: String
  let path: String
  let code: Int32

  /// The last failure of the C library. Call at once after the failing call.
  static func last(_ operation: String, _ path: String) -> FileFault {
    FileFault(operation: operation, path: path, code: errno)
  }

  var reason: String { unsafe String(cString: strerror(code)) }

  var description: String { "\(operation) \(path): \(reason)" }
}
