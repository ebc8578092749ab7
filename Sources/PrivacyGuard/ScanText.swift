/// The bytes of a file with the small questions that the patterns ask of them.
struct ScanText {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The byte at `index`; 0 outside.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  func isDigit(_ index: Int) -> Bool { byte(index).isDigit }

  func isGroupSign(_ index: Int) -> Bool {
    let byte = byte(index)
    return byte == .space || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
  }

  func isFullWidthDigit(_ index: Int) -> Bool {
    byte(index) == 0xEF && byte(index + 1) == 0xBC && (0x90...0x99).contains(byte(index + 2))
  }

  func isLetter(_ index: Int) -> Bool { byte(index).isWordLetter }

  /// Whether a line break and what follows it end a sentence: a blank line, a list entry, or a `key:` of YAML.
  func beginsEntry(at index: Int) -> Bool {
    var index = index
    while byte(index) == .space { index += 1 }
    switch byte(index) {
    case 0, .lineFeed, UInt8(ascii: "\r"), UInt8(ascii: "-"), UInt8(ascii: "|"): return true
    default: break
    }
    let start = index
    while byte(index).isASCIILetter || byte(index).isDigit || byte(index) == UInt8(ascii: "_") { index += 1 }
    return index > start && byte(index) == UInt8(ascii: ":")
  }

  /// Whether the sign at `index` ends a sentence: a full stop with a blank and a capital behind it, and no abbreviation
  /// or list number before it.
  func endsSentence(at index: Int) -> Bool {
    switch byte(index) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): break
    default: return false
    }
    guard byte(index + 1) == .space || byte(index + 1) == .lineFeed else { return false }
    var next = index + 1
    while byte(next) == .space || byte(next) == .lineFeed { next += 1 }
    guard byte(next).isUpperCase else { return false }
    var start = index
    while isLetter(start - 1) || isDigit(start - 1) { start -= 1 }
    return index - start > 4 || index - start > 1 && !byte(index - 1).isDigit && !Self.isAbbreviation(bytes[start..<index])
  }

  private static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
    var hash = WordHash()
    for byte in word { hash.add(byte) }
    return !Vocabulary.shared.roles(of: hash.value).isDisjoint(with: [.title, .numberLabel, .onBehalf, .policeReport])
  }

  /// The sentence around a place, a bounded distance to both sides.
  func sentence(around place: Range<Int>, reach: Int = 200) -> Range<Int> {
    var start = place.lowerBound
    while start > max(0, place.lowerBound - reach) {
      let byte = bytes[start - 1]
      if byte == .lineFeed, beginsEntry(at: start) || bytes[..<(start - 1)].last == .lineFeed { break }
      if start - 1 < place.lowerBound, endsSentence(at: start - 1) { break }
      start -= 1
    }
    var end = place.upperBound
    while end < min(bytes.count, place.upperBound + reach) {
      if bytes[end] == .lineFeed, beginsEntry(at: end + 1) { break }
      if endsSentence(at: end) { break }
      end += 1
    }
    return start..<end
  }

  /// The lines before a value in a record (`- nomor: …`), which say what the record is about; at most eight, up to a
  /// blank line.
  func record(before index: Int) -> Range<Int> {
    var start = index
    var lines = 0
    while start > 0 {
      if bytes[start - 1] == .lineFeed {
        lines += 1
        if lines > 8 || byte(start) == .lineFeed { break }
      }
      start -= 1
    }
    return start..<index
  }
}

extension UInt8 {
  static let space = UInt8(ascii: " ")
  static let lineFeed = UInt8(ascii: "\n")

  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isUpperCase: Bool { self &- 0x41 < 26 }
  @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Letters of names: ASCII, Latin letters with marks and whatever is written with their continuation bytes. The lead
  /// bytes C2 (signs), E2 (punctuation), EF (full-width signs) and F0 (emoji) begin no letter.
  @inline(__always) var isWordLetter: Bool {
    isASCIILetter || self >= 0xC3 && self < 0xE2 || self > 0xE2 && self < 0xEF
  }
}
