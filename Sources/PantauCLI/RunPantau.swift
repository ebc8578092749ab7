import ArgumentParser
import CLinux

/// Runs the command line of this process and exits with its status.
public func runPantau() -> Never {
  pantau_keep_freed_memory()
  PantauCommand.main()
  PantauCommand.exit()
}
