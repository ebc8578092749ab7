/// The bytes of a file with the small questions that the patterns ask of them.
struct ScanText {
  let bytes: [UInt8]
  let vocabulary = Vocabulary.shared

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

  /// Whether the full stop (or `!`, `?`) at `index` ends a sentence: one with a blank and a capital behind it, and no abbreviation
  /// or list number before it.
  func endsSentence(at index: Int) -> Bool {
    guard byte(index + 1) == .space || byte(index + 1) == .lineFeed else { return false }
    var next = index + 1
    while byte(next) == .space || byte(next) == .lineFeed { next += 1 }
    guard byte(next).isUpperCase else { return false }
    var start = index
    while isLetter(start - 1) || isDigit(start - 1) { start -= 1 }
    return index - start > 4 || index - start > 1 && !byte(index - 1).isDigit && !isAbbreviation(start..<index)
  }

  private func isAbbreviation(_ word: Range<Int>) -> Bool {
    var hash = WordHash()
    for index in word { hash.add(bytes[index]) }
    return !vocabulary.roles(of: hash.value).isDisjoint(with: [.title, .numberLabel, .onBehalf, .policeReport])
  }

  /// The quick question before a sentence with a victim is taken apart: is there a capital that begins no sentence, a sign
  /// that leads to a name, or «nama» or «an» in hurried lower case?
  func mayNameSomebody(around word: Range<Int>) -> Bool {
    for index in max(0, word.lowerBound - 60)..<min(bytes.count, word.upperBound + 130) {
      let byte = bytes[index]
      if byte.isUpperCase {
        if index == word.lowerBound { continue }
        var before = index - 1
        while self.byte(before) == .space { before -= 1 }
        if before == index - 1, before >= 0, bytes[before] != .lineFeed { return true }
        switch self.byte(before) {
        case 0, .lineFeed, UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "?"): continue
        default: return true
        }
      }
      guard index >= word.upperBound else { continue }
      switch byte {
      case UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: "\""): if index < word.upperBound + 30 { return true }
      case UInt8(ascii: "n"):
        if self.byte(index - 1) == UInt8(ascii: "a"), !isLetter(index + 1), !isLetter(index - 2) { return true }
        if self.byte(index + 1) == UInt8(ascii: "a"), self.byte(index + 2) == UInt8(ascii: "m"), self.byte(index + 3) == UInt8(ascii: "a") {
          return true
        }
      default: break
      }
    }
    return false
  }

  /// The sentence around a place, a bounded distance to both sides.
  func sentence(around place: Range<Int>, reach: Int = 200) -> Range<Int> {
    var start = place.lowerBound
    while start > max(0, place.lowerBound - reach) {
      let byte = bytes[start - 1]
      if byte == .lineFeed, beginsEntry(at: start) || self.byte(start - 2) == .lineFeed { break }
      if byte.mayEndSentence, endsSentence(at: start - 1) { break }
      start -= 1
    }
    var end = place.upperBound
    while end < min(bytes.count, place.upperBound + reach) {
      let byte = bytes[end]
      if byte == .lineFeed, beginsEntry(at: end + 1) { break }
      if byte.mayEndSentence, endsSentence(at: end) { break }
      end += 1
    }
    return start..<end
  }

  /// The lines before a value in a record (`- nomor: …`), which say what the record is about; at most eight, up to a
  /// blank line.
  func record(before index: Int) -> Range<Int> {
    var start = index
    var lines = 0
    while start > max(0, index - 600) {
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

  @inline(__always) var mayEndSentence: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: "!") || self == UInt8(ascii: "?") }

  /// Letters of names: ASCII, Latin letters with marks and whatever is written with their continuation bytes. The lead
  /// bytes C2 (signs), E2 (punctuation), EF (full-width signs) and F0 (emoji) begin no letter.
  @inline(__always) var isWordLetter: Bool {
    isASCIILetter || self >= 0xC3 && self < 0xE2 || self > 0xE2 && self < 0xEF
  }
}
