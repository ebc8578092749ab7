import ArgumentParser

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Memeriksa semua rencana, atau yang di bawah jalur yang disebut.",
    aliases: ["periksa"])

  func run() throws {}
}

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Memeriksa lalu menerbitkan situs.",
    aliases: ["bangun"])

  func run() throws {}
}
