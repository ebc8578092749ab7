import PantauCLI

PantauCommand.main()
