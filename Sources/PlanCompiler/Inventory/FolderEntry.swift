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
    /// Devices, sockets, FIFOs, and names that are not UTF-8.
    case special
    /// A folder so deep that it was not looked into.
    case tooDeep
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
    let index = one.firstDifference(from: other)
    guard index < one.count, index < other.count else { return one.count < other.count }
    return rank(one[index]) < rank(other[index])
  }

  /// A slash ends a name, so it comes before every byte that a name can have: `a/b` before `a-b`.
  private static func rank(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "/") ? 0 : byte }
}
