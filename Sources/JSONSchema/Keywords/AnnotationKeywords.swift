internal import YAMLTree

extension KeywordGroup {
  /// What describes values rather than checking them (validation specification, section 9). `Annotations` hands it out.
  ///
  /// The last three are not the standard's: yaml-language-server and VS Code show them.
  static let annotations = KeywordGroup(
    "AnnotationKeywords",
    [
      Keyword("title", .string), Keyword("description", .string), Keyword("default", .anything),
      Keyword("examples", .list), Keyword("deprecated", .boolean), Keyword("readOnly", .boolean),
      Keyword("writeOnly", .boolean),
      Keyword("markdownDescription", .string), Keyword("enumDescriptions", .list), Keyword("defaultSnippets", .list),
    ])
}
