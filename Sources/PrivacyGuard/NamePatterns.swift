internal import Diagnostics

extension Sentence {
  /// Names or initials of the victim or witness that word `index` speaks of: one behind a marker, which may belong to the
  /// next sentence, and one without.
  func namedVictims(at index: Int) -> [Finding] {
    let unmarked =
      labelledName(at: index) ?? namesBehindColon(at: index) ?? namesInBrackets(at: index) ?? nameBehind(index)
      ?? nameBefore(index) ?? initialsInApposition(near: index)
    return [markedName(at: index, reach: 14), unmarked].compactMap(\.self)
  }

  /// A marker within `reach` words from `index`, with a name behind it. Markers that need a person to be spoken of look
  /// for one before them.
  func markedName(at index: Int, reach: Int = 1) -> Finding? {
    for place in index..<min(index + reach, words.count) {
      let word = words[place]
      if word.isA(.initialsMarker), let finding = initials(behind: place) { return finding }
      // «a.n. Sdri. Melur»: nobody signs for a Sdri.
      let isPrivate = self[index].isA(.victim) || self[place - 1].isA(.onBehalf)
      if word.isA(.title), let finding = titled(place, nearVictim: isPrivate) { return finding }
      if word.isA(.lineage), isCapitalizedName(place - 1), self[place + 1].shape == .capitalized {
        return finding(PrivacyDiagnostics.name, place - 1, place + 1)
      }
      if word.isA(.opener), let finding = alias(at: place) { return finding }
      guard let end = markerEnd(at: place, nearVictim: self[index].isA(.victim)) else { continue }
      if let finding = marked(place, end, isStrong: !word.isA(.weakMarker)) { return finding }
    }
    return nil
  }

  /// Where the marker that begins at word `index` ends; nil when there is none, or it speaks of a thing or an office.
  private func markerEnd(at index: Int, nearVictim: Bool) -> Int? {
    let word = words[index]
    if word.isA(.weakMarker) { return nearVictim ? index : nil }
    var end: Int?
    if word.isA(.nameMarker) { end = index }
    if word.isA(.onBehalf) {
      // The bare «an» of hurried typing counts only close behind: it is also an English word.
      let isBare = nearVictim && word.gap == .blank && (self[index - 1].isA(.victim) || self[index - 2].isA(.victim))
      let isSigned = word.isDotted || text.byte(word.range.upperBound) == UInt8(ascii: ".") || isBare
      if isSigned, word.shape != .capitalized { end = index }
    }
    let isNama = self[index + 1].isA(.label) && text.bytes[self[index + 1].range.lowerBound] | 0x20 == UInt8(ascii: "n")
    if isNama, self[index + 1].gap == .blank || self[index + 1].gap == .other {
      if word.isA(.onBehalfOf) { end = index + 1 }
      if nearVictim, text.word(word.range, is: "dengan") || text.word(word.range, is: "dgn") || text.word(word.range, is: "dg") {
        end = index + 1
      }
    }
    guard let end else { return nil }
    return nearVictim ? (isAboutThing(index) ? nil : end) : speaksOfPerson(around: index) ? end : nil
  }

  private func isAboutThing(_ index: Int) -> Bool {
    self[index - 1].isA([.thing, .placePrefix]) || self[index - 2].isA([.thing, .placePrefix]) && self[index - 1].isA(.thing)
  }

  /// Whether the nearest word before a marker that speaks of somebody speaks of a private person; without one, whether a
  /// victim is spoken of behind it.
  private func speaksOfPerson(around index: Int) -> Bool {
    for place in stride(from: index - 1, through: max(0, index - 6), by: -1) {
      let word = self[place]
      if word.isA([.thing, .placePrefix]), place == index - 1 || place == index - 2 && self[index - 1].shape == .lower { return false }
      if word.isA([.victim, .person]) { return true }
      if word.isA(.office) { return false }
    }
    return (index..<(index + 8)).contains { self[$0].isA(.victim) }
  }

  /// The name or initials behind a marker; behind a strong one also in lower case, as in a hurried message.
  private func marked(_ start: Int, _ end: Int, isStrong: Bool) -> Finding? {
    var name = end + 1
    var fillers = 0
    var isLowerCaseAllowed = isStrong
    while self[name].isA(.filler), fillers < 2 {
      // «kuasa a.n. korban disiapkan»
      if self[name].isA(.victim) { isLowerCaseAllowed = false }
      name += 1
      fillers += 1
    }
    let word = self[name]
    if isStrong, isInitials(name) { return finding(PrivacyDiagnostics.initials, start, name) }
    let isName =
      isLowerCaseAllowed
      ? word.length > 1 && word.shape != .number && word.shape != .mixed && !word.isA(Self.noName.subtracting([.place, .weakMarker]))
      : isCapitalizedName(name)
    guard isName, !word.gap.contains(.lineBreak) || word.shape != .lower else { return nil }
    // «a.n. korban», «bernama samaran»: nobody is named.
    return finding(PrivacyDiagnostics.name, start, lastOfNames(from: name))
  }

  /// «Sdri. M.T.», and near a victim «Sdri. Melur».
  private func titled(_ index: Int, nearVictim: Bool) -> Finding? {
    if isInitials(index + 1), self[index + 1].gap.isSubset(of: [.blank, .other]) {
      return finding(PrivacyDiagnostics.initials, index, index + 1)
    }
    guard nearVictim, isCapitalizedName(index + 1) else { return nil }
    return finding(PrivacyDiagnostics.name, index, lastOfName(from: index + 1))
  }

  /// «berinisial MT», «inisial korban: m.t».
  private func initials(behind index: Int) -> Finding? {
    // «berinisial TK»: only somebody is said to be that, also where the letters abbreviate something.
    let isSaidOfSomebody = text.bytes[words[index].range.lowerBound] | 0x20 == UInt8(ascii: "b")
    for place in (index + 1)..<(index + 4) {
      let word = self[place]
      let isShort = isSaidOfSomebody && word.shape == .allCapitals && word.length <= 3
      if isShort || isInitials(place) { return finding(PrivacyDiagnostics.initials, index, place) }
      // «inisial nama: Melur Rekaan»
      if word.gap.contains(.colon), self[place - 1].isA(.label), isCapitalizedName(place) {
        return finding(PrivacyDiagnostics.name, index, lastOfName(from: place))
      }
      // «initial; --d», «`initial`, so»: what another statement or clause says is nobody's initials.
      let isBehind = word.gap.isDisjoint(with: [.comma, .semicolon, .closing])
      let isSmall = word.shape == .lower && (word.length <= 3 || word.isDotted) && word.length > 0 && isBehind
      if isSmall, !word.isA([.plain, .gender]) || word.isDotted { return finding(PrivacyDiagnostics.initials, index, place) }
      guard word.isA([.filler, .victim, .person, .label]) else { return nil }
    }
    return nil
  }

  /// One to four capitals, dotted or not, that abbreviate nothing known.
  private func isInitials(_ index: Int) -> Bool {
    let word = self[index]
    return word.shape == .allCapitals && word.length <= (word.isDotted ? 4 : 3)
      && (word.isDotted || !word.isA([.acronym, .place, .plain]))
  }

  /// An alias is a victim's all the same: «sebut saja Bunga», «Bunga (bukan nama sebenarnya)».
  private func alias(at index: Int) -> Finding? {
    let word = words[index]
    if text.word(word.range, is: "sebut") {
      guard text.word(self[index + 1].range, is: "saja") || text.word(self[index + 1].range, is: "aja") else { return nil }
      let isCalled = self[index + 2].isA([.label, .nameMarker])
      let name = self[isCalled ? index + 3 : index + 2]
      let isName = name.length > 1 && !name.isA(.plain) && (isCalled || name.shape == .capitalized)
      return isName ? finding(PrivacyDiagnostics.name, index, isCalled ? index + 3 : index + 2) : nil
    }
    if text.word(word.range, is: "bukan") {
      let isAlias = self[index + 1].isA(.label) && (text.word(self[index + 2].range, is: "sebenarnya") || self[index + 2].isA(.filler))
      return isAlias ? finding(PrivacyDiagnostics.name, max(0, index - 1), index + 2) : nil
    }
    guard text.word(word.range, is: "samaran") || text.word(word.range, is: "disamarkan"), self[index - 1].isA(.label) else {
      return nil
    }
    let name = index - 2
    guard isCapitalizedName(name), !self[index - 1].gap.isDisjoint(with: [.opening, .comma]) else { return nil }
    return finding(PrivacyDiagnostics.name, name, index)
  }

  // MARK: Names without a marker

  /// «nama korban: Melur», «identitas saksi ialah Kenanga».
  private func labelledName(at index: Int) -> Finding? {
    guard self[index - 1].isA(.label), !self[index].gap.contains(.colon) else { return nil }
    var name = index + 1
    if self[name].isA(.weakMarker) || self[name].isA(.victim) { name += 1 }
    let word = self[name]
    if isInitials(name) { return finding(PrivacyDiagnostics.initials, index, name) }
    let isLower = word.shape == .lower && word.length > 2 && word.gap.contains(.colon) && !word.isA(Self.noName)
    guard isCapitalizedName(name) || isLower, word.gap.isDisjoint(with: [.lineBreak, .opening]) || isLower else {
      // «Daftar nama korban: 1. Melur Rekaan»
      guard word.shape == .number, word.length < 3, isCapitalizedName(name + 1) else { return nil }
      return finding(PrivacyDiagnostics.name, index, lastOfName(from: name + 1))
    }
    return finding(PrivacyDiagnostics.name, index, lastOfName(from: name))
  }

  /// «korban: Melur Rekaan», «Daftar korban: Melur, Kenanga.»
  private func namesBehindColon(at index: Int) -> Finding? {
    var first = index + 1
    // «Saksi yang diperiksa: …»
    while first < index + 4, self[first].shape == .lower, self[first].gap == .blank { first += 1 }
    guard self[first].gap.contains(.colon), !self[first].gap.contains(.lineBreak) else { return nil }
    if self[first].shape == .number, self[first].length < 3 { first += 1 }
    if isInitials(first), self[first].length > 1 || self[first].isDotted {
      return finding(PrivacyDiagnostics.initials, index, first)
    }
    guard isCapitalizedName(first) else { return nil }
    let last = lastOfName(from: first)
    let another = self[last + 1].isA(.plain) && self[last + 1].shape == .lower ? last + 2 : last + 1
    let isList = !self[last + 1].gap.isDisjoint(with: [.comma]) && isCapitalizedName(another)
    return last > first || isList ? finding(PrivacyDiagnostics.name, index, lastOfNames(from: first)) : nil
  }

  /// «tiga korban (Melur, Kenanga, dan Cempaka)», «korban (Melur Rekaan)».
  private func namesInBrackets(at index: Int) -> Finding? {
    let first = index + 1
    guard self[first].gap.contains(.opening), isCapitalizedName(first) else { return nil }
    let last = lastOfName(from: first)
    let another = self[last + 1].isA(.plain) ? last + 2 : last + 1
    if self[last + 1].gap.contains(.comma) || another > last + 1, isCapitalizedName(another) {
      return finding(PrivacyDiagnostics.name, index, max(another, lastOfNames(from: first)))
    }
    return last > first ? finding(PrivacyDiagnostics.name, index, last) : nil
  }

  /// «korban Melur Rekaan dari …», «saksi MT», «korban, Melur Rekaan, …», «saksi 1: Melur Rekaan».
  private func nameBehind(_ index: Int) -> Finding? {
    var first = index + 1
    if self[first].shape == .number, self[first].length < 3, self[first].gap == .blank { first += 1 }
    let gap = self[first].gap
    guard gap.isDisjoint(with: [.opening, .closing, .slash, .lineBreak]), first == index + 1 || !gap.isDisjoint(with: [.colon, .other]),
      first > index + 1 || !gap.contains(.colon), !isHeading(index)
    else { return nil }
    if !gap.contains(.comma), isInitials(first), self[first].length <= 2 || self[first].isDotted {
      return finding(PrivacyDiagnostics.initials, index, first)
    }
    guard isCapitalizedName(first) else { return nil }
    let last = lastOfName(from: first)
    if last > first { return finding(PrivacyDiagnostics.name, index, lastOfNames(from: first)) }
    guard gap == .blank else { return nil }
    if self[index].shape == .lower, self[last + 1].isA(.plain), isCapitalizedName(last + 2) {
      return finding(PrivacyDiagnostics.name, index, last + 2)
    }
    return isVerb(last + 1) ? finding(PrivacyDiagnostics.name, index, last) : nil
  }

  /// «Korban Ayu menolak …»: a verb by its prefix.
  private func isVerb(_ index: Int) -> Bool {
    let word = self[index]
    guard word.shape == .lower, word.length > 4, word.gap == .blank, !word.isA(.plain) || word.isA(.humanVerb) else { return false }
    let (first, second) = (text.bytes[word.range.lowerBound], text.bytes[word.range.lowerBound + 1])
    return first == UInt8(ascii: "m") && second == UInt8(ascii: "e") || first == UInt8(ascii: "d") && second == UInt8(ascii: "i")
      || word.isA(.humanVerb)
  }

  /// «FA, warga Desa Contoh, … korban»: initials that the next words explain.
  private func initialsInApposition(near index: Int) -> Finding? {
    for place in max(0, index - 10)..<min(words.count, index + 10) where isInitials(place) && words[place].length <= 3 {
      let next = self[place + 1]
      if next.gap.contains(.comma), next.isA([.person, .gender, .humanVerb]), next.shape == .lower, next.length > 2 {
        return finding(PrivacyDiagnostics.initials, place, place)
      }
    }
    return nil
  }

  /// «Melur Rekaan selaku korban», «Melur Rekaan (korban)», «Melur Rekaan, 22, korban …».
  private func nameBefore(_ index: Int) -> Finding? {
    guard self[index].shape == .lower else { return nil }
    var last = index - 1
    if text.word(self[last].range, is: "selaku") || text.word(self[last].range, is: "sebagai") {
      last -= 1
      // «MT selaku korban»; of witnesses and complainants offices are said to be one, and they have short names too.
      let isVictim = !text.word(self[index].range, is: "saksi") && !text.word(self[index].range, is: "pelapor")
      if isVictim, isInitials(last), self[last].length > 1 { return finding(PrivacyDiagnostics.initials, last, index) }
    } else {
      if self[last].isA(.ageUnit) { last -= 1 }
      let isAged = self[last].shape == .number && self[last].length <= 2
      if isAged { last -= 1 }
      guard !self[last + 1].gap.isDisjoint(with: [.comma, .opening]) else { return nil }
    }
    guard let first = nameStart(endingAt: last), first < last, !belongsToOffice(first) else { return nil }
    return finding(PrivacyDiagnostics.name, first, index)
  }

  /// «Kepala Dinas, Rekaan Contoh, …», «Yayasan Contoh Rekaan»: an office or a thing stands before the name.
  private func belongsToOffice(_ first: Int) -> Bool {
    var place = first - 1
    while place >= max(0, first - 5) {
      let word = self[place]
      if word.isA([.office, .placePrefix, .thing]), !word.isA(.person) { return true }
      if word.shape == .lower, !word.gap.isDisjoint(with: [.comma]) { return false }
      place -= 1
    }
    return false
  }

  /// «Pendampingan Korban Oleh Psikolog Klinis»: where everything is capitalized, capitals say nothing.
  private func isHeading(_ index: Int) -> Bool {
    guard self[index].shape != .lower else {
      return false
    }
    let around = words[max(0, index - 2)..<min(words.count, index + 6)].filter { $0.length > 3 }
    return around.count > 2 && around.allSatisfy { $0.shape != .lower } || self[index].shape == .allCapitals
  }

  // MARK: Small pieces

  private func lastOfName(from first: Int) -> Int {
    var last = first
    let shape = self[first].shape
    while last - first < 3, self[last + 1].shape == shape, self[last + 1].gap.isSubset(of: [.blank]) || self[last + 1].gap == .other,
      self[last + 1].length > 1, !self[last + 1].isA(Self.noName) {
      last += 1
    }
    return last
  }

  /// «Melur Rekaan, Kenanga, dan Cempaka»: nothing of a list is shown, where one of it was recognized.
  private func lastOfNames(from first: Int) -> Int {
    var last = lastOfName(from: first)
    while last - first < 40 {
      let isJoined = text.word(self[last + 1].range, is: "dan") || text.word(self[last + 1].range, is: "serta")
      let next = isJoined ? last + 2 : last + 1
      guard isJoined || self[next].gap.contains(.comma), isCapitalizedName(next) else { break }
      last = lastOfName(from: next)
    }
    return last
  }

  private func finding(_ kind: DiagnosticKind, _ first: Int, _ last: Int) -> Finding {
    let first = max(0, first)
    let last = min(last, words.count - 1)
    return Finding(kind: kind, range: words[first].range.lowerBound..<words[last].range.upperBound)
  }
}

extension ScanText {
  func word(_ range: Range<Int>, is word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount, range.upperBound <= bytes.count else { return false }
    return word.withUTF8Buffer { letters in
      for offset in 0..<letters.count where unsafe bytes[range.lowerBound + offset].asciiLowercased != letters[offset] {
        return false
      }
      return true
    }
  }

  /// `korban:` with a list of names in the lines below it.
  func listedVictim(after word: Range<Int>) -> PrivacyScan.Finding? {
    var index = word.upperBound
    guard byte(index) == UInt8(ascii: ":") else { return nil }
    index += 1
    while byte(index) == .space { index += 1 }
    guard byte(index) == .lineFeed else { return nil }
    while byte(index) == .space || byte(index) == .lineFeed { index += 1 }
    guard byte(index) == UInt8(ascii: "-"), byte(index + 1) == .space else { return nil }
    var end = index
    while end < bytes.count, bytes[end] != .lineFeed, end - index < 120 { end += 1 }
    let item = Sentence(self, index..<end)
    guard (1...4).contains(item.words.count), item.words.indices.allSatisfy(item.isCapitalizedName) else { return nil }
    return .init(kind: PrivacyDiagnostics.name, range: word.lowerBound..<end)
  }
}
