internal import YAMLTree

/// A schema compiled to flat arrays: subschemas are numbers, each with a run of instructions.
///
/// Walking it touches no dictionary, no string and no reference count; it never changes after compilation, so any number
/// of threads may share it.
struct Program: Sendable {
  /// The schema's own tree: constants, keys and annotations are nodes of it.
  let tree: YAMLTree
  var subschemas: [Subschema] = []
  var instructions: [Instruction] = []
  /// Runs of subschema numbers, for the instructions that hold several.
  var lists: [Int32] = []
  /// Runs of nodes of `tree`: the values of `enum` and `const`, the keys of `dependentRequired`.
  var nodes: [Int32] = []
  var limits: [Limit] = []
  var patterns: PatternSet
  var members: [MemberRule] = []
  var slots: [Slot] = []
  var patternMembers: [PatternMember] = []

  /// One subschema.
  struct Subschema: Sendable {
    /// Where it is written, in `Program.tree`.
    var node: Int32
    var types = TypeSet.all
    /// Where checking begins: another subschema when this one only refers to it, else itself.
    var entry: Int32
    /// Whether it has `unevaluatedProperties` or `unevaluatedItems`, so that what it evaluates must be remembered.
    var opensFrame = false
    var first: Int32 = 0
    var count: Int32 = 0
  }

  /// A number of the schema, and where it is written.
  struct Limit: Sendable {
    let value: ExactNumber
    let node: Int32
    /// The same as an integer, when it is a small one: nearly all are, and so are nearly all values.
    let integer: Int?
  }

  /// What is said about an object's members one by one, so that one pass over them checks it all.
  struct MemberRule: Sendable {
    /// An open-addressing table of `slotMask + 1` slots from `firstSlot` on.
    var firstSlot: Int32 = 0
    var slotMask: UInt32 = 0
    /// The bits of the required keys.
    var required: UInt64 = 0
    var firstPattern: Int32 = 0
    var patternCount: Int32 = 0
    /// `additionalProperties`; `Program.absent` when not given.
    var additional = Program.absent
    /// Whether `additionalProperties` is `false`.
    var isClosed = false
    /// `propertyNames`; `Program.absent` when not given.
    var names = Program.absent
    /// The slot of the only key that it says anything about; `absent` when it speaks of others too.
    var only = Program.absent
  }

  /// A key that a schema names.
  struct Slot: Sendable {
    var hash: UInt32 = 0
    /// The key in `Program.tree`; `absent` for an empty slot.
    var key = Program.absent
    /// The key's text in the tree's.
    var start: UInt32 = 0
    var length: UInt32 = 0
    /// Its subschema; `absent` when the key is only required.
    var schema = Program.absent
    /// The bit in `MemberRule.required`; 0 when the key is optional.
    var bit: UInt64 = 0
  }

  struct PatternMember: Sendable {
    let pattern: Int32
    let schema: Int32
  }

  static let absent: Int32 = -1
}

/// A run in one of the program's arrays.
struct Run: Sendable {
  let first: Int32
  let count: Int32

  var range: Range<Int> { Int(first)..<Int(first + count) }
}

/// One step of checking a value. Steps that say nothing about a value's type pass it.
enum Instruction: Sendable {
  case values(Run)
  case length(minimum: Int32, maximum: Int32)
  case format(Format)
  case pattern(Int32)
  case minimum(Int32, isExclusive: Bool)
  case maximum(Int32, isExclusive: Bool)
  case multiple(Int32)
  case itemCount(minimum: Int32, maximum: Int32)
  case items(prefix: Run, rest: Int32)
  case contains(schema: Int32, minimum: Int32, maximum: Int32)
  case uniqueItems
  case members(Int32)
  case memberCount(minimum: Int32, maximum: Int32)
  case required(Run)
  /// A run of `nodes`: the key that asks, the count of keys asked for, and these.
  case dependentRequired(Run)
  /// A run of `nodes` and one of `lists`, as long: keys, and what then holds.
  case dependentSchemas(keys: Run, schemas: Run)
  case reference(Int32)
  case all(Run)
  case any(Run)
  case one(Run)
  case not(Int32)
  case conditional(condition: Int32, then: Int32, otherwise: Int32)
  case unevaluatedItems(Int32)
  case unevaluatedProperties(Int32)
}

/// The types of JSON Schema as a set.
struct TypeSet: OptionSet, Sendable {
  let rawValue: UInt8

  static let null = TypeSet(rawValue: 1)
  static let boolean = TypeSet(rawValue: 2)
  static let integer = TypeSet(rawValue: 4)
  static let number = TypeSet(rawValue: 8)
  static let string = TypeSet(rawValue: 16)
  static let array = TypeSet(rawValue: 32)
  static let object = TypeSet(rawValue: 64)
  static let all = TypeSet(rawValue: 127)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init?(name: String) {
    guard let type = Self.names.first(where: { $0.name == name })?.type else { return nil }
    self = type
  }

  /// In the order in which messages list them.
  static let names: [(name: String, type: TypeSet)] = [
    ("string", .string), ("integer", .integer), ("number", .number), ("boolean", .boolean), ("array", .array),
    ("object", .object), ("null", .null),
  ]
}
