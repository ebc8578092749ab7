import ArgumentParser
import Diagnostics
import Glibc
import PlanModel

/// Which day everything is computed for, as the command line says it. Nothing but this looks at the clock.
enum AsOf: Hashable {
  /// Today in the collection's time zone.
  case today
  /// The day of the newest commit of the plans, for who wants the same bytes again.
  case commit
  case day(CalendarDate)

  /// Nil for a text that is neither a date nor `commit`.
  init?(_ text: String) {
    if ["commit", "komit"].contains(text) {
      self = .commit
    } else {
      guard let day = CalendarDate(text) else { return nil }
      self = .day(day)
    }
  }

  /// Seconds since 1970: one moment for the whole run.
  private static let now = Int(time(nil))

  /// What a cache knows it by. Which zone the collection is in is not known before it is read, so each one's day counts.
  var identity: String {
    let today = Set(CollectionTimeZone.allCases.map { $0.day(at: Self.now).description }).sorted().joined(separator: " ")
    return switch self {
    case .today: today
    case .commit: "commit " + today
    case .day(let day): day.description
    }
  }

  /// - Throws: `ValidationError` when the newest commit is asked for and there is none.
  func resolved(for plans: String) throws -> ResolvedAsOf {
    switch self {
    case .today: return ResolvedAsOf(now: Self.now)
    case .day(let day): return ResolvedAsOf(now: Self.now, stated: day)
    case .commit:
      guard let repository = GitRepository(plans),
        let commit = GitHistory(repository.git, prefix: repository.prefix, regionPaths: []).newest
      else {
        throw ValidationError(
          id: "--as-of commit: git tidak mengenal komit dari «\(plans)». Sebut tanggalnya, misalnya: --as-of 2025-06-30",
          en: "--as-of commit: git knows no commit of «\(plans)». State the day, as in: --as-of 2025-06-30")
      }
      return ResolvedAsOf(now: Self.now, commit: commit)
    }
  }
}

/// The same with what git said.
struct ResolvedAsOf {
  let now: Int
  var stated: CalendarDate?
  var commit: GitHistory.Commit?

  /// A commit a whole year old says little of today.
  private static let longestDays = 366

  func day(in zone: CollectionTimeZone) -> CalendarDate { stated ?? zone.day(at: commit?.seconds ?? now) }

  /// Stops when the newest commit is dated in the future or a year back: a wrong clock of one person would move every region.
  func refuseStrangeCommit(_ zone: CollectionTimeZone) throws {
    guard let commit else { return }
    let (day, today) = (zone.day(at: commit.seconds), zone.day(at: now))
    guard day > today || day.adding(days: Self.longestDays) < today else { return }
    let (id, en) = day > today ? ("sesudah hari ini", "after today") : ("lebih dari setahun sebelum hari ini", "more than a year before today")
    throw ValidationError(
      id: "--as-of commit: komit terbaru (\(commit.hash.prefix(12))) bertanggal \(day), \(id) (\(today)). Sebut tanggalnya: --as-of \(today)",
      en: "--as-of commit: the newest commit (\(commit.hash.prefix(12))) is dated \(day), \(en) (\(today)). State the day: --as-of \(today)")
  }
}
