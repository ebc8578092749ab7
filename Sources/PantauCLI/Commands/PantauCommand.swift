public import ArgumentParser

/// The root command. Parsing is synchronous: an asynchronous main costs 12 ms of start-up in a static executable.
public struct PantauCommand: ParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "pantau",
    abstract: said(
      id: "Memeriksa rencana aksi daerah PPTPPO dan menerbitkan dasbor kemajuannya.",
      en: "Checks regional action plans against human trafficking and publishes a dashboard of their progress."),
    discussion: said(
      id: """
        Rencana dan laporan ditulis sebagai YAML di folder `plans/`. `pantau check` memeriksanya, `pantau build` \
        menerbitkannya sebagai situs statis. Bahasa: `--lang id` (baku) atau `--lang en`.
        """,
      en: """
        Plans and reports are written as YAML in the folder `plans/`. `pantau check` checks them, `pantau build` publishes \
        them as a static site. Language: `--lang id` (the default) or `--lang en`.
        """),
    version: "Pantau \(ToolVersion.number)",
    subcommands: [
      CheckCommand.self, BuildCommand.self, NewCommand.self, FixCommand.self, ExplainCommand.self,
      WhyCommand.self, CompareCommand.self, SchemaCommand.self, VerifyCommand.self, AssembleCommand.self,
    ])

  public init() {}
}
