import Glibc
import PlanCompiler

/// The parts of a published file that its successor can take over. They are read a piece at a time when they are needed: such a
/// file grows with the country, and memory that is touched once costs more than reading it.
final class PublishedParts: Sendable {
  private let path: String
  private let descriptor: Int32
  private let stamp: TreeRecord.Identity?
  private let parts: [String: TreeRecord.Part]
  /// On the way to the file's digest.
  let midpoints: [TreeRecord.Midpoint]

  private static let pieceSize = 256 << 10

  /// - Returns: nil unless the file lies there as we left it.
  init?(of file: TreeRecord.File, in site: String) {
    path = site + "/" + file.path
    stamp = file.made?.stamp
    midpoints = file.made?.midpoints ?? []
    parts = Dictionary((file.made?.parts ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    descriptor = file.made == nil ? -1 : unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard let size = Self.size(of: descriptor), isUnchanged,
      parts.values.allSatisfy({ 0 <= $0.start && $0.start <= $0.end && $0.end <= size }),
      midpoints.allSatisfy({ 0 < $0.length && $0.length <= size })
    else { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Where a part lies, if it was made of the same.
  func range(of name: String, key: Digest) -> Range<Int>? {
    guard let part = parts[name], part.key == key else { return nil }
    return part.start..<part.end
  }

  /// Whether these bytes stand there.
  func holds(_ bytes: [UInt8], at start: Int) -> Bool {
    if bytes.isEmpty { return true }
    var own = [UInt8](repeating: 0, count: bytes.count)
    let count = unsafe own.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, $0.count, off_t(start)) }
    return count == bytes.count && own == bytes
  }

  /// Hands on what lies in a range, in pieces.
  ///
  /// - Throws: `FileFault.changed` when somebody wrote into the file meanwhile.
  func read(_ range: Range<Int>, _ take: (Span<UInt8>) -> Void) throws(FileFault) {
    var buffer = [UInt8](repeating: 0, count: min(range.count, Self.pieceSize))
    var start = range.lowerBound
    while start < range.upperBound {
      let wanted = min(buffer.count, range.upperBound - start)
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, wanted, off_t(start)) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .last("read", path) }
      if count == 0 { throw .changed(path) }
      take(buffer.span.extracting(first: count))
      start += count
    }
    guard isUnchanged else { throw .changed(path) }
  }

  private var isUnchanged: Bool {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 && Self.stamp(status) == stamp
  }

  private static func size(of descriptor: Int32) -> Int? {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : nil
  }

  /// How a published file is known again. Its times of change move when it gets a second name, so they are none of it.
  static func stamp(of path: String) -> TreeRecord.Identity? {
    var status = stat()
    return unsafe lstat(path, &status) == 0 ? stamp(status) : nil
  }

  private static func stamp(_ status: stat) -> TreeRecord.Identity? {
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    return TreeRecord.Identity(
      numbers: [Int(status.st_dev), Int(status.st_ino), Int(status.st_size), Int(FolderWalk.nanoseconds(status.st_mtim))])
  }
}
