import Diagnostics

extension DiagnosticKind {
  static let unusualDate = DiagnosticKind(
    code: "tanggal-tak-baku",
    severity: .error,
    title: LocalizedText(id: "Tanggal dengan urutan lain", en: "A date in another order"),
    explanation: LocalizedText(
      id: """
        `01-02-2024` adalah 1 Februari bagi sebagian orang dan 2 Januari bagi yang lain. Tanggal karena itu selalu ditulis \
        tahun-bulan-hari dengan angka: `2024-02-01`. Urutan ini dibaca sama di mana-mana dan terurut dengan sendirinya.
        """,
      en: """
        `01-02-2024` is 1 February to some people and 2 January to others. So dates are always written year-month-day in \
        digits: `2024-02-01`. This order reads the same everywhere and sorts by itself.
        """),
    example: DiagnosticKind.Example(
      path: reportPath, wrong: report(date: "01-02-2020"), right: report(date: "2020-02-01")))

  static let impossibleDate = DiagnosticKind(
    code: "tanggal-tidak-ada",
    severity: .error,
    title: LocalizedText(id: "Tanggal yang tidak ada di kalender", en: "A date that no calendar has"),
    explanation: LocalizedText(
      id: """
        Bulan atau hari ini tidak ada, misalnya 31 November atau bulan 13. Biasanya hari dan bulan tertukar, atau satu \
        angka salah ketik.
        """,
      en: """
        There is no such month or day, 31 November or month 13 for example. Usually day and month are swapped, or one \
        digit is mistyped.
        """),
    example: DiagnosticKind.Example(
      path: reportPath, wrong: report(date: "2020-01-32"), right: report(date: "2020-01-31")))
}

extension TrappedValue {
  /// Nil when the value is a sound date, or nothing like a date.
  func dateTrap() -> ScalarTrap? {
    guard kind != .null, kind != .boolean else { return nil }
    let reading = DateReading(text, isInteger: kind == .integer)
    if let reading, !reading.dates.isEmpty {
      if reading.dates.count == 1, reading.dates[0].text == text { return nil }
      return unusual(reading)
    }
    guard let reading else { return nil }
    if reading.lacksDay {
      return ScalarTrap(
        .unusualDate,
        LocalizedText(id: "\(shown) tidak menyebut harinya.", en: "\(shown) does not name the day."), readings: [],
        advice: LocalizedText(
          id: "Tulis tanggal lengkap, misalnya `2024-02-01`.", en: "Write the whole date, such as `2024-02-01`."))
    }
    return ScalarTrap(
      .impossibleDate,
      LocalizedText(id: "\(shown) tidak ada di kalender.", en: "\(shown) is in no calendar."), readings: [],
      advice: LocalizedText(
        id: "Periksa harinya dan bulannya; urutannya tahun-bulan-hari.",
        en: "Check day and month; the order is year-month-day."))
  }

  private func unusual(_ reading: DateReading) -> ScalarTrap {
    let isSerial = reading.isSpreadsheetSerial
    let readings = reading.dates.map { date in
      ScalarTrap.Reading(
        condition: reading.dates.count > 1
          ? LocalizedText(
            id: "bila maksudnya \(date.day) \(date.monthName.id)", en: "if \(date.day) \(date.monthName.en) is meant")
          : LocalizedText(verbatim: ""),
        text: date.text)
    }
    let message: LocalizedText
    if isSerial, let date = reading.dates.first {
      message = LocalizedText(
        id: "\(shown) tampaknya nomor tanggal Excel untuk \(date.day) \(date.monthName.id) \(date.year).",
        en: "\(shown) looks like Excel's number for \(date.day) \(date.monthName.en) \(date.year).")
    } else if readings.count > 1 {
      message = LocalizedText(
        id: "\(shown) dapat dibaca sebagai dua tanggal yang berbeda.",
        en: "\(shown) can be read as two different dates.")
    } else {
      message = LocalizedText(
        id: "\(shown) bukan tanggal dengan urutan tahun-bulan-hari.",
        en: "\(shown) is no date in the order year-month-day.")
    }
    return ScalarTrap(.unusualDate, message, readings: readings, isCertain: !isSerial && !reading.isShortYear)
  }
}

/// What dates a text may mean.
struct DateReading {
  struct Date: Hashable {
    let year: Int
    let month: Int
    let day: Int

    /// Nil for days that the Gregorian calendar lacks.
    init?(_ year: Int, _ month: Int, _ day: Int) {
      guard (1...12).contains(month), (1...9999).contains(year), day >= 1, day <= Self.days(in: month, year) else {
        return nil
      }
      (self.year, self.month, self.day) = (year, month, day)
    }

    static func days(in month: Int, _ year: Int) -> Int {
      switch month {
      case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    }

    var text: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }

    var monthName: LocalizedText { DateReading.months[month - 1] }

    private static func padded(_ value: Int, _ width: Int) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
  }

  /// Empty when the text is built like a date and is none.
  private(set) var dates: [Date] = []
  private(set) var lacksDay = false
  private(set) var isSpreadsheetSerial = false
  private(set) var isShortYear = false

  static let months: [LocalizedText] = [
    LocalizedText(id: "Januari", en: "January"), LocalizedText(id: "Februari", en: "February"),
    LocalizedText(id: "Maret", en: "March"), LocalizedText(id: "April", en: "April"),
    LocalizedText(id: "Mei", en: "May"),
    LocalizedText(id: "Juni", en: "June"), LocalizedText(id: "Juli", en: "July"),
    LocalizedText(id: "Agustus", en: "August"), LocalizedText(id: "September", en: "September"),
    LocalizedText(id: "Oktober", en: "October"), LocalizedText(id: "November", en: "November"),
    LocalizedText(id: "Desember", en: "December"),
  ]

  private static let otherMonths = [
    "pebruari": 2, "feb": 2, "agu": 8, "agt": 8, "ags": 8, "nopember": 11, "nop": 11, "jan": 1, "mar": 3, "mrt": 3,
    "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "okt": 10, "oct": 10, "nov": 11, "des": 12, "dec": 12,
  ]

  private static let days: Set<String> = [
    "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "monday", "tuesday", "wednesday",
    "thursday", "friday", "saturday", "sunday", "tanggal", "tgl",
  ]

  init?(_ text: String, isInteger: Bool) {
    if isInteger {
      guard readInteger(text) else { return nil }
      return
    }
    let words = text.lowercased().split { " ,./-tz:".contains($0) && !("tz".contains($0) && !Self.isClock(text)) }
      .map(String.init).filter { !Self.days.contains($0) }
    let numbers = words.compactMap(Int.init)
    if numbers.count == words.count, readNumbers(numbers, words) { return }
    if readNamedMonth(words) { return }
    return nil
  }

  /// `2024-02-01T00:00:00Z`: there T and Z part words.
  private static func isClock(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.count > 10 && (bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"))
  }

  /// `20240201`, or a spreadsheet's count of days.
  private mutating func readInteger(_ text: String) -> Bool {
    guard let value = Int(text) else { return false }
    if text.utf8.count == 8, let date = Date(value / 10_000, value / 100 % 100, value % 100) {
      dates = [date]
      return true
    }
    // Days since 1899-12-30, from 1982 to 2064.
    guard (30_000...60_000).contains(value) else { return false }
    dates = [Self.date(spreadsheetSerial: value)].compactMap(\.self)
    isSpreadsheetSerial = true
    return true
  }

  private static func date(spreadsheetSerial serial: Int) -> Date? {
    var (year, days) = (1900, serial - 2)
    while true {
      let length = Date.days(in: 2, year) == 29 ? 366 : 365
      if days < length { break }
      days -= length
      year += 1
    }
    var month = 1
    while days >= Date.days(in: month, year) {
      days -= Date.days(in: month, year)
      month += 1
    }
    return Date(year, month, days + 1)
  }

  private mutating func readNumbers(_ numbers: [Int], _ words: [String]) -> Bool {
    guard numbers.count >= 2 else { return false }
    if numbers.count == 2 {
      let isMonth = words[0].utf8.count == 4 ? (1...12).contains(numbers[1]) : words[1].utf8.count == 4
      lacksDay = isMonth
      return isMonth && (words[0].utf8.count == 4 || (1...12).contains(numbers[0]))
    }
    // A time of day may follow.
    guard numbers.count == 3 || (5...7).contains(numbers.count) else { return false }
    if words[0].utf8.count == 4, words[1].utf8.count <= 2, words[2].utf8.count <= 2 {
      dates = [Date(numbers[0], numbers[1], numbers[2])].compactMap(\.self)
      return true
    }
    guard words[0].utf8.count <= 2, words[1].utf8.count <= 2, words[2].utf8.count == 4 || words[2].utf8.count == 2
    else {
      return false
    }
    isShortYear = words[2].utf8.count == 2
    let year = isShortYear ? 2000 + numbers[2] : numbers[2]
    for date in [Date(year, numbers[1], numbers[0]), Date(year, numbers[0], numbers[1])].compactMap(\.self)
    where !dates.contains(date) {
      dates.append(date)
    }
    return true
  }

  /// `16 November 2018`, `Nov 16, 2018`, `November 2018`.
  private mutating func readNamedMonth(_ words: [String]) -> Bool {
    guard (2...3).contains(words.count), let place = words.firstIndex(where: { Self.month($0) != nil }),
      let month = Self.month(words[place])
    else { return false }
    let numbers = words.indices.filter { $0 != place }.compactMap { Int(words[$0]) }
    guard numbers.count == words.count - 1, let last = numbers.last else { return false }
    // «5-Apr-25», as spreadsheets write it.
    if numbers.count == 2, numbers.allSatisfy({ $0 < 100 }), words.last?.utf8.count == 2 {
      isShortYear = true
      dates = [Date(2000 + last, month, numbers[0])].compactMap(\.self)
      return true
    }
    guard let year = numbers.max(), year >= 1000 else { return false }
    if numbers.count == 1 {
      lacksDay = true
      return true
    }
    dates = [Date(year, month, numbers.min() ?? 0)].compactMap(\.self)
    return true
  }

  private static func month(_ word: String) -> Int? {
    if let number = otherMonths[word] { return number }
    return months.firstIndex { $0.id.lowercased() == word || $0.en.lowercased() == word }.map { $0 + 1 }
  }
}
