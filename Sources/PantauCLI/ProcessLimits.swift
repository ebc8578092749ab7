import Glibc

/// What the system must grant the process before it starts threads.
///
/// The thread pool ends the process without a word, or waits for ever, where it gets no descriptor or no memory for a thread.
/// So the limits are looked at first, and a run that would end so says why.
enum ProcessLimits {
  /// Standard streams, folders and files that are open at once, the thread pool's own, and a helper's pipes.
  private static let descriptors: rlim_t = 24
  /// Bytes of address space for the program, its threads' stacks and a small plans folder. 200 MB sufficed when measured.
  private static let addressSpace: rlim_t = 256 << 20
  /// Threads and processes of the user that are free, at least.
  private static let processes: rlim_t = 8

  /// The text of the first limit that is too low to work; nil when all suffice. Descriptors are raised as far as they may be.
  static func shortage() -> String? {
    var open = rlimit()
    if unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &open) == 0, open.rlim_cur < 256 {
      open.rlim_cur = min(open.rlim_max, 256)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &open)
      if open.rlim_cur < descriptors { return text("Too many open files", "ulimit -n", "\(descriptors)", "\(open.rlim_cur)") }
    }
    if let limit = limit(RLIMIT_AS), limit < addressSpace {
      return text("Cannot allocate memory", "ulimit -v", "\(addressSpace >> 10)", "\(limit >> 10)")
    }
    if let limit = limit(__RLIMIT_NPROC), limit < processes {
      return text("Resource temporarily unavailable", "ulimit -u", "\(processes)", "\(limit)")
    }
    return nil
  }

  private static func limit(_ resource: __rlimit_resource) -> rlim_t? {
    var limit = rlimit()
    guard unsafe getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return nil }
    return limit.rlim_cur
  }

  private static func text(_ reason: String, _ command: String, _ least: String, _ now: String) -> String {
    """
    Pantau terhenti oleh gangguan sistem: \(reason). Naikkan batasnya dengan `\(command)`: sedikitnya \(least), sekarang \(now).
    (A fault of the system. Raise the limit with `\(command)`: at least \(least), now \(now).)

    """
  }
}
