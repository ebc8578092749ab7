import Diagnostics
import PlanModel
import YAMLTree

/// What reports and verifications have in common: which plan and period they are about, and who speaks.
struct PeriodHead {
  let linked: LinkedPlan
  var period: ReportingPeriod
  /// Position in the plan's agencies.
  var agency: Int?
  var date: CalendarDate
  var dateRange: SourceRange?
  var scope: CitationScope
  /// The file is one agency's own, not one that gathers all.
  var isSplit: Bool
  /// The file's name says another period, which was reported: its values are not held against others.
  var isMisplaced: Bool
}

extension RegionLinker {
  /// `laporan/2019-TW3.yaml`, `laporan/2019-TW3/dp3a.yaml`.
  ///
  /// - Returns: whether the report could be tied to a plan.
  mutating func linkReport(_ document: Document, _ root: YAMLTree.Node, path: String) -> Bool {
    guard let head = periodHead(document, root, path: path, folder: "laporan"), let agency = head.agency else {
      return false
    }
    var report = Report(
      period: head.period, agency: agency, date: head.date, entries: [], citations: head.scope.citations,
      source: document.source, range: document.range(of: root), provenance: document.provenance(of: root))
    report.dateRange = head.dateRange
    for (key, value) in document.fields(of: root) {
      switch key {
      case .note: report.note = document.text(value)
      case .achievements: report.entries = entries(value, in: document, head, agency: agency)
      default: break
      }
    }
    head.linked.plan.reports.append(report)
    return true
  }

  /// Plan, period, agency, date and own sources of a report or verification; nil, and reported, when they do not fit.
  mutating func periodHead(
    _ document: Document, _ root: YAMLTree.Node, path: String, folder: String
  ) -> PeriodHead? {
    var nodes: (plan: YAMLTree.Node?, period: YAMLTree.Node?, agency: YAMLTree.Node?, citations: YAMLTree.Node?)
    nodes = (nil, nil, nil, nil)
    var date: (day: CalendarDate, range: SourceRange)?
    for (key, value) in document.fields(of: root) {
      switch key {
      case .plan: nodes.plan = value
      case .span: nodes.period = value
      case .agencies: nodes.agency = value
      case .citations: nodes.citations = value
      case .date: date = document.date(value).map { ($0, document.range(of: value)) }
      default: break
      }
    }
    guard let planNode = nodes.plan, let periodNode = nodes.period, let date,
      let linked = plan(planNode, in: document),
      let period = ReportingPeriod(document.string(periodNode))
    else { return nil }
    guard fits(period, at: document.range(of: periodNode), linked) else { return nil }
    let agency = nodes.agency.flatMap { agencyPosition($0, in: document, linked) }
    if nodes.agency != nil, agency == nil { return nil }
    let (isSplit, isMisplaced) = checkPeriodPlace(
      path, folder: folder, period, at: document.range(of: periodNode),
      agency: nodes.agency.map { (document.string($0), document.range(of: $0)) })
    var scope = CitationScope(inside: [linked.scope])
    if let node = nodes.citations { scope.define(citations: node, in: document, &context) }
    return PeriodHead(
      linked: linked, period: period, agency: agency, date: date.day, dateRange: date.range, scope: scope, isSplit: isSplit,
      isMisplaced: isMisplaced)
  }

  /// The plan that `rad` names.
  private mutating func plan(_ node: YAMLTree.Node, in document: Document) -> LinkedPlan? {
    let word = document.string(node)
    if let linked = plans.first(where: { $0.plan.id == word }) { return linked }
    if !hasUnlinkedPlan { context.report(.unknownPlan(node, in: document, candidates: plans.map(\.plan.id))) }
    return nil
  }

  /// The period is of the plan's calendar and lies inside its years.
  private mutating func fits(_ period: ReportingPeriod, at range: SourceRange, _ linked: LinkedPlan) -> Bool {
    guard period.calendar == linked.plan.calendar else {
      context.report(.foreignCalendar(period, at: range, plan: linked.plan, calendar: linked.plan.places.calendar))
      return false
    }
    guard linked.plan.years.contains(period.year) else {
      context.report(.periodOutsidePlan(period, at: range, plan: linked.plan))
      return false
    }
    return true
  }

  /// The file's name repeats its period and, where it is one agency's own, its agency.
  ///
  /// - Returns: whether the file is one agency's own, and whether its name says another period.
  private mutating func checkPeriodPlace(
    _ path: String, folder: String, _ period: ReportingPeriod, at range: SourceRange,
    agency: (id: String, range: SourceRange)?
  ) -> (isSplit: Bool, isMisplaced: Bool) {
    let parts = path.utf8.split(separator: UInt8(ascii: "/")).map(Substring.init)
    let isSplit = parts.count == 3
    let label = isSplit ? parts[1] : (parts.last?.dropLast(".yaml".count) ?? "")
    if label != period.label {
      let name = isSplit ? "\(folder)/\(period.label)/\(parts[2])" : "\(folder)/\(period.label).yaml"
      context.report(.misplaced(path, says: "periode: \(period.label)", name: name, at: range))
      // Its values may be meant for the period of the name: verdicts on them are not judged.
      hasUnlinkedReport = true
    } else if isSplit, let agency, parts[2] != "\(agency.id).yaml" {
      let name = "\(folder)/\(period.label)/\(agency.id).yaml"
      context.report(.misplaced(path, says: "instansi: \(agency.id)", name: name, at: agency.range))
    }
    return (isSplit, label != period.label)
  }

  // MARK: Entries

  private mutating func entries(
    _ node: YAMLTree.Node, in document: Document, _ head: PeriodHead, agency: Int
  ) -> [Report.Entry] {
    var entries: [Report.Entry] = []
    entries.reserveCapacity(document.tree.count(of: node))
    let ids = head.linked.actionIDs
    for (key, value) in document.tree.entries(of: node) {
      guard let action = ids.position(of: key, in: document.tree) else {
        reportUnknownAction(key, in: document, head.linked)
        hasUnlinkedReport = true
        continue
      }
      if head.isSplit { checkOwnership(of: action, agency, at: document.range(of: key), head.linked) }
      let range = document.range(from: key, to: value)
      entries.append(Report.Entry(action: action, range: range, provenance: document.provenance(of: key)))
      fill(&entries[entries.count - 1], from: value, in: document, head)
    }
    return entries
  }

  private mutating func checkOwnership(of position: Int, _ agency: Int, at range: SourceRange, _ linked: LinkedPlan) {
    if linked.plan.actions[position].lead == agency || linked.plan.actions[position].supporting.contains(agency) {
      return
    }
    let plan = linked.plan
    let action = plan.actions[position]
    context.report(
      .notTheAgencysAction(
        action, at: range, agency: plan.agencies[agency], lead: action.lead.map { plan.agencies[$0] }))
  }

  /// In place: an entry is too large to be handed around.
  private mutating func fill(
    _ entry: inout Report.Entry, from node: YAMLTree.Node, in document: Document, _ head: PeriodHead
  ) {
    for (key, value) in document.fields(of: node) {
      switch key {
      case .status: entry.claimedStatus = document.word(value, in: Words.claimedStatus)
      case .indicators: entry.values = values(value, in: document, head, action: entry.action)
      case .spending: entry.budgetSpent = spending(value, in: document, head)
      case .obstacles: entry.obstacles = document.text(value)
      case .enablers: entry.enablers = document.text(value)
      case .followUp: entry.followUp = document.text(value)
      case .evidence: entry.evidence = document.evidence(value)
      case .missing: entry.reason = document.text(value)
      case .legalBasis: entry.legalBasis = head.scope.legalBases(value, in: document, &context)
      case .citations: entry.citations = head.scope.citations(value, in: document, &context)
      case .note: entry.note = document.text(value)
      default: break
      }
    }
  }

  private mutating func values(
    _ node: YAMLTree.Node, in document: Document, _ head: PeriodHead, action: Int
  ) -> [Report.IndicatorValue] {
    var values: [Report.IndicatorValue] = []
    values.reserveCapacity(document.tree.count(of: node))
    let ids = head.linked.indicatorIDs[action]
    let indicators = head.linked.plan.actions[action].indicators
    for (key, value) in document.tree.entries(of: node) {
      guard let indicator = ids.position(of: key, in: document.tree) else {
        reportUnknownIndicator(key, in: document, action: action, head.linked)
        hasUnlinkedReport = true
        continue
      }
      let range = document.range(from: key, to: value)
      let identity = LinkedPlan.valueKey(action: action, indicator: indicator, period: head.period)
      if let first = head.linked.values.insert(range, for: identity) {
        let name = head.linked.name(action: action, indicator: indicator)
        if !head.isMisplaced { context.report(.duplicateValue(name, period: head.period, at: range, first: first)) }
        continue
      }
      values.append(
        Report.IndicatorValue(
          indicator: indicator, value: .missing(nil), citations: [], range: range,
          provenance: document.provenance(of: key)))
      let given = fill(&values[values.count - 1], from: value, in: document, head)
      guard indicators[indicator].isSensitive, let given else { continue }
      checkReported(
        values[values.count - 1].value, at: document.range(of: given), head, action: action, indicator: indicator)
    }
    return values
  }

  /// - Returns: the node of the value itself.
  private mutating func fill(
    _ result: inout Report.IndicatorValue, from node: YAMLTree.Node, in document: Document, _ head: PeriodHead
  ) -> YAMLTree.Node? {
    var value: YAMLTree.Node?
    var missing: YAMLTree.Node?
    for (key, field) in document.fields(of: node) {
      switch key {
      case .value: value = field
      case .missing: missing = field
      case .citations: result.citations = head.scope.citations(field, in: document, &context)
      case .note: result.note = document.text(field)
      default: break
      }
    }
    if let value { result.value = document.value(value, missing: missing) }
    return value
  }

  /// The privacy check of a reported or corrected value.
  mutating func checkReported(
    _ value: Value, at range: SourceRange, _ head: PeriodHead, action: Int, indicator: Int
  ) {
    guard head.linked.plan.actions[action].indicators[indicator].isSensitive else { return }
    checkSmallCell(
      value, at: range, head.linked.plan.actions[action].indicators[indicator],
      name: head.linked.name(action: action, indicator: indicator), head.linked.framework)
  }

  private mutating func spending(
    _ node: YAMLTree.Node, in document: Document, _ head: PeriodHead
  ) -> Report.Spending {
    var spending = Report.Spending(
      value: .missing(nil), range: document.range(of: node), provenance: document.provenance(of: node))
    var value: YAMLTree.Node?
    var missing: YAMLTree.Node?
    for (key, field) in document.fields(of: node) {
      switch key {
      case .value: value = field
      case .missing: missing = field
      case .fund: spending.fund = document.word(field, in: Words.fund)
      case .citations: spending.citations = head.scope.citations(field, in: document, &context)
      case .note: spending.note = document.text(field)
      default: break
      }
    }
    if let value { spending.value = document.value(value, missing: missing) }
    return spending
  }

  // MARK: Ids

  mutating func actionPosition(_ node: YAMLTree.Node, in document: Document, _ linked: LinkedPlan) -> Int? {
    if let position = linked.actionIDs.position(of: node, in: document.tree) { return position }
    reportUnknownAction(node, in: document, linked)
    return nil
  }

  private mutating func reportUnknownAction(_ node: YAMLTree.Node, in document: Document, _ linked: LinkedPlan) {
    context.report(
      .unknownAction(
        node, in: document, plan: linked.plan.id, candidates: linked.actionIDs.ids, list: linked.plan.places.actions))
  }

  mutating func indicatorPosition(
    _ node: YAMLTree.Node, in document: Document, action: Int, _ linked: LinkedPlan
  ) -> Int? {
    if let position = linked.indicatorIDs[action].position(of: node, in: document.tree) { return position }
    reportUnknownIndicator(node, in: document, action: action, linked)
    return nil
  }

  private mutating func reportUnknownIndicator(
    _ node: YAMLTree.Node, in document: Document, action: Int, _ linked: LinkedPlan
  ) {
    context.report(
      .unknownIndicator(
        node, in: document, action: linked.plan.actions[action].id, candidates: linked.indicatorIDs[action].ids,
        definition: linked.plan.actions[action].range))
  }
}

extension Document {
  fileprivate func evidence(_ list: YAMLTree.Node) -> [Report.Evidence] {
    var evidence: [Report.Evidence] = []
    evidence.reserveCapacity(tree.count(of: list))
    for item in tree.items(of: list) {
      evidence.append(Report.Evidence(title: requiredText(nil), link: nil, range: range(of: item)))
      fill(&evidence[evidence.count - 1], from: item)
    }
    return evidence
  }

  private func fill(_ evidence: inout Report.Evidence, from node: YAMLTree.Node) {
    for (key, value) in fields(of: node) {
      switch key {
      case .title: evidence.title = requiredText(value)
      case .link: evidence.link = text(value)
      case .missing: evidence.missing = missing(value)
      case .date: evidence.date = date(value)
      case .note: evidence.note = text(value)
      default: break
      }
    }
  }
}
