internal import Diagnostics
internal import YAMLTree

/// Reads a schema's tree into a program: first finds all subschemas with their addresses, then compiles each.
struct SchemaReader {
  let tree: YAMLTree
  let options: SchemaOptions
  var program: Program
  var diagnostics = DiagnosticList()
  var addresses = SchemaAddresses()
  /// The subschemas by the node where they are written, and the base address of each.
  private var numbers: [Int: Int] = [:]
  private(set) var bases: [String] = []
  private var values: [KeywordValues] = []
  private static let groups = KeywordGroup.all
  /// Every keyword with the place of its group.
  private static let keywords: [String: (keyword: Keyword, group: Int)] = {
    var result: [String: (keyword: Keyword, group: Int)] = [:]
    for (index, group) in groups.enumerated() {
      for keyword in group.keywords { result[keyword.name] = (keyword, index) }
    }
    return result
  }()

  init(_ tree: YAMLTree, options: SchemaOptions, patterns: PatternSet) {
    self.tree = tree
    self.options = options
    program = Program(tree: tree, patterns: patterns)
  }

  /// - Returns: nil when the schema has faults, which `diagnostics` then holds.
  mutating func read() -> Program? {
    guard let root = tree.root else { return nil }
    addresses.resources[""] = Int(root.index)
    visit(Int(root.index), base: "")
    var next = 0
    // References may add subschemas that stand in no keyword's place.
    while next < program.subschemas.count {
      compile(next)
      next += 1
    }
    refuseEndlessReferences()
    if diagnostics.hasErrors { return nil }
    program.skipPureReferences()
    return program
  }

  /// The number of the subschema at a node, which is visited if nothing has led there yet.
  mutating func number(of node: Int, base: String) -> Int32 {
    let node = tree.target(node)
    if let number = numbers[node] { return Int32(number) }
    visit(node, base: base)
    return numbers[node].map { Int32($0) } ?? Program.absent
  }

  mutating func pattern(_ node: Int) -> Int32? {
    let text = string(node)
    do {
      return Int32(try program.patterns.number(of: text))
    } catch {
      refusePattern(node, text, error)
      return nil
    }
  }

  mutating func limit(_ node: Int) -> Int32? {
    guard let value = tree.number(node) else { return nil }
    program.limits.append(Program.Limit(value: value, node: Int32(node), integer: tree.smallInteger(node)))
    return Int32(program.limits.count - 1)
  }

  /// A count of the schema; nil when the keyword is absent. Counts beyond 2³¹ hold of everything we read.
  func count(_ node: Int?) -> Int32? {
    guard let node, let value = tree.number(node) else { return nil }
    if value > Self.largestCount { return Int32.max }
    var count = Int32(value.magnitude)
    for _ in 0..<value.exponent { count *= 10 }
    return count
  }

  private static let largestCount = ExactNumber(UInt64(Int32.max))

  mutating func list(_ numbers: [Int32]) -> Run {
    defer { program.lists += numbers }
    return Run(first: Int32(program.lists.count), count: Int32(numbers.count))
  }

  mutating func nodeRun(_ nodes: [Int]) -> Run {
    defer { program.nodes += nodes.map { Int32($0) } }
    return Run(first: Int32(program.nodes.count), count: Int32(nodes.count))
  }

  mutating func emit(_ instruction: Instruction) { program.instructions.append(instruction) }

  func string(_ node: Int) -> String { tree.string(of: YAMLTree.Node(node)) }

  func isString(_ node: Int) -> Bool { tree.records[tree.target(node)].kind == .string }

  func items(_ node: Int) -> [Int] { tree.items(of: YAMLTree.Node(node)).map { Int($0.index) } }

  func entries(_ node: Int) -> [(key: Int, value: Int)] {
    tree.entries(of: YAMLTree.Node(node)).map { (Int($0.key.index), Int($0.value.index)) }
  }
}

// Finding the subschemas.
extension SchemaReader {
  private mutating func visit(_ written: Int, base: String) {
    let node = tree.target(written)
    guard numbers[node] == nil else { return }
    let number = program.subschemas.count
    var subschema = Program.Subschema(node: Int32(node), entry: Int32(number))
    if tree.records[node].kind == .boolean, !tree.isTrue(node) { subschema.types = [] }
    numbers[node] = number
    program.subschemas.append(subschema)
    bases.append(base)
    values.append(KeywordValues(number: number))
    guard tree.records[node].kind == .mapping else {
      if tree.records[node].kind != .boolean { refuseValue(written, .schema) }
      return
    }
    let entries = entries(node)
    let base = identify(node, entries, base: base)
    bases[number] = base
    for (key, value) in entries {
      let name = string(key)
      guard let (keyword, group) = Self.keywords[name] else {
        refuseUnknown(key, name)
        continue
      }
      guard accepts(keyword, key, value) else { continue }
      values[number].entries.append((keyword.name, tree.target(value)))
      values[number].groups |= 1 << UInt32(group)
      switch keyword.value {
      case .schema: visit(value, base: base)
      case .schemas: for item in items(value) { visit(item, base: base) }
      case .schemasByKey: for entry in self.entries(value) { visit(entry.value, base: base) }
      default: break
      }
    }
  }

  /// Takes in `$id` and `$anchor`; returns the base address that holds inside.
  private mutating func identify(_ node: Int, _ entries: [(key: Int, value: Int)], base: String) -> String {
    var base = base
    if let id = entries.first(where: { isKey($0.key, "$id") })?.value, isString(id) {
      let address = URIReference(string(id)).resolved(against: base)
      if let fragment = address.fragment, !fragment.isEmpty {
        refuse(.malformed, id, id: "`$id` tidak boleh memuat `#…`", en: "`$id` must not hold a `#…`")
      }
      base = address.withoutFragment
      if addresses.resources.updateValue(node, forKey: base) != nil, base != "" {
        refuse(.malformed, id, id: "`$id` ini sudah dipakai di skema ini", en: "this `$id` is taken already")
      }
    }
    if let anchor = entries.first(where: { isKey($0.key, "$anchor") })?.value, isString(anchor) {
      let name = string(anchor)
      if !SchemaAddresses.isAnchor(name) {
        refuse(
          .malformed, anchor, id: "`$anchor` diawali huruf atau `_`, lalu huruf, angka, `-`, `_` atau `.`",
          en: "an `$anchor` starts with a letter or `_`, then letters, digits, `-`, `_` or `.`")
      } else if addresses.anchors.updateValue(node, forKey: base + "#" + name) != nil {
        refuse(.malformed, anchor, id: "`$anchor` ini sudah dipakai", en: "this `$anchor` is taken already")
      }
    }
    return base
  }

  private func isKey(_ key: Int, _ name: StaticString) -> Bool { tree.text(of: YAMLTree.Node(key), equals: name) }

  func value(_ key: String, in mapping: Int) -> Int? {
    entries(mapping).first { tree.text(of: YAMLTree.Node($0.key), equals: key) }?.value
  }

  private mutating func accepts(_ keyword: Keyword, _ key: Int, _ value: Int) -> Bool {
    if case .refused(let id, let en) = keyword.value {
      refuse(
        .unsupported, key, id: "`\(keyword.name)` tidak didukung: \(id)",
        en: "`\(keyword.name)` is not supported: \(en)")
      return false
    }
    guard isWellFormed(value, keyword.value) else {
      refuseValue(value, keyword.value, keyword.name)
      return false
    }
    return true
  }

  private func isWellFormed(_ node: Int, _ wanted: Keyword.Value) -> Bool {
    let node = tree.target(node)
    let kind = tree.records[node].kind
    switch wanted {
    case .schema: return kind == .mapping || kind == .boolean
    case .schemas: return kind == .sequence && tree.records[node].second > 0
    case .schemasByKey: return kind == .mapping
    case .anything: return true
    case .list: return kind == .sequence
    case .string: return kind == .string
    case .boolean: return kind == .boolean
    case .number: return tree.records[node].isNumber && tree.number(node) != nil
    case .positiveNumber:
      guard tree.records[node].isNumber, let number = tree.number(node) else { return false }
      return number > ExactNumber(0) && number.canDivide
    case .count:
      guard tree.records[node].isNumber, let number = tree.number(node) else { return false }
      return number.isInteger && !number.isNegative
    case .names: return areNames(node)
    case .namesByKey: return kind == .mapping && entries(node).allSatisfy { areNames($0.value) }
    case .type:
      if kind == .string { return TypeSet(name: string(node)) != nil }
      return kind == .sequence && tree.records[node].second > 0 && areNames(node)
        && items(node).allSatisfy { TypeSet(name: string($0)) != nil }
    case .refused: return false
    }
  }

  /// Whether a node is a list of strings, none of them twice.
  private func areNames(_ node: Int) -> Bool {
    let node = tree.target(node)
    guard tree.records[node].kind == .sequence else { return false }
    let names = items(node)
    return names.allSatisfy(isString) && Set(names.map(string)).count == names.count
  }
}

// Compiling each.
extension SchemaReader {
  private mutating func compile(_ number: Int) {
    let first = program.instructions.count
    let values = values[number]
    for (index, group) in Self.groups.enumerated() where values.groups & 1 << UInt32(index) != 0 {
      group.compile(&self, values)
    }
    program.subschemas[number].first = Int32(first)
    program.subschemas[number].count = Int32(program.instructions.count - first)
  }

  /// Refuses references that come back to where they started without having gone into the value.
  private mutating func refuseEndlessReferences() {
    enum Mark { case new, open, done }
    var marks = [Mark](repeating: .new, count: program.subschemas.count)
    for start in program.subschemas.indices where marks[start] == .new {
      var stack: [(number: Int, edges: [Int])] = [(start, program.inPlace(start))]
      marks[start] = .open
      while let last = stack.indices.last {
        guard let target = stack[last].edges.popLast() else {
          marks[stack[last].number] = .done
          stack.removeLast()
          continue
        }
        if marks[target] == .open {
          let node = Int(program.subschemas[stack[last].number].node)
          refuse(
            .endless, value("$ref", in: node) ?? node, id: "rujukan ini berputar tanpa henti",
            en: "this reference never comes to an end")
        } else if marks[target] == .new {
          marks[target] = .open
          stack.append((target, program.inPlace(target)))
        }
      }
    }
  }
}

extension Program {
  /// Lets checking begin behind subschemas that only refer to another: `$ref` with a title of its own is the commonest
  /// thing in a schema.
  fileprivate mutating func skipPureReferences() {
    for start in subschemas.indices {
      var number = start
      while subschemas[number].count == 1, subschemas[number].types == .all, let target = reference(number) {
        number = Int(target)
      }
      subschemas[start].entry = Int32(number)
    }
  }

  /// The subschemas that a subschema applies to the very value it looks at itself.
  func inPlace(_ number: Int) -> [Int] {
    let subschema = subschemas[number]
    var result: [Int] = []
    for index in Int(subschema.first)..<Int(subschema.first + subschema.count) {
      switch instructions[index] {
      case .reference(let target), .not(let target): result.append(Int(target))
      case .all(let run), .any(let run), .one(let run), .dependentSchemas(_, let run):
        result += lists[run.range].map { Int($0) }
      case .conditional(let condition, let then, let otherwise):
        result += [condition, then, otherwise].filter { $0 != Program.absent }.map { Int($0) }
      default: break
      }
    }
    return result
  }
}

extension YAMLTree.Record {
  var isNumber: Bool { kind == .integer || kind == .decimal }
}
