/// How often a plan reports. Each calendar divides a year into equal spans of months.
public enum ReportingCalendar: String, Sendable, Hashable, CaseIterable {
  case monthly = "bulanan"
  case quarterly = "triwulan"
  case fourMonthly = "catur-wulan"
  case halfYearly = "semester"
  case yearly = "tahunan"

  public var periodsPerYear: Int {
    switch self {
    case .monthly: 12
    case .quarterly: 4
    case .fourMonthly: 3
    case .halfYearly: 2
    case .yearly: 1
    }
  }

  public var monthsPerPeriod: Int { 12 / periodsPerYear }

  /// The letters between year and number: `2019-TW3`.
  public var code: String {
    switch self {
    case .monthly: "B"
    case .quarterly: "TW"
    case .fourMonthly: "CW"
    case .halfYearly: "S"
    case .yearly: "TH"
    }
  }
}

/// One reporting period: `2019-B09`, `2019-TW3`, `2019-CW2`, `2019-S2`, `2019-TH`.
public struct ReportingPeriod: Sendable, Hashable {
  public let year: Int
  public let calendar: ReportingCalendar
  /// From 1 to `calendar.periodsPerYear`.
  public let number: Int

  /// Nil when the calendar has no such number.
  public init?(year: Int, calendar: ReportingCalendar, number: Int) {
    guard (1...9999).contains(year), (1...calendar.periodsPerYear).contains(number) else { return nil }
    self.year = year
    self.calendar = calendar
    self.number = number
  }

  /// Parses the label and nothing else.
  public init?(_ label: String) {
    let bytes = Array(label.utf8)
    guard bytes.count > 5, bytes[4] == UInt8(ascii: "-"), let year = Self.number(bytes[..<4]) else { return nil }
    let rest = bytes[5...]
    for calendar in ReportingCalendar.allCases where rest.starts(with: calendar.code.utf8) {
      let digits = rest.dropFirst(calendar.code.utf8.count)
      if calendar == .yearly {
        guard digits.isEmpty else { continue }
        self.init(year: year, calendar: calendar, number: 1)
        return
      }
      guard digits.count == (calendar == .monthly ? 2 : 1), let number = Self.number(digits) else { continue }
      self.init(year: year, calendar: calendar, number: number)
      return
    }
    return nil
  }

  /// The value of digits and nothing else.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in digits {
      guard case UInt8(ascii: "0")...UInt8(ascii: "9") = byte else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }

  public var label: String {
    switch calendar {
    case .yearly: "\(year)-TH"
    case .monthly: "\(year)-B\(number < 10 ? "0" : "")\(number)"
    default: "\(year)-\(calendar.code)\(number)"
    }
  }

  public var firstDay: CalendarDate {
    CalendarDate(dayNumber: Self.dayNumber(year, (number - 1) * calendar.monthsPerPeriod + 1))
  }

  public var lastDay: CalendarDate {
    let next = number * calendar.monthsPerPeriod + 1
    return CalendarDate(dayNumber: (next > 12 ? Self.dayNumber(year + 1, 1) : Self.dayNumber(year, next)) - 1)
  }

  /// The day number of the first of a month; every month has a first, so the date exists.
  private static func dayNumber(_ year: Int, _ month: Int) -> Int {
    CalendarDate(year: min(year, 9999), month: month, day: 1)?.dayNumber ?? 0
  }

  /// All periods of a span of years, in order.
  public static func all(in years: ClosedRange<Int>, calendar: ReportingCalendar) -> [ReportingPeriod] {
    years.flatMap { year in
      (1...calendar.periodsPerYear).compactMap { ReportingPeriod(year: year, calendar: calendar, number: $0) }
    }
  }
}

extension ReportingPeriod: Comparable {
  /// By last day: within one calendar that is order in time.
  public static func < (lhs: ReportingPeriod, rhs: ReportingPeriod) -> Bool {
    lhs.calendar == rhs.calendar
      ? (lhs.year, lhs.number) < (rhs.year, rhs.number) : (lhs.lastDay, lhs.firstDay) < (rhs.lastDay, rhs.firstDay)
  }
}
