internal import Diagnostics
internal import YAMLTree

extension KeywordGroup {
  /// `if`, `then`, `else` (core specification, section 10.2.2) and `dependentSchemas`.
  static let conditions = KeywordGroup(
    "ConditionKeywords",
    [
      Keyword("if", .schema), Keyword("then", .schema), Keyword("else", .schema),
      Keyword("dependentSchemas", .schemasByKey),
    ]
  ) { reader, values in
    let base = reader.bases[values.number]
    if let condition = values["if"] {
      let then = values["then"], otherwise = values["else"]
      reader.emit(
        .conditional(
          condition: reader.number(of: condition, base: base),
          then: then.map { reader.number(of: $0, base: base) } ?? Program.absent,
          otherwise: otherwise.map { reader.number(of: $0, base: base) } ?? Program.absent))
    }
    if let node = values["dependentSchemas"] {
      let entries = reader.entries(node)
      var schemas: [Int32] = []
      for entry in entries { schemas.append(reader.number(of: entry.value, base: base)) }
      reader.emit(.dependentSchemas(keys: reader.nodeRun(entries.map(\.key)), schemas: reader.list(schemas)))
    }
  }
}

extension Validator {
  func checkConditional(_ condition: Int32, _ then: Int32, _ otherwise: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool
  {
    let isMet = holds(condition, spot, &walk)
    let branch = isMet ? then : otherwise
    guard branch != Program.absent else { return true }
    guard !walk.isQuiet else { return applyInPlace(branch, spot, &walk) }
    let outer = walk.reason
    walk.reason = Reason(condition: condition, isMet: isMet, mapping: Int(spot.index))
    defer { walk.reason = outer }
    return applyInPlace(branch, spot, &walk)
  }

  func checkDependentSchemas(_ keys: Run, _ schemas: Run, _ spot: Spot, _ walk: inout Walk) -> Bool {
    var isValid = true
    for (key, schema) in zip(keys.range, schemas.range) where hasKey(program.nodes[key], spot) {
      if applyInPlace(program.lists[schema], spot, &walk) { continue }
      if walk.isQuiet { return false }
      isValid = false
    }
    return isValid
  }
}
