internal import Diagnostics
internal import YAMLTree

/// A condition on the way to the subschema under way: why it applies.
struct Reason {
  let condition: Int32
  let isMet: Bool
  /// The mapping that was asked.
  let mapping: Int
}

extension Validator {
  /// Says why a conditional requirement applies, as far as the condition can be put into words.
  func reasonNotes(_ walk: inout Walk) -> [Diagnostic.Note] {
    guard let reason = walk.reason,
      var clause = clause(reason.condition, isMet: reason.isMet, mapping: reason.mapping, &walk)
    else { return [] }
    let entry = tree.entries(of: YAMLTree.Node(reason.mapping)).first { tree.text(of: $0.key, equals: clause.key) }
    if let entry {
      let value = Int(tree.resolved(entry.value).index)
      if tree.records[value].isScalar, tree.records[value].kind != .null {
        let text = quoted(value)
        clause.text = LocalizedText(id: "`\(clause.key)` bernilai `\(text)`", en: "`\(clause.key)` is `\(text)`")
      }
    } else {
      clause.text = LocalizedText(id: "`\(clause.key)` tidak ditulis", en: "`\(clause.key)` is not written")
    }
    return [
      .init(
        LocalizedText(id: "berlaku karena \(clause.text.id)", en: "this applies because \(clause.text.en)"),
        at: entry.map { tree.range(of: $0.key) })
    ]
  }

  /// The first thing that a condition asks of a key.
  private func clause(
    _ condition: Int32, isMet: Bool, mapping: Int, _ walk: inout Walk
  ) -> (key: String, text: LocalizedText)? {
    for case .any(let branches) in program.steps(Int(condition)) where isMet {
      let spot = Spot(
        node: Int32(mapping), index: Int32(mapping), number: condition, origin: .document,
        kind: tree.records[mapping].kind
      )
      guard let branch = program.lists[branches.range].first(where: { holds($0, spot, &walk) }) else { continue }
      return clause(branch, isMet: true, mapping: mapping, &walk)
    }
    for case .members(let index) in program.steps(Int(condition)) {
      let slots = program.table(program.members[Int(index)]).filter { $0.key != Program.absent }.sorted {
        $0.key < $1.key
      }
      for slot in slots where slot.schema != Program.absent {
        let key = key(ofSchema: Int(slot.key))
        if let text = clause(key, slot.schema, isMet: isMet) { return (key, text) }
      }
      guard let slot = slots.first, slots.count == 1 else { continue }
      let key = key(ofSchema: Int(slot.key))
      return (
        key,
        isMet
          ? LocalizedText(id: "`\(key)` ditulis", en: "`\(key)` is written")
          : LocalizedText(id: "`\(key)` tidak ditulis", en: "`\(key)` is not written")
      )
    }
    return nil
  }

  private func clause(_ key: String, _ schema: Int32, isMet: Bool) -> LocalizedText? {
    if program.subschemas[Int(schema)].types == .null {
      return isMet
        ? LocalizedText(id: "`\(key)` kosong (`null`)", en: "`\(key)` is empty (`null`)")
        : LocalizedText(id: "`\(key)` tidak kosong", en: "`\(key)` is not empty")
    }
    guard let constants = program.constants(schema) else { return nil }
    let list = Self.listed(constants.map { YAMLText.flow(program.tree, $0) })
    return isMet
      ? LocalizedText(id: "`\(key)` bernilai \(list.id)", en: "`\(key)` is \(list.en)")
      : LocalizedText(id: "`\(key)` tidak bernilai \(list.id)", en: "`\(key)` is not \(list.en)")
  }
}
