import Synchronization

/// Bytes of many regions in few large pieces of memory. What a region leaves lies between what it needed while it compiled; kept
/// as it is, tens of thousands of such remains would scatter all free memory, and whoever asks for some finds it cold.
public final class BytePile: Sendable {
  private let pieces = Mutex<[[UInt8]]>([])
  private static let pieceSize = 1 << 20

  public init() {}

  /// Where a run of bytes lies.
  struct Place: Sendable {
    let piece: Int
    let range: Range<Int>
  }

  /// Copies the bytes onto the pile.
  func add(_ bytes: [UInt8]) -> Place {
    pieces.withLock { pieces in
      if pieces.last.map({ $0.capacity - $0.count < bytes.count }) ?? true {
        var piece: [UInt8] = []
        piece.reserveCapacity(max(Self.pieceSize, bytes.count))
        pieces.append(piece)
      }
      let (last, start) = (pieces.count - 1, pieces[pieces.count - 1].count)
      pieces[last].append(contentsOf: bytes)
      return Place(piece: last, range: start..<start + bytes.count)
    }
  }

  /// - Complexity: O(bytes)
  func bytes(at place: Place) -> [UInt8] { pieces.withLock { Array($0[place.piece][place.range]) } }
}
