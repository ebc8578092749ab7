/// One entry of the plans folder as the disk lists it. The CLI walks; the compiler only sees this.
public struct FolderEntry: Sendable, Hashable {
  /// Relative to the plans folder, with `/`, without a leading `/`.
  public let path: String
  public let type: EntryType
  /// Bytes; 0 for anything but a file.
  public let size: Int
  /// Nanoseconds since 1970 of the last change, as the file system tells it. Only ever compared for equality.
  public let modified: Int64

  public enum EntryType: Sendable, Hashable {
    case file
    case folder
    case symbolicLink
    /// Devices, sockets, FIFOs.
    case special
  }

  public init(path: String, type: EntryType, size: Int = 0, modified: Int64 = 0) {
    self.path = path
    self.type = type
    self.size = size
    self.modified = modified
  }

  /// The last part of the path.
  public var name: Substring { path.split(separator: "/").last ?? "" }

  /// The path of the folder that holds it; empty at the top.
  public var folder: Substring {
    path.lastIndex(of: "/").map { path[..<$0] } ?? ""
  }
}
