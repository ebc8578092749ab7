import Output

/// What stands in for a hole's content while Mustache renders a layout.
///
/// U+0001 and U+0002 are control characters that no HTML document may hold, and a template or string that does is
/// refused before rendering. So nothing that a template says can look like a hole.
enum Sentinel {
  private static let open: UInt8 = 1
  private static let close: UInt8 = 2

  static func text(for hole: Int) -> String { "\u{1}\(hole)\u{2}" }

  /// Whether a byte may not stand in a template or an interface string.
  static func isForbidden(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): false
    case 0..<0x20, 0x7F: true
    default: false
    }
  }

  /// Cuts rendered bytes at the sentinels.
  ///
  /// - Complexity: O(bytes)
  static func split(_ rendered: [UInt8]) -> Skeleton<Int> {
    var skeleton = Skeleton<Int>()
    var runStart = 0
    var index = 0
    while index < rendered.count {
      guard rendered[index] == open else {
        index += 1
        continue
      }
      skeleton.append(rendered: rendered[runStart..<index])
      index += 1
      var hole = 0
      while index < rendered.count, rendered[index] != close {
        hole = hole * 10 + Int(rendered[index] &- UInt8(ascii: "0"))
        index += 1
      }
      index += 1
      runStart = index
      skeleton.append(slot: hole)
    }
    skeleton.append(rendered: rendered[runStart...])
    return skeleton
  }
}
