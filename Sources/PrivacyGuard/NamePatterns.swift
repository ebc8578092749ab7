extension ScanText {
  /// «M.T. (17)», «MT, 17 tahun», «Sdri. X (17)»: up to four capitals with an age behind them.
  func initialsWithAge(at start: Int) -> Finding? {
    guard isUpperCase(start) else { return nil }
    guard let end = capitals(at: start) else { return nil }
    var index = skip(",", from: end)
    let isBracketed = index < bytes.count && bytes[index] == UInt8(ascii: "(")
    if isBracketed { index = skip("", from: index + 1) }
    for word in ["umur", "usia", "berumur", "berusia"] as [StaticString] where isWord(word, at: index) {
      index = skip("", from: index + word.utf8CodeUnitCount)
    }
    guard let (age, afterAge) = smallNumber(at: index), (1...99).contains(age) else { return nil }
    let unit = skip("", from: afterAge)
    let hasUnit = ["tahun", "thn", "th"].contains { (word: StaticString) in isWord(word, at: unit) }
    let closes = isBracketed && unit < bytes.count && bytes[unit] == UInt8(ascii: ")")
    let lookBack = max(lineStart(start), start - 60)..<start
    guard hasUnit && !isOrganisation(start..<end) || closes && speaksOfPeople(lookBack) else { return nil }
    return Finding(kind: PrivacyDiagnostics.initials, range: start..<afterAge)
  }

  /// «berinisial MT», «inisial korban: M.T.».
  func statedInitials(at start: Int) -> Finding? {
    guard starts(with: "berinisial", at: start) || isWord("inisial", at: start) else { return nil }
    let limit = min(lineEnd(start), start + 48)
    var index = start
    while index < limit {
      if isUpperCase(index), !isWordByte(index - 1), let end = capitals(at: index) {
        return Finding(kind: PrivacyDiagnostics.initials, range: start..<end)
      }
      index += 1
    }
    return nil
  }

  /// «korban … bernama/atas nama/a.n. Maria», «nama saksi: Maria».
  func namedVictim(at start: Int) -> Finding? {
    let words: [StaticString] = ["korban", "saksi", "penyintas", "para korban", "saksi korban"]
    guard words.contains(where: { isWord($0, at: start) || starts(with: "korbannya", at: start) }) else { return nil }
    let limit = min(sentenceEnd(start), start + 120)
    if let name = nameAfterColon(start) { return Finding(kind: PrivacyDiagnostics.name, range: start..<name) }
    var index = start
    while index < limit {
      guard isWordByte(index), !isWordByte(index - 1) else {
        index += 1
        continue
      }
      for marker in Self.nameMarkers where starts(with: marker, at: index) {
        let name = skip(":\"'“(", from: index + marker.utf8CodeUnitCount)
        if let end = capitalizedWords(at: name), !isOffice(at: name) {
          return Finding(kind: PrivacyDiagnostics.name, range: start..<end)
        }
      }
      index += 1
    }
    return nil
  }

  private static let nameMarkers: [StaticString] = [
    "bernama", "namanya", "atas nama", "a.n.", "a.n", "an.", "a/n", "dengan nama", "yaitu sdr.", "yaitu sdri.", "yakni",
    "sdri.", "sdra.", "sdr.", "saudari", "saudara", "nn.", "ny.", "tn.", "alias", "panggilan",
  ]

  /// An alias is a victim's all the same: «sebut saja Bunga», «Bunga (bukan nama sebenarnya)».
  func alias(at start: Int) -> Finding? {
    if starts(with: "bukan nama sebenarnya", at: start) {
      return Finding(kind: PrivacyDiagnostics.name, range: start..<start + 21)
    }
    let name = skip(":\"'“", from: start + 10)
    return capitalizedWords(at: name).map { Finding(kind: PrivacyDiagnostics.name, range: start..<$0) }
  }

  /// «nama korban: Maria»: the word before is `nama` or `identitas`, and a colon and a name follow.
  private func nameAfterColon(_ start: Int) -> Int? {
    let before = max(0, start - 12)..<start
    guard firstWord(of: ["nama", "identitas"], in: before) != nil else { return nil }
    var index = start
    while isWordByte(index) { index += 1 }
    index = skip("", from: index)
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
    let name = skip(":\"'“", from: index)
    return isOffice(at: name) ? nil : capitalizedWords(at: name)
  }

  // MARK: Small pieces

  /// The end of one to four capital letters, dotted or not; nil when more letters follow.
  private func capitals(at start: Int) -> Int? {
    var letters = 0
    var index = start
    while index < bytes.count, letters <= 4 {
      if isUpperCase(index) { letters += 1 } else if bytes[index] != UInt8(ascii: ".") || letters == 0 { break }
      index += 1
    }
    guard (1...4).contains(letters), !isWordByte(index) else { return nil }
    return index
  }

  private func smallNumber(at start: Int) -> (Int, end: Int)? {
    var value = 0
    var index = start
    while isDigit(index), index - start < 3 {
      value = value * 10 + Int(bytes[index] - UInt8(ascii: "0"))
      index += 1
    }
    return index > start && index - start < 3 && !isWordByte(index) ? (value, index) : nil
  }

  /// Whether the words before a bracket speak of people, so that `(17)` behind capitals is an age and no number.
  private func speaksOfPeople(_ range: Range<Int>) -> Bool {
    hasStem(
      [
        "korban", "saksi", "penyintas", "sdr", "saudar", "anak", "perempuan", "gadis", "remaja", "inisial", "berinisial",
        "pelajar", "siswi", "siswa", "warga", "ibu", "pekerja migran", "pmi", "nn", "ny",
      ], in: range)
  }

  /// Abbreviations of offices and documents that may have a number of years behind them.
  private func isOrganisation(_ range: Range<Int>) -> Bool {
    let text = String(decoding: bytes[range], as: UTF8.self)
    return ["UU", "PP", "SK", "RT", "RW", "TW", "CW", "KUHP", "RAD", "RAN", "RPJM", "PKK", "ASN", "TNI"].contains(text)
  }

  /// The end of one to four capitalized words; nil when none begins here.
  private func capitalizedWords(at start: Int) -> Int? {
    var end: Int?
    var index = start
    for _ in 0..<4 {
      guard isUpperCase(index) else { break }
      var stop = index
      while isWordByte(stop) || stop < bytes.count && bytes[stop] == UInt8(ascii: ".") && isUpperCase(stop + 1) {
        stop += 1
      }
      end = stop
      index = skip("", from: stop)
    }
    return end
  }

  /// «a.n. Gubernur», «atas nama Kepala Dinas»: somebody signs for an office.
  private func isOffice(at index: Int) -> Bool {
    let offices: [StaticString] = [
      "gubernur", "bupati", "wali kota", "walikota", "kepala", "ketua", "sekretaris", "menteri", "kapol", "dinas",
      "direktur", "pemerintah", "kementerian", "badan", "kantor", "gugus", "polri", "polda", "polres", "camat", "lurah",
      "negara", "republik", "bangsa", "tim", "lembaga", "uptd", "provinsi", "kabupaten", "kota", "perdagangan", "tppo",
    ]
    return offices.contains { starts(with: $0, at: index) }
  }

  /// The end of the sentence: a full stop before a blank, or two line breaks.
  private func sentenceEnd(_ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\n"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\n") { return index }
      if byte == UInt8(ascii: "."), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: " "),
        index + 2 < bytes.count, isUpperCase(index + 2), index - start > 12, !isAbbreviation(endingAt: index) {
        return index
      }
      index += 1
    }
    return bytes.count
  }

  private func isAbbreviation(endingAt stop: Int) -> Bool {
    let start = max(0, stop - 5)
    return hasStem(["sdr", "sdri", "sdra", "a.n", "an", "nn", "ny", "tn"], in: start..<stop)
  }
}
