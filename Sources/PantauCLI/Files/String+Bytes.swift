import Glibc

extension String {
  /// Whether this text stands before another in the order of their UTF-8 bytes, as file systems and git order names.
  ///
  /// - Complexity: O(length), by `memcmp`
  func precedesByBytes(_ other: String) -> Bool {
    let order: Int32?? = unsafe utf8.withContiguousStorageIfAvailable { left in
      unsafe other.utf8.withContiguousStorageIfAvailable { right in
        guard let one = left.baseAddress, let two = right.baseAddress else { return 0 }
        return unsafe memcmp(one, two, min(left.count, right.count))
      }
    }
    guard case .some(.some(let difference)) = order else { return utf8.lexicographicallyPrecedes(other.utf8) }
    return difference == 0 ? utf8.count < other.utf8.count : difference < 0
  }
}
