public import Diagnostics
internal import YAMLTree

extension SchemaBreaches {
  /// Counts as one fault while forms are compared with each other; what is shown in the end is the nearest form's own fault.
  static let noForm = DiagnosticKind(
    code: "bentuk-tidak-cocok", severity: .error,
    title: LocalizedText(id: "Tidak cocok dengan bentuk mana pun", en: "Matches none of the forms"),
    explanation: LocalizedText(
      id:
        "Nilai ini boleh ditulis dalam beberapa bentuk, tetapi yang tertulis bukan salah satunya. Pantau menunjukkan bentuk yang paling mendekati.",
      en: "This value may be written in several forms, and what is written is none of them. Pantau shows the nearest."))

  public static let twoForms = DiagnosticKind(
    code: "bentuk-bermakna-ganda", severity: .error,
    title: LocalizedText(id: "Cocok dengan dua bentuk sekaligus", en: "Matches two forms at once"),
    explanation: LocalizedText(
      id: "Nilai ini harus mengikuti tepat satu bentuk, supaya artinya hanya satu.",
      en: "This value must follow exactly one form, so that it means one thing."))
}

extension Validator {
  /// `anyOf` and `oneOf` without a branch that holds: reports the branch that was nearly right, not a list of all.
  func reportNoBranch(_ run: Run, _ spot: Spot, _ walk: inout Walk) {
    let branches = program.lists[run.range].map { $0 }
    let constants = branches.map { program.constants($0) }
    if constants.allSatisfy({ $0 != nil }) {
      reportValue(allowed: constants.flatMap { $0 ?? [] }, spot, &walk)
      return
    }
    let admitting = branches.filter { admits(program.types($0), spot) }
    guard let first = admitting.first else {
      reportType(spot, expecting: branches.reduce(TypeSet()) { $0.union(program.types($1)) }, &walk)
      return
    }
    if admitting.count == 1, walk.isTrial {
      _ = applyInPlace(first, spot, &walk)
    } else if walk.isTrial {
      add(
        SchemaBreaches.noForm, spot, id: "\(subject(spot).id) tidak cocok dengan bentuk mana pun.",
        en: "\(subject(spot).en) matches none of the forms.", &walk)
    } else {
      reportNearest(admitting, others: branches, spot, &walk)
    }
  }

  private func reportNearest(_ branches: [Int32], others: [Int32], _ spot: Spot, _ walk: inout Walk) {
    var best: (score: Score, branch: Int32)?
    for branch in branches {
      let score = score(branch, spot, &walk)
      if best.map({ score < $0.score }) ?? true { best = (score, branch) }
    }
    guard let best else { return }
    let before = walk.diagnostics
    walk.diagnostics = DiagnosticList()
    _ = applyInPlace(best.branch, spot, &walk)
    let found = walk.diagnostics.diagnostics
    walk.diagnostics = before
    let others = others.filter { $0 != best.branch }.compactMap { program.title($0) }
    for (index, var diagnostic) in found.enumerated() {
      if index == 0, let note = Self.otherForms(others) { diagnostic.notes.append(note) }
      walk.diagnostics.append(diagnostic)
    }
  }

  private static func otherForms(_ titles: [String]) -> Diagnostic.Note? {
    guard !titles.isEmpty else { return nil }
    let list = titles.map { "«\($0)»" }
    return .init(
      LocalizedText(
        id: "bentuk lain yang juga diterima: \(joined(list, "atau"))",
        en: "other forms are accepted too: \(joined(list, "or"))"))
  }

  /// How far a value is from a branch; less is nearer.
  private struct Score: Comparable {
    /// Keys whose value names another branch, such as `jenis: x` where the branch has `jenis: y`.
    let contradictions: Int
    /// Keys whose value names this branch.
    let agreements: Int
    let faults: Int

    static func < (left: Score, right: Score) -> Bool {
      (left.contradictions, -left.agreements, left.faults) < (right.contradictions, -right.agreements, right.faults)
    }
  }

  private func score(_ branch: Int32, _ spot: Spot, _ walk: inout Walk) -> Score {
    var contradictions = 0
    var agreements = 0
    if spot.kind == .mapping {
      for (key, value) in tree.entries(of: YAMLTree.Node(Int(spot.index))) {
        guard let schema = program.schema(ofKey: tree.string(of: key), in: branch),
          let constants = program.constants(schema)
        else { continue }
        let agrees = constants.contains { ValueEquality.areEqual(program.tree, $0, tree, Int(value.index)) }
        if agrees { agreements += 1 } else { contradictions += 1 }
      }
    }
    let saved = (walk.diagnostics, walk.proposals, walk.isTrial)
    walk.diagnostics = DiagnosticList()
    walk.isTrial = true
    _ = applyInPlace(branch, spot, &walk)
    let faults = walk.diagnostics.diagnostics.count
    (walk.diagnostics, walk.proposals, walk.isTrial) = saved
    return Score(contradictions: contradictions, agreements: agreements, faults: faults)
  }

  /// `oneOf` with two branches that hold.
  func reportTwoBranches(_ first: Int32, _ second: Int32, _ spot: Spot, _ walk: inout Walk) {
    let subject = subject(spot)
    let titles = [first, second].compactMap { program.title($0) }.map { "«\($0)»" }
    let which = titles.count == 2 ? (": \(titles[0]) dan \(titles[1])", ": \(titles[0]) and \(titles[1])") : ("", "")
    var diagnostic = diagnostic(
      SchemaBreaches.twoForms, spot,
      LocalizedText(
        id: "\(subject.id) cocok dengan dua bentuk sekaligus\(which.0).",
        en: "\(subject.en) matches two forms at once\(which.1)."),
      help: LocalizedText(
        id: "Hapus yang tidak dimaksud, sehingga hanya satu bentuk yang cocok.",
        en: "Remove what is not meant, so that only one form matches."), &walk)
    if !spot.isScalar { diagnostic.range = heading(spot) }
    walk.diagnostics.append(diagnostic)
  }

  /// `not` whose subschema holds.
  func reportForbidden(_ target: Int32, _ spot: Spot, _ walk: inout Walk) {
    let subject = subject(spot)
    var diagnostic = diagnostic(
      SchemaBreaches.forbidden, spot,
      LocalizedText(
        id: "\(subject.id) tertulis dalam bentuk yang tidak boleh dipakai di sini.",
        en: "\(subject.en) is written in a form that must not be used here."), help: nil, &walk)
    if let keys = program.requiredOnly(target) {
      let names = keys.map { "`\(key(ofSchema: $0))`" }
      diagnostic.message =
        names.count == 1
        ? LocalizedText(
          id: "Kunci \(names[0]) tidak boleh ada di \(lowercased(subject.id)).",
          en: "The key \(names[0]) must not be in \(lowercased(subject.en)).")
        : LocalizedText(
          id: "Kunci \(Self.joined(names, "dan")) tidak boleh ditulis bersamaan di \(lowercased(subject.id)).",
          en: "The keys \(Self.joined(names, "and")) must not stand together in \(lowercased(subject.en)).")
      if let last = keys.last, let place = node(ofKey: last, spot) {
        diagnostic.range = tree.range(of: YAMLTree.Node(place))
      }
    } else if !spot.isScalar {
      diagnostic.range = heading(spot)
    } else {
      diagnostic.message = LocalizedText(
        id: "\(subject.id): `\(quoted(spot))` tidak boleh dipakai di sini.",
        en: "\(subject.en): `\(quoted(spot))` must not be used here.")
    }
    if let description = program.annotation("description", target) {
      diagnostic.help = LocalizedText(verbatim: program.tree.string(of: YAMLTree.Node(description)))
    }
    walk.diagnostics.append(diagnostic)
  }

  /// The key in a mapping that a key of the schema names.
  func node(ofKey name: Int, _ spot: Spot) -> Int? {
    let wanted = key(ofSchema: name)
    return tree.entries(of: YAMLTree.Node(Int(spot.index))).first { tree.text(of: $0.key, equals: wanted) }.map {
      Int($0.key.index)
    }
  }
}

extension Program {
  /// The values that a subschema allows, when that is all it says about them; nodes of the schema's tree.
  func constants(_ number: Int32) -> [Int]? {
    var number = Int(number)
    while steps(number).count == 1, let target = reference(number) { number = Int(target) }
    let steps = steps(number)
    guard steps.count == 1, case .values(let run)? = steps.first else { return nil }
    return run.range.map { Int(nodes[$0]) }
  }

  /// The types that a subschema admits at first sight, references and `allOf` included.
  func types(_ number: Int32) -> TypeSet {
    var types = subschemas[Int(number)].types
    for step in steps(Int(number)) {
      switch step {
      case .reference(let target): types.formIntersection(self.types(target))
      case .all(let run): for part in lists[run.range] { types.formIntersection(self.types(part)) }
      case .any(let run), .one(let run):
        types.formIntersection(lists[run.range].reduce(TypeSet()) { $0.union(self.types($1)) })
      case .values(let run):
        types.formIntersection(run.range.reduce(TypeSet()) { $0.union(type(Int(nodes[$1]))) })
      default: break
      }
    }
    return types
  }

  private func type(_ node: Int) -> TypeSet {
    switch tree.records[tree.target(node)].kind {
    case .null: .null
    case .boolean: .boolean
    case .integer, .decimal: [.integer, .number]
    case .string: .string
    case .sequence: .array
    case .mapping: .object
    }
  }

  /// The keys that a subschema requires, when that is all it says.
  func requiredOnly(_ number: Int32) -> [Int]? {
    let steps = steps(Int(number))
    guard steps.count == 1, case .members(let index)? = steps.first else { return nil }
    let rule = members[Int(index)]
    let slots = table(rule).filter { $0.key != Self.absent }
    guard rule.patternCount == 0, rule.additional == Self.absent, rule.names == Self.absent,
      slots.allSatisfy({ $0.schema == Self.absent })
    else { return nil }
    return slots.map { Int($0.key) }.sorted()
  }
}
