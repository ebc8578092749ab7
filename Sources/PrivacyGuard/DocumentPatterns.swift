extension Sentence {
  /// Passport numbers near word `index`, which speaks of passports: one or two letters and six to eight digits.
  func passports(near index: Int) -> [Finding] {
    let isPassport = self[index].isA(.passport) || text.word(self[index + 1].range, is: "perjalanan")
    guard isPassport else { return [] }
    return (max(0, index - 8)..<min(words.count, index + 10)).compactMap { place in
      let word = words[place]
      if word.shape == .mixed, isPassportNumber(word.range) {
        return Finding(kind: PrivacyDiagnostics.passport, range: word.range)
      }
      let isLetter = word.length <= 2 && (word.shape == .allCapitals || word.shape == .lower && word.length == 1)
      let digits = digitWords(from: place + 1)
      if isLetter, !word.isDotted, (6...8).contains(digits.count) {
        return Finding(kind: PrivacyDiagnostics.passport, range: word.range.lowerBound..<digits.end)
      }
      guard word.shape == .number, (7...8).contains(word.length), self[place - 1].isA(.numberLabel) else { return nil }
      return Finding(kind: PrivacyDiagnostics.passport, range: word.range)
    }
  }

  private func isPassportNumber(_ range: Range<Int>) -> Bool {
    let letters = text.bytes[range].prefix { $0.isASCIILetter }.count
    let digits = text.bytes[range].dropFirst(letters)
    return (1...2).contains(letters) && (6...8).contains(digits.count) && digits.allSatisfy(\.isDigit)
  }

  private func digitWords(from first: Int) -> (count: Int, end: Int) {
    var (count, index) = (0, first)
    while self[index].shape == .number, self[index].gap.isSubset(of: [.blank, .other]), index - first < 3 {
      count += self[index].length
      index += 1
    }
    return (count, self[index - 1].range.upperBound)
  }
}

extension ScanText {
  /// `LP/B/123/V/2023/SPKT`, «LP Nomor 123/V/2023», «Laporan Polisi No. Pol.: LP/33/…», `Sprin.Sidik/12/V/2024`: a number
  /// with a year behind a slash.
  func policeReport(at word: Range<Int>) -> PrivacyScan.Finding? {
    var start = word.lowerBound
    if self.word(word, is: "polisi") {
      guard let before = wordBefore(start), ["laporan", "lap", "lapor"].contains(where: { self.word(before, is: $0) }) else {
        return nil
      }
      start = before.lowerBound
    } else if self.word(word, is: "sprin") || self.word(word, is: "sp") {
      // Warrants: Sprin.Sidik, SP.Lidik, Sprin.Gas …
      let kind = word.upperBound + 1..<word.upperBound + 6
      guard ["sidik", "lidik"].contains(where: { self.word(kind, is: $0) }) else { return nil }
      return registerNumber(from: kind.upperBound).map { .init(kind: PrivacyDiagnostics.policeReport, range: start..<$0) }
    } else if self.word(word, is: "li"), !byte(start).isUpperCase {
      return nil
    }
    guard let end = registerNumber(from: word.upperBound) else { return nil }
    return .init(kind: PrivacyDiagnostics.policeReport, range: start..<end)
  }

  private func wordBefore(_ index: Int) -> Range<Int>? {
    var end = index
    while [.space, UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(byte(end - 1)) { end -= 1 }
    var start = end
    while isLetter(start - 1) { start -= 1 }
    return start < end && index - end <= 2 ? start..<end : nil
  }

  /// The end of `[label] [letter/]number/…/year[/…]`; nil when the text goes on otherwise.
  private func registerNumber(from start: Int) -> Int? {
    var index = start
    // Labels and the letter of the report's type.
    while index - start < 48 {
      while isSeparator(byte(index)) { index += 1 }
      if isDigit(index) { break }
      var end = index
      while byte(end).isASCIILetter { end += 1 }
      guard end > index else { return nil }
      let label = Sentence(self, index..<end)[0]
      let isSegment = isSlash(byte(index - 1)) && isSlash(byte(end)) && end - index <= 6
      guard end - index == 1 || isSegment || label.isA([.numberLabel, .policeReport]) else { return nil }
      index = end
    }
    let number = index
    while isDigit(index) { index += 1 }
    guard (1...5).contains(index - number) else { return nil }
    // Segments up to the year.
    for _ in 0..<5 {
      let separator = index
      while byte(index) == .space, index - separator < 2 { index += 1 }
      guard isSlash(byte(index)) else { return nil }
      index += 1
      while byte(index) == .space, index - separator < 4 { index += 1 }
      let segment = index
      // A year also ends before a full stop, be it a sentence's or a file name's.
      if isYear(segment..<segment + 4), !isDigit(segment + 4), !byte(segment + 4).isASCIILetter {
        return endOfSegments(from: segment + 4)
      }
      while byte(index).isASCIILetter || isDigit(index) || byte(index) == UInt8(ascii: ".") { index += 1 }
      guard index > segment else { return nil }
    }
    return nil
  }

  private func endOfSegments(from start: Int) -> Int {
    var index = start
    while isSlash(byte(index)), byte(index + 1).isASCIILetter {
      index += 1
      while byte(index).isASCIILetter || byte(index) == UInt8(ascii: ".") && byte(index + 1).isASCIILetter { index += 1 }
    }
    return index
  }

  private func isYear(_ range: Range<Int>) -> Bool {
    let (first, second) = (byte(range.lowerBound), byte(range.lowerBound + 1))
    let isCentury = first == UInt8(ascii: "2") && second == UInt8(ascii: "0") || first == UInt8(ascii: "1") && second == UInt8(ascii: "9")
    return range.count == 4 && isCentury && isDigit(range.lowerBound + 2) && isDigit(range.lowerBound + 3)
  }

  private func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  private func isSeparator(_ byte: UInt8) -> Bool {
    byte == .space || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") || isSlash(byte)
  }
}
