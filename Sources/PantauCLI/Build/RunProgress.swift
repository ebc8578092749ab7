import Diagnostics
import Glibc
import Synchronization

/// Shows on a terminal what a run is doing and how far it is: one line that is written over, and gone at the end. Piped,
/// it says nothing. Nothing of it reaches the site.
final class RunProgress: Sendable {
  private let language: Language
  private let shows: Bool
  private let total = Atomic<Int>(0)
  private let done = Atomic<Int>(0)

  init(_ language: Language, isQuiet: Bool = false) {
    self.language = language
    shows = !isQuiet && isatty(STDERR_FILENO) == 1 && environmentValue("TERM") != "dumb"
  }

  func begin(_ phase: RunPhase) {
    guard shows else { return }
    if case .regions(let count) = phase {
      total.store(count, ordering: .relaxed)
      done.store(0, ordering: .relaxed)
    }
    write(phase.doing[language] + " …")
  }

  /// A region is done. Said some fifty times at most, however many there are.
  func advance() {
    guard shows else { return }
    let total = total.load(ordering: .relaxed)
    let count = done.wrappingAdd(1, ordering: .relaxed).newValue
    guard total > 0, count == total || count % max(1, total / 50) == 0 else { return }
    let text = LocalizedText(
      id: "Memeriksa dan menghitung wilayah: \(count) dari \(total)", en: "Checking and computing regions: \(count) of \(total)")
    write(text[language])
  }

  /// The line goes, so that what follows stands alone.
  func end() {
    guard shows else { return }
    write("")
  }

  private func write(_ line: String) { Console.write(Array(("\r\u{1B}[K" + line).utf8), to: STDERR_FILENO) }
}
