/// A text that stands in one of the region's files: a range of that document's decoded bytes.
///
/// Nothing is copied until someone asks for a `String`; pages append the bytes directly.
public struct PlanText: Sendable {
  private let storage: Storage
  private let start: UInt32
  private let end: UInt32

  /// The decoded scalars of one document, shared by all its texts.
  public final class Storage: Sendable {
    let bytes: [UInt8]

    public init(_ bytes: [UInt8]) { self.bytes = bytes }
  }

  /// - Precondition: `range` lies in the storage.
  public init(_ storage: Storage, _ range: Range<Int>) {
    precondition(range.upperBound <= storage.bytes.count)
    self.storage = storage
    start = UInt32(range.lowerBound)
    end = UInt32(range.upperBound)
  }

  public init(_ string: String) {
    let bytes = Array(string.utf8)
    self.init(Storage(bytes), 0..<bytes.count)
  }

  public var bytes: ArraySlice<UInt8> { storage.bytes[Int(start)..<Int(end)] }

  public var isEmpty: Bool { start == end }

  public var string: String { String(decoding: bytes, as: UTF8.self) }
}

extension PlanText: Hashable {
  public static func == (lhs: PlanText, rhs: PlanText) -> Bool { lhs.bytes == rhs.bytes }

  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
