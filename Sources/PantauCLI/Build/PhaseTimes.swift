/// How long each phase of a run took.
struct PhaseTimes: Sendable {
  private(set) var phases: [(phase: RunPhase, duration: Duration)] = []
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var last: ContinuousClock.Instant

  init() {
    start = clock.now
    last = start
  }

  /// A phase has ended.
  mutating func end(_ phase: RunPhase) {
    let now = clock.now
    phases.append((phase, now - last))
    last = now
  }

  var total: Duration { clock.now - start }

  /// The longest first.
  var slowest: [(phase: RunPhase, duration: Duration)] { phases.sorted { $0.duration > $1.duration } }

  static func milliseconds(_ duration: Duration) -> Int { Int((duration / .milliseconds(1)).rounded()) }
}
