public import ArgumentParser

/// The root command. Parsing is synchronous: an asynchronous main costs 12 ms of start-up in a static executable.
public struct PantauCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "pantau",
    abstract: "Memeriksa rencana aksi daerah PPTPPO dan menerbitkan dasbor kemajuannya.",
    discussion: """
      Rencana dan laporan ditulis sebagai YAML di folder `plans/`. `pantau check` memeriksanya, `pantau build` \
      menerbitkannya sebagai situs statis. Bahasa pesan: `--lang id` (baku) atau `--lang en`.
      """,
    subcommands: [
      CheckCommand.self, BuildCommand.self, NewCommand.self, FixCommand.self, ExplainCommand.self,
      WhyCommand.self, CompareCommand.self, SchemaCommand.self, VerifyCommand.self, AssembleCommand.self,
    ])

  public init() {}
}
