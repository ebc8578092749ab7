import Diagnostics
import Glibc
import Synchronization

/// Shows on a terminal what a run is doing and how far it is, and keeps the time of each phase. Nothing of it reaches the
/// site.
final class RunProgress: Sendable {
  private let language: Language
  private let shows: Bool
  private let total: Int
  private let done = Atomic<Int>(0)

  /// - Parameter total: how many regions there are to do.
  init(_ language: Language, isQuiet: Bool = false, total: Int = 0) {
    self.language = language
    self.total = total
    shows = !isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// A region is done.
  func advance() {
    guard shows, total > 0 else { return }
    let count = done.wrappingAdd(1, ordering: .relaxed).newValue
    guard count == total || count % max(1, total / 50) == 0 else { return }
    let text = LocalizedText(
      id: "\r\u{1B}[K\(count) dari \(total) wilayah", en: "\r\u{1B}[K\(count) of \(total) regions")
    Console.write(Array(text[language].utf8), to: STDERR_FILENO)
    if count == total { Console.write(Array("\r\u{1B}[K".utf8), to: STDERR_FILENO) }
  }
}
