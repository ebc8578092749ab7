import ArgumentParser
import Diagnostics

/// What the argument parser itself says of help and wrong usage: it knows English only.
enum UsageText {
  static func said(_ text: String, about arguments: [String], in language: Language = CommandLanguage.current) -> String {
    var text = text
    if let near = nearestCommand(to: arguments, in: text) { text = withSuggestion(near, text) }
    guard language == .indonesian else { return text }
    for (english, indonesian) in pieces { text = text.replacing(english, with: indonesian) }
    return text
  }

  /// `pantau --lang en`, `pantau help check --lang en` and a misspelt command ask for words; only commands know the option.
  static func withoutLanguageOfHelp(_ arguments: [String]) -> [String] {
    guard let first = arguments.first, !commandNames.contains(first) else { return arguments }
    var rest: [String] = []
    var isValue = false
    for argument in arguments {
      defer { isValue = argument == "--lang" }
      if !isValue, argument != "--lang", !argument.hasPrefix("--lang=") { rest.append(argument) }
    }
    return rest
  }

  /// The command that a first word that is none may have meant.
  private static func nearestCommand(to arguments: [String], in text: String) -> String? {
    guard let word = arguments.first, text.contains("nexpected argument"), text.contains("'\(word)'") else { return nil }
    return commandNames.contains(word) ? nil : Suggestion.nearest(to: word, among: commandNames).first
  }

  private static var commandNames: [String] {
    PantauCommand.configuration.subcommands.flatMap { command in
      [command.configuration.commandName].compactMap { $0 } + command.configuration.aliases
    }
  }

  private static func withSuggestion(_ command: String, _ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[0] += ". Did you mean '\(command)'?"
    return lines.joined(separator: "\n")
  }

  /// In order: a longer piece before one that it holds.
  private static let pieces: [(english: String, indonesian: String)] = [
    ("Error: ", "Galat: "),
    ("Unknown option ", "Opsi tidak dikenal: "),
    (". Did you mean ", ". Maksud Anda "),
    ("Missing expected argument ", "Argumen belum ditulis: "),
    ("Missing value for ", "Nilai belum ditulis: "),
    ("Missing one of: ", "Tulis salah satu: "),
    ("Unexpected argument ", "Argumen tidak dikenal: "),
    (" unexpected arguments: ", " argumen tidak dikenal: "),
    ("The value ", "Nilai "),
    (" is invalid for ", " tidak cocok untuk "),
    ("The option ", "Opsi "),
    (" does not take any value, but ", " tidak memakai nilai, tetapi ditulis "),
    (" was specified.", "."),
    ("OVERVIEW: ", "PENJELASAN: "),
    ("SUBCOMMANDS:", "PERINTAH:"),
    ("ARGUMENTS:", "ARGUMEN:"),
    ("OPTIONS:", "OPSI:"),
    ("USAGE: ", "PEMAKAIAN: "),
    ("Usage: ", "Pemakaian: "),
    ("Help:  ", "Arti:  "),
    ("  See 'pantau help <subcommand>' for detailed help.", "  Bantuan sebuah perintah: pantau help <perintah>"),
    ("  See '", "  Bantuan: '"),
    ("' for more information.", "'"),
    ("' for detailed help.", "'"),
    ("<subcommand>", "<perintah>"),
    ("<options>", "<opsi>"),
    ("(default:", "(baku:"),
    ("(default)", "(baku)"),
    ("Show subcommand help information.", "Tampilkan bantuan sebuah perintah."),
    ("Show the version.", "Tampilkan versi."),
    ("Show help information.", "Tampilkan bantuan ini."),
  ]
}
