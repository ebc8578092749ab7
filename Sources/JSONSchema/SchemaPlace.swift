public import YAMLTree

/// What a schema says about one place of a document: its annotations and what may stand there.
///
/// It gathers the subschemas that may apply to the place: what the place itself says comes before what it refers to with
/// `$ref`, `allOf`, `anyOf`, `oneOf`, `then` and `else`. Messages, the guide's tables and new files are made from it.
public struct SchemaPlace: Sendable {
  private let program: Program
  private let numbers: [Int]

  init(_ program: Program, _ origins: [Int32]) {
    self.program = program
    var seen: Set<Int> = []
    numbers = origins.flatMap { program.describing($0) }.filter { seen.insert($0).inserted }
  }

  public var title: String? { text("title") }
  public var description: String? { text("description") }
  /// Whether any subschema says `deprecated: true`.
  public var isDeprecated: Bool { flag("deprecated") }
  public var isReadOnly: Bool { flag("readOnly") }
  public var isWriteOnly: Bool { flag("writeOnly") }

  /// The examples as YAML in flow style, ready to stand behind a key.
  public var examples: [String] {
    guard let list = node("examples") else { return [] }
    return program.tree.items(of: list).map { YAMLText.flow(program.tree, Int($0.index)) }
  }

  /// The value of `default`, as YAML.
  public var defaultValue: String? { node("default").map { YAMLText.flow(program.tree, Int($0.index)) } }

  /// The values that `enum` or `const` allow, as YAML; empty where neither is said.
  public var allowedValues: [String] {
    for number in numbers {
      for case .values(let run) in program.steps(number) {
        return run.range.map { YAMLText.flow(program.tree, Int(program.nodes[$0])) }
      }
    }
    return []
  }

  /// The names of the types that may stand here, as JSON Schema calls them; empty where all may.
  public var types: [String] {
    let types = numbers.reduce(TypeSet.all) { $0.intersection(program.types(Int32($1))) }
    if types == .all { return [] }
    let isNumber = types.contains(.number)
    return TypeSet.names.filter { types.contains($0.type) && !(isNumber && $0.type == .integer) }.map(\.name)
  }

  public var format: String? { text("format") }
  public var pattern: String? { text("pattern") }

  /// A key that the schema names for a mapping in this place.
  public struct Key: Sendable {
    public let name: String
    public let isRequired: Bool
    public let place: SchemaPlace
  }

  /// The keys that `properties` name, in the schema's order; those that may not stand here are left out.
  public var keys: [Key] {
    var required: Set<String> = []
    for number in numbers {
      for case .members(let rule) in program.steps(number) {
        for slot in program.table(program.members[Int(rule)]) where slot.bit != 0 { required.insert(name(slot)) }
      }
    }
    return names.compactMap { name in
      key(name).map { Key(name: name, isRequired: required.contains(name), place: $0) }
    }
  }

  private var names: [String] {
    var slots: [Program.Slot] = []
    for number in numbers {
      for case .members(let rule) in program.steps(number) {
        slots += program.table(program.members[Int(rule)]).filter {
          $0.schema != Program.absent && !program.isClosed($0.schema)
        }
      }
    }
    var seen: Set<String> = []
    return slots.sorted { $0.key < $1.key }.map(name).filter { seen.insert($0).inserted }
  }

  private func name(_ slot: Program.Slot) -> String { program.tree.string(of: YAMLTree.Node(Int(slot.key))) }

  /// The place behind a key, whether `properties`, `patternProperties` or `additionalProperties` speak of it.
  public func key(_ name: String) -> SchemaPlace? {
    let bytes = Array(name.utf8)
    var found: [Int32] = []
    var rest: [Int32] = []
    for number in numbers {
      for case .members(let index) in program.steps(number) {
        let rule = program.members[Int(index)]
        found += program.table(rule).filter { $0.schema != Program.absent && self.name($0) == name }.map(\.schema)
        for index in Int(rule.firstPattern)..<Int(rule.firstPattern + rule.patternCount) {
          let member = program.patternMembers[index]
          if program.patterns.matches(Int(member.pattern), bytes, bytes.indices) { found.append(member.schema) }
        }
        if rule.additional != Program.absent, !rule.isClosed { rest.append(rule.additional) }
      }
    }
    let origins = found.isEmpty ? rest : found
    return origins.isEmpty ? nil : SchemaPlace(program, origins)
  }

  /// The place of a list's item; `position` counts from 0 and matters only to `prefixItems`.
  public func item(_ position: Int = 0) -> SchemaPlace? {
    var found: [Int32] = []
    for number in numbers {
      for case .items(let prefix, let rest) in program.steps(number) {
        if position < prefix.count {
          found.append(program.lists[Int(prefix.first) + position])
        } else if rest != Program.absent {
          found.append(rest)
        }
      }
    }
    return found.isEmpty ? nil : SchemaPlace(program, found)
  }

  private func node(_ keyword: String) -> YAMLTree.Node? {
    for number in numbers {
      let mapping = YAMLTree.Node(Int(program.subschemas[number].node))
      for entry in program.tree.entries(of: mapping) where program.tree.text(of: entry.key, equals: keyword) {
        return entry.value
      }
    }
    return nil
  }

  private func text(_ keyword: String) -> String? { node(keyword).map { program.tree.string(of: $0) } }

  private func flag(_ keyword: String) -> Bool {
    node(keyword).map { program.tree.boolean(of: $0) == true } ?? false
  }
}

extension Schema {
  /// What the schema says of a whole document.
  public var root: SchemaPlace { SchemaPlace(program, [0]) }

  /// What the schema says of a node of a document: of a key what it says of the key's value.
  ///
  /// - Returns: nil where the schema says nothing.
  /// - Complexity: O(siblings on the path to the node)
  public func place(of node: YAMLTree.Node, in tree: YAMLTree) -> SchemaPlace? {
    guard let root = tree.root else { return nil }
    var place: SchemaPlace? = self.root
    var current = root
    while current != node, let here = place {
      guard let step = tree.step(from: current, to: node) else { return nil }
      switch step {
      case .key(let key, let value):
        place = here.key(tree.string(of: key))
        if key == node { return place }
        current = value
      case .item(let position, let item):
        place = here.item(position)
        current = item
      }
    }
    return place
  }
}

extension YAMLTree {
  fileprivate enum Step {
    case key(Node, value: Node)
    case item(Int, Node)
  }

  /// The child of a collection that is or holds a node.
  fileprivate func step(from collection: Node, to node: Node) -> Step? {
    func holds(_ child: Node) -> Bool { node.index >= child.index && node.index < records[Int(child.index)].next }
    for (position, item) in items(of: collection).enumerated() where holds(item) { return .item(position, item) }
    for entry in entries(of: collection) where holds(entry.key) || holds(entry.value) {
      return .key(entry.key, value: entry.value)
    }
    return nil
  }
}

extension Program {
  /// A subschema and those that may speak of the same value with it, nearest first; not those that only ask about it.
  func describing(_ number: Int32) -> [Int] {
    var seen: Set<Int> = []
    var queue = [Int(number)]
    var result: [Int] = []
    while let next = queue.popLast() {
      guard seen.insert(next).inserted else { continue }
      result.append(next)
      var parts: [Int32] = []
      for step in steps(next) {
        switch step {
        case .reference(let target): parts.append(target)
        case .all(let run), .any(let run), .one(let run): parts += lists[run.range]
        case .conditional(_, let then, let otherwise): parts += [then, otherwise].filter { $0 != Self.absent }
        case .dependentSchemas(_, let run): parts += lists[run.range]
        default: break
        }
      }
      queue += parts.reversed().map { Int($0) }
    }
    return result
  }
}
