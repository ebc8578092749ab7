/// Ids for headings, so that every section has an address: from the text, unique on the page, ASCII.
struct HeadingIDs {
  private var used: Set<String>

  init(reserved: [String]) {
    used = Set(reserved)
  }

  mutating func unique(for text: [PageTemplate.TextPiece], holes: [String]) -> String {
    var slug = ""
    for piece in text {
      switch piece {
      case .text(let text): Self.append(text, to: &slug)
      case .hole(let position): Self.append(holes[position], to: &slug)
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return unique(slug.isEmpty ? "bagian" : slug)
  }

  /// `base`, or `base-2` and so on where it is taken.
  mutating func unique(_ base: String) -> String {
    var id = base
    var number = 2
    while !used.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }

  /// Takes ` {#id}` off the end of a heading's text.
  static func takeMark(from text: inout [PageTemplate.TextPiece]) -> String? {
    guard case .text(let last)? = text.last, last.hasSuffix("}"), let start = last.firstRange(of: " {#") else { return nil }
    let id = last[start.upperBound...].dropLast()
    let isPlain = id.utf8.allSatisfy {
      ($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z")) || ($0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9"))
        || $0 == UInt8(ascii: "-")
    }
    guard !id.isEmpty, isPlain else { return nil }
    text[text.count - 1] = .text(String(last[..<start.lowerBound]))
    return String(id)
  }

  private static func append(_ text: String, to slug: inout String) {
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": slug.unicodeScalars.append(scalar)
      default: if !slug.isEmpty, !slug.hasSuffix("-") { slug += "-" }
      }
    }
  }
}
