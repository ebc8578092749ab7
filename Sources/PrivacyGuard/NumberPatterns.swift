extension ScanText {
  /// Judges the number that begins at `start`: where it ends, and what it gives away.
  func number(at start: Int) -> (end: Int, findings: [PrivacyScan.Finding]) {
    // The digits of «%20» are a blank.
    let start = byte(start - 1) == UInt8(ascii: "%") && isDigit(start + 1) ? start + 2 : start
    if let end = shortNumber(at: start) {
      guard end - start <= 2, let finding = age(at: start..<end) else { return (end, []) }
      return (end, [finding])
    }
    let size = DigitRun.measure(self, at: start)
    if size.digits < 9 { return (max(start, size.end), ages(in: start..<size.end)) }
    // Most often money: too short for a NIK, and no mobile number begins like it.
    if size.groups == 1, size.digits < 15, !mayBeginMobileNumber(start) { return (max(size.end, start + 1), []) }
    let run = DigitRun(self, at: start)
    var end = run.range.upperBound
    // More digits than any number has: none of them is one.
    while isDigit(end) { end += 1 }
    let isInHash = end > run.range.upperBound || isLetter(end) || isLetter(start - 1) && !isIdentityLabel(endingAt: start)
    if isInHash { return (max(end, start + 1), []) }
    var findings: [PrivacyScan.Finding] = []
    var group = 0
    while group < run.groups.count {
      if let (range, next) = nationalID(run, from: group) {
        findings.append(.init(kind: PrivacyDiagnostics.nationalID, range: range))
        group = next
      } else if let (range, next) = mobileNumber(run, from: group) {
        if !isNearAnOffice(range) { findings.append(.init(kind: PrivacyDiagnostics.phone, range: range)) }
        group = next
      } else {
        group += 1
      }
    }
    return (max(end, start + 1), findings)
  }

  /// The end of fewer than nine digits with a letter behind them or another sign by which no number goes on, or with one
  /// sign and then a letter or the line's end; nil for what has to be looked at closely.
  @inline(__always)
  private func shortNumber(at start: Int) -> Int? {
    var end = start
    while isDigit(end) { end += 1 }
    guard end > start, end - start < 9 else { return nil }
    switch byte(end) {
    case .lineFeed, UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ":"), UInt8(ascii: "\""):
      return end
    case 0, 0x80...: return nil
    default: return byte(end).isASCIILetter || byte(end + 1).isASCIILetter || byte(end + 1) == .lineFeed ? end : nil
    }
  }

  // MARK: NIK

  /// Whole groups of sixteen digits that can be a NIK: province, regency and district (two digits each), the birth date as
  /// DDMMYY with 40 added to a woman's day, and a serial number.
  private func nationalID(_ run: DigitRun, from group: Int) -> (Range<Int>, next: Int)? {
    var count = 0
    for last in group..<run.groups.count {
      if last > group, run.groups[last].separator.contains(.slash) { return nil }
      count += run.groups[last].count
      guard count >= 15 else { continue }
      let groups = run.groups[group...last]
      let range = groups.first!.range.lowerBound..<groups.last!.range.upperBound
      let isLabelled = isLabelledIdentity(range.lowerBound)
      // A mistyped NIK still leads to its owner.
      if isLabelled, count == 16 || groups.count == 1 && count <= 17 { return (range, last + 1) }
      guard count == 16 else {
        if count > 16 { return nil }
        continue
      }
      let isPlausible = Self.isPlausible(run.digits[groups.first!.first..<(groups.first!.first + 16)])
      // Eight figures of a table are not one number, unless somebody says so.
      guard isPlausible, groups.count <= 6, !isAmount(groups), !isDates(groups, run), !isUUID(groups, before: range.upperBound),
        !isMoney(range.lowerBound)
      else { return nil }
      return (range, last + 1)
    }
    return nil
  }

  private static func isPlausible(_ digits: ArraySlice<UInt8>) -> Bool {
    let first = digits.startIndex
    func pair(_ index: Int) -> Int { Int(digits[first + index]) * 10 + Int(digits[first + index + 1]) }
    let day = pair(6) > 40 ? pair(6) - 40 : pair(6)
    return provinces.contains(pair(0)) && (1...79).contains(pair(2)) && (1...79).contains(pair(4))
      && (1...31).contains(day) && (1...12).contains(pair(8)) && pair(12) + pair(14) > 0
  }

  /// Codes of provinces, with those that Papua had before 2022.
  private static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74, 75,
    76, 81, 82, 91, 92, 93, 94, 95, 96, 97,
  ]

  /// «5.371.014.107.990.001»: dots at every third digit.
  private func isAmount(_ groups: ArraySlice<DigitRun.Group>) -> Bool {
    groups.count > 2 && groups.first!.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  /// «12-08-2024 08-12-2024».
  private func isDates(_ groups: ArraySlice<DigitRun.Group>, _ run: DigitRun) -> Bool {
    groups.indices.dropFirst(2).contains { isYear(run, $0) && groups[$0 - 1].count == 2 && groups[$0 - 2].count == 2 }
  }

  private func isUUID(_ groups: ArraySlice<DigitRun.Group>, before end: Int) -> Bool {
    groups.map(\.count) == [8, 4, 4] && byte(end) == UInt8(ascii: "-")
  }

  private func isLabelledIdentity(_ start: Int) -> Bool {
    let words = Sentence(self, sentence(around: start..<start, reach: 40).lowerBound..<start).words.suffix(4)
    guard let label = words.lastIndex(where: { $0.isA(.identityLabel) }) else { return isIdentityLabel(endingAt: start) }
    return !words[label...].contains { $0.isA(.moneyLabel) || $0.shape == .number }
  }

  /// «NIK5371…»: the word that touches the digits.
  private func isIdentityLabel(endingAt end: Int) -> Bool {
    var start = end
    while isLetter(start - 1), end - start < 4 { start -= 1 }
    return start < end && Sentence(self, start..<end)[0].isA(.identityLabel)
  }

  /// Whether «Rp» or a word of money stands right before.
  private func isMoney(_ start: Int) -> Bool {
    let words = Sentence(self, sentence(around: start..<start, reach: 28).lowerBound..<start).words.suffix(3)
    return words.contains { $0.isA(.moneyLabel) }
  }

  // MARK: Mobile numbers

  private func mayBeginMobileNumber(_ start: Int) -> Bool {
    switch byte(start) {
    case UInt8(ascii: "1")...UInt8(ascii: "5"), UInt8(ascii: "7"), UInt8(ascii: "9"): false
    default: true
    }
  }

  /// `08…`, `62 8…`, `0062 8…`, or `8…` behind a word such as «hp», with the length of an Indonesian mobile number.
  private func mobileNumber(_ run: DigitRun, from group: Int) -> (Range<Int>, next: Int)? {
    let head = run.groups[group]
    let isFirst = group == 0
    if !isFirst, head.separator.isDisjoint(with: [.blank, .slash, .bracket]) { return nil }
    if isFirst, byte(head.range.lowerBound - 1) == UInt8(ascii: "."), isDigit(head.range.lowerBound - 2) { return nil }
    if isVillageCode(run, group) { return nil }
    // «0.812…» is a coordinate.
    guard head.count > 1, let significant = subscriberStart(run, group) else { return nil }
    // A date begins with «08-» too.
    if head.count == 2, run.digits[head.first] == 0 {
      guard isFirst, run.groups.count > 1, run.groups[1].separator == .blank, !isYear(run, 1), run.groups.count < 3 || !isYear(run, 2)
      else { return nil }
    }
    var last = group
    var count = head.first + head.count - significant
    while last + 1 < run.groups.count {
      let next = run.groups[last + 1]
      let startsAnother = count >= 9 && next.count >= 3 && run.digits[next.first] == 0 && run.digits[next.first + 1] == 8
      if count + next.count > 12 || startsAnother || count >= 9 && next.separator.contains(.slash) { break }
      count += next.count
      last += 1
    }
    guard (9...12).contains(count) else { return nil }
    let start = head.range.lowerBound
    let hasPlus = byte(start - 1) == UInt8(ascii: "+")
    return ((hasPlus ? start - 1 : start)..<run.groups[last].range.upperBound, last + 1)
  }

  /// «62.08.01.2001», alone or before a year: province, regency, district and village, whose number begins with 1 (kelurahan)
  /// or 2 (desa), as Kemendagri writes them.
  private func isVillageCode(_ run: DigitRun, _ group: Int) -> Bool {
    guard run.groups.count >= group + 4 else { return false }
    let groups = run.groups[group..<group + 4]
    guard groups.map(\.count) == [2, 2, 2, 4], groups.dropFirst().allSatisfy({ $0.separator == .dot }),
      [1, 2].contains(run.digits[run.groups[group + 3].first])
    else { return false }
    return run.groups.count == group + 4 || run.groups[group + 4].separator == .slash && isYear(run, group + 4)
  }

  /// Where in `run.digits` the `8` of the number stands.
  private func subscriberStart(_ run: DigitRun, _ group: Int) -> Int? {
    let digits = run.digits
    let first = run.groups[group].first
    // 0800, 0804 and 0809 are services.
    if digits[first...].starts(with: [0, 8]), digits.count > first + 2, digits[first + 2] != 0 { return first + 1 }
    for prefix in Self.countryCodes where digits[first...].starts(with: prefix + [8]) { return first + prefix.count }
    if digits[first] == 8, run.groups[group].count >= 3, isLabelledPhone(run.groups[group].range.lowerBound) { return first }
    return nil
  }

  private static let countryCodes: [[UInt8]] = [[6, 2], [6, 2, 0], [0, 0, 6, 2]]

  private func isYear(_ run: DigitRun, _ group: Int) -> Bool {
    let group = run.groups[group]
    return group.count == 4 && [[1, 9], [2, 0]].contains { run.digits[group.first...].starts(with: $0) }
  }

  private func isLabelledPhone(_ start: Int) -> Bool {
    let words = Sentence(self, sentence(around: start..<start, reach: 20).lowerBound..<start).words
    return words.last.map { $0.isA(.phoneLabel) } ?? false
  }

  /// Whether the words around a number say that it is a service's or an office's: the nearest that speaks of an office or
  /// of a person decides. For a value in a record (`- nomor: …`) the lines above it may say so too.
  private func isNearAnOffice(_ number: Range<Int>) -> Bool {
    let around = sentence(around: number)
    if let answer = speaksOfOffice(around.lowerBound..<number.lowerBound, nearestAtEnd: true) { return answer }
    if let answer = speaksOfOffice(number.upperBound..<around.upperBound, nearestAtEnd: false) { return answer }
    return speaksOfOffice(record(before: around.lowerBound), nearestAtEnd: true) ?? false
  }

  private func speaksOfOffice(_ range: Range<Int>, nearestAtEnd: Bool) -> Bool? {
    let words = Sentence(self, range).words
    var isSameClause = true
    for word in nearestAtEnd ? words.reversed() : words {
      if word.isA(.relative), isSameClause { return false }
      if word.isA(.office) || word.isA(.moneyLabel) && nearestAtEnd { return true }
      if word.gap.contains(.semicolon) { isSameClause = false }
    }
    return nil
  }

  // MARK: Ages

  /// Looks at the one- and two-digit numbers of a stretch for ages with somebody's initials or name beside them.
  private func ages(in range: Range<Int>) -> [PrivacyScan.Finding] {
    var findings: [PrivacyScan.Finding] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard isDigit(index) else {
        index += 1
        continue
      }
      let start = index
      while isDigit(index), index < range.upperBound { index += 1 }
      if index - start <= 2, let finding = age(at: start..<index) { findings.append(finding) }
    }
    return findings
  }

  /// The same of one number of one or two digits.
  private func age(at number: Range<Int>) -> PrivacyScan.Finding? {
    guard looksLikeAge(number) else { return nil }
    return Sentence(self, sentence(around: number, reach: 90)).personWithAge(at: number.lowerBound)
  }

  /// The quick question: a unit or a bracket behind it, or «umur», «usia» before it.
  private func looksLikeAge(_ number: Range<Int>) -> Bool {
    var next = number.upperBound
    if byte(next) == .space { next += 1 }
    switch byte(next) | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: ")") | 0x20: return true
    default: break
    }
    return byte(number.lowerBound - 1) == .space && (byte(number.lowerBound - 2) | 0x20 == UInt8(ascii: "a")
      || byte(number.lowerBound - 2) | 0x20 == UInt8(ascii: "r"))
  }
}
