public import Output
public import PlanProgress

/// A SHA-256 digest. Computing one is the CLI's business: below it no C library is seen.
public struct Digest: Sendable, Hashable {
  private let words: [4 of UInt64]

  /// - Returns: nil unless there are 32 bytes.
  public init?(_ bytes: Span<UInt8>) {
    guard bytes.count == Self.byteCount else { return nil }
    var words: [4 of UInt64] = [0, 0, 0, 0]
    for offset in bytes.indices { words[offset / 8] = words[offset / 8] << 8 | UInt64(bytes[offset]) }
    self.words = words
  }

  public static let byteCount = 32
  /// No file's digest, for all that is known.
  public static let zero = Digest(words: [0, 0, 0, 0])

  private init(words: [4 of UInt64]) { self.words = words }

  public static func == (left: Digest, right: Digest) -> Bool {
    left.words[0] == right.words[0] && left.words[1] == right.words[1] && left.words[2] == right.words[2]
      && left.words[3] == right.words[3]
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(words[0]) }

  public func write(to writer: inout CompactWriter) { writer.append(words: words) }

  public init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    var words: [4 of UInt64] = [0, 0, 0, 0]
    for index in 0..<4 { words[index] = try reader.word() }
    self.words = words
  }

  /// The 32 bytes, in the order in which `init` takes them.
  public var bytes: [UInt8] {
    (0..<Self.byteCount).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64(56 - $0 % 8 * 8)) }
  }

  /// 64 lower-case hexadecimal digits.
  public func append(to buffer: inout ByteBuffer) {
    for index in 0..<4 { buffer.append(hexadecimal: words[index]) }
  }

  public var hexadecimal: String {
    var buffer = ByteBuffer(capacity: 64)
    append(to: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
