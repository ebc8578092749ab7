internal import Diagnostics
internal import YAMLTree

// Values that people and YAML read differently have better words than «wrong type».
extension Validator {
  /// Reports the trap that a value of the wrong type fell into.
  ///
  /// - Returns: whether there was one; else the type is just wrong.
  func reportTrap(_ spot: Spot, expecting types: TypeSet, _ walk: inout Walk) -> Bool {
    for expectation in expectations(spot, types) {
      if expectation == .list, reportItem(spot, &walk) { return true }
      if reportTrap(spot, expecting: expectation, acceptsMapping: types.contains(.object), &walk) { return true }
    }
    // A number that is no date either way: quotes would not make it one.
    guard isNumberForDate(spot, types) else { return false }
    reportFormat(.date, spot, &walk)
    return true
  }

  func reportTrap(_ spot: Spot, expecting expectation: ScalarTrap.Expectation, acceptsMapping: Bool = false, _ walk: inout Walk) -> Bool {
    guard var trap = ScalarTrap(of: YAMLTree.Node(Int(spot.index)), in: tree, expecting: expectation) else {
      return false
    }
    if !acceptsMapping { trap = trap.ofScalars }
    var finding = trap.diagnostic(
      at: range(spot), subject: subject(spot), notes: reasonNotes(&walk), line: { line(spot, $0) })
    // `5371` in quotes is text, and still no region code.
    if expectation == .text, !keepsPatterns(spot) {
      finding.fix = nil
      finding.help = shapeHelp(spot) ?? finding.help
    }
    walk.diagnostics.append(finding)
    return true
  }

  /// Whether a scalar's own text has the shape that is asked of a text in its place.
  private func keepsPatterns(_ spot: Spot) -> Bool {
    var number = Int(spot.number)
    while true {
      let subschema = program.subschemas[number]
      let steps = program.instructions[Int(subschema.first)..<Int(subschema.first + subschema.count)]
      for case .pattern(let pattern) in steps
      where !program.patterns.matches(Int(pattern), tree.text, tree.textRange(at: spot.index)) { return false }
      guard let target = program.reference(number) else { return true }
      number = Int(target)
    }
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
    if types.contains(.string), !isNumberForDate(spot, types) { expectations.append(.text) }
    if types.contains(.object) { expectations.append(.mapping) }
    if types.contains(.array) { expectations.append(.list) }
    return expectations
  }

  private func isNumberForDate(_ spot: Spot, _ types: TypeSet) -> Bool {
    types.contains(.string) && (spot.kind == .integer || spot.kind == .decimal) && asksForDate(spot)
  }

  private func asksForDate(_ spot: Spot) -> Bool {
    let subschema = program.subschemas[Int(spot.number)]
    return program.instructions[Int(subschema.first)..<Int(subschema.first + subschema.count)].contains {
      if case .format(.date) = $0 { true } else { false }
    }
  }
}

extension Validator {
  /// Reports a scalar where a list of groups was asked for, `bukti: https://…`: brackets alone would not make it a group.
  ///
  /// - Returns: whether the list's items are groups.
  private func reportItem(_ spot: Spot, _ walk: inout Walk) -> Bool {
    for part in program.parts(spot.number) {
      for case .items(_, let rest) in program.steps(part) where rest != Program.absent {
        guard program.types(rest) == .object,
          let trap = ScalarTrap(of: YAMLTree.Node(Int(spot.index)), in: tree, expecting: .list)
        else { return false }
        let subject = subject(spot)
        let item = wrapped(spot, in: rest)
        add(
          trap.kind, spot, id: "\(subject.id) harus daftar, tetapi `\(quoted(spot))` satu nilai.",
          en: "\(subject.en) must be a list, but `\(quoted(spot))` is one value.",
          help: item.map {
            LocalizedText(id: "Tulis `\(line(spot, "[\($0)]"))`.", en: "Write `\(line(spot, "[\($0)]"))`.")
          } ?? exampleHelp(spot), &walk)
        return true
      }
    }
    return false
  }
}
