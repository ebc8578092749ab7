import Diagnostics
import PlanModel

/// Holds a ratified plan to what it said before: whatever changed must be written under `perubahan`, so that a silent edit
/// never looks better than an honest one.
struct PlanComparison {
  let old: Plan
  let new: Plan
  private let oldTerms: PlanTerms
  private let newTerms: PlanTerms
  private let oldPlaces: KeyPlaces
  private let newPlaces: KeyPlaces
  private(set) var diagnostics = DiagnosticList()

  init(_ old: Plan, _ new: Plan, oldPlaces: KeyPlaces, newPlaces: KeyPlaces) {
    self.old = old
    self.new = new
    self.oldPlaces = oldPlaces
    self.newPlaces = newPlaces
    oldTerms = PlanTerms(old, oldPlaces)
    newTerms = PlanTerms(new, newPlaces)
  }

  /// - Complexity: O(actions × indicators × years + amendments²)
  mutating func compare() {
    guard old.status != .drafting else { return }
    if new.status == .drafting {
      diagnostics.append(.backToDraft(at: new.places.status ?? head(of: new), before: old.places.status ?? head(of: old)))
    }
    compareParts()
    compareAmendments()
    compareTerms()
  }

  private func head(of plan: Plan) -> SourceRange { SourceRange(source: plan.source, lowerBound: 0, upperBound: 0) }

  // MARK: Actions and indicators

  private mutating func compareParts() {
    let newActions = Dictionary(new.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let oldActions = Dictionary(old.actions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for action in old.actions {
      guard let now = newActions[action.id] else {
        if !isRemoved(action.id, nil) {
          report(.removed(.action(action.id), at: new.places.actions ?? head(of: new), before: line(action.range, oldPlaces)))
        }
        continue
      }
      for indicator in action.indicators where !now.indicators.contains(where: { $0.id == indicator.id }) {
        guard !isRemoved(action.id, indicator.id) else { continue }
        report(
          .removed(
            .indicator(indicator.id, of: action.id), at: line(now.range, newPlaces),
            before: line(indicator.range, oldPlaces)))
      }
    }
    for (position, action) in new.actions.enumerated() {
      guard let before = oldActions[action.id] else {
        if !isAdded(position, nil) {
          report(.added(.action(action.id), at: line(action.range, newPlaces), before: old.places.actions ?? head(of: old)))
        }
        continue
      }
      for (index, indicator) in action.indicators.enumerated()
      where !before.indicators.contains(where: { $0.id == indicator.id }) && !isAdded(position, index) {
        report(
          .added(
            .indicator(indicator.id, of: action.id), at: line(indicator.range, newPlaces),
            before: line(before.range, oldPlaces)))
      }
    }
  }

  private func line(_ range: SourceRange, _ places: KeyPlaces) -> SourceRange { places.range(of: "id", in: range) }

  private func isRemoved(_ action: String, _ indicator: String?) -> Bool {
    new.amendments.contains { amendment in
      guard case .removal(let removed, let part) = amendment.change else { return false }
      return removed == action && (part == nil || part == indicator)
    }
  }

  private func isAdded(_ action: Int, _ indicator: Int?) -> Bool {
    new.amendments.contains { amendment in
      guard case .addition(let part) = amendment.change, amendment.action == action else { return false }
      return part == nil || part == indicator
    }
  }

  // MARK: Amendments

  /// What was recorded stays recorded: without it nobody sees what was first promised.
  private mutating func compareAmendments() {
    var rest = new.amendments.map { Self.identity($0, in: new) }
    for amendment in old.amendments {
      if let position = rest.firstIndex(of: Self.identity(amendment, in: old)) {
        rest.remove(at: position)
      } else {
        report(.removed(.amendment(amendment.date.description), at: head(of: new), before: amendment.range))
      }
    }
  }

  private static func identity(_ amendment: Amendment, in plan: Plan) -> [String] {
    let action = amendment.action.map { plan.actions[$0] }
    func id(_ indicator: Int?) -> String { indicator.flatMap { action?.indicators[$0].id } ?? "" }
    let words: [String]
    switch amendment.change {
    case .target(let indicator, let year, let from, let to):
      words = ["target", id(indicator), "\(year)", PlanTerms.text(from), PlanTerms.text(to)]
    case .cancellation: words = ["pembatalan"]
    case .weight(let from, let to): words = ["bobot", PlanTerms.text(from), PlanTerms.text(to)]
    case .property(let property, let indicator, let from, let to):
      words = [property.rawValue, id(indicator), from.string, to.string]
    case .addition(let indicator): words = ["penambahan", id(indicator)]
    case .removal(let action, let indicator): return ["\(amendment.date)", action, "penghapusan", indicator ?? ""]
    }
    return ["\(amendment.date)", action?.id ?? ""] + words
  }

  // MARK: Targets, weights, properties

  private mutating func compareTerms() {
    for (key, before) in oldTerms.terms where stillStands(key) {
      let now = newTerms[key]
      let range = now?.range ?? missingRange(key)
      if let now, now.first != before.first {
        // With a chain, it is its beginning that says something else than what stood there.
        report(.changed(key, from: before.first, to: now.first, at: now.chain.first?.range ?? range, before: before.range))
      } else if now == nil, before.last != PlanTerms.nothing {
        report(.changed(key, from: before.written, to: PlanTerms.nothing, at: range, before: before.range))
      } else if let now, now.written != before.written, now.written != now.last {
        report(.changed(key, from: before.written, to: now.written, at: range, before: before.range))
      }
    }
    for (key, now) in newTerms.terms where oldTerms[key] == nil && stillStands(key) && now.first != PlanTerms.nothing {
      report(
        .changed(key, from: PlanTerms.nothing, to: now.first, at: now.range, before: oldRange(key)))
    }
  }

  /// Whether the action and indicator are in both plans: if not, that alone is the finding.
  private func stillStands(_ key: PlanTerms.Key) -> Bool { part(key, of: old) != nil && part(key, of: new) != nil }

  private func part(_ key: PlanTerms.Key, of plan: Plan) -> SourceRange? {
    switch key {
    case .weight(let action): plan.actions.first { $0.id == action }?.range
    case .target(let action, let indicator, _), .property(_, let action, let indicator):
      plan.actions.first { $0.id == action }?.indicators.first { $0.id == indicator }?.range
    }
  }

  private func missingRange(_ key: PlanTerms.Key) -> SourceRange {
    part(key, of: new).map { newPlaces.range(of: "target", in: $0) } ?? head(of: new)
  }

  private func oldRange(_ key: PlanTerms.Key) -> SourceRange {
    part(key, of: old).map { oldPlaces.range(of: "target", in: $0) } ?? head(of: old)
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
