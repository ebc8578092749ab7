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
  mutating func runInFrame(_ subschema: Program.Subschema, _ spot: Spot) -> Bool {
    let outer = frame
    let start = evaluated.count
    let children = spot.kind == .mapping ? Int(spot.record.second) / 2 : Int(spot.record.second)
    evaluated.append(contentsOf: repeatElement(false, count: children))
    frame = start
    let isValid = run(subschema, spot)
    if outer != Self.noFrame {
      for child in 0..<children where evaluated[start + child] { evaluated[outer + child] = true }
    }
    evaluated.removeSubrange(start...)
    frame = outer
    return isValid
  }

  mutating func markEvaluated(_ child: Int) {
    if frame != Self.noFrame { evaluated[frame + child] = true }
  }

  mutating func checkUnevaluatedItems(_ rest: Int32, _ spot: Spot) -> Bool {
    var isValid = true
    var item = spot.index + 1
    for position in 0..<Int(spot.record.second) {
      if !evaluated[frame + position] {
        evaluated[frame + position] = true
        if !applyToChild(item, rest) { isValid = false }
        if !isValid, isQuiet { return false }
      }
      item = Int(tree.records[item].next)
    }
    return isValid
  }

  mutating func checkUnevaluatedProperties(_ rest: Int32, _ spot: Spot) -> Bool {
    let isClosed = program.isClosed(rest)
    var unknown: [Int] = []
    var isValid = true
    var key = spot.index + 1
    for position in 0..<(Int(spot.record.second) / 2) {
      let value = Int(tree.records[key].next)
      if !evaluated[frame + position] {
        evaluated[frame + position] = true
        if isClosed {
          isValid = false
          if !isQuiet { unknown.append(key) }
        } else if !applyToChild(value, rest, key: Int32(key)) {
          isValid = false
        }
        if !isValid, isQuiet { return false }
      }
      key = Int(tree.records[value].next)
    }
    if !unknown.isEmpty { reportUnknownKeys(unknown, missing: [], known: program.knownKeys(spot.number), spot) }
    return isValid
  }
}

extension Program {
  /// Whether a subschema is `false`: nothing may stand there.
  func isClosed(_ number: Int32) -> Bool {
    number != Self.absent && subschemas[Int(number)].types.isEmpty
  }
}
