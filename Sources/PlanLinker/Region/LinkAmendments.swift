import Diagnostics
import PlanModel
import YAMLTree

extension RegionLinker {
  /// `perubahan`: in order of date, each link of a chain checked against the one before.
  mutating func linkAmendments(_ node: YAMLTree.Node, in document: Document, into linked: LinkedPlan) {
    let found = document.items(of: node).compactMap { amendment($0, in: document, linked) }
    let ordered = found.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
    linked.plan.amendments = ordered.map(\.element)
    checkChains(linked.plan)
  }

  private mutating func amendment(
    _ node: YAMLTree.Node, in document: Document, _ linked: LinkedPlan
  ) -> Amendment? {
    var nodes = AmendmentNodes()
    var date: CalendarDate?
    var reason = document.requiredText(nil)
    var note: PlanText?
    var legalBasis: [LegalBasis] = []
    var citations: [Citation] = []
    for (key, value) in document.fields(of: node) {
      switch key {
      case .date: date = document.date(value)
      case .missing: reason = document.requiredText(value)
      case .note: note = document.text(value)
      case .legalBasis: legalBasis = linked.scope.legalBases(value, in: document, &context)
      case .citations: citations = linked.scope.citations(value, in: document, &context)
      default: nodes.take(key, value)
      }
    }
    guard let date, let subject = nodes.action, let (action, change) = change(nodes, subject, in: document, linked)
    else { return nil }
    let amendment = Amendment(
      date: date, action: action, change: change, reason: reason, legalBasis: legalBasis, citations: citations,
      note: note, range: document.range(of: node), provenance: document.provenance(of: node))
    checkBasis(amendment, linked)
    return amendment
  }

  private struct AmendmentNodes {
    var type, action, indicator, year, from, to: YAMLTree.Node?

    mutating func take(_ key: Key, _ value: YAMLTree.Node) {
      switch key {
      case .type: type = value
      case .actions: action = value
      case .indicators: indicator = value
      case .year: year = value
      case .from: from = value
      case .to: to = value
      default: break
      }
    }
  }

  /// What changed, with its references resolved; nil, and reported, when they lead nowhere.
  private mutating func change(
    _ nodes: AmendmentNodes, _ subject: YAMLTree.Node, in document: Document, _ linked: LinkedPlan
  ) -> (Int?, Amendment.Change)? {
    let type = nodes.type.map(document.string) ?? "target"
    if type == "penghapusan" {
      let removed = Amendment.Change.removal(
        action: document.string(subject), indicator: nodes.indicator.map(document.string))
      return (linked.actionIDs.position(of: subject, in: document.tree), removed)
    }
    guard let action = actionPosition(subject, in: document, linked) else { return nil }
    if type == "pembatalan" { return (action, .cancellation) }
    if type == "bobot" {
      guard let from = nodes.from.flatMap(document.number), let to = nodes.to.flatMap(document.number) else {
        return nil
      }
      return (action, .weight(from: from, to: to))
    }
    guard let node = nodes.indicator else { return type == "penambahan" ? (action, .addition(indicator: nil)) : nil }
    guard let indicator = indicatorPosition(node, in: document, action: action, linked) else { return nil }
    if type == "penambahan" { return (action, .addition(indicator: indicator)) }
    if let property = Amendment.Property(rawValue: type) {
      guard let from = nodes.from.flatMap(document.text), let to = nodes.to.flatMap(document.text) else { return nil }
      return (action, .property(property, indicator: indicator, from: from, to: to))
    }
    guard let year = nodes.year.flatMap(document.integer), let from = nodes.from, let to = nodes.to else { return nil }
    return (
      action,
      .target(
        indicator: indicator, year: year, from: document.value(from, missing: nil),
        to: document.value(to, missing: nil))
    )
  }

  // MARK: Chains

  /// The next link's `dari` equals the one before's `menjadi`.
  private mutating func checkChains(_ plan: Plan) {
    var last: [String: (to: String, range: SourceRange)] = [:]
    for amendment in plan.amendments {
      guard let (key, from, to) = link(amendment) else { continue }
      if let before = last[key], before.to != from {
        context.report(
          .brokenAmendment(expected: before.to, found: from, at: amendment.range, before: before.range))
      }
      last[key] = (to, amendment.range)
    }
  }

  /// What an amendment changes, and its two ends as they are written.
  private func link(_ amendment: Amendment) -> (key: String, from: String, to: String)? {
    guard let action = amendment.action else { return nil }
    switch amendment.change {
    case .target(let indicator, let year, let from, let to):
      return ("\(action)/\(indicator)/\(year)", printed(from), printed(to))
    case .weight(let from, let to): return ("\(action)", printed(from), printed(to))
    case .property(let property, let indicator, let from, let to):
      return ("\(action)/\(indicator)/\(property.rawValue)", from.string, to.string)
    case .cancellation, .addition, .removal: return nil
    }
  }

  /// Weakening a target takes a legal basis; so does withdrawing it.
  private mutating func checkBasis(_ amendment: Amendment, _ linked: LinkedPlan) {
    guard amendment.legalBasis.isEmpty, let action = amendment.action,
      case .target(let position, let year, let from, let to) = amendment.change
    else { return }
    let indicator = linked.plan.actions[action].indicators[position]
    let isWeaker =
      switch (from, to, indicator.direction) {
      case (.number(let from), .number(let to), .up): to < from
      case (.number(let from), .number(let to), .down): to > from
      case (.number, .missing, .up), (.number, .missing, .down): true
      default: false
      }
    guard isWeaker else { return }
    context.report(
      .weakened(
        linked.name(action: action, indicator: position), year: year, from: printed(from), to: printed(to),
        at: amendment.range))
  }
}
