import PlanCompiler

/// A digest that notes now and then where it is: that of another file with the same beginning goes on from there.
struct SteppedDigest {
  private var digest = SHA256()
  /// How many bytes there were.
  private(set) var length = 0
  private(set) var midpoints: [TreeRecord.Midpoint] = []

  /// Bytes between two notes.
  private static let step = 256 << 10

  init() {}

  /// - Parameters:
  ///   - midpoints: noted on the way through a file, in order.
  ///   - shared: how many bytes of that file this one begins with.
  init(from midpoints: [TreeRecord.Midpoint], shared: Int) {
    self.midpoints = midpoints.filter { $0.length <= shared }
    guard let last = self.midpoints.last else { return }
    digest = SHA256(from: last)
    length = last.length
  }

  /// How many bytes need not be handed over.
  var known: Int { midpoints.last?.length ?? 0 }

  mutating func update(_ bytes: Span<UInt8>) {
    var rest = bytes
    while !rest.isEmpty {
      let piece = rest.extracting(first: Self.step - length % Self.step)
      digest.update(piece)
      length += piece.count
      rest = rest.extracting(droppingFirst: piece.count)
      if length % Self.step == 0, let midpoint = digest.midpoint { midpoints.append(midpoint) }
    }
  }

  consuming func finish() -> Digest { digest.finish() }
}
