/// One file of the finished site: a path relative to the site's root, with `/`, and its bytes.
///
/// A large file may be made piece by piece when somebody asks for it, so that it never lies in memory as a whole.
public struct OutputFile: Sendable {
  public let path: String
  private let content: Content

  private enum Content: Sendable {
    case bytes([UInt8])
    case pieces(@Sendable (_ handOn: (borrowing ByteBuffer) -> Void) -> Void)
  }

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    content = .bytes(bytes)
  }

  /// - Parameter write: hands on the file's bytes in order, in pieces of about `ByteBuffer.pieceSize`. It is called again
  ///   when somebody asks again.
  public init(path: String, inPieces write: @escaping @Sendable (_ handOn: (borrowing ByteBuffer) -> Void) -> Void) {
    self.path = path
    content = .pieces(write)
  }

  public func forEachPiece(_ body: (Span<UInt8>) -> Void) {
    switch content {
    case .bytes(let bytes): body(bytes.span)
    case .pieces(let write): write { piece in piece.withBytes(body) }
    }
  }

  /// The file's bytes, made if need be.
  public var pieces: [[UInt8]] {
    if case .bytes(let bytes) = content { return [bytes] }
    var pieces: [[UInt8]] = []
    forEachPiece { piece in unsafe piece.withUnsafeBufferPointer { unsafe pieces.append(Array($0)) } }
    return pieces
  }

  /// The whole file in one.
  public var bytes: [UInt8] {
    let pieces = pieces
    return pieces.count == 1 ? pieces[0] : Array(pieces.joined())
  }
}

/// Files still to be written: whoever runs it may do so on any core, and need not keep them longer than it takes to put
/// them away. National pages are large: all at once they would weigh more than anything else in a build.
public typealias OutputJob = @Sendable () -> [OutputFile]
