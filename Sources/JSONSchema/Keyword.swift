internal import YAMLTree

/// One keyword of JSON Schema as this project reads it: its name, and what may stand as its value.
///
/// To add one, add it to the group it belongs to under `Keywords/`, or add a group there and to `KeywordGroup.all`.
struct Keyword: Sendable {
  let name: String
  let value: Value

  /// What a keyword's value must be. Anything else is a fault of the schema, told where it stands.
  enum Value: Sendable {
    /// A subschema that looks at the same value as its parent, or at a part of it.
    case schema
    case schemas
    case schemasByKey
    case type
    case anything
    case list
    case string
    case boolean
    case number
    case positiveNumber
    /// A whole number, 0 or more.
    case count
    case names
    case namesByKey
    /// A keyword that is known and refused, with the reason in a few words.
    case refused(id: String, en: String)
  }

  init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
  }

  /// Every keyword that is known, refused ones included.
  static let all: [Keyword] = KeywordGroup.all.flatMap(\.keywords)
}

/// Keywords that are checked together: one file under `Keywords/`, which reads them, checks them and words the messages.
struct KeywordGroup: Sendable {
  /// The name of its file.
  let name: String
  let keywords: [Keyword]
  /// Adds the instructions for those of the group's keywords that a subschema has. Their values are well-formed.
  let compile: @Sendable (inout SchemaReader, KeywordValues) -> Void

  init(
    _ name: String, _ keywords: [Keyword],
    compile: @escaping @Sendable (inout SchemaReader, KeywordValues) -> Void = { _, _ in }
  ) {
    self.name = name
    self.keywords = keywords
    self.compile = compile
  }

  /// In the order in which a value is checked: what names the fault best comes first.
  static let all: [KeywordGroup] = [
    .core, .annotations, .types, .references, .values, .strings, .numbers, .arrays, .objects, .logic, .conditions,
    .unevaluated,
  ]
}

/// The keywords that one subschema has, with the nodes of their values.
struct KeywordValues {
  /// The subschema they belong to.
  let number: Int
  var entries: [(name: String, value: Int)] = []
  /// A bit for each group that has a keyword here, by its place in `KeywordGroup.all`: the others need not look.
  var groups: UInt32 = 0

  subscript(name: String) -> Int? { entries.first { $0.name == name }?.value }
}
