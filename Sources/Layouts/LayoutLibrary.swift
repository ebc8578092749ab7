public import Diagnostics
import Mustache
public import Output

/// All layouts, partials and interface strings of one build, checked: every name in them resolves.
///
/// Mustache lives in this module only, and runs once per kind of page and language, never once per page: it takes
/// 0.3 ms a page, and there are thirteen thousand.
public struct LayoutLibrary: Sendable {
  private let templates: MustacheLibrary
  private let strings: [Language: [String: String]]
  private let holes: [HoleDeclaration]

  /// What a template may say beside holes and strings: facts that are known when a frame is rendered.
  public struct Vocabulary: Sendable {
    public var holes: [HoleDeclaration]
    /// Names of facts that are text.
    public var texts: [String]
    /// Names of facts that are true or false, for sections. `at.banding` has its group before the dot.
    public var flags: [String]

    public init(holes: [HoleDeclaration], texts: [String], flags: [String]) {
      self.holes = holes
      self.texts = texts
      self.flags = flags
    }
  }

  /// The facts of one kind of page.
  public struct Facts: Sendable {
    public var texts: [String: String]
    /// The flags that are true; every other one of the vocabulary is false.
    public var flags: Set<String>

    public init(texts: [String: String], flags: Set<String>) {
      self.texts = texts
      self.flags = flags
    }
  }

  private let vocabulary: Vocabulary

  /// Reads `NAME.mustache` and `LANGUAGE.strings`, and reports every name, partial and key that does not resolve.
  ///
  /// - Parameter files: the files of `templates/`; a file of another kind is ignored.
  /// - Returns: nil when there are errors.
  public init?(_ files: [SourceFile], vocabulary: Vocabulary, diagnostics: inout DiagnosticList) {
    var found = DiagnosticList()
    let strings = Self.readStrings(files, diagnostics: &found)
    let sources = files.filter { $0.path.hasSuffix(".mustache") }
    let check = TemplateCheck(
      vocabulary: vocabulary, strings: strings[.indonesian, default: .init()].keys, partials: sources.map(Self.name))
    var library = MustacheLibrary()
    for source in sources where check.run(source, diagnostics: &found) {
      do {
        try library.register(String(decoding: source.bytes, as: UTF8.self), named: Self.name(of: source))
      } catch {
        found.append(LayoutDiagnostics.unreadable(source))
      }
    }
    diagnostics.append(contentsOf: found)
    guard !found.hasErrors else { return nil }
    templates = library
    self.strings = strings.mapValues(\.values)
    self.vocabulary = vocabulary
    holes = vocabulary.holes
  }

  /// A layout with everything known filled in and a slot for every hole: the slot is the hole's position in the
  /// vocabulary. Nil when there is no such layout.
  ///
  /// - Complexity: one Mustache rendering; call it once per kind of page and language.
  public func frame(_ layout: String, facts: Facts, language: Language) -> Skeleton<Int>? {
    var context: [String: Any] = ["t": strings[language, default: [:]]]
    for (index, hole) in holes.enumerated() { context[hole.name] = Sentinel.text(for: index) }
    for name in vocabulary.texts { context[name] = facts.texts[name, default: ""] }
    var groups: [String: [String: Bool]] = [:]
    for flag in vocabulary.flags {
      let parts = flag.split(separator: ".", maxSplits: 1)
      if parts.count == 2 {
        groups[String(parts[0]), default: [:]][String(parts[1])] = facts.flags.contains(flag)
      } else {
        context[flag] = facts.flags.contains(flag)
      }
    }
    for (group, flags) in groups { context[group] = flags }
    guard let rendered = templates.render(context, withTemplate: layout) else { return nil }
    return Sentinel.split(Array(rendered.utf8))
  }

  private static func name(of file: SourceFile) -> String {
    let start = file.path.lastIndex(of: "/").map { file.path.index(after: $0) } ?? file.path.startIndex
    let base = file.path[start...]
    return String(base[..<(base.lastIndex(of: ".") ?? base.endIndex)])
  }

  private static func readStrings(
    _ files: [SourceFile], diagnostics: inout DiagnosticList
  ) -> [Language: InterfaceStrings] {
    var strings: [Language: InterfaceStrings] = [:]
    for file in files where file.path.hasSuffix(".strings") {
      guard let language = Language(rawValue: name(of: file)) else { continue }
      strings[language] = InterfaceStrings(file, diagnostics: &diagnostics)
    }
    for language in Language.allCases {
      for other in Language.allCases where other != language {
        strings[language]?.reportMissing(
          in: strings[other, default: .init()], named: "\(other.rawValue).strings", diagnostics: &diagnostics)
      }
    }
    return strings
  }
}
