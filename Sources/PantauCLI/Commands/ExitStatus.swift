import ArgumentParser

/// What the exit status says (after `sysexits.h`).
enum ExitStatus {
  /// The plans have errors.
  static let findings = ExitCode(1)
  /// Wrong usage: what ArgumentParser itself exits with.
  static let usage = ExitCode(64)
  /// Our own fault, or the machine's.
  static let fault = ExitCode(70)
}
