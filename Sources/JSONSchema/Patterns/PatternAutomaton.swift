/// A pattern as a nondeterministic automaton over bytes (Thompson's construction).
///
/// Matching it takes time proportional to text × states whatever the pattern: no text, however hostile, blows it up.
struct PatternAutomaton: Sendable {
  enum State: Sendable {
    case byte(ClosedRange<UInt8>, next: Int)
    case split(Int, Int)
    /// Passable only before the first byte.
    case start(next: Int)
    /// Passable only after the last byte.
    case end(next: Int)
    case match
  }

  private(set) var states: [State] = [.match]
  private(set) var first = 0

  /// More states than this are refused: `(…{1000}){1000}` is a mistake, not a pattern.
  static let stateLimit = 20_000

  /// - Returns: nil when the pattern needs more than `stateLimit` states.
  init?(_ pattern: PatternNode) {
    guard let first = add(pattern, then: 0) else { return nil }
    self.first = first
  }

  private mutating func add(_ state: State) -> Int? {
    guard states.count < Self.stateLimit else { return nil }
    states.append(state)
    return states.count - 1
  }

  /// Adds the states that match `node` and then go on at `next`; returns where they begin.
  private mutating func add(_ node: PatternNode, then next: Int) -> Int? {
    switch node {
    case .empty: return next
    case .start: return add(.start(next: next))
    case .end: return add(.end(next: next))
    case .set(let set): return add(set, then: next)
    case .sequence(let parts):
      var target = next
      for part in parts.reversed() {
        guard let begin = add(part, then: target) else { return nil }
        target = begin
      }
      return target
    case .alternatives(let branches):
      var result: Int?
      for branch in branches.reversed() {
        guard let begin = add(branch, then: next) else { return nil }
        guard let rest = result else {
          result = begin
          continue
        }
        guard let fork = add(.split(begin, rest)) else { return nil }
        result = fork
      }
      return result
    case .repetition(let body, let minimum, let maximum): return add(body, minimum, maximum, then: next)
    }
  }

  private mutating func add(_ body: PatternNode, _ minimum: Int, _ maximum: Int?, then next: Int) -> Int? {
    var target = next
    if let maximum {
      for _ in minimum..<max(minimum, maximum) {
        guard let begin = add(body, then: target), let fork = add(.split(begin, next)) else { return nil }
        target = fork
      }
    } else {
      guard let fork = add(.split(next, next)), let begin = add(body, then: fork) else { return nil }
      states[fork] = .split(begin, next)
      target = fork
    }
    for _ in 0..<minimum {
      guard let begin = add(body, then: target) else { return nil }
      target = begin
    }
    return target
  }

  private mutating func add(_ set: ScalarSet, then next: Int) -> Int? {
    var sequences: [[ClosedRange<UInt8>]] = []
    UTF8Ranges.sequences(of: set) { sequences.append($0) }
    // An empty set matches nothing: a byte that UTF-8 never has.
    guard !sequences.isEmpty else { return add(.byte(0xFF...0xFF, next: next)) }
    var result: Int?
    for sequence in sequences.reversed() {
      var target = next
      for range in sequence.reversed() {
        guard let state = add(.byte(range, next: target)) else { return nil }
        target = state
      }
      guard let rest = result else {
        result = target
        continue
      }
      guard let fork = add(.split(target, rest)) else { return nil }
      result = fork
    }
    return result
  }
}

extension PatternAutomaton {
  /// Adds what can be reached from `origin` without reading a byte to `reached`, in a fixed order.
  func close(_ origin: Int, over reached: inout StateSet, isAtStart: Bool, isAtEnd: Bool = false) {
    var stack = [origin]
    while let state = stack.popLast() {
      guard reached.insert(state) else { continue }
      switch states[state] {
      case .split(let left, let right):
        stack.append(right)
        stack.append(left)
      case .start(let next): if isAtStart { stack.append(next) }
      case .end(let next): if isAtEnd { stack.append(next) }
      case .byte, .match: break
      }
    }
  }

  /// Whether a text holds a match, walking all states at once; for the patterns whose table would be too large.
  ///
  /// - Complexity: O(bytes × states)
  func matches(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var current = StateSet(capacity: states.count)
    var following = StateSet(capacity: states.count)
    var index = range.lowerBound
    while true {
      let isAtEnd = index == range.upperBound
      close(first, over: &current, isAtStart: index == range.lowerBound, isAtEnd: isAtEnd)
      if isAtEnd { passEnd(over: &current) }
      if current.contains(0) { return true }
      guard !isAtEnd else { return false }
      following.removeAll()
      for state in current.members {
        if case .byte(let bytes, let next) = states[state], bytes.contains(text[index]) {
          close(next, over: &following, isAtStart: false)
        }
      }
      swap(&current, &following)
      index += 1
    }
  }

  /// Passes `$` from states that were reached before the end was known.
  func passEnd(over reached: inout StateSet) {
    for state in reached.members {
      if case .end(let next) = states[state] { close(next, over: &reached, isAtStart: false, isAtEnd: true) }
    }
  }
}

/// A set of state numbers in the order of insertion.
struct StateSet: Sendable {
  private(set) var members: [Int] = []
  private var isMember: [Bool]

  init(capacity: Int) { isMember = [Bool](repeating: false, count: capacity) }

  func contains(_ state: Int) -> Bool { isMember[state] }

  mutating func insert(_ state: Int) -> Bool {
    if isMember[state] { return false }
    isMember[state] = true
    members.append(state)
    return true
  }

  mutating func removeAll() {
    for state in members { isMember[state] = false }
    members.removeAll(keepingCapacity: true)
  }
}
