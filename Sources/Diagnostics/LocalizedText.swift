/// The languages in which Pantau speaks to people. Indonesian is the default everywhere.
public enum Language: String, Sendable, Hashable, CaseIterable {
  case indonesian = "id"
  case english = "en"
}

/// One text in every language of the tool.
///
/// Both languages are required by the initializer, so a message that lacks one does not compile. There is no string
/// literal conformance on purpose: whoever writes a text writes it twice.
public struct LocalizedText: Sendable, Hashable {
  public let id: String
  public let en: String

  public init(id: String, en: String) {
    self.id = id
    self.en = en
  }

  /// The same text in both languages: for names, codes and quoted YAML, which are not translated.
  public init(verbatim text: String) {
    self.init(id: text, en: text)
  }

  public subscript(language: Language) -> String {
    switch language {
    case .indonesian: id
    case .english: en
    }
  }
}
