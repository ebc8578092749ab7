/// Where in a piece of HTML something stands, as far as escaping cares.
enum MarkupPlace: Sendable, Hashable {
  case content
  /// Inside `<…>` and outside any attribute's value.
  case tag
  case attributeValue
  case singleQuotedValue
  case comment
  /// Inside a `script` or `style` element.
  case script
}

/// Follows HTML from byte to byte and knows the place. It is no parser: it understands what our own templates are
/// written in, and whatever it does not understand ends as a misplaced hole, which is an error.
struct MarkupTracker {
  private(set) var place = MarkupPlace.content
  /// The bytes of the current tag's name, to notice `script` and `style`.
  private var tagName: [UInt8] = []
  private var isReadingName = false
  /// The newest bytes, as far as comment marks and end tags need them.
  private var recent: [UInt8] = []

  private static let rawElements = ["script", "style"].map { Array($0.utf8) }

  mutating func advance(over byte: UInt8) {
    recent.append(byte)
    if recent.count > 9 { recent.removeFirst() }
    switch place {
    case .content:
      if byte == UInt8(ascii: "<") {
        place = .tag
        tagName = []
        isReadingName = true
      }
    case .tag: advanceInTag(byte)
    case .attributeValue: if byte == UInt8(ascii: "\"") { place = .tag }
    case .singleQuotedValue: if byte == UInt8(ascii: "'") { place = .tag }
    case .comment: if recent.ends(with: "-->") { place = .content }
    case .script:
      if recent.ends(with: "</script") || recent.ends(with: "</style") {
        place = .tag
        tagName = [UInt8(ascii: "/")]
        isReadingName = false
      }
    }
  }

  private mutating func advanceInTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"):
      place = Self.rawElements.contains(tagName) ? .script : .content
    case UInt8(ascii: "\""): place = .attributeValue
    case UInt8(ascii: "'"): place = .singleQuotedValue
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"): isReadingName = false
    default:
      if isReadingName { tagName.append(byte) }
      if recent.ends(with: "<!--") { place = .comment }
    }
  }
}

extension [UInt8] {
  fileprivate func ends(with text: StaticString) -> Bool {
    guard count >= text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { unsafe suffix($0.count).elementsEqual($0) }
  }
}
