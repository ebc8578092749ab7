/// One entry of the plans folder as the disk lists it. The CLI walks; the compiler only sees this.
public struct FolderEntry: Sendable, Hashable {
  /// Relative to the plans folder, with `/`, without a leading `/`.
  public let path: String
  public let type: EntryType
  /// Bytes; 0 for anything but a file.
  public let size: Int
  /// Nanoseconds since 1970 of the last change, as the file system tells it. Only ever compared for equality.
  public let modified: Int64
  /// The same for any change to the file or its attributes: nobody can set this one back.
  public let changed: Int64

  public enum EntryType: Sendable, Hashable {
    case file
    case folder
    case symbolicLink
    /// Devices, sockets, FIFOs.
    case special
  }

  public init(path: String, type: EntryType, size: Int = 0, modified: Int64 = 0, changed: Int64 = 0) {
    self.path = path
    self.type = type
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// The last part of the path.
  public var name: Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[path.utf8.index(after: $0)...] } ?? path[...]
  }

  /// The path of the folder that holds it; empty at the top.
  public var folder: Substring {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] } ?? ""
  }

  /// Whether the entry, or a folder above it, has a name that begins with a dot.
  var isHidden: Bool {
    let bytes = path.utf8.span
    var startsName = true
    for index in bytes.indices {
      if startsName, bytes[index] == UInt8(ascii: ".") { return true }
      startsName = bytes[index] == UInt8(ascii: "/")
    }
    return false
  }

  /// Entries so that all that a folder holds follows it at once: names are compared folder by folder, byte by byte.
  ///
  /// - Complexity: O(n) when they are in that order already
  static func inOrder(_ entries: [FolderEntry]) -> [FolderEntry] {
    let all = entries.span
    for index in all.indices.dropFirst() where precedes(all[index], all[index - 1]) {
      return entries.sorted(by: precedes)
    }
    return entries
  }

  private static func precedes(_ left: borrowing FolderEntry, _ right: borrowing FolderEntry) -> Bool {
    let (one, other) = (left.path.utf8.span, right.path.utf8.span)
    for index in 0..<min(one.count, other.count) where one[index] != other[index] {
      return rank(one[index]) < rank(other[index])
    }
    return one.count < other.count
  }

  /// A slash ends a name, so it comes before every byte that a name can have: `a/b` before `a-b`.
  private static func rank(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "/") ? 0 : byte }
}
