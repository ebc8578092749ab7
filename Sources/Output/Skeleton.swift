/// Fixed bytes with slots between them: what a layout or a Markdown page becomes when it is parsed once, to be filled
/// for each of thousands of pages.
///
/// Filling copies each fixed run whole and calls back for each slot; nothing is searched or parsed again.
public struct Skeleton<Slot: Sendable>: Sendable {
  private var bytes: [UInt8] = []
  /// In order; each slot stands after the first `end` fixed bytes.
  private var cuts: [Cut] = []

  private struct Cut {
    let end: Int
    let slot: Slot
  }

  public init() {}

  /// The slots in the order in which they are filled.
  public var slots: [Slot] { cuts.map(\.slot) }

  /// How many fixed bytes there are: what a page weighs before its slots are filled.
  public var fixedCount: Int { bytes.count }

  public var isEmpty: Bool { bytes.isEmpty && cuts.isEmpty }

  /// Appends bytes that are already safe where they stand.
  public mutating func append(rendered run: [UInt8]) {
    bytes.append(contentsOf: run)
  }

  public mutating func append(rendered run: ArraySlice<UInt8>) {
    bytes.append(contentsOf: run)
  }

  public mutating func append(slot: Slot) {
    cuts.append(Cut(end: bytes.count, slot: slot))
  }

  /// Writes the fixed bytes and, where a slot stands, whatever `write` appends.
  ///
  /// - Complexity: O(fixed bytes + what `write` does)
  public func fill(into buffer: inout ByteBuffer, _ write: (Slot, inout ByteBuffer) -> Void) {
    var position = 0
    for cut in cuts {
      buffer.append(rendered: bytes, in: position..<cut.end)
      position = cut.end
      write(cut.slot, &buffer)
    }
    buffer.append(rendered: bytes, in: position..<bytes.count)
  }

  /// The same bytes with every slot replaced.
  public func map<Other: Sendable>(_ transform: (Slot) -> Other) -> Skeleton<Other> {
    var other = Skeleton<Other>()
    other.bytes = bytes
    other.cuts = cuts.map { .init(end: $0.end, slot: transform($0.slot)) }
    return other
  }
}
