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
  public static func == (lhs: PlanText, rhs: PlanText) -> Bool {
    let count = Int(lhs.end - lhs.start)
    guard count == Int(rhs.end - rhs.start) else { return false }
    return unsafe lhs.withBytes { one in
      unsafe rhs.withBytes { other in
        var offset = 0
        while offset &+ 8 <= count {
          let a = unsafe one.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          let b = unsafe other.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          if a != b { return false }
          offset &+= 8
        }
        while offset < count {
          if unsafe one[offset] != other[offset] { return false }
          offset &+= 1
        }
        return true
      }
    }
  }

  /// The bytes at once: an array slice would be hashed byte by byte.
  public func hash(into hasher: inout Hasher) {
    unsafe withBytes { bytes in unsafe hasher.combine(bytes: bytes) }
    hasher.combine(UInt8(0xFF))
  }

  private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    unsafe storage.bytes.withUnsafeBytes { all in
      unsafe body(UnsafeRawBufferPointer(rebasing: all[Int(start)..<Int(end)]))
    }
  }
}
