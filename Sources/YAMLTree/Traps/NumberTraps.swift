import Diagnostics

extension TrappedValue {
  /// Nil when the value is a sound number, or nothing like a number.
  func numberTrap(isInteger: Bool) -> ScalarTrap? {
    if kind == .null { return nil }
    if let trap = specialNumberTrap() ?? missingValueTrap() { return trap }
    if kind == .integer || kind == .decimal, !isDoubtful { return nil }
    guard let reading = NumberReading(text) else { return remarkTrap() }
    if isInteger, !reading.values.contains(where: { $0.value.fraction.allSatisfy { $0 == "0" } }) { return nil }
    let texts = reading.values.map {
      ScalarTrap.Reading(condition: condition($0.separator, reading), text: $0.value.text)
    }
    if reading.doubtful != nil { return ambiguous(reading, texts) }
    if reading.isDoubtfulScale { return doubtfulScale(reading) }
    if let currency = reading.currency, Self.foreignCurrencies.contains(currency) { return foreignCurrency(currency) }
    if reading.hasForeignDigits, reading.unit == nil, reading.currency == nil { return foreignDigits(texts) }
    if let unit = reading.unit { return withUnit(unit, reading) }
    if reading.currency != nil || reading.scale != nil { return withCurrency(texts) }
    if reading.hasSpaces { return withSpaces(reading, texts) }
    if reading.isPadded { return padded(texts) }
    if reading.hasSeparators, kind == .string, Double(text) == nil { return separated(reading, texts) }
    if kind == .string, isQuoted { return quotedNumber(texts) }
    return nil
  }

  private func condition(_ separator: NumberReading.Separator?, _ reading: NumberReading) -> LocalizedText {
    guard let mark = reading.doubtful else { return LocalizedText(verbatim: "") }
    let (id, en) = mark == "." ? ("titik", "point") : ("koma", "comma")
    return separator == .thousands
      ? LocalizedText(id: "bila \(id) itu memisahkan ribuan", en: "if the \(en) parts thousands")
      : LocalizedText(id: "bila \(id) itu tanda desimal", en: "if the \(en) marks decimals")
  }

  private func ambiguous(_ reading: NumberReading, _ texts: [ScalarTrap.Reading]) -> ScalarTrap {
    let numbers = texts.map { "`\($0.text)`" }
    return ScalarTrap(
      .ambiguousNumber,
      LocalizedText(
        id: "\(shown) dapat dibaca sebagai \(numbers[0]) atau \(numbers[1]).",
        en: "\(shown) can be read as \(numbers[0]) or as \(numbers[1])."),
      readings: texts)
  }

  private func foreignDigits(_ texts: [ScalarTrap.Reading]) -> ScalarTrap {
    ScalarTrap(
      .foreignDigits,
      LocalizedText(
        id: "\(shown) ditulis dengan angka dari aksara lain, sehingga terbaca sebagai teks.",
        en: "\(shown) is written with digits of another script, so it reads as text."),
      readings: texts, isCertain: true)
  }

  private func withUnit(_ unit: String, _ reading: NumberReading) -> ScalarTrap {
    let isPercent = unit == "%" || unit.lowercased() == "persen"
    var readings = reading.values.map {
      ScalarTrap.Reading(condition: LocalizedText(verbatim: ""), text: $0.value.text)
    }
    if isPercent, let value = reading.values.first?.value {
      readings = [
        ScalarTrap.Reading(
          condition: LocalizedText(id: "bila satuannya persen", en: "if the unit is percent"), text: value.text),
        ScalarTrap.Reading(
          condition: LocalizedText(id: "bila yang diminta pecahan dari satu", en: "if a fraction of one is asked for"),
          text: value.shifted(-2).text),
      ]
    }
    return ScalarTrap(
      .numberWithUnit,
      LocalizedText(
        id: "\(shown) memuat satuan `\(unit)`, sehingga terbaca sebagai teks.",
        en: "\(shown) holds the unit `\(unit)`, so it reads as text."),
      readings: readings,
      advice: LocalizedText(
        id: "Satuannya sudah disebut indikatornya.", en: "The unit is named by its indicator."),
      isCertain: !unit.contains(" ") && !Self.multiples.contains(unit.lowercased()) && reading.currency == nil)
  }

  /// Words that multiply the number before them: `12 lusin` is no 12.
  private static let multiples: Set<String> = [
    "lusin", "kodi", "gros", "gross", "rim", "pasang", "puluh", "puluhan", "belas", "belasan", "ratus", "ratusan",
    "ribuan", "jutaan", "miliaran", "hundred", "dozen", "pairs", "x",
  ]

  private static let foreignCurrencies: Set<String> = ["US$", "USD", "$", "€"]

  private func foreignCurrency(_ currency: String) -> ScalarTrap {
    ScalarTrap(
      .numberWithCurrency,
      LocalizedText(
        id: "\(shown) bukan rupiah: ada `\(currency)`.", en: "\(shown) is not in rupiah: it holds `\(currency)`."),
      readings: [],
      advice: LocalizedText(
        id: "Hitung dalam rupiah, lalu tulis angkanya saja; kurs dan jumlah aslinya ditulis di `catatan`.",
        en: "Convert it to rupiah and write the bare figure; the rate and the original amount belong in `catatan`."))
  }

  /// `1,2 M`.
  private func doubtfulScale(_ reading: NumberReading) -> ScalarTrap {
    let readings = reading.values.flatMap { value in
      [("miliar", "a thousand million", 0), ("juta", "million", -3)].map { word, english, places in
        ScalarTrap.Reading(
          condition: LocalizedText(id: "bila `M` berarti \(word)", en: "if `M` means \(english)"),
          text: value.value.shifted(places).text)
      }
    }
    return ScalarTrap(
      .numberWithCurrency,
      LocalizedText(
        id: "\(shown) memuat singkatan `M`, yang dapat berarti miliar atau juta.",
        en: "\(shown) holds the abbreviation `M`, which can mean a thousand million or a million."), readings: readings)
  }

  private func withCurrency(_ texts: [ScalarTrap.Reading]) -> ScalarTrap {
    ScalarTrap(
      .numberWithCurrency,
      LocalizedText(
        id: "\(shown) ditulis seperti di kuitansi, sehingga terbaca sebagai teks.",
        en: "\(shown) is written as on a receipt, so it reads as text."),
      readings: texts, isCertain: true)
  }

  private func withSpaces(_ reading: NumberReading, _ texts: [ScalarTrap.Reading]) -> ScalarTrap {
    let space = reading.wideSpace.map { HiddenCharacter.name($0) }
    return ScalarTrap(
      .numberWithSpaces,
      LocalizedText(
        id: "\(shown) memuat spasi\(space.map { " (\($0))" } ?? "") di antara angkanya, sehingga terbaca sebagai teks.",
        en: "\(shown) holds a space\(space.map { " (\($0))" } ?? "") among its digits, so it reads as text."),
      readings: texts, isCertain: true)
  }

  private func padded(_ texts: [ScalarTrap.Reading]) -> ScalarTrap {
    let asNumber = texts.map {
      ScalarTrap.Reading(
        condition: LocalizedText(id: "bila ini bilangan", en: "if it is a number"), text: $0.text)
    }
    let asText = ScalarTrap.Reading(
      condition: LocalizedText(
        id: "bila ini kode atau nomor yang nolnya penting", en: "if it is a code whose zeros matter"),
      text: SyntaxReporter.quoted(text))
    return ScalarTrap(
      .paddedNumber,
      LocalizedText(
        id: "\(shown) diawali nol: bilangan, atau kode?", en: "\(shown) begins with a zero: a number, or a code?"),
      readings: asNumber + [asText])
  }

  private func separated(_ reading: NumberReading, _ texts: [ScalarTrap.Reading]) -> ScalarTrap {
    ScalarTrap(
      .separatedNumber,
      LocalizedText(
        id: "\(shown) memakai pemisah ribuan atau koma desimal, sehingga terbaca sebagai teks.",
        en: "\(shown) uses thousands separators or a decimal comma, so it reads as text."),
      readings: texts, isCertain: true)
  }

  private func quotedNumber(_ texts: [ScalarTrap.Reading]) -> ScalarTrap {
    ScalarTrap(
      .quotedNumber,
      LocalizedText(
        id: "\(shown) berada di dalam tanda kutip, sehingga terbaca sebagai teks.",
        en: "\(shown) stands in quotes, so it reads as text."),
      readings: texts, isCertain: true)
  }

  /// `0x1F`, `0o17`, `.inf`, `.nan`.
  private func specialNumberTrap() -> ScalarTrap? {
    guard isDoubtful, let last = text.last else { return nil }
    let isRadix = text.hasPrefix("0x") || text.hasPrefix("0o")
    guard isRadix || last == "f" || last == "F" || last == "n" || last == "N" else { return nil }
    let value = isRadix ? integerValue(of: Array(text.utf8)[...]) : nil
    let asNumber = value.map {
      ScalarTrap.Reading(condition: LocalizedText(id: "bila ini bilangan", en: "if it is a number"), text: String($0))
    }
    let asText = ScalarTrap.Reading(
      condition: LocalizedText(id: "bila ini kode", en: "if it is a code"), text: SyntaxReporter.quoted(text))
    return ScalarTrap(
      .specialNumber,
      LocalizedText(
        id: "\(shown) adalah bilangan khusus YAML, bukan angka biasa.",
        en: "\(shown) is a special number of YAML, not a plain figure."),
      readings: [asNumber, asText].compactMap(\.self))
  }
}
