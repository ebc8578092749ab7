internal import Diagnostics
internal import YAMLTree

/// A document against a program. It never changes while it checks, so that nothing it reads needs to be retained; what
/// does change is in `Walk`.
struct Validator {
  let program: Program
  let tree: YAMLTree

  init(_ program: Program, _ tree: YAMLTree) {
    self.program = program
    self.tree = tree
  }

  func check(_ root: Int, _ walk: inout Walk) -> Bool {
    let isValid = evaluate(root, 0, from: .document, &walk)
    walk.dropPartsOfCutValues()
    return isValid
  }
}

/// What one walk of one document remembers.
///
/// Quiet, it answers yes or no and stops at the first breach. Aloud, it words every breach where it stands, and goes on.
struct Walk {
  /// Above 0 while nothing is reported: in `isValid`, and where a subschema is only tried.
  var quietDepth: Int
  var diagnostics = DiagnosticList()
  /// For `unevaluated…`: which children of the values under way some subschema has looked at, value after value.
  var evaluated: [Bool] = []
  /// Where the present value's run in `evaluated` begins; `noFrame` when nobody asks.
  var frame = Walk.noFrame
  /// Why the subschema under way applies: the innermost condition.
  var reason: Reason?
  /// Keys that were proposed for misspelt ones, so that they are not reported as missing as well.
  var proposals: Set<Proposal> = []
  /// Whether a branch is only tried, to see how near it is.
  var isTrial = false

  static let noFrame = -1

  struct Proposal: Hashable {
    let mapping: Int
    let key: String
  }

  /// Values that a comma cut in two, whole.
  var cutValues: [SourceRange] = []

  /// Leaves of a value that a comma cut only what was said of all of it.
  mutating func dropPartsOfCutValues() {
    guard !cutValues.isEmpty else { return }
    let ends = Dictionary(cutValues.map { ($0.lowerBound, $0.upperBound) }, uniquingKeysWith: max)
    let all = diagnostics.diagnostics
    diagnostics = DiagnosticList()
    for finding in all {
      if let end = ends[finding.range.lowerBound], finding.range.upperBound < end { continue }
      diagnostics.append(finding)
    }
  }

  init(isQuiet: Bool) { quietDepth = isQuiet ? 1 : 0 }

  var isQuiet: Bool { quietDepth > 0 }

  /// Whether findings still get suggestions. A document with hundreds of faults is the wrong document, and looking for
  /// what each may have meant would take a hostile one's whole day.
  var givesAdvice: Bool { diagnostics.diagnostics.count < 300 }
}

/// How a value was come to.
struct Origin {
  /// The subschema that the parent has for this place: its title and examples speak of the place, not only of the type.
  let site: Int32
  /// The key whose value it is or, of a list's item, the key whose list it is in; `Program.absent` where there is none.
  let key: Int32
  let role: Role

  enum Role {
    case document
    case member
    /// Counted from 0.
    case item(Int32)
    /// A key itself, looked at by `propertyNames`.
    case name
  }

  static let document = Origin(site: 0, key: Program.absent, role: .document)

  /// The key that a member of a mapping stands behind.
  var memberKey: Int? {
    if case .member = role { Int(key) } else { nil }
  }
}

/// A value under a subschema; small, because one is made for every value and subschema.
struct Spot {
  /// The value where it stands: an alias stays one, so that messages point to it.
  let node: Int32
  /// The value itself.
  let index: Int32
  let number: Int32
  let origin: Origin
  /// What the value counts as; a key is a string whatever YAML reads it as.
  let kind: YAMLTree.Kind

  var isScalar: Bool { kind != .sequence && kind != .mapping }
  var isNumber: Bool { kind == .integer || kind == .decimal }
}

extension Validator {
  /// Whether the value at `node` meets subschema `number`.
  func evaluate(_ node: Int, _ number: Int32, from origin: Origin, _ walk: inout Walk) -> Bool {
    let index = tree.target(node)
    return evaluate(
      Spot(
        node: Int32(truncatingIfNeeded: node), index: Int32(truncatingIfNeeded: index),
        number: program.subschemas[Int(number)].entry, origin: origin, kind: tree.records[index].kind), &walk)
  }

  func evaluate(_ spot: Spot, _ walk: inout Walk) -> Bool {
    let subschema = program.subschemas[Int(spot.number)]
    guard admits(subschema.types, spot) else {
      if !walk.isQuiet { reportType(spot, subschema, &walk) }
      return false
    }
    if subschema.count == 0 { return true }
    if subschema.opensFrame, !spot.isScalar { return runInFrame(subschema, spot, &walk) }
    return run(subschema, spot, &walk)
  }

  @inline(__always)
  func run(_ subschema: Program.Subschema, _ spot: Spot, _ walk: inout Walk) -> Bool {
    var isValid = true
    for index in Int(subschema.first)..<Int(subschema.first + subschema.count) {
      let instruction = program.instructions[index]
      // Half of all steps are about members: they are spared a call.
      if case .members(let rule) = instruction {
        if spot.kind != .mapping || checkMembers(program.members[Int(rule)], spot, &walk) { continue }
      } else if perform(instruction, spot, &walk) {
        continue
      }
      // A scalar has one fault at a time: what else is wrong with it mostly follows from the first.
      if walk.isQuiet || spot.isScalar { return false }
      isValid = false
    }
    return isValid
  }

  /// Whether a value is of one of the types.
  func admits(_ types: TypeSet, _ spot: Spot) -> Bool {
    if types == .all { return true }
    switch spot.kind {
    case .string: return types.contains(.string)
    case .integer: return types.contains(.integer) || types.contains(.number)
    case .decimal:
      if types.isDisjoint(with: [.integer, .number]) { return false }
      // `.inf` and `.nan` are YAML's, not JSON's.
      guard let number = tree.number(Int(spot.index)) else { return false }
      return types.contains(.number) || number.isInteger
    case .boolean: return types.contains(.boolean)
    case .null: return types.contains(.null)
    case .sequence: return types.contains(.array)
    case .mapping: return types.contains(.object)
    }
  }

  @inline(never)
  private func perform(_ instruction: Instruction, _ spot: Spot, _ walk: inout Walk) -> Bool {
    switch instruction {
    case .values(let run): checkValues(run, spot, &walk)
    case .length(let minimum, let maximum): spot.kind != .string || checkLength(minimum, maximum, spot, &walk)
    case .format(let format): spot.kind != .string || checkFormat(format, spot, &walk)
    case .pattern(let pattern): spot.kind != .string || checkPattern(pattern, spot, &walk)
    case .minimum(let limit, let isExclusive):
      !spot.isNumber || checkMinimum(limit, isExclusive: isExclusive, spot, &walk)
    case .maximum(let limit, let isExclusive):
      !spot.isNumber || checkMaximum(limit, isExclusive: isExclusive, spot, &walk)
    case .multiple(let limit): !spot.isNumber || checkMultiple(limit, spot, &walk)
    case .itemCount(let minimum, let maximum): spot.kind != .sequence || checkItemCount(minimum, maximum, spot, &walk)
    case .items(let prefix, let rest): spot.kind != .sequence || checkItems(prefix, rest, spot, &walk)
    case .contains(let schema, let minimum, let maximum):
      spot.kind != .sequence || checkContains(schema, minimum, maximum, spot, &walk)
    case .uniqueItems: spot.kind != .sequence || checkUniqueItems(spot, &walk)
    case .members(let rule): spot.kind != .mapping || checkMembers(program.members[Int(rule)], spot, &walk)
    case .memberCount(let minimum, let maximum):
      spot.kind != .mapping || checkMemberCount(minimum, maximum, spot, &walk)
    case .required(let run): spot.kind != .mapping || checkRequired(run, spot, &walk)
    case .dependentRequired(let run): spot.kind != .mapping || checkDependentRequired(run, spot, &walk)
    case .dependentSchemas(let keys, let schemas):
      spot.kind != .mapping || checkDependentSchemas(keys, schemas, spot, &walk)
    case .reference(let target): checkReference(target, spot, &walk)
    case .all(let run): checkAll(run, spot, &walk)
    case .any(let run): checkAny(run, spot, &walk)
    case .one(let run): checkOne(run, spot, &walk)
    case .not(let target): checkNot(target, spot, &walk)
    case .conditional(let condition, let then, let otherwise): checkConditional(condition, then, otherwise, spot, &walk)
    case .unevaluatedItems(let rest): spot.kind != .sequence || checkUnevaluatedItems(rest, spot, &walk)
    case .unevaluatedProperties(let rest): spot.kind != .mapping || checkUnevaluatedProperties(rest, spot, &walk)
    }
  }

  /// The number of nodes right under a collection: a mapping's keys count as its values do.
  func childCount(_ spot: Spot) -> Int { Int(tree.records[Int(spot.index)].second) }

  /// Applies another subschema to the same value.
  func applyInPlace(_ number: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool {
    evaluate(Spot(node: spot.node, index: spot.index, number: number, origin: spot.origin, kind: spot.kind), &walk)
  }

  /// Applies a subschema to a member's value.
  func applyToMember(_ key: Int, _ value: Int, _ number: Int32, _ walk: inout Walk) -> Bool {
    applyToChild(value, number, from: Origin(site: number, key: Int32(truncatingIfNeeded: key), role: .member), &walk)
  }

  /// Applies a subschema to an item of the list at `spot`.
  func applyToItem(_ position: Int, _ item: Int, of spot: Spot, _ number: Int32, _ walk: inout Walk) -> Bool {
    let key = spot.origin.memberKey == nil ? Program.absent : spot.origin.key
    let origin = Origin(site: number, key: key, role: .item(Int32(truncatingIfNeeded: position)))
    return applyToChild(item, number, from: origin, &walk)
  }

  /// What subschemas say of a part of the value is nobody's business up here, so that no frame reaches it.
  private func applyToChild(_ node: Int, _ number: Int32, from origin: Origin, _ walk: inout Walk) -> Bool {
    let outer = walk.frame
    walk.frame = Walk.noFrame
    defer { walk.frame = outer }
    return evaluate(node, number, from: origin, &walk)
  }

  /// Whether the value meets a subschema, without a word; what it walk.evaluated is forgotten unless it does.
  func holds(_ number: Int32, _ spot: Spot, _ walk: inout Walk) -> Bool {
    walk.quietDepth += 1
    defer { walk.quietDepth -= 1 }
    guard walk.frame != Walk.noFrame else { return applyInPlace(number, spot, &walk) }
    let before = walk.evaluated.count
    walk.evaluated.append(contentsOf: walk.evaluated[walk.frame..<before])
    let marks = walk.frame
    walk.frame = before
    let isValid = applyInPlace(number, spot, &walk)
    if isValid {
      for offset in 0..<(before - marks) where walk.evaluated[before + offset] { walk.evaluated[marks + offset] = true }
    }
    walk.evaluated.removeSubrange(before...)
    walk.frame = marks
    return isValid
  }
}
