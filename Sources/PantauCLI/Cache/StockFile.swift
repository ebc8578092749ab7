import Glibc
import PlanCompiler
import PlanProgress

/// A `RecordStock` as a file of the cache: a signature, a number drawn at random, and after that whatever was added.
final class StockFile: Sendable {
  private let descriptor: Int32
  private let id: UInt64

  private static let signature: UInt64 = 0x3161_6775_7461_7570
  private static let headSize = 16
  /// What may lie there unused beside as much as is used: what a few edits leave behind.
  private static let spareSize = 64 << 10

  /// - Returns: nil when there is no such file.
  init?(_ path: String) {
    descriptor = unsafe open(path, O_RDWR | O_APPEND | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0, let head = Self.bytes(0..<Self.headSize, from: descriptor) else {
      id = 0
      return nil
    }
    var reader = CompactReader(head, 0..<head.count)
    let words = try? (signature: reader.word(), id: reader.word())
    id = words?.id ?? 0
    if words?.signature != Self.signature { return nil }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// What the file holds now; keeps it open.
  var stock: RecordStock { RecordStock(id: id, size: size) { Self.bytes($0, from: self.descriptor) } }

  private var size: Int {
    var status = stat()
    return unsafe fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Adds what a record needs to the file of that name, or makes a new one where little of the old one would be used.
  ///
  /// - Parameters:
  ///   - stockNeeds: as `RunRecord.stockNeeds` gives it.
  ///   - encode: writes the record.
  /// - Throws: what `encode` throws, and `FileFault`; then the record must not be used.
  static func write(
    to path: String, stockNeeds: (UInt64) -> (all: Int, added: Int), _ encode: (inout StockDraft) throws -> Void
  ) throws {
    // The lock ends with the file: two runs that add at once would not know where.
    if let old = StockFile(path), flock(old.descriptor, LOCK_EX | LOCK_NB) == 0 {
      let (size, needs) = (old.size, stockNeeds(old.id))
      if size + needs.added <= 2 * needs.all + spareSize {
        var draft = StockDraft(id: old.id, size: size)
        try encode(&draft)
        return try append(draft.added, to: old.descriptor, path)
      }
    }
    let temporary = "\(path)-\(getpid())"
    unsafe unlink(temporary)
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw FileFault.last("open", temporary) }
    defer { close(descriptor) }
    do {
      var draft = StockDraft(id: UInt64.random(in: .min ... .max), size: headSize)
      try encode(&draft)
      var head = CompactWriter()
      for word in [signature, draft.id] { head.append(word: word) }
      try FolderHandle.write(head.bytes.span, to: descriptor, name: temporary)
      try append(draft.added, to: descriptor, temporary)
      guard unsafe rename(temporary, path) == 0 else { throw FileFault.last("rename", path) }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
  }

  private static func append(_ pieces: [StoredBytes], to descriptor: Int32, _ path: String) throws {
    for piece in pieces {
      let bytes = try piece.load()
      try FolderHandle.write(bytes.span, to: descriptor, name: path)
    }
  }

  /// - Returns: nil when the file ends before the range does.
  private static func bytes(_ range: Range<Int>, from descriptor: Int32) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let got = unsafe pread(descriptor, buffer.baseAddress! + count, range.count - count, off_t(range.lowerBound + count))
        if got < 0, errno == EINTR { continue }
        if got <= 0 { break }
        count += got
      }
    }
    return bytes.count == range.count ? bytes : nil
  }
}
