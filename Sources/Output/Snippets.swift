/// Pieces of markup that were rendered once and are repeated thousands of times. They lie in one array: to append one is to
/// copy its bytes, and to count no references.
public struct Snippets: Sendable {
  fileprivate let bytes: [UInt8]
  /// By position: one past its last byte.
  private let ends: [Int]

  /// - Parameter write: appends the piece of a position
  public init(count: Int, _ write: (_ position: Int, inout ByteBuffer) -> Void) {
    var buffer = ByteBuffer(capacity: count * 64)
    var ends: [Int] = []
    ends.reserveCapacity(count)
    for position in 0..<count {
      write(position, &buffer)
      ends.append(buffer.count)
    }
    bytes = buffer.bytes
    self.ends = ends
  }

  public var count: Int { ends.count }

  fileprivate func range(of position: Int) -> Range<Int> { (position == 0 ? 0 : ends[position - 1])..<ends[position] }
}

extension ByteBuffer {
  public mutating func append(_ snippets: Snippets, _ position: Int) {
    append(rendered: snippets.bytes, in: snippets.range(of: position))
  }
}
