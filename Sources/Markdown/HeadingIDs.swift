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
    let base = slug.isEmpty ? "bagian" : slug
    var id = base
    var number = 2
    while !used.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
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
