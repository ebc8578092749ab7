/// The bytes of a file with the small questions that the patterns ask of them. ASCII case is ignored throughout.
struct ScanText {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func starts(with word: StaticString, at index: Int) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { letters in
      for offset in 0..<letters.count where unsafe bytes[index + offset].lowercased != letters[offset] { return false }
      return true
    }
  }

  /// Like `starts(with:at:)`, and no letter or digit follows.
  func isWord(_ word: StaticString, at index: Int) -> Bool {
    starts(with: word, at: index) && !isWordByte(index + word.utf8CodeUnitCount)
  }

  func isWordByte(_ index: Int) -> Bool {
    guard bytes.indices.contains(index) else { return false }
    let kind = ByteClass.table[Int(bytes[index])]
    return kind.isLetter || kind == .digit
  }

  func isUpperCase(_ index: Int) -> Bool {
    bytes.indices.contains(index) && ByteClass.table[Int(bytes[index])] == .upperCase
  }

  func isDigit(_ index: Int) -> Bool {
    bytes.indices.contains(index) && ByteClass.table[Int(bytes[index])] == .digit
  }

  /// Skips blanks and the given signs.
  func skip(_ signs: StaticString, from index: Int) -> Int {
    var index = index
    while index < bytes.count, bytes[index] == UInt8(ascii: " ") || contains(signs, bytes[index]) { index += 1 }
    return index
  }

  private func contains(_ signs: StaticString, _ byte: UInt8) -> Bool {
    signs.withUTF8Buffer { unsafe $0.contains(byte) }
  }

  /// The start of the line that holds `index`.
  func lineStart(_ index: Int) -> Int {
    var index = index
    while index > 0, bytes[index - 1] != UInt8(ascii: "\n") { index -= 1 }
    return index
  }

  func lineEnd(_ index: Int) -> Int {
    var index = index
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
    return index
  }

  /// Where one of `words` begins inside `range`, as a whole word.
  func firstWord(of words: [StaticString], in range: Range<Int>) -> (word: StaticString, index: Int)? {
    var index = range.lowerBound
    while index < range.upperBound {
      if isWordByte(index), !isWordByte(index - 1) {
        for word in words where isWord(word, at: index) { return (word, index) }
      }
      index += 1
    }
    return nil
  }

  /// Whether one of `stems` occurs inside `range`, at the beginning of a word.
  func hasStem(_ stems: [StaticString], in range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if isWordByte(index), !isWordByte(index - 1) {
        for stem in stems where starts(with: stem, at: index) { return true }
      }
      index += 1
    }
    return false
  }
}

extension UInt8 {
  var lowercased: UInt8 { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) ? self | 0x20 : self }
}
