/// Paths are told apart as file systems do it, byte by byte: two spellings of one letter are two names.
extension StringProtocol {
  func begins(with prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }

  func ends(with suffix: String) -> Bool {
    let (own, other) = (utf8, suffix.utf8)
    return own.count >= other.count && own.dropFirst(own.count - other.count).elementsEqual(other)
  }
}
