import CLinux
import Dispatch
import Glibc
import Synchronization

/// Independent jobs on all cores: workers draw the next number from one counter and keep their results to themselves
/// until they are done, so nothing waits for a lock while there is work.
public enum Concurrency {
  /// The number of cores this process may run on.
  public static var coreCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Runs `job` for `0..<count` and returns the results in that order.
  ///
  /// - Parameter workers: at most this many at once.
  public static func map<Result: Sendable>(
    count: Int, workers: Int = coreCount, _ job: @Sendable (Int) -> Result
  ) -> [Result] {
    guard count > 1, workers > 1 else { return (0..<count).map(job) }
    let next = Atomic<Int>(0)
    let done = Mutex<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: min(workers, count)) { _ in
      pantau_make_room()
      var own: [(Int, Result)] = []
      while true {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if index >= count { break }
        own.append((index, job(index)))
      }
      done.withLock { results in for (index, result) in own { results[index] = result } }
    }
    return done.withLock { $0.compactMap { $0 } }
  }

  /// Runs two jobs side by side. Either may spread over all cores itself.
  static func both<First: Sendable, Second>(
    _ first: @escaping @Sendable () -> First, _ second: () -> Second
  ) -> (First, Second) {
    let first = Started(first)
    let other = second()
    return (first.value, other)
  }
}

/// A job that runs beside the rest until its result is asked for.
final class Started<Value: Sendable>: Sendable {
  private let group = DispatchGroup()
  private let result = Mutex<Value?>(nil)
  private let job: @Sendable () -> Value

  init(_ job: @escaping @Sendable () -> Value) {
    self.job = job
    group.enter()
    DispatchQueue.global().async { self.run() }
  }

  /// A job that begins when another is done, whose result it asks for. To wait for it inside a job would keep one of the few
  /// threads from what could run meanwhile.
  init<Other: Sendable>(after other: Started<Other>, _ job: @escaping @Sendable () -> Value) {
    self.job = job
    group.enter()
    other.group.notify(queue: .global()) { self.run() }
  }

  private func run() {
    pantau_make_room()
    let value = job()
    result.withLock { $0 = value }
    group.leave()
  }

  /// Waits for the job.
  var value: Value {
    group.wait()
    return result.withLock { $0 } ?? job()
  }
}

/// Independent jobs that run beside the rest, one at a time, until their results are asked for: then on all cores.
final class StartedMap<Value: Sendable>: Sendable {
  private let count: Int
  private let next = Atomic<Int>(0)
  private let done = Mutex<[(Int, Value)]>([])
  private let job: @Sendable (Int) -> Value
  private let group = DispatchGroup()

  init(count: Int, _ job: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.job = job
    DispatchQueue.global().async(group: group) { self.work() }
  }

  /// Nobody needs the results: what has not begun is left.
  func abandon() { next.store(count, ordering: .relaxed) }

  /// The results in order.
  var values: [Value] {
    DispatchQueue.concurrentPerform(iterations: max(1, Concurrency.coreCount - 1)) { _ in work() }
    group.wait()
    return done.withLock { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func work() {
    pantau_make_room()
    var own: [(Int, Value)] = []
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if index >= count { break }
      own.append((index, job(index)))
    }
    done.withLock { $0.append(contentsOf: own) }
  }
}
