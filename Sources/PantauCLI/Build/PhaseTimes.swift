import Diagnostics

/// How long each phase of a run took.
struct PhaseTimes: Sendable {
  private(set) var phases: [(name: LocalizedText, duration: Duration)] = []
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant

  init() {
    start = clock.now
    last = start
  }

  /// A phase has ended.
  mutating func end(_ id: String, _ en: String) {
    let now = clock.now
    phases.append((LocalizedText(id: id, en: en), now - last))
    last = now
  }

  var total: Duration { clock.now - start }

  static func milliseconds(_ duration: Duration) -> Int { Int((duration / .milliseconds(1)).rounded()) }
}
