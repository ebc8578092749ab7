import Diagnostics

// A figure with something beside it that is no unit: `≥ 75`, `<5`, `30-40`, `12 (6 L, 6 P)`, `12/30`.

extension TrappedValue {
  /// Nil when the text holds no figure, or so many words that it is a sentence.
  func remarkTrap() -> ScalarTrap? {
    guard kind == .string, text.utf8.count <= 60 else { return nil }
    let words = text.trimmingBlanks
    if let (word, rest) = Self.comparison(words), let value = Self.figure(rest) { return compared(word, value) }
    if let range = Self.range(words) { return between(range.0, range.1) }
    return remarked(words)
  }

  /// The sign or words that a comparison begins with, and what follows.
  private static func comparison(_ text: String) -> (String, String)? {
    let lowered = text.lowercased()
    guard let word = comparisons.first(where: { lowered.hasPrefix($0) }) else { return nil }
    return (word, String(text.dropFirst(word.count)).trimmingBlanks)
  }

  /// Longer ones first, where one begins another.
  private static let comparisons = [
    "kurang lebih", "kurang dari", "lebih dari", "lebih besar dari", "paling sedikit", "paling banyak", "sedikitnya",
    "sekitar", "minimal", "maksimal", "min.", "maks.", "maks", "min", "kira-kira", "hampir", "di atas", "di bawah",
    "at least", "at most", "less than", "more than", "about", ">=", "=>", "<=", "=<", "+/-", "+-", ">", "<", "≥", "≤",
    "±", "≈", "~", "=", "ca.", "k.l.",
  ]

  private static let less: Set<String> = ["kurang dari", "<", "di bawah", "less than"]

  private static func figure(_ text: String) -> NumberReading.Value? {
    guard let reading = NumberReading(text), reading.values.count == 1, !reading.isDoubtfulScale else { return nil }
    return reading.values[0].value
  }

  private static func range(_ text: String) -> (NumberReading.Value, NumberReading.Value)? {
    for mark in [" s.d. ", " s/d ", " sampai ", " hingga ", "–", "—", "-"] {
      guard let place = text.firstRange(of: mark) else { continue }
      let (low, high) = (text[..<place.lowerBound], text[place.upperBound...])
      if let low = figure(String(low).trimmingBlanks), let high = figure(String(high).trimmingBlanks) { return (low, high) }
    }
    return nil
  }

  private func compared(_ word: String, _ value: NumberReading.Value) -> ScalarTrap {
    // Only a whole number from 2 up is a bound that the schemas accept.
    let isSmall = Self.less.contains(word) && (Int(value.text).map { (2...1000).contains($0) } ?? false)
    if isSmall {
      return ScalarTrap(
        .comparedNumber,
        LocalizedText(
          id: "\(shown) adalah teks, bukan angka: tanda perbandingan tidak dapat dihitung.",
          en: "\(shown) is text, not a figure: a comparison cannot be added up."),
        readings: [
          .init(
            condition: LocalizedText(
              id: "bila ini jumlah korban, saksi, atau kasus yang terlalu kecil untuk dibuka",
              en: "if this counts victims, witnesses or cases too few to disclose"), text: "{kurang_dari: \(value.text)}"),
          .init(condition: LocalizedText(id: "bila angkanya \(value.text)", en: "if the figure is \(value.text)"), text: value.text),
        ])
    }
    return ScalarTrap(
      .comparedNumber,
      LocalizedText(
        id: "\(shown) adalah teks, bukan angka: `\(word)` tidak ditulis di sini.",
        en: "\(shown) is text, not a figure: `\(word)` does not belong here."),
      readings: [.init(condition: LocalizedText(verbatim: ""), text: value.text)],
      advice: LocalizedText(
        id: "Target dengan sendirinya berarti «sedikitnya» atau «paling banyak» menurut `arah`; keterangan lain di `catatan`.",
        en: "A target means “at least” or “at most” by itself, as `arah` says; any other remark belongs in `catatan`."))
  }

  private func between(_ low: NumberReading.Value, _ high: NumberReading.Value) -> ScalarTrap {
    ScalarTrap(
      .comparedNumber,
      LocalizedText(
        id: "\(shown) memuat dua angka; di sini ditulis satu.", en: "\(shown) holds two figures; one is written here."),
      readings: [
        .init(
          condition: LocalizedText(id: "bila batas bawahnya yang dimaksud", en: "if the lower end is meant"), text: low.text),
        .init(
          condition: LocalizedText(id: "bila batas atasnya yang dimaksud", en: "if the upper end is meant"), text: high.text),
      ])
  }

  /// A figure at the beginning and a remark behind it.
  private func remarked(_ text: String) -> ScalarTrap? {
    let head = text.prefix { $0.isNumber || ".,".contains($0) }
    var rest = String(text.dropFirst(head.count)).trimmingBlanks
    guard head.last?.isNumber == true, let value = Self.figure(String(head)), let first = rest.first, "(/x×[;".contains(first)
    else { return nil }
    // Two numbers with a slash and a third make a date.
    guard rest.filter({ $0 == "/" }).count < 2 else { return nil }
    if first == "(" || first == "[" { rest = String(rest.dropFirst()) }
    while let last = rest.last, ")]".contains(last) { rest.removeLast() }
    let remark = rest.replacing("`", with: "'")
    let note = first == "/" ? text.replacing("`", with: "'") : remark
    return ScalarTrap(
      .remarkedNumber,
      LocalizedText(
        id: "\(shown) adalah angka dengan keterangan, sehingga terbaca sebagai teks.",
        en: "\(shown) is a figure with a remark, so it reads as text."),
      readings: [.init(condition: LocalizedText(verbatim: ""), text: value.text)],
      advice: LocalizedText(
        id: "Keterangannya ditulis di kunci `catatan` di tempat yang memilikinya: `catatan: \(SyntaxReporter.quoted(note))`.",
        en: "The remark belongs in a key `catatan`, where there is one: `catatan: \(SyntaxReporter.quoted(note))`."))
  }
}

extension String {
  /// Without blanks at either end.
  fileprivate var trimmingBlanks: String {
    var text = self[...]
    while let first = text.first, first == " " || first == "\u{A0}" { text.removeFirst() }
    while let last = text.last, last == " " || last == "\u{A0}" { text.removeLast() }
    return String(text)
  }
}

extension DiagnosticKind {
  static let comparedNumber = DiagnosticKind(
    code: "angka-dengan-pembanding",
    severity: .error,
    title: LocalizedText(id: "Angka dengan tanda perbandingan atau rentang", en: "A figure with a comparison or a range"),
    explanation: LocalizedText(
      id: """
        `≥ 75`, `±30`, `<5` dan `30-40` tidak dapat dijumlahkan: yang tertulis bukan satu angka. Target dengan sendirinya \
        berarti «sedikitnya» atau «paling banyak», menurut `arah` indikatornya.

        Tulis satu angka. Jumlah korban, saksi, atau kasus yang terlalu kecil untuk dibuka ditulis `{kurang_dari: 5}`.
        """,
      en: """
        `≥ 75`, `±30`, `<5` and `30-40` cannot be added up: none of them is one figure. A target means “at least” or “at \
        most” by itself, as its indicator's `arah` says.

        Write one figure. A count of victims, witnesses or cases too small to disclose is written `{kurang_dari: 5}`.
        """),
    example: reportExample(wrong: "≥ 37", right: "37"))

  static let remarkedNumber = DiagnosticKind(
    code: "angka-dengan-keterangan",
    severity: .error,
    title: LocalizedText(id: "Angka dengan keterangan", en: "A figure with a remark"),
    explanation: LocalizedText(
      id: """
        `12 (6 L, 6 P)` dan `12/30` adalah teks: angka yang dihitung harus berdiri sendiri.

        Tulis angkanya saja, dan keterangannya di `catatan`.
        """,
      en: """
        `12 (6 L, 6 P)` and `12/30` are text: a figure that is added up must stand alone.

        Write the bare figure, and the remark in `catatan`.
        """),
    example: reportExample(wrong: "37 (tiga puluh tujuh)", right: "37"))
}
