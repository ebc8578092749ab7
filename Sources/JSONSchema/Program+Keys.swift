internal import Diagnostics
internal import YAMLTree

// What a program knows about keys; asked by messages only.
extension Program {
  /// Tells schemas apart: their `$id` or else their title.
  var name: String {
    (annotation("$id", 0) ?? annotation("title", 0)).map { tree.string(of: YAMLTree.Node($0)) } ?? ""
  }

  /// The keys that a subschema names with `properties`, itself or through the subschemas it applies to the same value, in
  /// the order of the schema.
  func knownKeys(_ number: Int32) -> [String] {
    var keys: [Int32] = []
    var names: Set<String> = []
    for part in parts(number) {
      for case .members(let rule) in steps(part) {
        keys += table(members[Int(rule)]).filter { $0.schema != Self.absent && !isClosed($0.schema) }.map(\.key)
      }
    }
    return keys.sorted().map { tree.string(of: YAMLTree.Node(Int($0))) }.filter { names.insert($0).inserted }
  }

  /// A subschema and all that it may apply to the same value.
  func parts(_ number: Int32) -> [Int] {
    var seen: Set<Int> = []
    var queue = [Int(number)]
    var result: [Int] = []
    while let next = queue.popLast() {
      guard seen.insert(next).inserted else { continue }
      result.append(next)
      queue += inPlace(next).reversed()
    }
    return result
  }

  func steps(_ number: Int) -> ArraySlice<Instruction> {
    let subschema = subschemas[number]
    return instructions[Int(subschema.first)..<Int(subschema.first + subschema.count)]
  }

  func table(_ rule: MemberRule) -> ArraySlice<Slot> {
    slots[Int(rule.firstSlot)...(Int(rule.firstSlot) + Int(rule.slotMask))]
  }

  /// The subschema of a key, wherever a subschema or one that applies to the same value names it.
  func schema(ofKey name: String, in number: Int32) -> Int32? {
    for part in parts(number) {
      for case .members(let rule) in steps(part) {
        for slot in table(members[Int(rule)])
        where slot.schema != Self.absent && tree.text(of: YAMLTree.Node(Int(slot.key)), equals: name) {
          return slot.schema
        }
      }
    }
    return nil
  }

  func title(ofKey name: String, in spot: Spot) -> String? {
    schemaOfKey(name, spot).flatMap { title($0) }
  }

  func example(ofKey name: String, in spot: Spot) -> String? {
    guard let schema = schemaOfKey(name, spot) else { return nil }
    if let example = example(schema) { return example }
    for case .values(let run) in steps(Int(schema)) { return YAMLText.flow(tree, Int(nodes[Int(run.first)])) }
    return nil
  }

  /// A key that `then` requires is mostly described by the properties around the `if`.
  private func schemaOfKey(_ name: String, _ spot: Spot) -> Int32? {
    schema(ofKey: name, in: spot.number) ?? schema(ofKey: name, in: spot.origin.site)
  }

  /// Where else in the schema a key is known that is spelt like `name`: the key, and what holds it.
  func owner(ofKey name: String) -> (key: String, owner: LocalizedText)? {
    for number in subschemas.indices {
      for case .members(let rule) in steps(number) {
        for slot in table(members[Int(rule)]) where slot.schema != Self.absent && !isClosed(slot.schema) {
          let key = tree.string(of: YAMLTree.Node(Int(slot.key)))
          if Suggestion.areSpellings(name, key), let owner = self.name(ofHolder: number) { return (key, owner) }
        }
      }
    }
    return nil
  }

  /// The key whose value, or whose list's items, a subschema describes.
  private func name(ofHolder number: Int) -> LocalizedText? {
    if number == 0 { return LocalizedText(id: "tingkat paling atas berkas", en: "the document's top level") }
    let slots = slots.filter { $0.schema != Self.absent }.sorted { $0.key < $1.key }
    let slot = slots.first { slot in
      let target = resolved(slot.schema)
      if target == number { return true }
      for case .items(_, let rest) in steps(target) where rest != Self.absent { return resolved(rest) == number }
      return false
    }
    return slot.map { LocalizedText(verbatim: "`\(tree.string(of: YAMLTree.Node(Int($0.key))))`") }
  }

  private func resolved(_ number: Int32) -> Int {
    var number = Int(number)
    while let target = reference(number) { number = Int(target) }
    return number
  }

  /// The keys that the schema's example of a mapping has.
  func exampleKeys(_ spot: Spot) -> [String] {
    for number in [spot.origin.site, spot.number] {
      guard let list = annotation("examples", number) else { continue }
      for example in tree.items(of: YAMLTree.Node(list)) where tree.kind(of: example) == .mapping {
        return tree.entries(of: example).map { YAMLText.key(tree.string(of: $0.key)) }
      }
    }
    return []
  }
}
