extension Sentence {
  typealias Finding = PrivacyScan.Finding

  /// «M.T. (17)», «MT, 17 tahun», «Melur (17), korban»: initials or a name with an age.
  func personWithAge(at place: Int) -> Finding? {
    guard let age = index(at: place), self[age].shape == .number, let evidence = ageEvidence(at: age) else { return nil }
    var last = age - 1
    while self[last].isA(.ageWord) || self[last].isA(.gender) && !self[last + 1].gap.isEmpty && self[last].shape != .capitalized {
      last -= 1
    }
    guard last >= 0, isJoined(last + 1, age) else { return nil }
    if let first = initialsStart(endingAt: last), isSomebody(first, last, age, evidence) {
      return Finding(kind: PrivacyDiagnostics.initials, range: self[first].range.lowerBound..<self[age].range.upperBound)
    }
    if let first = nameStart(endingAt: last), isNamedPerson(first, last, age, evidence) {
      return Finding(kind: PrivacyDiagnostics.name, range: self[first].range.lowerBound..<self[age].range.upperBound)
    }
    return nil
  }

  private enum AgeEvidence { case unit, bracket, word }

  private func ageEvidence(at age: Int) -> AgeEvidence? {
    let next = self[age + 1]
    let number = self[age].range
    if next.isA(.ageUnit), next.gap.isSubset(of: [.blank]) {
      // «21 Tahun 2007» is a law, «5 tahun terakhir» a span.
      let behind = self[age + 2]
      if behind.shape == .number && behind.length == 4 && behind.gap == .blank || behind.isA(.duration) { return nil }
      return .unit
    }
    if self[age - 1].isA(.ageWord) { return .word }
    let isClosed = text.byte(number.upperBound) == UInt8(ascii: ")")
    return isClosed && !self[age].gap.isDisjoint(with: [.opening, .slash, .blank]) ? .bracket : nil
  }

  /// Only blanks, commas, brackets, slashes and hyphens lead from the person to the age.
  private func isJoined(_ first: Int, _ age: Int) -> Bool {
    (first...age).allSatisfy { self[$0].gap.isDisjoint(with: [.colon, .lineBreak]) }
  }

  /// Where the initials that end with word `last` begin: «M.T.», «MT», or «M T».
  func initialsStart(endingAt last: Int) -> Int? {
    let word = self[last]
    guard word.shape == .allCapitals, word.length <= 4, word.isDotted || !word.isA(.acronym) else { return nil }
    if word.length == 1, self[last - 1].shape == .allCapitals, self[last - 1].length == 1, word.gap == .blank { return last - 1 }
    return last
  }

  private func isSomebody(_ first: Int, _ last: Int, _ age: Int, _ evidence: AgeEvidence) -> Bool {
    let before = self[first - 1]
    if before.isA(.section) && !before.isA(.person) || before.isA(.placePrefix) && self[first].gap == .blank { return false }
    if self[last].isDotted { return !isDegree(last) }
    let hasCue = speaksOfPeople(near: first, age)
    return evidence == .bracket ? hasCue : self[last].length <= 3 || hasCue
  }

  /// «Contoh Rekaan, S.H. (54)».
  private func isDegree(_ index: Int) -> Bool {
    let word = self[index]
    guard word.gap.contains(.comma), self[index - 1].shape == .capitalized else { return false }
    let first = text.byte(word.range.lowerBound)
    return first == UInt8(ascii: "S") || first == UInt8(ascii: "M") || first == UInt8(ascii: "A")
  }

  private func speaksOfPeople(near first: Int, _ age: Int) -> Bool {
    let cues: WordRoles = [.victim, .person, .title, .initialsMarker, .weakMarker, .humanVerb, .gender]
    return (max(0, first - 6)...(age + 5)).contains { index in
      index != first && self[index].isA(cues) && self[index].length > 1
        || self[index].shape == .allCapitals && self[index].length == 1 && index > first && index < age
    }
  }

  // MARK: Names

  /// Where the capitalized words that end with `last` begin, at most four; nil when none can be a name.
  func nameStart(endingAt last: Int) -> Int? {
    var first = last
    guard isCapitalizedName(last) else { return nil }
    while first > 0, last - first < 3, self[first].gap == .blank, isCapitalizedName(first - 1) { first -= 1 }
    return first
  }

  func isCapitalizedName(_ index: Int) -> Bool {
    let word = self[index]
    return word.shape == .capitalized && word.length > 1 && !word.isA(Self.noName) && !self[index - 1].isA(.placePrefix)
  }

  /// What no name is made of.
  static let noName: WordRoles = [
    .plain, .office, .place, .placePrefix, .victim, .person, .acronym, .section, .thing, .ageWord, .ageUnit, .label,
    .numberLabel, .identityLabel, .moneyLabel, .phoneLabel, .passport, .title,
  ]

  private func isNamedPerson(_ first: Int, _ last: Int, _ age: Int, _ evidence: AgeEvidence) -> Bool {
    let isWord = evidence != .bracket
    let before = self[first - 1]
    if before.isA([.victim, .title]) || before.isA(.person) && before.shape != .allCapitals && before.gap != [] { return true }
    var after = age + 1
    if self[after].isA(.ageUnit) { after += 1 }
    let next = self[after]
    let isCounted = text.byte(next.range.upperBound) == .space && text.byte(next.range.upperBound + 1) == UInt8(ascii: "(")
    if next.isA(last > first ? [.victim, .humanVerb, .person] : [.victim, .humanVerb]) && !isCounted { return true }
    return isWord && last > first && speaksOfPeople(near: first, age)
  }
}
