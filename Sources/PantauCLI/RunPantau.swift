import ArgumentParser

/// Runs the command line of this process and exits with its status.
public func runPantau() -> Never {
  PantauCommand.main()
  PantauCommand.exit()
}
