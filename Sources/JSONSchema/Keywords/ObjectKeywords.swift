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
      // Of older drafts: 2020-12 ignores it, so a schema that says it would go unchecked.
      Keyword(
        "dependencies",
        .refused(id: "pakai `dependentRequired` atau `dependentSchemas`", en: "use `dependentRequired` or `dependentSchemas`")),
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
      slots.append(slot(key, schema: schema))
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
        slots.append(slot(key, bit: bit))
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
    if let node = values["additionalProperties"] {
      rule.additional = number(of: node, base: base)
      rule.isClosed = program.isClosed(rule.additional)
    }
    if let node = values["propertyNames"] { rule.names = number(of: node, base: base) }
    if slots.count == 1, members.isEmpty, values["additionalProperties"] == nil, values["propertyNames"] == nil {
      rule.only = rule.firstSlot + Int32(slots[0].hash & rule.slotMask)
    }
    emit(.members(Int32(program.members.count)))
    program.members.append(rule)
    if !overflow.isEmpty { emit(.required(nodeRun(overflow))) }
  }

  private func isSameText(_ left: Int, _ right: Int) -> Bool {
    ValueEquality.haveSameText(tree, left, tree, right)
  }

  private func slot(_ key: Int, schema: Int32 = Program.absent, bit: UInt64 = 0) -> Program.Slot {
    let record = tree.records[key]
    return Program.Slot(
      hash: record.hash, key: Int32(key), start: record.first, length: record.second, schema: schema, bit: bit)
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
  /// The number of the slot of a key; nil when the rule does not name it.
  @inline(__always)
  func slot(_ rule: Program.MemberRule, _ key: Int) -> Int? {
    let hash = tree.records[key].hash
    var index = hash & rule.slotMask
    var probes = rule.slotMask
    while true {
      let number = Int(rule.firstSlot) &+ Int(index)
      if program.slots[number].key == Program.absent { return nil }
      if program.slots[number].hash == hash, isNamed(key, by: number) { return number }
      if probes == 0 { return nil }
      probes &-= 1
      index = (index &+ 1) & rule.slotMask
    }
  }

  @inline(__always)
  private func isNamed(_ key: Int, by slot: Int) -> Bool {
    let length = program.slots[slot].length
    return tree.records[key].second == length && tree.records[key].isScalar
      && ValueEquality.areEqual(
        tree.text, at: Int(tree.records[key].first), program.tree.text, at: Int(program.slots[slot].start),
        count: Int(length))
  }

  func checkMembers(_ rule: Program.MemberRule, _ spot: Spot, _ walk: inout Walk) -> Bool {
    if rule.only != Program.absent { return checkOnlyMember(rule, spot, &walk) }
    var seen: UInt64 = 0
    var isValid = true
    var hasUnknown = false
    var key = Int(spot.index) + 1
    for position in 0..<(childCount(spot) / 2) {
      let value = Int(tree.records[key].next)
      var isKnown = false
      if let slot = slot(rule, tree.target(key)) {
        seen |= program.slots[slot].bit
        let schema = program.slots[slot].schema
        if schema != Program.absent {
          isKnown = true
          if !applyToMember(key, value, schema, &walk) { isValid = false }
        }
      }
      if rule.patternCount > 0, !checkPatternMembers(rule, key, value, &isKnown, &walk) { isValid = false }
      if !isKnown, rule.additional != Program.absent {
        isKnown = true
        if rule.isClosed {
          hasUnknown = true
        } else if !applyToMember(key, value, rule.additional, &walk) {
          isValid = false
        }
      }
      if rule.names != Program.absent, !checkName(key, rule.names, &walk) { isValid = false }
      if isKnown { markEvaluated(position, &walk) }
      if walk.isQuiet, hasUnknown || !isValid { return false }
      key = Int(tree.records[value].next)
    }
    let missing = rule.required & ~seen
    if missing == 0, !hasUnknown { return isValid }
    if !walk.isQuiet { reportMembers(missing: missing, rule, spot, &walk) }
    return false
  }

  /// What `if`, `then` and `else` mostly ask: one key, and nothing of the others, which are passed over.
  private func checkOnlyMember(_ rule: Program.MemberRule, _ spot: Spot, _ walk: inout Walk) -> Bool {
    let slot = program.slots[Int(rule.only)]
    var key = Int(spot.index) + 1
    for position in 0..<(childCount(spot) / 2) {
      let value = Int(tree.records[key].next)
      let name = tree.target(key)
      if tree.records[name].hash == slot.hash, isNamed(name, by: Int(rule.only)) {
        guard slot.schema != Program.absent else { return true }
        let isValid = applyToMember(key, value, slot.schema, &walk)
        markEvaluated(position, &walk)
        return isValid
      }
      key = Int(tree.records[value].next)
    }
    if slot.bit == 0 { return true }
    if !walk.isQuiet { reportMembers(missing: slot.bit, rule, spot, &walk) }
    return false
  }

  private func checkPatternMembers(
    _ rule: Program.MemberRule, _ key: Int, _ value: Int, _ isKnown: inout Bool, _ walk: inout Walk
  ) -> Bool {
    var isValid = true
    let name = tree.records[tree.target(key)].textRange
    for index in Int(rule.firstPattern)..<Int(rule.firstPattern + rule.patternCount) {
      let member = program.patternMembers[index]
      guard program.patterns.matches(Int(member.pattern), tree.text, name) else { continue }
      isKnown = true
      if !applyToMember(key, value, member.schema, &walk) { isValid = false }
    }
    return isValid
  }

  /// The keys that a closed rule does not know; for messages.
  func unknownKeys(_ rule: Program.MemberRule, _ spot: Spot) -> [Int] {
    guard rule.isClosed else { return [] }
    let patterns = Int(rule.firstPattern)..<Int(rule.firstPattern + rule.patternCount)
    return tree.entries(of: YAMLTree.Node(Int(spot.index))).map { Int($0.key.index) }.filter { key in
      let name = tree.target(key)
      if let slot = slot(rule, name), program.slots[slot].schema != Program.absent { return false }
      return !patterns.contains { index in
        program.patterns.matches(
          Int(program.patternMembers[index].pattern), tree.text, tree.records[name].textRange)
      }
    }
  }

  /// A key is a string to the schema, however YAML reads it: `2019:` is the key "2019".
  private func checkName(_ key: Int, _ names: Int32, _ walk: inout Walk) -> Bool {
    let outer = walk.frame
    walk.frame = Walk.noFrame
    defer { walk.frame = outer }
    return evaluate(
      Spot(
        node: Int32(key), index: Int32(tree.target(key)), number: names,
        origin: Origin(site: names, key: Int32(key), role: .name), kind: .string), &walk)
  }

  func checkMemberCount(_ minimum: Int32, _ maximum: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool {
    let count = Int32(childCount(spot) / 2)
    if count >= minimum, count <= maximum { return true }
    if !walk.isQuiet { reportMemberCount(count, minimum, maximum, spot, &walk) }
    return false
  }

  func checkRequired(_ run: Run, _ spot: Spot, _ walk: inout Walk) -> Bool {
    let missing = run.range.map { program.nodes[$0] }.filter { !hasKey($0, spot) }
    if missing.isEmpty { return true }
    if !walk.isQuiet { reportMissing(missing.map { Int($0) }, spot, &walk) }
    return false
  }

  func checkDependentRequired(_ run: Run, _ spot: Spot, _ walk: inout Walk) -> Bool {
    guard hasKey(program.nodes[Int(run.first)], spot) else { return true }
    let missing = run.range.dropFirst().map { program.nodes[$0] }.filter { !hasKey($0, spot) }
    if missing.isEmpty { return true }
    if !walk.isQuiet {
      reportMissing(missing.map { Int($0) }, spot, because: Int(program.nodes[Int(run.first)]), &walk)
    }
    return false
  }

  /// Whether a mapping has a key of the schema's tree.
  ///
  /// - Complexity: O(members)
  func hasKey(_ name: Int32, _ spot: Spot) -> Bool {
    let wanted = program.tree.target(Int(name))
    var key = Int(spot.index) + 1
    for _ in 0..<(childCount(spot) / 2) {
      if ValueEquality.haveSameText(tree, tree.target(key), program.tree, wanted) { return true }
      key = Int(tree.records[Int(tree.records[key].next)].next)
    }
    return false
  }
}
