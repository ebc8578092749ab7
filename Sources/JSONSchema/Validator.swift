internal import Diagnostics
internal import YAMLTree

/// One walk of one document against a program.
///
/// Quiet, it answers yes or no and stops at the first breach. Aloud, it words every breach where it stands, and goes on.
struct Validator {
  let program: Program
  let tree: YAMLTree
  /// Above 0 while nothing is reported: in `isValid`, and where a subschema is only tried.
  var quietDepth: Int
  var diagnostics = DiagnosticList()
  /// For `unevaluated…`: which children of the values under way some subschema has looked at, value after value.
  var evaluated: [Bool] = []
  /// Where the present value's run in `evaluated` begins; `noFrame` when nobody asks.
  var frame = Validator.noFrame
  /// Why the subschema under way applies, innermost last: the conditions that hold.
  var reasons: [Reason] = []
  /// Keys that were proposed for misspelt ones, so that they are not reported as missing as well.
  var proposals: [Proposal] = []

  /// Whether a branch is only tried, to see how near it is.
  var isTrial = false

  static let noFrame = -1

  struct Proposal {
    let mapping: Int
    let key: String
  }

  init(_ program: Program, _ tree: YAMLTree, isQuiet: Bool) {
    self.program = program
    self.tree = tree
    quietDepth = isQuiet ? 1 : 0
  }

  var isQuiet: Bool { quietDepth > 0 }

  mutating func check(_ root: Int) -> Bool {
    evaluate(root, 0, from: Origin(site: 0, key: Program.absent))
  }
}

/// How a value was come to.
struct Origin {
  /// The subschema that the parent has for this place: its title and examples speak of the place, not only of the type.
  var site: Int32
  /// The key whose value it is; `Program.absent` for a list's item and for the whole document.
  var key: Int32
}

/// A value under a subschema.
struct Spot {
  /// The value where it stands: an alias stays one, so that messages point to it.
  let node: Int
  /// The value itself.
  let index: Int
  let record: YAMLTree.Record
  let number: Int32
  let origin: Origin

  var kind: YAMLTree.Kind { record.kind }
}

extension Validator {
  /// Whether the value at `node` meets subschema `number`.
  mutating func evaluate(_ node: Int, _ number: Int32, from origin: Origin) -> Bool {
    let index = tree.target(node)
    return evaluate(
      Spot(node: node, index: index, record: tree.records[index], number: number, origin: origin))
  }

  mutating func evaluate(_ spot: Spot) -> Bool {
    let subschema = program.subschemas[Int(spot.number)]
    guard admits(subschema.types, spot) else {
      if !isQuiet { reportType(spot, subschema) }
      return false
    }
    if subschema.count == 0 { return true }
    if subschema.opensFrame, !spot.record.isScalar { return runInFrame(subschema, spot) }
    return run(subschema, spot)
  }

  mutating func run(_ subschema: Program.Subschema, _ spot: Spot) -> Bool {
    var isValid = true
    for index in Int(subschema.first)..<Int(subschema.first + subschema.count) {
      if perform(program.instructions[index], spot) { continue }
      // A scalar has one fault at a time: what else is wrong with it mostly follows from the first.
      if isQuiet || spot.record.isScalar { return false }
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
      guard let number = tree.number(spot.index) else { return false }
      return types.contains(.number) || number.isInteger
    case .boolean: return types.contains(.boolean)
    case .null: return types.contains(.null)
    case .sequence: return types.contains(.array)
    case .mapping: return types.contains(.object)
    }
  }

  private mutating func perform(_ instruction: Instruction, _ spot: Spot) -> Bool {
    switch instruction {
    case .values(let run): checkValues(run, spot)
    case .length(let minimum, let maximum): spot.kind != .string || checkLength(minimum, maximum, spot)
    case .format(let format): spot.kind != .string || checkFormat(format, spot)
    case .pattern(let pattern): spot.kind != .string || checkPattern(pattern, spot)
    case .minimum(let limit, let isExclusive):
      !spot.record.isNumber || checkMinimum(limit, isExclusive: isExclusive, spot)
    case .maximum(let limit, let isExclusive):
      !spot.record.isNumber || checkMaximum(limit, isExclusive: isExclusive, spot)
    case .multiple(let limit): !spot.record.isNumber || checkMultiple(limit, spot)
    case .itemCount(let minimum, let maximum): spot.kind != .sequence || checkItemCount(minimum, maximum, spot)
    case .items(let prefix, let rest): spot.kind != .sequence || checkItems(prefix, rest, spot)
    case .contains(let schema, let minimum, let maximum):
      spot.kind != .sequence || checkContains(schema, minimum, maximum, spot)
    case .uniqueItems: spot.kind != .sequence || checkUniqueItems(spot)
    case .members(let rule): spot.kind != .mapping || checkMembers(program.members[Int(rule)], spot)
    case .memberCount(let minimum, let maximum): spot.kind != .mapping || checkMemberCount(minimum, maximum, spot)
    case .required(let run): spot.kind != .mapping || checkRequired(run, spot)
    case .dependentRequired(let run): spot.kind != .mapping || checkDependentRequired(run, spot)
    case .dependentSchemas(let keys, let schemas):
      spot.kind != .mapping || checkDependentSchemas(keys, schemas, spot)
    case .reference(let target): checkReference(target, spot)
    case .all(let run): checkAll(run, spot)
    case .any(let run): checkAny(run, spot)
    case .one(let run): checkOne(run, spot)
    case .not(let target): checkNot(target, spot)
    case .conditional(let condition, let then, let otherwise): checkConditional(condition, then, otherwise, spot)
    case .unevaluatedItems(let rest): spot.kind != .sequence || checkUnevaluatedItems(rest, spot)
    case .unevaluatedProperties(let rest): spot.kind != .mapping || checkUnevaluatedProperties(rest, spot)
    }
  }

  /// Applies another subschema to the same value.
  mutating func applyInPlace(_ number: Int32, _ spot: Spot) -> Bool {
    evaluate(Spot(node: spot.node, index: spot.index, record: spot.record, number: number, origin: spot.origin))
  }

  /// Applies a subschema to a part of the value, whose own children are nobody's business up here.
  mutating func applyToChild(_ node: Int, _ number: Int32, key: Int32 = Program.absent) -> Bool {
    let outer = frame
    frame = Self.noFrame
    defer { frame = outer }
    return evaluate(node, number, from: Origin(site: number, key: key))
  }

  /// Whether the value meets a subschema, without a word; what it evaluated is forgotten unless it does.
  mutating func holds(_ number: Int32, _ spot: Spot) -> Bool {
    quietDepth += 1
    defer { quietDepth -= 1 }
    guard frame != Self.noFrame else { return applyInPlace(number, spot) }
    let before = evaluated.count
    evaluated.append(contentsOf: evaluated[frame..<before])
    let marks = frame
    frame = before
    let isValid = applyInPlace(number, spot)
    if isValid {
      for offset in 0..<(before - marks) where evaluated[before + offset] { evaluated[marks + offset] = true }
    }
    evaluated.removeSubrange(before...)
    frame = marks
    return isValid
  }

  /// As `holds`, for a part of the value.
  mutating func childHolds(_ node: Int, _ number: Int32) -> Bool {
    quietDepth += 1
    defer { quietDepth -= 1 }
    return applyToChild(node, number)
  }
}
