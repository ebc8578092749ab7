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

  /// Whether the file was written so long before a run began that its times tell it from any later version.
  ///
  /// Size and times alone prove nothing about a file that was written in the same tick of the file system's clock as the
  /// run read it, so a file changed later than shortly before the run is always in doubt.
  ///
  /// - Parameter recorded: the time, in nanoseconds, at which the run began to look at the files.
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

/// The stamps of one region's files as bytes: most runs only ask whether all of them still hold.
public struct InputStamps: Sendable {
  /// When the one that was touched last was touched.
  private let touched: Int64
  private let bytes: ArraySlice<UInt8>

  public init(_ stamps: [InputStamp]) {
    touched = stamps.map { max($0.modified, $0.changed) }.max() ?? .min
    var writer = CompactWriter()
    writer.append(stamps) { $1.write(to: &$0) }
    bytes = writer.bytes[...]
  }

  /// Whether the entries show the same files in the same order, all of them at rest when the run of `recorded` began; see
  /// `InputStamp.isSettled`.
  public func match(_ entries: [FolderEntry], recorded: Int64) -> Bool {
    guard isSettled(at: recorded) else { return false }
    var reader = CompactReader(bytes)
    do throws(CompactReader.Malformed) {
      guard try reader.count() == entries.count else { return false }
      for entry in entries {
        guard try reader.isNext(entry.path), try reader.int() == entry.size, try reader.int() == Int(entry.modified),
          try reader.int() == Int(entry.changed)
        else { return false }
        try reader.skip(Digest.byteCount)
      }
      return true
    } catch {
      return false
    }
  }

  /// Those that a run begun at `recorded` cannot tell from a later version.
  public func unsettled(at recorded: Int64) -> [InputStamp] {
    isSettled(at: recorded) ? [] : all.filter { !$0.isSettled(at: recorded) }
  }

  private func isSettled(at recorded: Int64) -> Bool { touched < recorded - InputStamp.clockTick }

  private var all: [InputStamp] {
    var reader = CompactReader(bytes)
    return (try? reader.list { (reader) throws(CompactReader.Malformed) in try InputStamp(from: &reader) }) ?? []
  }

  func write(to writer: inout CompactWriter) {
    writer.append(word: UInt64(bitPattern: touched))
    writer.append(run: bytes)
  }

  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    touched = Int64(bitPattern: try reader.word())
    bytes = try reader.slice()
  }
}
