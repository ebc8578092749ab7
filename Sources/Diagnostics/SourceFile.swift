/// The number of one input file in one run. Assigned by whoever lists the inputs, in path order, so that comparing
/// numbers compares paths.
public struct SourceID: Sendable, Hashable, Comparable {
  public let rawValue: UInt32

  public init(_ rawValue: UInt32) {
    self.rawValue = rawValue
  }

  public static func < (lhs: SourceID, rhs: SourceID) -> Bool {
    lhs.rawValue < rhs.rawValue
  }
}

/// The bytes of one input file and the name people know it by. Reading it is the CLI's business.
public struct SourceFile: Sendable {
  public let id: SourceID
  /// The path that messages print: relative to where the user stands or to the plans folder, with `/`.
  public let path: String
  public let bytes: [UInt8]

  public init(id: SourceID, path: String, bytes: [UInt8]) {
    self.id = id
    self.path = path
    self.bytes = bytes
  }
}

/// A half-open range of byte offsets in one source file.
///
/// Bytes inside, one conversion to line and column at the edge (`LineTable`).
public struct SourceRange: Sendable, Hashable {
  public var source: SourceID
  public var lowerBound: UInt32
  public var upperBound: UInt32

  @inlinable
  public init(source: SourceID, lowerBound: UInt32, upperBound: UInt32) {
    self.source = source
    self.lowerBound = lowerBound
    self.upperBound = max(lowerBound, upperBound)
  }

  public init(source: SourceID, _ bytes: Range<Int>) {
    self.init(source: source, lowerBound: UInt32(bytes.lowerBound), upperBound: UInt32(bytes.upperBound))
  }

  /// The offsets as `Int`, for indexing the file's bytes.
  public var bytes: Range<Int> { Int(lowerBound)..<Int(upperBound) }
}

/// Where a value was written: file and 1-based line. Small enough to travel with every published figure.
public struct Provenance: Sendable, Hashable {
  public var source: SourceID
  public var line: UInt32

  @inlinable
  public init(source: SourceID, line: UInt32) {
    self.source = source
    self.line = line
  }
}
