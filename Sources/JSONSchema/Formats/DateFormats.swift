/// `date` and `date-time` of RFC 3339, section 5.6, on bytes.
enum DateFormats {
  static func isDate(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    range.count == 10 && date(text, range.lowerBound) != nil
  }

  /// A leap second is one only at the end of a month, at 23:59 UTC (section 5.7).
  static func isDateTime(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    let start = range.lowerBound
    guard range.count >= 20, let (year, month, day) = date(text, start), text[start + 10] | 0x20 == UInt8(ascii: "t"),
      let hour = number(text, start + 11, 2), text[start + 13] == UInt8(ascii: ":"),
      let minute = number(text, start + 14, 2), text[start + 16] == UInt8(ascii: ":"),
      let second = number(text, start + 17, 2), hour < 24, minute < 60, second <= 60
    else { return false }
    var index = start + 19
    if text[index] == UInt8(ascii: ".") {
      let first = index + 1
      index = first
      while index < range.upperBound, isDigit(text[index]) { index += 1 }
      guard index > first else { return false }
    }
    guard index < range.upperBound, let offset = offset(text, index..<range.upperBound) else { return false }
    guard second == 60 else { return true }
    let utc = hour * 60 + minute - offset
    let minuteOfDay = (utc + 1440) % 1440
    let utcDay = utc < 0 ? day - 1 : utc >= 1440 ? day + 1 : day
    return minuteOfDay == 1439 && (utcDay == 0 || utcDay == days(inMonth: month, of: year))
  }

  /// Minutes east of UTC.
  private static func offset(_ text: [UInt8], _ range: Range<Int>) -> Int? {
    let start = range.lowerBound
    if range.count == 1 { return text[start] | 0x20 == UInt8(ascii: "z") ? 0 : nil }
    guard range.count == 6, text[start] == UInt8(ascii: "+") || text[start] == UInt8(ascii: "-"),
      let hour = number(text, start + 1, 2), text[start + 3] == UInt8(ascii: ":"),
      let minute = number(text, start + 4, 2), hour < 24, minute < 60
    else { return nil }
    let minutes = hour * 60 + minute
    return text[start] == UInt8(ascii: "-") ? -minutes : minutes
  }

  private static func date(_ text: [UInt8], _ start: Int) -> (year: Int, month: Int, day: Int)? {
    guard let year = number(text, start, 4), text[start + 4] == UInt8(ascii: "-"),
      let month = number(text, start + 5, 2), text[start + 7] == UInt8(ascii: "-"),
      let day = number(text, start + 8, 2), 1...12 ~= month, day >= 1, day <= days(inMonth: month, of: year)
    else { return nil }
    return (year, month, day)
  }

  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func number(_ text: [UInt8], _ start: Int, _ count: Int) -> Int? {
    var value = 0
    for byte in text[start..<(start + count)] {
      guard isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return value
  }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") }
