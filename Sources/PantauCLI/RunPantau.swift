import ArgumentParser
import CLinux
import Diagnostics
import Glibc
import PlanCompiler

/// Runs the command line of this process and exits with its status.
public func runPantau() -> Never {
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
