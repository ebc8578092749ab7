/// One word of a sentence as the patterns see it.
struct Word {
  enum Shape { case lower, capitalized, allCapitals, number, mixed }

  var range: Range<Int>
  var roles: WordRoles
  var shape: Shape
  /// Letters or digits, without dots between them.
  var length: Int
  /// «M.T.», «a.n.»: single letters with dots.
  var isDotted = false
  /// What stands between the word before and this one.
  var gap: Gap = []

  struct Gap: OptionSet {
    let rawValue: UInt16
    static let comma = Gap(rawValue: 1)
    static let colon = Gap(rawValue: 2)
    static let opening = Gap(rawValue: 4)
    static let closing = Gap(rawValue: 8)
    static let slash = Gap(rawValue: 16)
    static let lineBreak = Gap(rawValue: 32)
    static let blank = Gap(rawValue: 64)
    static let other = Gap(rawValue: 128)
    static let semicolon = Gap(rawValue: 256)
  }

  func isA(_ role: WordRoles) -> Bool { !roles.isDisjoint(with: role) }
}

/// The words of a stretch of text.
struct Sentence {
  let text: ScanText
  private(set) var words: [Word] = []

  /// - Complexity: O(range).
  init(_ text: ScanText, _ range: Range<Int>) {
    self.text = text
    words.reserveCapacity(48)
    var index = range.lowerBound
    var gap: Word.Gap = []
    while index < range.upperBound {
      guard var word = Self.word(text, at: index, limit: range.upperBound) else {
        gap.formUnion(Self.gap(text.bytes[index]))
        index += Self.width(text, at: index)
        continue
      }
      word.gap = gap
      gap = []
      index = word.range.upperBound
      words.append(word)
    }
  }

  /// The number of the word that begins at or holds `place`.
  func index(at place: Int) -> Int? { words.firstIndex { $0.range.upperBound > place } }

  /// The word with this number; a blank one outside, so that patterns can look around without counting.
  subscript(_ index: Int) -> Word {
    words.indices.contains(index) ? words[index] : Word(range: 0..<0, roles: [], shape: .mixed, length: 0)
  }

  private static func width(_ text: ScanText, at index: Int) -> Int {
    switch text.bytes[index] {
    case 0xF0...: 4
    case 0xE0...: 3
    case 0xC2...: 2
    default: 1
    }
  }

  private static func gap(_ byte: UInt8) -> Word.Gap {
    switch byte {
    case .space, 0xC2: .blank
    case .lineFeed: .lineBreak
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ";"): [.colon, .semicolon]
    case UInt8(ascii: ":"), UInt8(ascii: "="): .colon
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
    case UInt8(ascii: "/"): .slash
    default: .other
    }
  }

  private static func word(_ text: ScanText, at start: Int, limit: Int) -> Word? {
    let first = text.bytes[start]
    if first.isDigit {
      var end = start
      while end < limit, text.bytes[end].isDigit { end += 1 }
      return Word(range: start..<end, roles: [], shape: .number, length: end - start)
    }
    guard first.isWordLetter else { return nil }
    if let dotted = dotted(text, at: start, limit: limit) { return dotted }
    var hash = WordHash()
    var upper = 0
    var digits = 0
    var end = start
    while end < limit {
      let byte = text.bytes[end]
      guard byte.isWordLetter || byte >= 0x80 && byte < 0xC0 || byte.isDigit else { break }
      if byte.isUpperCase { upper += 1 }
      if byte.isDigit { digits += 1 }
      hash.add(byte)
      end += 1
    }
    let length = end - start
    let shape: Word.Shape =
      digits > 0 ? .mixed
      : upper == length ? .allCapitals
      : first.isUpperCase || first >= 0xC3 && upper == 0 ? .capitalized : upper == 0 ? .lower : .mixed
    var roles = text.vocabulary.roles(of: hash.value)
    if roles.isEmpty, length > 5 { roles = stemRoles(text, start..<end) }
    return Word(range: start..<end, roles: roles, shape: shape, length: length)
  }

  /// «ibunya», «nomornya»: the roles of the word without the suffix.
  private static func stemRoles(_ text: ScanText, _ range: Range<Int>) -> WordRoles {
    let end = range.upperBound
    guard text.bytes[end - 3] | 0x20 == UInt8(ascii: "n"), text.bytes[end - 2] | 0x20 == UInt8(ascii: "y"),
      text.bytes[end - 1] | 0x20 == UInt8(ascii: "a")
    else { return [] }
    var hash = WordHash()
    for index in range.lowerBound..<(end - 3) { hash.add(text.bytes[index]) }
    return text.vocabulary.roles(of: hash.value)
  }

  /// «M.T.», «M. T.», «a.n», and «a/n».
  private static func dotted(_ text: ScanText, at start: Int, limit: Int) -> Word? {
    func isSingle(_ index: Int) -> Bool {
      text.byte(index).isASCIILetter && !text.isLetter(index + 1) && !text.isDigit(index + 1) && !text.isLetter(index - 1)
    }
    guard isSingle(start) else { return nil }
    if text.bytes[start] | 0x20 == UInt8(ascii: "a"), text.byte(start + 1) == UInt8(ascii: "/"),
      text.byte(start + 2) | 0x20 == UInt8(ascii: "n"), isSingle(start + 2) {
      return Word(range: start..<start + 3, roles: .onBehalf, shape: .lower, length: 2, isDotted: true)
    }
    guard text.byte(start + 1) == UInt8(ascii: ".") else { return nil }
    let isUpper = text.bytes[start].isUpperCase
    var hash = WordHash()
    var letters = 0
    var index = start
    var end = start
    while index < limit, isSingle(index), text.bytes[index].isUpperCase == isUpper {
      hash.add(text.bytes[index])
      letters += 1
      index += 1
      end = index
      guard text.byte(index) == UInt8(ascii: ".") else { break }
      index += 1
      end = index
      if isUpper, text.byte(index) == .space, isSingle(index + 1), text.byte(index + 2) == UInt8(ascii: ".") { index += 1 }
    }
    guard letters >= 2 else { return nil }
    let roles = text.vocabulary.roles(of: hash.value).intersection(.onBehalf)
    return Word(range: start..<end, roles: roles, shape: isUpper ? .allCapitals : .lower, length: letters, isDotted: true)
  }
}
