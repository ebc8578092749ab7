import Glibc

/// The processor time that this thread alone spends on some work, in nanoseconds: neither a busy machine nor the tests beside
/// this one matter. Only ratios between two such times are worth a test.
public func processorTime(of work: () -> Void) -> Int {
  let start = nanosecondsOfThisThread()
  work()
  return nanosecondsOfThisThread() - start
}

private func nanosecondsOfThisThread() -> Int {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}
