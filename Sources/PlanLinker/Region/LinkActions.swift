import Diagnostics
import PlanModel
import YAMLTree

extension RegionLinker {
  mutating func linkActions(_ document: Document, _ root: YAMLTree.Node, into linked: LinkedPlan) {
    guard let list = document.field(.actions, of: root) else { return }
    linked.plan.places.actions = document.range(of: list)
    let count = document.tree.count(of: list)
    linked.plan.actions.reserveCapacity(count)
    linked.indicatorIDs.reserveCapacity(count)
    for item in document.tree.items(of: list) {
      guard let id = document.field(.id, of: item) else { continue }
      if let first = linked.actionIDs.insert(id, in: document.tree, at: linked.plan.actions.count) {
        context.report(.duplicateID(id, what: .action, first: first, in: document))
        continue
      }
      let (action, indicatorIDs) = action(item, in: document, linked)
      linked.plan.actions.append(action)
      linked.indicatorIDs.append(indicatorIDs)
    }
  }

  private mutating func action(
    _ node: YAMLTree.Node, in document: Document, _ linked: LinkedPlan
  ) -> (Action, IDTable) {
    var action = Action(
      id: "", title: document.requiredText(nil), strategy: 0, items: [], lead: nil, supporting: [], weight: 1,
      location: nil, budgetCode: nil, indicators: [], budgets: [], note: nil, citations: [],
      range: document.range(of: node), provenance: document.provenance(of: node))
    var ids = IDTable()
    var items: YAMLTree.Node?
    for (key, value) in document.fields(of: node) {
      switch key {
      case .id: action.id = document.string(value)
      case .title: action.title = document.requiredText(value)
      case .strategy: action.strategy = strategy(value, in: document, linked.framework)
      case .items: items = value
      case .lead: action.lead = agencyPosition(value, in: document, linked)
      case .missing: action.leadMissing = document.missing(value)
      case .supporting:
        action.supporting = document.items(of: value).compactMap { agencyPosition($0, in: document, linked) }
      case .weight: action.weight = document.number(value) ?? 1
      case .location: action.location = document.text(value)
      case .schedule: action.schedule = years(value, in: document)
      case .objective: action.objective = document.text(value)
      case .targetGroup: action.targetGroup = document.text(value)
      case .program: action.program = document.text(value)
      case .activity: action.activity = document.text(value)
      case .budgetCode: action.budgetCode = document.text(value)
      case .indicators: (action.indicators, ids) = indicators(value, in: document, linked)
      case .budgets: action.budgets = budgets(value, in: document, linked)
      case .note: action.note = document.text(value)
      case .citations: action.citations = linked.scope.citations(value, in: document, &context)
      default: break
      }
    }
    if let items { action.items = itemIDs(items, in: document, linked.framework.strategies[action.strategy]) }
    return (action, ids)
  }

  /// The strategy's position; the first, after a message, when the framework has none such.
  private mutating func strategy(_ node: YAMLTree.Node, in document: Document, _ framework: Framework) -> Int {
    let range = document.tree.textRange(of: node)
    let bytes = document.tree.text[range]
    if let index = framework.strategies.firstIndex(where: { $0.id.utf8.elementsEqual(bytes) }) { return index }
    context.report(.unknownStrategy(node, in: document, framework: framework))
    return 0
  }

  private mutating func itemIDs(
    _ node: YAMLTree.Node, in document: Document, _ strategy: Framework.Strategy
  ) -> [String] {
    for item in document.tree.items(of: node) {
      let word = document.string(item)
      if !strategy.items.contains(where: { $0.id == word }) {
        context.report(.unknownItem(item, in: document, strategy: strategy))
      }
    }
    return document.strings(node)
  }

  /// The agency's position in the plan; nil for `null`, and, after a message, for one that the plan does not list.
  mutating func agencyPosition(_ node: YAMLTree.Node, in document: Document, _ linked: LinkedPlan) -> Int? {
    if document.tree.kind(of: node) == .null { return nil }
    if let position = linked.agencyIDs.position(of: node, in: document.tree) { return position }
    context.report(
      .unknownAgency(
        node, in: document, plan: linked.plan.id, candidates: linked.agencyIDs.ids, list: linked.agenciesRange))
    return nil
  }

  // MARK: Budgets

  private mutating func budgets(_ node: YAMLTree.Node, in document: Document, _ linked: LinkedPlan) -> [Budget] {
    var budgets: [Budget] = []
    budgets.reserveCapacity(document.tree.count(of: node))
    for (key, value) in document.tree.entries(of: node) {
      guard let year = document.yearKey(key) else { continue }
      var budget = Budget(
        year: year, ceiling: .missing(nil), fund: nil, citations: [], range: document.range(from: key, to: value),
        provenance: document.provenance(of: key))
      for (field, value) in document.fields(of: value) {
        switch field {
        case .ceiling: budget.ceiling = document.number(value).map { .number($0) } ?? budget.ceiling
        case .missing: budget.ceiling = .missing(document.missing(value))
        case .fund: budget.fund = document.word(value, in: Words.fund)
        case .citations: budget.citations = linked.scope.citations(value, in: document, &context)
        case .note: budget.note = document.text(value)
        default: break
        }
      }
      budgets.append(budget)
    }
    return budgets.sorted { $0.year < $1.year }
  }
}
