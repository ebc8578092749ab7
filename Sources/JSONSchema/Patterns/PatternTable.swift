internal import Diagnostics

/// A pattern as a table of transitions, built when the schema is read: matching is one look-up a byte.
///
/// Bytes that no part of the pattern tells apart share a class, which keeps rows short. A value of the table is the
/// offset of a row, with `acceptsAtEnd` set when the text may end there.
struct PatternTable: Sendable {
  private(set) var classes: [UInt8]
  private(set) var classCount: Int
  private(set) var transitions: [UInt32] = []
  private(set) var first: UInt32 = 0

  /// Set in a value when a text that ends here matches.
  static let acceptsAtEnd: UInt32 = 1 << 31
  /// The row from which nothing matches any more is the first, the one in which all is decided the second.
  static let dead: UInt32 = 0
  private static let rowLimit = 2048
  private static let entryLimit = 1 << 18

  /// - Returns: nil when the table would be too large; then `PatternAutomaton` itself matches.
  init?(_ automaton: PatternAutomaton) {
    (classes, classCount) = Self.classes(of: automaton)
    var builder = Builder(automaton: automaton, classes: classes, classCount: classCount)
    guard builder.build() else { return nil }
    transitions = builder.transitions
    first = builder.first
  }

  private static func classes(of automaton: PatternAutomaton) -> ([UInt8], Int) {
    var begins = [Bool](repeating: false, count: 257)
    for case .byte(let range, _) in automaton.states {
      begins[Int(range.lowerBound)] = true
      begins[Int(range.upperBound) + 1] = true
    }
    var classes: [UInt8] = []
    var current: UInt8 = 0
    for byte in 0..<256 {
      if begins[byte], byte > 0 { current += 1 }
      classes.append(current)
    }
    return (classes, Int(current) + 1)
  }

  private struct Builder {
    let automaton: PatternAutomaton
    let classes: [UInt8]
    let classCount: Int
    var transitions: [UInt32] = []
    var first: UInt32 = 0
    /// The states of each row from the third on, and the rows by their states.
    var rows: [[Int]] = [[], []]
    var values: [[Int]: UInt32] = [:]
    var valuesOfTargets: [[Int]: UInt32] = [:]
    var scratch: StateSet

    init(automaton: PatternAutomaton, classes: [UInt8], classCount: Int) {
      self.automaton = automaton
      self.classes = classes
      self.classCount = classCount
      scratch = StateSet(capacity: automaton.states.count)
    }

    mutating func build() -> Bool {
      transitions = [UInt32](repeating: PatternTable.dead, count: classCount)
      transitions += [UInt32](repeating: UInt32(classCount) | PatternTable.acceptsAtEnd, count: classCount)
      automaton.close(automaton.first, over: &scratch, isAtStart: true)
      first = value(isAtStart: true)
      var row = 2
      while row < rows.count {
        guard rows.count <= PatternTable.rowLimit, rows.count * classCount <= PatternTable.entryLimit else {
          return false
        }
        addTransitions(of: row)
        row += 1
      }
      return true
    }

    private mutating func addTransitions(of row: Int) {
      var targets = [[Int]](repeating: [], count: classCount)
      for state in rows[row] {
        guard case .byte(let range, let next) = automaton.states[state] else { continue }
        for index in classes[Int(range.lowerBound)]...classes[Int(range.upperBound)] {
          targets[Int(index)].append(next)
        }
      }
      for list in targets {
        if let known = valuesOfTargets[list] {
          transitions.append(known)
          continue
        }
        for state in list { automaton.close(state, over: &scratch, isAtStart: false) }
        // A match may begin anywhere.
        automaton.close(automaton.first, over: &scratch, isAtStart: false)
        let value = value(isAtStart: false)
        valuesOfTargets[list] = value
        transitions.append(value)
      }
    }

    /// The value that stands for the states in `scratch`, which is emptied; adds a row when they are new together.
    private mutating func value(isAtStart: Bool) -> UInt32 {
      defer { scratch.removeAll() }
      if scratch.contains(0) { return UInt32(classCount) | PatternTable.acceptsAtEnd }
      let states = scratch.members.filter { state in
        switch automaton.states[state] {
        case .byte, .end: true
        case .split, .start, .match: false
        }
      }.sorted()
      if !isAtStart, states.isEmpty { return PatternTable.dead }
      if !isAtStart, let known = values[states] { return known }
      var result = UInt32(rows.count * classCount)
      if isAtStart { automaton.close(automaton.first, over: &scratch, isAtStart: true, isAtEnd: true) }
      automaton.passEnd(over: &scratch)
      if scratch.contains(0) { result |= PatternTable.acceptsAtEnd }
      rows.append(states)
      if !isAtStart { values[states] = result }
      return result
    }
  }
}

/// All patterns of a schema, their tables laid one after another.
struct PatternSet: Sendable {
  struct Entry: Sendable {
    let classes: Int
    let transitions: Int
    let classCount: UInt32
    let first: UInt32
    /// In `automata`, when the pattern has no table.
    let automaton: Int?
  }

  private(set) var entries: [Entry] = []
  private var numbers: [String: Int] = [:]
  private var classes: [UInt8] = []
  private var transitions: [UInt32] = []
  private var automata: [PatternAutomaton] = []

  /// The pattern's number; a table is built for one that is new.
  mutating func number(of pattern: String) throws(PatternFault) -> Int {
    if let known = numbers[pattern] { return known }
    let number = try add(pattern)
    numbers[pattern] = number
    return number
  }

  private mutating func add(_ pattern: String) throws(PatternFault) -> Int {
    guard let automaton = PatternAutomaton(try PatternParser.parse(pattern)) else {
      throw PatternFault(
        offset: 0,
        message: .init(
          id: "pola terlalu besar setelah pengulangannya dijabarkan",
          en: "the pattern is too large once its repetitions are written out"))
    }
    if let table = PatternTable(automaton) {
      entries.append(
        Entry(
          classes: classes.count, transitions: transitions.count, classCount: UInt32(table.classCount),
          first: table.first, automaton: nil))
      classes += table.classes
      transitions += table.transitions
    } else {
      entries.append(Entry(classes: 0, transitions: 0, classCount: 0, first: 0, automaton: automata.count))
      automata.append(automaton)
    }
    return entries.count - 1
  }

  /// Whether the text holds a match of the pattern; anchors are the pattern's own business, as in JSON Schema.
  ///
  /// - Complexity: O(bytes) with a table, O(bytes × states) without.
  func matches(_ pattern: Int, _ text: [UInt8], _ range: Range<Int>) -> Bool {
    let entry = entries[pattern]
    if let automaton = entry.automaton { return automata[automaton].matches(text, range) }
    var value = entry.first
    for index in range {
      let row = value & ~PatternTable.acceptsAtEnd
      if row <= entry.classCount { break }
      value = transitions[entry.transitions &+ Int(row) &+ Int(classes[entry.classes &+ Int(text[index])])]
    }
    return value & PatternTable.acceptsAtEnd != 0
  }
}
