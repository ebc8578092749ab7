import PantauCLI

runPantau()
