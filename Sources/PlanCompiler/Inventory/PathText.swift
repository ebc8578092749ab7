/// Paths are told apart as file systems do it, byte by byte: two spellings of one letter are two names.
extension Span<UInt8> {
  func begins(with prefix: String) -> Bool { extracting(first: prefix.utf8.count).equals(prefix) }

  func ends(with suffix: String) -> Bool { extracting(last: suffix.utf8.count).equals(suffix) }

  /// Whether this is the path of a folder or of something in it.
  func lies(in folder: String) -> Bool {
    begins(with: folder) && (count == folder.utf8.count || self[folder.utf8.count] == UInt8(ascii: "/"))
  }

  func equals(_ text: String) -> Bool {
    let other = text.utf8.span
    return count == other.count && firstDifference(from: other) == count
  }

  /// How many bytes two texts have in common at their beginning.
  ///
  /// - Complexity: O(length), by words of 8 bytes
  func firstDifference(from other: borrowing Span<UInt8>) -> Int {
    let (one, two) = unsafe (bytes, other.bytes)
    let shared = Swift.min(one.byteCount, two.byteCount)
    var index = 0
    while index + 8 <= shared,
      unsafe one.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
        == two.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    {
      index += 8
    }
    while index < shared, self[index] == other[index] { index += 1 }
    return index
  }

  func contains(_ byte: UInt8) -> Bool {
    for index in indices where self[index] == byte { return true }
    return false
  }

  /// Whether this is the path of something with a name that begins with a dot, or of something in it.
  var isHidden: Bool {
    var startsName = true
    for index in indices {
      if startsName, self[index] == UInt8(ascii: ".") { return true }
      startsName = self[index] == UInt8(ascii: "/")
    }
    return false
  }

  /// Whether all bytes are lower-case letters, digits and hyphens.
  var isSlug: Bool {
    for index in indices {
      switch self[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): continue
      default: return false
      }
    }
    return true
  }
}
