/// Which `~~` in the text of one parent open and close a strikethrough. A mark without a partner stays text.
///
/// cmark has already joined the text and forgotten backslashes, so literal tildes are written as `code`.
struct StrikePairs {
  /// For each mark in order: opening, closing, or nil for text.
  private var roles: [Bool?] = []
  private var position = 0

  init(in parent: MarkdownNode) {
    var opening: Int?
    var child = parent.firstChild
    while let current = child {
      if current.kind == .text {
        let literal = current.literal
        for offset in Self.marks(in: literal) {
          let mayOpen = offset + 2 >= literal.count || literal[offset + 2] != UInt8(ascii: " ")
          let mayClose = offset == 0 || literal[offset - 1] != UInt8(ascii: " ")
          if let start = opening, mayClose {
            roles[start] = true
            roles.append(false)
            opening = nil
          } else {
            if opening == nil, mayOpen { opening = roles.count }
            roles.append(nil)
          }
        }
      }
      child = current.next
    }
  }

  /// The role of the next mark: true opens, false closes, nil is text.
  mutating func next() -> Bool? {
    defer { position += 1 }
    return position < roles.count ? roles[position] : nil
  }

  /// Offsets of runs of exactly two tildes.
  static func marks(in literal: [UInt8]) -> [Int] {
    guard literal.contains(UInt8(ascii: "~")) else { return [] }
    var offsets: [Int] = []
    var index = 0
    while index < literal.count {
      var end = index
      while end < literal.count, literal[end] == UInt8(ascii: "~") { end += 1 }
      if end - index == 2 { offsets.append(index) }
      index = max(end, index + 1)
    }
    return offsets
  }
}
