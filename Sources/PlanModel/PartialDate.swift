/// A day, or only the year where no source says more. A year is never silently made a day.
public struct PartialDate: Sendable, Hashable {
  public let year: Int
  /// Nil when only the year is known.
  public let date: CalendarDate?

  public init(year: Int) {
    self.year = year
    date = nil
  }

  public init(_ date: CalendarDate) {
    year = date.year
    self.date = date
  }

  /// The first day that this may mean: where a span begins.
  public var firstDay: CalendarDate { date ?? CalendarDate(dayNumber: CalendarDate.firstDayNumber(of: year)) }

  /// The last day that this may mean: where a span ends.
  public var lastDay: CalendarDate { date ?? CalendarDate(dayNumber: CalendarDate.firstDayNumber(of: year + 1) - 1) }
}

extension PartialDate: CustomStringConvertible {
  /// `2018`, or ISO 8601: `2018-11-16`.
  public var description: String { date?.description ?? String(year) }
}
