internal import Diagnostics
internal import YAMLTree

// Values that people and YAML read differently have better words than «wrong type».
extension Validator {
  /// Reports the trap that a value of the wrong type fell into.
  ///
  /// - Returns: whether there was one; else the type is just wrong.
  func reportTrap(_ spot: Spot, expecting types: TypeSet, _ walk: inout Walk) -> Bool {
    for expectation in expectations(spot, types) where reportTrap(spot, expecting: expectation, &walk) { return true }
    return false
  }

  func reportTrap(_ spot: Spot, expecting expectation: ScalarTrap.Expectation, _ walk: inout Walk) -> Bool {
    guard let trap = ScalarTrap(of: YAMLTree.Node(Int(spot.index)), in: tree, expecting: expectation) else {
      return false
    }
    walk.diagnostics.append(
      trap.diagnostic(at: range(spot), subject: subject(spot), notes: reasonNotes(&walk), line: { line(spot, $0) }))
    return true
  }

  private func expectations(_ spot: Spot, _ types: TypeSet) -> [ScalarTrap.Expectation] {
    var expectations: [ScalarTrap.Expectation] = []
    if types.contains(.string), asksForDate(spot) { expectations.append(.date) }
    if types.contains(.number) {
      expectations.append(.number)
    } else if types.contains(.integer) {
      expectations.append(.integer)
    }
    if types.contains(.boolean) { expectations.append(.boolean) }
    if types.contains(.string) { expectations.append(.text) }
    if types.contains(.object) { expectations.append(.mapping) }
    if types.contains(.array) { expectations.append(.list) }
    return expectations
  }

  private func asksForDate(_ spot: Spot) -> Bool {
    let subschema = program.subschemas[Int(spot.number)]
    return program.instructions[Int(subschema.first)..<Int(subschema.first + subschema.count)].contains {
      if case .format(.date) = $0 { true } else { false }
    }
  }
}
