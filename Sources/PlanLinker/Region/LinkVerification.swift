import Diagnostics
import PlanModel
import YAMLTree

extension RegionLinker {
  /// `verifikasi/2019-TW3.yaml`, `verifikasi/2019-TW3/dp3a.yaml`.
  mutating func linkVerification(_ document: Document, _ root: YAMLTree.Node, path: String) {
    guard let head = periodHead(document, root, path: path, folder: "verifikasi") else { return }
    var verification = Verification(
      period: head.period, agency: head.agency, date: head.date, verifier: nil, decisions: [],
      citations: head.scope.citations, source: document.source, provenance: document.provenance(of: root))
    verification.dateRange = head.dateRange
    for (key, value) in document.fields(of: root) {
      switch key {
      case .verifier: verification.verifier = document.text(value)
      case .note: verification.note = document.text(value)
      case .achievements: verification.decisions = decisions(value, in: document, head)
      default: break
      }
    }
    head.linked.plan.verifications.append(verification)
  }

  private mutating func decisions(
    _ node: YAMLTree.Node, in document: Document, _ head: PeriodHead
  ) -> [Verification.Decision] {
    var decisions: [Verification.Decision] = []
    for (key, value) in document.tree.entries(of: node) {
      guard let action = actionPosition(key, in: document, head.linked),
        let indicators = document.field(.indicators, of: value)
      else { continue }
      for (key, value) in document.tree.entries(of: indicators) {
        guard let indicator = indicatorPosition(key, in: document, action: action, head.linked),
          isFirst(document.range(from: key, to: value), head, action: action, indicator: indicator),
          let decision = decision(value, key: key, in: document, head, action: action, indicator: indicator)
        else { continue }
        decisions.append(decision)
      }
    }
    return decisions
  }

  /// One verdict a value; a verdict needs a reported value.
  private mutating func isFirst(_ range: SourceRange, _ head: PeriodHead, action: Int, indicator: Int) -> Bool {
    let identity = LinkedPlan.valueKey(action: action, indicator: indicator, period: head.period)
    if let first = head.linked.verdicts.insert(range, for: identity) {
      let name = head.linked.name(action: action, indicator: indicator)
      context.report(.duplicateVerdict(name, period: head.period, at: range, first: first))
      return false
    }
    if !hasUnlinkedReport, !head.linked.values.contains(identity) {
      let name = head.linked.name(action: action, indicator: indicator)
      context.report(.verdictWithoutReport(name, period: head.period, at: range))
    }
    return true
  }

  private mutating func decision(
    _ node: YAMLTree.Node, key: YAMLTree.Node, in document: Document, _ head: PeriodHead, action: Int, indicator: Int
  ) -> Verification.Decision? {
    guard let verdict = document.field(.verdict, of: node).flatMap({ document.word($0, in: Words.verdict) }) else {
      return nil
    }
    var decision = Verification.Decision(
      action: action, indicator: indicator, verdict: verdict, value: nil, note: nil,
      range: document.range(from: key, to: node), provenance: document.provenance(of: key))
    let missing = document.field(.missing, of: node)
    for (key, value) in document.fields(of: node) {
      switch key {
      case .value:
        let corrected = document.value(value, missing: missing)
        checkReported(corrected, at: document.range(of: value), head, action: action, indicator: indicator)
        if verdict == .corrected { decision.value = corrected }
      case .verifier: decision.verifier = document.text(value)
      case .date: decision.date = document.date(value)
      case .citations: decision.citations = head.scope.citations(value, in: document, &context)
      case .note: decision.note = document.text(value)
      default: break
      }
    }
    return decision
  }
}
