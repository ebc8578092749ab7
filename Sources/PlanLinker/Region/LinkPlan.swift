import Diagnostics
import PlanModel
import YAMLTree

extension RegionLinker {
  /// `rad-2019-2020.yaml`.
  ///
  /// - Returns: whether the plan can be reported on; false after a fault that leaves nothing to tie reports to.
  mutating func linkPlan(_ document: Document, _ root: YAMLTree.Node, path: String) -> Bool {
    guard let linked = planHead(document, root, path: path) else { return false }
    // Two plans of the same years cannot both be named by them: one was reported as misnamed, and is left out.
    if plans.contains(where: { $0.plan.id == linked.plan.id }) { return false }
    linkAgencies(document, root, into: linked)
    linkActions(document, root, into: linked)
    if let node = document.field(.amendments, of: root) { linkAmendments(node, in: document, into: linked) }
    plans.append(linked)
    return true
  }

  /// Everything of a plan but its agencies, actions and amendments.
  private mutating func planHead(_ document: Document, _ root: YAMLTree.Node, path: String) -> LinkedPlan? {
    guard let frameworkNode = document.field(.framework, of: root), let spanNode = document.field(.span, of: root)
    else { return nil }
    guard let framework = reference.framework(document.string(frameworkNode)) else {
      context.report(.unknownFramework(frameworkNode, in: document, candidates: reference.frameworks.map(\.id)))
      return nil
    }
    guard let years = years(spanNode, in: document) else { return nil }
    let id = "\(years.lowerBound)-\(years.upperBound)"
    checkPlace(path, expected: ["rad-\(id).yaml"], says: "periode \(id)", at: document.range(of: spanNode))

    var scope = CitationScope(inside: [profileScope])
    if let node = document.field(.citations, of: root) { scope.define(citations: node, in: document, &context) }
    if let node = document.field(.legalBasis, of: root) { scope.define(legalBases: node, in: document, &context) }

    var plan = Plan(
      region: input.code, id: id, title: document.requiredText(nil), nature: .test, status: .drafting, years: years,
      framework: framework.id, calendar: .yearly, enacted: nil, legalBasis: scope.legalBases, agencies: [],
      citations: scope.citations, actions: [], amendments: [], note: nil, reports: [], verifications: [],
      source: document.source, provenance: document.provenance(of: root))
    plan.places.years = document.range(of: spanNode)
    plan.places.framework = document.range(of: frameworkNode)
    for (key, value) in document.fields(of: root) {
      switch key {
      case .title: plan.title = document.requiredText(value)
      case .nature:
        plan.places.nature = document.range(of: value)
        plan.nature = document.word(value, in: Words.nature) ?? .test
      case .status:
        plan.places.status = document.range(of: value)
        plan.status = document.word(value, in: Words.planStatus) ?? .drafting
      case .calendar:
        plan.places.calendar = document.range(of: value)
        plan.calendar = calendar(value, in: document, framework)
      case .enactment: linkEnactment(value, in: document, scope, into: &plan)
      case .summary: plan.chapters.summary = document.text(value)
      case .mediumTermPlan: plan.chapters.mediumTermPlan = document.text(value)
      case .background: plan.chapters.background = document.text(value)
      case .policy: plan.chapters.policy = document.text(value)
      case .mechanism: plan.chapters.mechanism = document.text(value)
      case .note: plan.note = document.text(value)
      default: break
      }
    }
    plan.judgedFrom = judgedFrom(plan, spanNode, in: document)
    return LinkedPlan(plan: plan, framework: framework, scope: scope)
  }

  /// `{mulai: 2019, selesai: 2020}`; nil, and reported, when it runs backwards.
  mutating func years(_ node: YAMLTree.Node, in document: Document) -> ClosedRange<Int>? {
    guard let first = document.field(.first, of: node).flatMap({ firstMonth($0, in: document)?.year }),
      let last = document.field(.last, of: node).flatMap(document.integer)
    else { return nil }
    guard first <= last else {
      context.report(.reversedSpan(first, last, at: document.range(of: node)))
      return nil
    }
    return first...last
  }

  /// `2024`, or `2024-07` for a plan that begins within a year.
  private func firstMonth(_ node: YAMLTree.Node, in document: Document) -> CalendarDate? {
    if let year = document.integer(node) { return CalendarDate(year: year, month: 1, day: 1) }
    return CalendarDate(document.string(node) + "-01")
  }

  private func judgedFrom(_ plan: Plan, _ spanNode: YAMLTree.Node, in document: Document) -> CalendarDate {
    let first = document.field(.first, of: spanNode).flatMap { firstMonth($0, in: document) }
    return [plan.judgedFrom, first, plan.enacted, reference.region(input.code)?.validFrom].compactMap(\.self).max()
      ?? plan.judgedFrom
  }

  private mutating func calendar(
    _ node: YAMLTree.Node, in document: Document, _ framework: Framework
  ) -> ReportingCalendar {
    let calendar = document.word(node, in: Words.calendar) ?? .yearly
    if !framework.calendars.contains(calendar) {
      context.report(.calendarNotOffered(calendar, at: document.range(of: node), framework: framework))
    }
    return calendar
  }

  private mutating func linkEnactment(
    _ node: YAMLTree.Node, in document: Document, _ scope: CitationScope, into plan: inout Plan
  ) {
    for (key, value) in document.fields(of: node) {
      switch key {
      case .date: plan.enacted = document.date(value)
      case .legalBasis: plan.enactedBy = scope.legalBases(value, in: document, &context)
      case .missing: plan.enactment.missing = document.missing(value)
      case .citations: plan.enactment.citations = scope.citations(value, in: document, &context)
      case .note: plan.enactment.note = document.text(value)
      default: break
      }
    }
  }

  // MARK: Agencies

  private mutating func linkAgencies(_ document: Document, _ root: YAMLTree.Node, into linked: LinkedPlan) {
    guard let list = document.field(.agencies, of: root) else { return }
    linked.agenciesRange = document.range(of: list)
    for item in document.items(of: list) {
      guard let id = document.field(.id, of: item) else { continue }
      if let first = linked.agencyIDs.insert(id, in: document.tree, at: linked.plan.agencies.count) {
        context.report(.duplicateID(id, what: .agency, first: first, in: document))
        continue
      }
      linked.plan.agencies.append(agency(item, in: document, linked))
    }
  }

  private mutating func agency(_ node: YAMLTree.Node, in document: Document, _ linked: LinkedPlan) -> Agency {
    var agency = Agency(
      id: "", kind: "", name: document.requiredText(nil), abbreviation: nil, range: document.range(of: node),
      provenance: document.provenance(of: node))
    for (key, value) in document.fields(of: node) {
      switch key {
      case .id: agency.id = document.string(value)
      case .type:
        agency.kind = document.agencyKind(value, reference, &context)
        checkInForce(agency.kind, at: document.range(of: value), years: linked.plan.years)
      case .name: agency.name = document.requiredText(value)
      case .abbreviation: agency.abbreviation = document.text(value)
      case .role: agency.role = document.text(value)
      case .link: agency.link = document.text(value)
      case .citations: agency.citations = linked.scope.citations(value, in: document, &context)
      case .note: agency.note = document.text(value)
      default: break
      }
    }
    return agency
  }

  /// A kind must exist at some time within the plan's years.
  private mutating func checkInForce(_ id: String, at range: SourceRange, years: ClosedRange<Int>) {
    guard let kind = reference.agencyKind(id) else { return }
    let hasEnded = kind.validTo.map { $0.lastDay.year < years.lowerBound } ?? false
    let isYetToCome = kind.validFrom.map { $0.firstDay.year > years.upperBound } ?? false
    guard hasEnded || isYetToCome else { return }
    context.report(
      .kindOutOfForce(
        kind, at: range, years: years, successors: kind.successors.compactMap(reference.agencyKind),
        predecessor: reference.agencyKinds.first { $0.successors.contains(id) }))
  }
}
