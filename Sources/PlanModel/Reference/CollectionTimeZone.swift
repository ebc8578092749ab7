/// A time zone of Indonesia, by its name in the IANA database: where a collection's day begins.
///
/// None of them has summer time, so that a day needs nothing but the distance from UTC (Presidential Decree 41 of 1987).
public enum CollectionTimeZone: String, Sendable, Hashable, CaseIterable {
  case jakarta = "Asia/Jakarta"
  case pontianak = "Asia/Pontianak"
  case makassar = "Asia/Makassar"
  case jayapura = "Asia/Jayapura"

  /// Hours that its clocks are ahead of UTC.
  public var hoursAhead: Int {
    switch self {
    case .jakarta, .pontianak: 7
    case .makassar: 8
    case .jayapura: 9
    }
  }

  /// The day on its clocks at a moment.
  ///
  /// - Parameter seconds: since 1970-01-01 in UTC.
  public func day(at seconds: Int) -> CalendarDate {
    let local = seconds + hoursAhead * 3600
    return CalendarDate(dayNumber: local / 86_400 - (local % 86_400 < 0 ? 1 : 0))
  }
}
