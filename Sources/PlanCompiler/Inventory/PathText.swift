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
    guard count == other.count else { return false }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  func contains(_ byte: UInt8) -> Bool {
    for index in indices where self[index] == byte { return true }
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
