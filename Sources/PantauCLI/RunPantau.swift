import ArgumentParser
import CLinux
import Diagnostics
import Glibc
import PlanCompiler

/// Runs the command line of this process and exits with its status.
public func runPantau() -> Never {
  Console.holdStandardStreams()
  // A file that grows beyond the limit is then a failing write, which is reported, and not the end of the process.
  signal(SIGXFSZ, SIG_IGN)
  // Swift reads the arguments from there, and ends with a trace where it cannot.
  guard unsafe access("/proc/self/cmdline", R_OK) == 0 else {
    endBeforeStart("Pantau membutuhkan /proc, yang tidak terpasang di sini. (Pantau needs /proc, which is not mounted here.)\n")
  }
  if let shortage = ProcessLimits.shortage() { endBeforeStart(shortage) }
  pantau_keep_freed_memory()
  pantau_make_room()
  _ = Started(buildStandingTables)
  let arguments = Array(CommandLine.arguments.dropFirst())
  do {
    var command = try PantauCommand.parseAsRoot(UsageText.withoutLanguageOfHelp(arguments))
    try command.run()
    exit(EXIT_SUCCESS)
  } catch {
    let code = PantauCommand.exitCode(for: error)
    let text = UsageText.said(PantauCommand.fullMessage(for: error), about: arguments)
    if !text.isEmpty {
      if code.isSuccess { Console.print(text) } else { Console.error(text) }
    }
    exit(code.rawValue)
  }
}

/// Ends the process with a text on standard error, before anything that needs threads.
private func endBeforeStart(_ text: String) -> Never {
  _ = unsafe text.utf8CString.withUnsafeBufferPointer { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count - 1) }
  exit(ExitStatus.fault.rawValue)
}
