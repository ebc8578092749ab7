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

  /// The shape that the schema asks for in a place, as YAML: the keys of its example with dots for what only the writer
  /// knows, because the example's own values are another region's. A scalar's example shows only how it is spelt.
  func exampleHelp(_ spot: Spot) -> LocalizedText? {
    let numbers = [spot.origin.site, spot.number]
    if let shape = numbers.lazy.compactMap({ program.shape($0) }).first {
      return LocalizedText(id: "Bentuknya: `\(line(spot, shape))`.", en: "Its shape: `\(line(spot, shape))`.")
    }
    return numbers.lazy.compactMap { program.example($0) }.first.map {
      LocalizedText(id: "Contoh: `\(line(spot, $0))`.", en: "Example: `\(line(spot, $0))`.")
    }
  }

  /// What to write where no figure is known, where that is accepted.
  func emptySentence(_ spot: Spot, _ types: TypeSet) -> LocalizedText {
    guard types.contains(.null) else { return LocalizedText(verbatim: "") }
    return LocalizedText(
      id: " Bila angkanya belum ada: `\(line(spot, "null"))` dengan `alasan: belum-ada-data`.",
      en: " If there is no figure yet: `\(line(spot, "null"))` with `alasan: belum-ada-data`.")
  }

  /// The writer's own scalar under the key that it belongs to: `kader: {nilai: 12}` for `kader: 12`. Nil where several
  /// required keys could take it.
  func wrapped(_ spot: Spot) -> LocalizedText? {
    guard let text = wrapped(spot, in: spot.number) else { return nil }
    return LocalizedText(id: "Tulis `\(line(spot, text))`.", en: "Write `\(line(spot, text))`.")
  }

  /// The scalar as the value of the first required key that takes it, others required with dots.
  func wrapped(_ spot: Spot, in number: Int32) -> String? {
    guard spot.isScalar, spot.kind != .null else { return nil }
    let keys = program.requiredKeys(number)
    var quiet = Walk(isQuiet: true)
    let takers = keys.filter { key in
      guard let schema = program.schema(ofKey: key, in: number), program.constants(schema) == nil else { return false }
      return evaluate(Int(spot.node), schema, from: spot.origin, &quiet)
    }
    // An address belongs under the key that asks for one; which of several texts any other text is, nobody knows.
    let isAddress = tree.string(of: YAMLTree.Node(Int(spot.index))).contains("://")
    let own = takers.count == 1 ? takers[0] : isAddress ? takers.last { asksForAddress($0, in: number) } : nil
    guard let own else { return nil }
    let members = keys.map { key in "\(YAMLText.key(key)): \(key == own ? ownText(spot) : "…")" }
    return "{\(members.joined(separator: ", "))}"
  }

  private func asksForAddress(_ key: String, in number: Int32) -> Bool {
    guard let schema = program.schema(ofKey: key, in: number) else { return false }
    return program.parts(schema).contains { part in
      program.steps(part).contains { if case .format(.uri) = $0 { true } else { false } }
    }
  }

  private func ownText(_ spot: Spot) -> String {
    let text = tree.string(of: YAMLTree.Node(Int(spot.index)))
    return spot.kind == .string ? YAMLText.scalar(text) : text
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

  /// The first of `examples` that is a mapping or a list, as YAML with dots for its scalars.
  func shape(_ number: Int32) -> String? {
    guard let list = annotation("examples", number) else { return nil }
    let example = tree.items(of: YAMLTree.Node(list)).first { tree.kind(of: $0) == .mapping || tree.kind(of: $0) == .sequence }
    return example.flatMap { tree.kind(of: $0) == .sequence && Array(tree.items(of: $0)).isEmpty ? nil : YAMLText.shape(tree, Int($0.index)) }
  }

  /// The keys that a subschema requires, in the schema's order.
  func requiredKeys(_ number: Int32) -> [String] {
    var keys: Set<Int32> = []
    var number = number
    // What `then` requires depends on the rest: only the subschema itself is asked.
    while number != Self.absent {
      for case .members(let rule) in steps(Int(number)) {
        keys.formUnion(table(members[Int(rule)]).filter { $0.key != Self.absent && $0.bit != 0 }.map(\.key))
      }
      number = reference(Int(number)) ?? Self.absent
    }
    return keys.sorted().map { tree.string(of: YAMLTree.Node(Int($0))) }
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
