internal import Diagnostics
internal import YAMLTree

extension KeywordGroup {
  /// `allOf`, `anyOf`, `oneOf` and `not` (core specification, section 10.2.1).
  static let logic = KeywordGroup(
    "LogicKeywords",
    [Keyword("allOf", .schemas), Keyword("anyOf", .schemas), Keyword("oneOf", .schemas), Keyword("not", .schema)]
  ) { reader, values in
    let base = reader.bases[values.number]
    if let node = values["allOf"] { reader.emit(.all(reader.subschemas(node, base))) }
    if let node = values["anyOf"] { reader.emit(.any(reader.subschemas(node, base))) }
    if let node = values["oneOf"] { reader.emit(.one(reader.subschemas(node, base))) }
    if let node = values["not"] { reader.emit(.not(reader.number(of: node, base: base))) }
  }
}

extension SchemaReader {
  /// The subschemas of a list, as a run of `Program.lists`.
  mutating func subschemas(_ node: Int, _ base: String) -> Run {
    var numbers: [Int32] = []
    for item in items(node) { numbers.append(number(of: item, base: base)) }
    return list(numbers)
  }
}

extension Validator {
  func checkAll(_ run: Run, _ spot: Spot, _ walk: inout Walk) -> Bool {
    var isValid = true
    for index in run.range {
      if applyInPlace(program.lists[index], spot, &walk) { continue }
      if walk.isQuiet || spot.isScalar { return false }
      isValid = false
    }
    return isValid
  }

  func checkAny(_ run: Run, _ spot: Spot, _ walk: inout Walk) -> Bool {
    var isValid = false
    for index in run.range where holds(program.lists[index], spot, &walk) {
      isValid = true
      // Every branch that holds has something to say about what is walk.evaluated.
      if walk.frame == Walk.noFrame { break }
    }
    if !isValid, !walk.isQuiet { reportNoBranch(run, spot, &walk) }
    return isValid
  }

  func checkOne(_ run: Run, _ spot: Spot, _ walk: inout Walk) -> Bool {
    var holding = Program.absent
    for index in run.range where holds(program.lists[index], spot, &walk) {
      if holding != Program.absent {
        if !walk.isQuiet { reportTwoBranches(holding, program.lists[index], spot, &walk) }
        return false
      }
      holding = program.lists[index]
    }
    if holding == Program.absent, !walk.isQuiet { reportNoBranch(run, spot, &walk) }
    return holding != Program.absent
  }

  func checkNot(_ target: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool {
    guard holds(target, spot, &walk) else { return true }
    if !walk.isQuiet { reportForbidden(target, spot, &walk) }
    return false
  }
}
