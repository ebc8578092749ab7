import CLinux
import Glibc

/// Runs git with a limit of time and of output. This is the only place that starts a program.
enum GitProcess {
  /// A question that takes longer gets no answer: git may wait for a pipe that somebody put in a file's place.
  static let milliseconds: Int32 = 60_000
  /// Bytes of an answer; a longer one is none.
  static let outputLimit = 1 << 30

  /// For questions about the user's own settings, outside every repository.
  static var userEnvironment: [String] {
    ["PATH", "HOME", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"]
      .compactMap { name in environmentValue(name).map { "\(name)=\($0)" } } + ["GIT_DIR=/dev/null", "LC_ALL=C"]
  }

  /// The whole answer; nil when git is not there, fails, or passes a limit.
  static func output(_ arguments: [String], environment: [String], input: [UInt8] = []) -> [UInt8]? {
    var answer: [UInt8] = []
    let isWhole = run(arguments, environment: environment, input: input) { piece in
      answer += piece
      return true
    }
    return isWhole ? answer : nil
  }

  /// Hands over the answer in pieces until `take` gives false.
  ///
  /// - Returns: whether all of it came, and git ended well.
  @discardableResult
  static func run(
    _ arguments: [String], environment: [String], input: [UInt8] = [], _ take: (ArraySlice<UInt8>) -> Bool
  ) -> Bool {
    let (words, variables) = (terminated(["git"] + arguments), terminated(environment))
    var process = pantau_process()
    let fault = unsafe pantau_start(
      &process, words, words.count, variables, variables.count, input, input.count, milliseconds)
    guard fault == 0 else { return false }
    var room = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    while true {
      let count = unsafe room.withUnsafeMutableBytes { bytes in
        unsafe pantau_read(&process, bytes.baseAddress!, bytes.count)
      }
      if count == 0 { return unsafe pantau_end(&process, 0) == 0 }
      total += max(count, 0)
      guard count > 0, total <= outputLimit, take(room[..<count]) else {
        _ = unsafe pantau_end(&process, 1)
        return false
      }
    }
  }

  /// A text with a zero byte in it is cut there, which no caller gives.
  private static func terminated(_ texts: [String]) -> [CChar] {
    texts.flatMap { $0.utf8.prefix { $0 != 0 }.map { CChar(bitPattern: $0) } + [0] }
  }
}
