import Output
import PlanCompiler

/// A file as pieces, what is published of it already taken over from there.
struct AssembledParts {
  enum Piece: Sendable {
    case memory(ArraySlice<UInt8>)
    case published(PublishedParts, Range<Int>)

    func read(_ take: (Span<UInt8>) -> Void) throws(FileFault) {
      switch self {
      case .memory(let bytes): take(bytes.span)
      case .published(let file, let range): try file.read(range, take)
      }
    }
  }

  private(set) var pieces: [Piece] = []
  /// Those that the next file like this one may take over; empty when nothing of it can be told apart.
  private(set) var parts: [TreeRecord.Part] = []

  /// - Parameters:
  ///   - published: what the site has of the file.
  ///   - key: what a part depends on; nil: nobody knows.
  init(_ file: OutputFile, _ published: PublishedParts? = nil, _ key: (_ part: String) -> Digest? = { _ in nil }) {
    guard let parts = file.parts else {
      pieces = [.memory(file.bytes[...])]
      return
    }
    var made = ByteBuffer()
    // What of the published file stands before `made`.
    var run = 0..<0
    func flush() {
      if !run.isEmpty, let published { pieces.append(.published(published, run)) }
      if made.count > 0 { pieces.append(.memory(made.bytes[...])) }
      made.removeAll()
      run = 0..<0
    }
    var length = 0
    var writer = PartWriter()
    for part in parts {
      let key = part.name.flatMap(key)
      let known = part.name.flatMap { name in key.flatMap { published?.range(of: name, key: $0) } }
      let (separator, own) = writer.append(part, to: &made, length: known?.count)
      length += separator
      if let range = known, let published {
        if range.lowerBound - run.upperBound == made.count, published.holds(made.bytes, at: run.upperBound) {
          made.removeAll()
          run = run.lowerBound..<range.upperBound
        } else {
          flush()
          run = range
        }
      }
      if let name = part.name, let key {
        self.parts.append(TreeRecord.Part(name: name, key: key, start: length, end: length + own))
      }
      length += own
    }
    flush()
  }

  /// The digest of the whole, its length in bytes, and what the next file like this one may take over.
  func digest() throws(FileFault) -> (content: Digest, size: Int, made: TreeRecord.Made?) {
    var digest = SteppedDigest()
    for (index, piece) in pieces.enumerated() {
      if index == 0, case .published(let file, let range) = piece, range.lowerBound == 0 {
        digest = SteppedDigest(from: file.midpoints, shared: range.upperBound)
        try file.read(digest.known..<range.upperBound) { digest.update($0) }
      } else {
        try piece.read { digest.update($0) }
      }
    }
    let made = parts.isEmpty ? nil : TreeRecord.Made(parts: parts, midpoints: digest.midpoints)
    let size = digest.length
    return (digest.finish(), size, made)
  }
}
