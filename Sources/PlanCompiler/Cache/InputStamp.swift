public import PlanProgress

/// One input file as an earlier run saw it: its content, and how to tell without reading that it is still the same.
public struct InputStamp: Sendable, Hashable {
  public let path: String
  public let size: Int
  /// Nanoseconds, as in `FolderEntry`.
  public let modified: Int64
  public let changed: Int64
  public let content: Digest

  public init(_ entry: FolderEntry, content: Digest) {
    path = entry.path
    size = entry.size
    modified = entry.modified
    changed = entry.changed
    self.content = content
  }

  /// Whether the entry shows the same file, untouched since `recorded`.
  ///
  /// Size and times alone prove nothing about a file that was written in the same tick of the file system's clock as the
  /// earlier run read it, so a file changed later than shortly before that run is always in doubt.
  ///
  /// - Parameter recorded: the time, in nanoseconds, at which the earlier run began to look at the files.
  public func matches(_ entry: FolderEntry, recorded: Int64) -> Bool {
    size == entry.size && modified == entry.modified && changed == entry.changed && path == entry.path
      && isSettled(at: recorded)
  }

  /// Whether the file was written so long before a run began that its times tell it from any later version.
  public func isSettled(at recorded: Int64) -> Bool { max(modified, changed) < recorded - Self.clockTick }

  /// Longer than the tick by which any file system rounds the times of its files down, but for FAT's two seconds; there
  /// is no sense in publishing from a FAT stick faster than that.
  public static let clockTick: Int64 = 20_000_000

  public func write(to writer: inout CompactWriter) {
    writer.append(path)
    writer.append(size)
    writer.append(Int(modified))
    writer.append(Int(changed))
    content.write(to: &writer)
  }

  public init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    path = try reader.text()
    size = try reader.int()
    modified = Int64(try reader.int())
    changed = Int64(try reader.int())
    content = try Digest(from: &reader)
  }
}
