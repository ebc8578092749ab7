/// Byte offsets of one file turned into lines and columns.
///
/// Lines end at LF or CRLF (and a lone CR), as editors count them. Columns count Unicode scalars from 1, which is what
/// SARIF calls `unicodeCodePoints`.
public struct LineTable: Sendable {
  /// The offset at which each line starts; the first is 0.
  public let lineStarts: [Int]
  private let bytes: [UInt8]

  /// - Complexity: O(bytes)
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    starts.reserveCapacity(bytes.count / 20 + 1)
    bytes.forEachIndex(of: UInt8(ascii: "\n"), or: UInt8(ascii: "\r")) { index in
      // The LF behind it ends this line.
      if bytes[index] == UInt8(ascii: "\r"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { return }
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// The 1-based line that holds the byte at `offset`; the end of the file belongs to the last line.
  ///
  /// - Complexity: O(log lines)
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// 1-based line and column of an offset. An offset past the end is the end.
  ///
  /// - Complexity: O(log lines + length of the line)
  public func position(at offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(0, offset), bytes.count)
    let line = line(at: offset)
    var column = 1
    for index in lineStarts[line - 1]..<offset where bytes[index] & 0b1100_0000 != 0b1000_0000 {
      column += 1
    }
    // A byte order mark is no character to the person who reads the line.
    if line == 1, offset >= 3, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { column -= 1 }
    return (line, column)
  }

  /// The bytes of a 1-based line without its line break.
  public func lineBytes(_ line: Int) -> ArraySlice<UInt8> {
    let start = lineStarts[line - 1]
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }
}
