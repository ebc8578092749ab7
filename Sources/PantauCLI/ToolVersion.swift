import Glibc

/// Which Pantau this is.
enum ToolVersion {
  /// What manifests and people are told.
  static let number = "1.0.0"

  /// Tells one build of the program from another, for caches: nil when the system does not say.
  static var identity: String? {
    var status = stat()
    guard unsafe stat("/proc/self/exe", &status) == 0 else { return nil }
    let changed = FolderWalk.nanoseconds(status.st_ctim)
    return "\(number) \(status.st_dev) \(status.st_ino) \(status.st_size) \(changed)"
  }
}
