/// One file of the finished site: a path relative to the site's root, with `/`, and its bytes.
///
/// A large file may be made of parts when somebody asks for it, so that it never lies in memory as a whole.
public struct OutputFile: Sendable {
  public let path: String
  private let content: Content

  private enum Content: Sendable {
    case bytes([UInt8])
    case parts([OutputPart])
  }

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .bytes(bytes)
  }

  public init(path: String, parts: [OutputPart]) {
    self.path = path
    content = .parts(parts)
  }

  /// What the file is made of; nil when its bytes are there.
  public var parts: [OutputPart]? { if case .parts(let parts) = content { parts } else { nil } }

  /// Hands on the file's bytes in order, made if need be: in pieces large enough that the handing on costs nothing beside the
  /// making.
  ///
  /// - Parameter made: called after each part that was made, with its position among them and where in the file it stands.
  public func forEachPiece(
    made: (_ part: Int, _ place: Range<Int>) -> Void = { _, _ in }, _ body: (Span<UInt8>) -> Void
  ) {
    switch content {
    case .bytes(let bytes): body(bytes.span)
    case .parts(let parts):
      var buffer = ByteBuffer(capacity: Self.pieceSize + 64 << 10)
      var writer = PartWriter()
      var length = 0
      for (position, part) in parts.enumerated() {
        let (before, own) = writer.append(part, to: &buffer)
        length += before
        made(position, length..<length + own)
        length += own
        guard buffer.count >= Self.pieceSize else { continue }
        buffer.withBytes(body)
        buffer.removeAll()
      }
      buffer.withBytes(body)
    }
  }

  private static let pieceSize = 256 << 10

  /// The whole file in one, made if need be.
  public var bytes: [UInt8] {
    if case .bytes(let bytes) = content { return bytes }
    var bytes: [UInt8] = []
    forEachPiece { piece in unsafe piece.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) } }
    return bytes
  }
}

/// Files still to be written: whoever runs it may do so on any core, and need not keep them longer than it takes to put
/// them away. National pages are large: all at once they would weigh more than anything else in a build.
public typealias OutputJob = @Sendable () -> [OutputFile]
