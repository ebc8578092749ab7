internal import Diagnostics
internal import YAMLTree

// How messages name things: what the value is called, what was written, what to write instead.
extension Validator {
  func add(
    _ kind: DiagnosticKind, _ spot: Spot, id: String, en: String, help: LocalizedText? = nil, _ walk: inout Walk
  ) {
    walk.diagnostics.append(diagnostic(kind, spot, LocalizedText(id: id, en: en), help: help, &walk))
  }

  func diagnostic(
    _ kind: DiagnosticKind, _ spot: Spot, _ message: LocalizedText, help: LocalizedText?, _ walk: inout Walk
  ) -> Diagnostic {
    Diagnostic(kind, at: range(spot), message, help: help, notes: reasonNotes(&walk))
  }

  /// The value's place; its key's where nothing is written.
  func range(_ spot: Spot) -> SourceRange {
    let range = tree.range(of: YAMLTree.Node(Int(spot.node)))
    guard range.bytes.isEmpty, let key = spot.origin.memberKey else { return range }
    return tree.range(of: YAMLTree.Node(key))
  }

  /// Where a mapping is named: its key, or the first key of a list's item. Underlining all of it would say nothing.
  func heading(_ spot: Spot) -> SourceRange {
    if let key = spot.origin.memberKey { return tree.range(of: YAMLTree.Node(key)) }
    guard childCount(spot) > 0, spot.kind == .mapping else { return range(spot) }
    return tree.range(of: YAMLTree.Node(Int(spot.index) + 1))
  }

  /// The name of a value at the beginning of a sentence: its key and its title.
  func subject(_ spot: Spot) -> LocalizedText {
    switch spot.origin.role {
    case .document: return LocalizedText(id: "Isi berkas ini", en: "This document")
    case .name: return LocalizedText(id: "Kunci `\(quoted(spot))`", en: "The key `\(quoted(spot))`")
    case .member:
      let key = quoted(Int(spot.origin.key))
      let title = [spot.origin.site, spot.number].lazy.compactMap { program.title($0) }.first
      let suffix = title.map { $0.lowercased() == key.lowercased() ? "" : " (\($0))" } ?? ""
      return LocalizedText(verbatim: "`\(key)`\(suffix)")
    case .item(let position):
      let list = spot.origin.key == Program.absent ? "" : "`\(quoted(Int(spot.origin.key)))`"
      return LocalizedText(
        id: "Butir ke-\(position + 1)" + (list.isEmpty ? "" : " " + list),
        en: "Item \(position + 1)" + (list.isEmpty ? "" : " of " + list))
    }
  }

  /// A name for the middle of a sentence.
  func lowercased(_ text: String) -> String {
    for (word, other) in [
      ("Butir", "butir"), ("Isi", "isi"), ("Kunci", "kunci"), ("This", "this"), ("Item", "item"), ("The", "the"),
    ]
    where text.hasPrefix(word) {
      return other + text.dropFirst(word.count)
    }
    return text
  }

  private static let quoteLimit = 60

  /// A scalar's text for a message: one line, not too long, ready for backquotes.
  func quoted(_ node: Int) -> String { Self.shortened(tree.string(of: YAMLTree.Node(node))) }

  static func shortened(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if result.count >= quoteLimit { return String(result) + "…" }
      result.append(scalar.value < 0x20 ? " " : scalar == "`" ? "'" : scalar)
    }
    return String(result)
  }

  func quoted(_ spot: Spot) -> String { quoted(Int(spot.node)) }

  /// The line to write with another value in this place.
  func line(_ spot: Spot, _ value: String) -> String {
    switch spot.origin.role {
    case .document, .name: value
    case .member: "\(quoted(Int(spot.origin.key))): \(value)"
    case .item: "- \(value)"
    }
  }

  /// The types as a phrase.
  func describe(_ types: TypeSet) -> LocalizedText {
    var types = types
    if types.contains(.number) { types.remove(.integer) }
    let words = TypeSet.names.filter { types.contains($0.type) }.map { Self.describe(name: $0.name) }
    return LocalizedText(
      id: Self.joined(words.map(\.id), "atau"), en: Self.joined(words.map(\.en), "or"))
  }

  private static func describe(name: String) -> LocalizedText {
    switch name {
    case "string": LocalizedText(id: "teks", en: "text")
    case "integer": LocalizedText(id: "bilangan bulat", en: "a whole number")
    case "number": LocalizedText(id: "bilangan", en: "a number")
    case "boolean": LocalizedText(id: "`true` atau `false`", en: "`true` or `false`")
    case "array": LocalizedText(id: "daftar", en: "a list")
    case "object": LocalizedText(id: "kelompok kunci", en: "a mapping")
    default: LocalizedText(id: "kosong (`null`)", en: "empty (`null`)")
    }
  }

  /// The description that the schema gives of a place, in the schema's language.
  func description(_ spot: Spot) -> String? {
    let node = [spot.number, spot.origin.site].lazy.compactMap { program.annotation("description", $0) }.first
    return node.map { program.tree.string(of: YAMLTree.Node($0)) }
  }

  /// `a`, `b`, `c` … and how many there are beyond the first twelve.
  static func listed(_ texts: [String]) -> LocalizedText {
    let limit = 12
    let shown = texts.prefix(limit).map { "`\($0)`" }.joined(separator: ", ")
    guard texts.count > limit else { return LocalizedText(verbatim: shown) }
    return LocalizedText(
      id: "\(shown) dan \(texts.count - limit) lainnya", en: "\(shown) and \(texts.count - limit) more")
  }

  func nearest(_ word: String, among candidates: [String]) -> [String] {
    Suggestion.nearest(to: word, among: candidates, limit: 3)
  }

  /// The first example that the schema gives for a place, as YAML.
  func example(_ spot: Spot) -> String? {
    [spot.origin.site, spot.number].lazy.compactMap { program.example($0) }.first
  }

  func exampleHelp(_ spot: Spot) -> LocalizedText? {
    example(spot).map { LocalizedText(id: "Contoh: `\(line(spot, $0))`.", en: "Example: `\(line(spot, $0))`.") }
  }

  func exampleSentence(_ spot: Spot) -> LocalizedText {
    exampleHelp(spot).map { LocalizedText(id: " " + $0.id, en: " " + $0.en) } ?? LocalizedText(verbatim: "")
  }
}

extension Program {
  /// The node of an annotation of a subschema, or of what it refers to.
  func annotation(_ name: String, _ number: Int32) -> Int? {
    var number = number
    // A chain of references ends: circles were refused.
    while number != Self.absent {
      let subschema = subschemas[Int(number)]
      if let node = tree.entries(of: YAMLTree.Node(Int(subschema.node))).first(where: {
        tree.text(of: $0.key, equals: name)
      }) {
        return Int(node.value.index)
      }
      number = reference(Int(number)) ?? Self.absent
    }
    return nil
  }

  /// What a subschema refers to with `$ref`.
  func reference(_ number: Int) -> Int32? {
    let subschema = subschemas[number]
    for index in Int(subschema.first)..<Int(subschema.first + subschema.count) {
      if case .reference(let target) = instructions[index] { return target }
    }
    return nil
  }

  func title(_ number: Int32) -> String? {
    annotation("title", number).map { tree.string(of: YAMLTree.Node($0)) }
  }

  /// The first of `examples` that is a value rather than null, as YAML.
  func example(_ number: Int32) -> String? {
    guard let list = annotation("examples", number) else { return nil }
    let examples = tree.items(of: YAMLTree.Node(list)).map { Int($0.index) }
    return (examples.first { tree.records[tree.target($0)].kind != .null } ?? examples.first).map {
      YAMLText.flow(tree, $0)
    }
  }
}
