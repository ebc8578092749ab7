import Diagnostics
import PlanModel
import YAMLTree

/// `reference/frameworks/*.yaml`.
func linkFrameworks(_ files: [ReferenceInput.FrameworkFile], _ context: inout LinkContext) -> [Framework] {
  var frameworks: [Framework] = []
  var successors: [(node: YAMLTree.Node, document: Document)] = []
  for file in files {
    let document = Document(file.tree)
    var linker = FrameworkLinker(document)
    guard let root = file.tree.root, let id = document.field(.id, of: root),
      let framework = linker.link(root, &context)
    else { continue }
    if framework.id != file.name {
      context.report(
        .misplaced(
          "\(file.name).yaml", says: "id: \(framework.id)", name: "\(framework.id).yaml", at: document.range(of: id)))
    }
    // Two frameworks of one id cannot both be named by it: one was reported as misnamed, and is left out.
    guard !frameworks.contains(where: { $0.id == framework.id }) else { continue }
    frameworks.append(framework)
    if framework.successor != nil, let node = document.field(.successors, of: root) {
      successors.append((node, document))
    }
  }
  for (node, document) in successors where !frameworks.contains(where: { $0.id == document.string(node) }) {
    context.report(
      .unknownFramework(
        node, in: document, candidates: frameworks.map(\.id), kind: PlanLinkDiagnostics.unknownCollectionFramework))
  }
  return frameworks
}

/// One framework's file.
private struct FrameworkLinker {
  let document: Document
  private var scope = CitationScope()

  init(_ document: Document) { self.document = document }

  mutating func link(_ root: YAMLTree.Node, _ context: inout LinkContext) -> Framework? {
    if let node = document.field(.citations, of: root) { scope.define(citations: node, in: document, &context) }
    if let node = document.field(.legalBasis, of: root) { scope.define(legalBases: node, in: document, &context) }
    guard let span = document.field(.span, of: root),
      let first = document.field(.first, of: span).flatMap(document.integer),
      let last = document.field(.last, of: span).flatMap(document.integer)
    else { return nil }
    if first > last { context.report(.reversedSpan(first, last, at: document.range(of: span))) }
    var framework = empty(root, years: min(first, last)...max(first, last))
    for (key, value) in document.fields(of: root) { take(key, value, into: &framework, &context) }
    return framework
  }

  private func empty(_ root: YAMLTree.Node, years: ClosedRange<Int>) -> Framework {
    let nothing = LocalizedText(verbatim: "")
    func localized(_ key: Key, _ english: Key) -> LocalizedText? {
      document.localized(document.field(key, of: root), document.field(english, of: root))
    }
    return Framework(
      id: "", name: localized(.name, .nameEnglish) ?? nothing,
      abbreviation: localized(.abbreviation, .abbreviationEnglish) ?? nothing,
      planName: localized(.planName, .planNameEnglish), years: years, legalBasis: scope.legalBases, strategies: [],
      duties: [], bands: [], deadlineDays: 0, smallCellThreshold: 2, units: [],
      status: Framework.StatusThresholds(onSchedule: 1, behind: 1),
      guardRule: Framework.ComparisonGuard(minimumScoredIndicators: 1, minimumReportedShare: 1),
      citations: scope.citations)
  }

  private func take(
    _ key: Key, _ value: YAMLTree.Node, into framework: inout Framework, _ context: inout LinkContext
  ) {
    switch key {
    case .id: framework.id = document.string(value)
    case .aliases: framework.aliases = document.strings(value)
    case .status: framework.state = document.word(value, in: Words.frameworkState)
    case .successors: framework.successor = document.text(value)?.string
    case .calendar:
      framework.calendars = document.items(of: value).compactMap { document.word($0, in: Words.calendar) }
    case .strategy: framework.strategies = strategies(value, &context)
    case .duties: framework.duties = duties(value, &context)
    case .bands: framework.bands = bands(value, &context)
    case .deadlineDays: framework.deadlineDays = document.integer(value) ?? 0
    case .smallCellThreshold: framework.smallCellThreshold = document.integer(value) ?? 2
    case .hotlineCheckDays: framework.hotlineCheckDays = document.integer(value) ?? framework.hotlineCheckDays
    case .unit: framework.units = document.items(of: value).map(unit)
    case .statusThresholds:
      framework.status = Framework.StatusThresholds(
        onSchedule: number(.onSchedule, of: value) ?? 1, behind: number(.behind, of: value) ?? 1)
    case .guardRule:
      framework.guardRule = Framework.ComparisonGuard(
        minimumScoredIndicators: document.field(.scoredIndicators, of: value).flatMap(document.integer) ?? 1,
        minimumReportedShare: number(.reportedShare, of: value) ?? 1)
    case .note: framework.note = document.text(value)
    case .noteEnglish: framework.noteEnglish = document.text(value)
    default: break
    }
  }

  private func number(_ key: Key, of node: YAMLTree.Node) -> Double? {
    document.field(key, of: node).flatMap(document.number)
  }

  private func name(of node: YAMLTree.Node) -> LocalizedText {
    document.localized(document.field(.name, of: node), document.field(.nameEnglish, of: node))
      ?? LocalizedText(verbatim: "")
  }

  // MARK: Strategies

  private func strategies(_ node: YAMLTree.Node, _ context: inout LinkContext) -> [Framework.Strategy] {
    unique(node, .strategy, &context).map { node in
      var strategy = Framework.Strategy(id: "", name: name(of: node), shortName: name(of: node))
      strategy.shortName =
        document.localized(document.field(.abbreviation, of: node), document.field(.abbreviationEnglish, of: node))
        ?? strategy.name
      for (key, value) in document.fields(of: node) {
        switch key {
        case .id: strategy.id = document.string(value)
        case .aliases: strategy.aliases = document.strings(value)
        case .taskForceSubdivision: strategy.taskForceSubdivision = document.string(value)
        case .items:
          strategy.items = unique(value, .item, &context).map { item in
            Framework.Item(id: document.field(.id, of: item).map(document.string) ?? "", name: name(of: item))
          }
        case .citations: strategy.citations = scope.citations(value, in: document, &context)
        default: break
        }
      }
      return strategy
    }
  }

  /// The items of a list without those whose id came before, which are reported.
  private func unique(
    _ node: YAMLTree.Node, _ what: PlanLinkDiagnostics.Subject, _ context: inout LinkContext
  ) -> [YAMLTree.Node] {
    var ids = IDTable()
    var items: [YAMLTree.Node] = []
    for item in document.tree.items(of: node) {
      guard let id = document.field(.id, of: item) else { continue }
      if let first = ids.insert(id, in: document.tree, at: items.count) {
        context.report(.duplicateID(id, what: what, first: first, in: document))
      } else {
        items.append(item)
      }
    }
    return items
  }

  // MARK: Duties

  private func duties(_ node: YAMLTree.Node, _ context: inout LinkContext) -> [Duty] {
    unique(node, .duty, &context).map { duty($0, &context) }
  }

  private func duty(_ node: YAMLTree.Node, _ context: inout LinkContext) -> Duty {
    var duty = Duty(id: "", name: name(of: node), scope: .all, judgement: .taskForce)
    for (key, value) in document.fields(of: node) {
      switch key {
      case .id: duty.id = document.string(value)
      case .level: duty.scope = document.word(value, in: Words.scope) ?? .all
      case .type: duty.judgement = document.word(value, in: Words.judgement) ?? .taskForce
      case .since: duty.validFrom = document.partialDate(value)
      case .until: duty.validTo = document.partialDate(value)
      case .minimumShare: duty.minimumShare = document.number(value) ?? 1
      case .instruments: duty.instruments = document.strings(value)
      case .rules: duty.rules = document.items(of: value).compactMap { rule($0, &context) }
      case .legalBasis: duty.legalBasis = scope.legalBases(value, in: document, &context)
      case .citations: duty.citations = scope.citations(value, in: document, &context)
      case .note: duty.note = document.text(value)
      case .noteEnglish: duty.noteEnglish = document.text(value)
      default: break
      }
    }
    return duty
  }

  private func rule(_ node: YAMLTree.Node, _ context: inout LinkContext) -> Duty.Rule? {
    guard let since = document.field(.since, of: node).flatMap(document.partialDate) else { return nil }
    var rule = Duty.Rule(scope: .all, validFrom: since, offices: nil, range: document.range(of: node))
    for (key, value) in document.fields(of: node) {
      switch key {
      case .level: rule.scope = document.word(value, in: Words.scope) ?? .all
      case .until: rule.validTo = document.partialDate(value)
      case .office: rule.offices = document.tree.kind(of: value) == .null ? nil : document.strings(value)
      case .missing: rule.missing = document.missing(value)
      case .legalBasis: rule.legalBasis = scope.legalBases(value, in: document, &context)
      case .citations: rule.citations = scope.citations(value, in: document, &context)
      case .note: rule.note = document.text(value)
      default: break
      }
    }
    return rule
  }

  // MARK: Bands and units

  /// From highest to lowest, in shares of 1.
  private func bands(_ node: YAMLTree.Node, _ context: inout LinkContext) -> [Framework.Band] {
    let items = unique(node, .item, &context)
    var bands: [Framework.Band] = []
    for (position, item) in items.enumerated() {
      let bound = document.field(.above, of: item)
      let above = bound.flatMap(document.number)
      let isLast = position == items.count - 1
      let falls = above.map { above in bands.last.map { above < ($0.above ?? -1) } ?? true } ?? true
      if (above == nil) != isLast || !falls {
        context.report(.unorderedBands(at: document.range(of: bound ?? item)))
      }
      bands.append(
        Framework.Band(
          id: document.field(.id, of: item).map(document.string) ?? "", name: name(of: item), above: above))
    }
    return bands
  }

  private func unit(_ node: YAMLTree.Node) -> Framework.Unit {
    var unit = Framework.Unit(name: name(of: node))
    for (key, value) in document.fields(of: node) {
      switch key {
      case .aliases: unit.aliases = document.strings(value)
      case .sensitive: unit.isSensitive = document.boolean(value) ?? false
      case .whole: unit.isWhole = document.boolean(value) ?? false
      case .maximum: unit.maximum = document.number(value)
      default: break
      }
    }
    return unit
  }
}
