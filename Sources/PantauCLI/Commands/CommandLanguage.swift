import ArgumentParser
import Diagnostics

/// The language in which the command line speaks of itself: help, and what is said of wrong usage.
///
/// It is read from the arguments before they are parsed, because both are said when parsing fails.
enum CommandLanguage {
  static let current = of(CommandLine.arguments)

  static func of(_ arguments: [String]) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count { return Language(rawValue: arguments[index + 1]) ?? .indonesian }
      if argument.hasPrefix("--lang=") { return Language(rawValue: String(argument.dropFirst(7))) ?? .indonesian }
    }
    return .indonesian
  }
}

/// A text of the command line in the language asked for.
func said(id: String, en: String) -> String { LocalizedText(id: id, en: en)[CommandLanguage.current] }

extension ArgumentHelp {
  init(id: String, en: String, valueName: String? = nil) {
    self.init(stringLiteral: said(id: id, en: en))
    self.valueName = valueName
  }
}

extension ValidationError {
  init(id: String, en: String) { self.init(said(id: id, en: en)) }
}

/// In which language a command speaks: the same for every command.
struct LanguageOption: ParsableArguments {
  @Option(
    name: .customLong("lang"), help: ArgumentHelp(id: "Bahasa: id atau en.", en: "Language: id or en.", valueName: "bahasa"))
  var code = "id"

  var language: Language { Language(rawValue: code) ?? .indonesian }

  func validate() throws {
    guard Language(rawValue: code) == nil else { return }
    throw ValidationError(
      id: "--lang: «\(code)» bukan bahasa yang tersedia; pilih id atau en.",
      en: "--lang: «\(code)» is no language that Pantau speaks; choose id or en.")
  }
}
