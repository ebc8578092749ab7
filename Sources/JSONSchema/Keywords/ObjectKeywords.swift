internal import Diagnostics
internal import YAMLTree

extension KeywordGroup {
  /// Objects: `properties`, `patternProperties`, `additionalProperties`, `propertyNames` (core specification, section
  /// 10.3.2), `required`, `dependentRequired`, `minProperties`, `maxProperties` (validation specification, section 6.5).
  static let objects = KeywordGroup(
    "ObjectKeywords",
    [
      Keyword("properties", .schemasByKey), Keyword("patternProperties", .schemasByKey),
      Keyword("additionalProperties", .schema), Keyword("propertyNames", .schema), Keyword("required", .names),
      Keyword("dependentRequired", .namesByKey), Keyword("minProperties", .count), Keyword("maxProperties", .count),
    ]
  ) { reader, values in
    let minimum = reader.count(values["minProperties"])
    let maximum = reader.count(values["maxProperties"])
    if minimum != nil || maximum != nil {
      reader.emit(.memberCount(minimum: minimum ?? 0, maximum: maximum ?? Int32.max))
    }
    reader.compileMembers(values)
    if let node = values["dependentRequired"] {
      for entry in reader.entries(node) {
        reader.emit(.dependentRequired(reader.nodeRun([entry.key] + reader.items(entry.value))))
      }
    }
  }
}

extension SchemaReader {
  /// Lays out everything that is said about single members as one table.
  fileprivate mutating func compileMembers(_ values: KeywordValues) {
    let names = ["properties", "patternProperties", "additionalProperties", "propertyNames", "required"]
    guard names.contains(where: { values[$0] != nil }) else { return }
    let base = bases[values.number]
    var slots: [Program.Slot] = []
    for entry in values["properties"].map(entries) ?? [] {
      let key = tree.target(entry.key)
      let schema = number(of: entry.value, base: base)
      slots.append(Program.Slot(hash: tree.records[key].hash, key: Int32(key), schema: schema))
    }
    var rule = Program.MemberRule()
    var overflow: [Int] = []
    for name in values["required"].map(items) ?? [] {
      let key = tree.target(name)
      guard rule.required.nonzeroBitCount < 64 else {
        overflow.append(key)
        continue
      }
      let bit = UInt64(1) << rule.required.nonzeroBitCount
      rule.required |= bit
      if let index = slots.firstIndex(where: { isSameText(Int($0.key), key) }) {
        slots[index].bit = bit
      } else {
        slots.append(Program.Slot(hash: tree.records[key].hash, key: Int32(key), bit: bit))
      }
    }
    lay(slots, into: &rule)
    var members: [Program.PatternMember] = []
    for entry in values["patternProperties"].map(entries) ?? [] {
      guard let pattern = pattern(entry.key) else { continue }
      members.append(Program.PatternMember(pattern: pattern, schema: number(of: entry.value, base: base)))
    }
    rule.firstPattern = Int32(program.patternMembers.count)
    rule.patternCount = Int32(members.count)
    program.patternMembers += members
    if let node = values["additionalProperties"] { rule.additional = number(of: node, base: base) }
    if let node = values["propertyNames"] { rule.names = number(of: node, base: base) }
    emit(.members(Int32(program.members.count)))
    program.members.append(rule)
    if !overflow.isEmpty { emit(.required(nodeRun(overflow))) }
  }

  private func isSameText(_ left: Int, _ right: Int) -> Bool {
    ValueEquality.haveSameText(tree, tree.records[left], tree, tree.records[right])
  }

  /// Open addressing at most half full, so that a look-up mostly needs one probe.
  private mutating func lay(_ slots: [Program.Slot], into rule: inout Program.MemberRule) {
    var size = 1
    while size < slots.count * 2 { size *= 2 }
    rule.firstSlot = Int32(program.slots.count)
    rule.slotMask = UInt32(size - 1)
    var table = [Program.Slot](repeating: Program.Slot(), count: size)
    for slot in slots {
      var index = Int(slot.hash & rule.slotMask)
      while table[index].key != Program.absent { index = (index + 1) & (size - 1) }
      table[index] = slot
    }
    program.slots += table
  }
}

extension Validator {
  /// The slot of a key; nil when the rule does not name it.
  func slot(_ rule: Program.MemberRule, _ key: YAMLTree.Record) -> Program.Slot? {
    var index = key.hash & rule.slotMask
    for _ in 0...rule.slotMask {
      let slot = program.slots[Int(rule.firstSlot) + Int(index)]
      if slot.key == Program.absent { return nil }
      if slot.hash == key.hash,
        ValueEquality.haveSameText(tree, key, program.tree, program.tree.records[Int(slot.key)])
      {
        return slot
      }
      index = (index + 1) & rule.slotMask
    }
    return nil
  }

  mutating func checkMembers(_ rule: Program.MemberRule, _ spot: Spot) -> Bool {
    let isClosed = program.isClosed(rule.additional)
    var seen: UInt64 = 0
    var isValid = true
    var unknown: [Int] = []
    var key = spot.index + 1
    for position in 0..<(Int(spot.record.second) / 2) {
      let record = tree.records[tree.target(key)]
      let value = Int(tree.records[key].next)
      var isKnown = false
      if let slot = slot(rule, record) {
        seen |= slot.bit
        if slot.schema != Program.absent {
          isKnown = true
          if !applyToChild(value, slot.schema, key: Int32(key)) { isValid = false }
        }
      }
      if rule.patternCount > 0, !checkPatternMembers(rule, record, key, value, &isKnown) { isValid = false }
      if !isKnown, rule.additional != Program.absent {
        isKnown = true
        if isClosed {
          isValid = false
          if !isQuiet { unknown.append(key) }
        } else if !applyToChild(value, rule.additional, key: Int32(key)) {
          isValid = false
        }
      }
      if rule.names != Program.absent, !checkName(key, record, rule.names) { isValid = false }
      if !isValid, isQuiet { return false }
      if isKnown { markEvaluated(position) }
      key = Int(tree.records[value].next)
    }
    let missing = rule.required & ~seen
    if missing == 0, unknown.isEmpty { return isValid }
    if !isQuiet { reportMembers(unknown, missing: missing, rule, spot) }
    return false
  }

  private mutating func checkPatternMembers(
    _ rule: Program.MemberRule, _ record: YAMLTree.Record, _ key: Int, _ value: Int, _ isKnown: inout Bool
  ) -> Bool {
    var isValid = true
    for index in Int(rule.firstPattern)..<Int(rule.firstPattern + rule.patternCount) {
      let member = program.patternMembers[index]
      guard program.patterns.matches(Int(member.pattern), tree.text, record.textRange) else { continue }
      isKnown = true
      if !applyToChild(value, member.schema, key: Int32(key)) { isValid = false }
    }
    return isValid
  }

  /// A key is a string to the schema, however YAML reads it: `2019:` is the key "2019".
  private mutating func checkName(_ key: Int, _ record: YAMLTree.Record, _ names: Int32) -> Bool {
    var record = record
    if record.isScalar { record.kind = .string }
    let outer = frame
    frame = Self.noFrame
    defer { frame = outer }
    return evaluate(
      Spot(
        node: key, index: tree.target(key), record: record, number: names,
        origin: Origin(site: names, key: Program.absent)))
  }

  mutating func checkMemberCount(_ minimum: Int32, _ maximum: Int32, _ spot: Spot) -> Bool {
    let count = Int32(spot.record.second / 2)
    if count >= minimum, count <= maximum { return true }
    if !isQuiet { reportMemberCount(count, minimum, maximum, spot) }
    return false
  }

  mutating func checkRequired(_ run: Run, _ spot: Spot) -> Bool {
    let missing = run.range.map { program.nodes[$0] }.filter { !hasKey($0, spot) }
    if missing.isEmpty { return true }
    if !isQuiet { reportMissing(missing.map { Int($0) }, spot) }
    return false
  }

  mutating func checkDependentRequired(_ run: Run, _ spot: Spot) -> Bool {
    guard hasKey(program.nodes[Int(run.first)], spot) else { return true }
    let missing = run.range.dropFirst().map { program.nodes[$0] }.filter { !hasKey($0, spot) }
    if missing.isEmpty { return true }
    if !isQuiet { reportMissing(missing.map { Int($0) }, spot, because: Int(program.nodes[Int(run.first)])) }
    return false
  }

  /// Whether a mapping has a key of the schema's tree.
  ///
  /// - Complexity: O(members)
  func hasKey(_ name: Int32, _ spot: Spot) -> Bool {
    let wanted = program.tree.records[program.tree.target(Int(name))]
    var key = spot.index + 1
    for _ in 0..<(Int(spot.record.second) / 2) {
      if ValueEquality.haveSameText(tree, tree.records[tree.target(key)], program.tree, wanted) { return true }
      key = Int(tree.records[Int(tree.records[key].next)].next)
    }
    return false
  }
}
