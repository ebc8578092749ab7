internal import Diagnostics
internal import YAMLTree

extension KeywordGroup {
  /// `unevaluatedItems` and `unevaluatedProperties` (core specification, section 11): what no other keyword of this
  /// subschema, nor of those it applies to the same value, has looked at.
  static let unevaluated = KeywordGroup(
    "UnevaluatedKeywords", [Keyword("unevaluatedItems", .schema), Keyword("unevaluatedProperties", .schema)]
  ) { reader, values in
    let base = reader.bases[values.number]
    if let node = values["unevaluatedItems"] {
      reader.emit(.unevaluatedItems(reader.number(of: node, base: base)))
      reader.program.subschemas[values.number].opensFrame = true
    }
    if let node = values["unevaluatedProperties"] {
      reader.emit(.unevaluatedProperties(reader.number(of: node, base: base)))
      reader.program.subschemas[values.number].opensFrame = true
    }
  }
}

extension Validator {
  /// Runs a subschema that has to know which children it evaluates, and tells the one around it if that asks too.
  func runInFrame(_ subschema: Program.Subschema, _ spot: Spot, _ walk: inout Walk) -> Bool {
    let outer = walk.frame
    let start = walk.evaluated.count
    let children = spot.kind == .mapping ? childCount(spot) / 2 : childCount(spot)
    walk.evaluated.append(contentsOf: repeatElement(false, count: children))
    walk.frame = start
    let isValid = run(subschema, spot, &walk)
    if outer != Walk.noFrame {
      for child in 0..<children where walk.evaluated[start + child] { walk.evaluated[outer + child] = true }
    }
    walk.evaluated.removeSubrange(start...)
    walk.frame = outer
    return isValid
  }

  func markEvaluated(_ child: Int, _ walk: inout Walk) {
    if walk.frame != Walk.noFrame { walk.evaluated[walk.frame + child] = true }
  }

  func checkUnevaluatedItems(_ rest: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool {
    var isValid = true
    var item = Int(spot.index) + 1
    for position in 0..<childCount(spot) {
      if !walk.evaluated[walk.frame + position] {
        walk.evaluated[walk.frame + position] = true
        if !applyToItem(position, item, of: spot, rest, &walk) { isValid = false }
        if !isValid, walk.isQuiet { return false }
      }
      item = Int(tree.records[item].next)
    }
    return isValid
  }

  func checkUnevaluatedProperties(_ rest: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool {
    let isClosed = program.isClosed(rest)
    var unknown: [Int] = []
    var isValid = true
    var key = Int(spot.index) + 1
    for position in 0..<(childCount(spot) / 2) {
      let value = Int(tree.records[key].next)
      if !walk.evaluated[walk.frame + position] {
        walk.evaluated[walk.frame + position] = true
        if isClosed {
          isValid = false
          if !walk.isQuiet { unknown.append(key) }
        } else if !applyToMember(key, value, rest, &walk) {
          isValid = false
        }
        if !isValid, walk.isQuiet { return false }
      }
      key = Int(tree.records[value].next)
    }
    if !unknown.isEmpty { reportUnknownKeys(unknown, missing: [], known: program.knownKeys(spot.number), spot, &walk) }
    return isValid
  }
}

extension Program {
  /// Whether a subschema is `false`: nothing may stand there.
  func isClosed(_ number: Int32) -> Bool {
    number != Self.absent && subschemas[Int(number)].types.isEmpty
  }
}
