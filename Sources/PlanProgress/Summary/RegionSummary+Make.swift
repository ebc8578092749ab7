import Diagnostics
public import PlanModel

/// One region, measured: the progress of each of its plans, its duties and the summary for everyone else.
public struct RegionMeasurement: Sendable {
  /// By position in the dossier's `plans`.
  public var reports: [ProgressReport]
  /// The framework by which the region's own duties are judged.
  public var dutyFramework: Framework?
  public var duties: [DutyAssessment]
  public var summary: RegionSummary
}

/// Measures everything about one region.
///
/// The linker refuses a plan whose framework is unknown, so every plan of a dossier has one here.
public func measure(_ dossier: RegionDossier, reference: ReferenceData, asOf: CalendarDate) -> RegionMeasurement {
  let counted = reference.collection.counted
  var dossier = dossier
  dossier.plans.removeAll { reference.framework($0.framework) == nil }
  var reports: [ProgressReport] = []
  var previous: [PlanSummary.PreviousPeriod?] = []
  for plan in dossier.plans {
    guard let framework = reference.framework(plan.framework) else { continue }
    let report = measure(plan, framework: framework, asOf: asOf)
    reports.append(report)
    previous.append(PlanSummary.PreviousPeriod(before: report, of: plan, framework: framework))
  }
  let framework =
    dossier.plans.first.flatMap { reference.framework($0.framework) } ?? reference.collection.framework.flatMap { reference.framework($0) } ?? reference.frameworks.last
  // A region of which only drafts lie here has said nothing yet: like one without a folder, it is in no count.
  let duties =
    dossier.profile == nil && dossier.plans.isEmpty
    ? []
    : framework.map {
      assessDuties(dossier, framework: $0, asOf: asOf, reports: reports, counting: counted)
    } ?? []
  var summary = RegionSummary(
    dossier, reports: reports, previous: previous, dutyFramework: framework, duties: duties, reference: reference,
    asOf: asOf)
  summary.rises = Improvement.all(in: ComparisonGroup.groups(of: [summary], reference: reference))
  return RegionMeasurement(
    reports: reports, dutyFramework: framework, duties: duties, summary: summary)
}

extension RegionSummary {
  init(
    _ dossier: RegionDossier, reports: [ProgressReport], previous: [PlanSummary.PreviousPeriod?],
    dutyFramework: Framework?, duties: [DutyAssessment], reference: ReferenceData, asOf: CalendarDate
  ) {
    region = dossier.region.code
    self.asOf = asOf
    hasProfile = dossier.profile != nil
    plans = zip(dossier.plans, zip(reports, previous)).map { plan, rest in
      let compared = reference.framework(plan.framework)?.lastClosedYear(asOf: asOf)
      return PlanSummary(
        plan, report: rest.0, comparedYear: compared.flatMap { plan.years.contains($0) ? $0 : nil }, previous: rest.1)
    }
    self.dutyFramework = dutyFramework?.id
    self.duties = duties.map { assessment in
      let place = assessment.evidence.first
      var compact = assessment
      compact.evidence = []
      return DutySummary(
        id: dutyFramework?.duties[assessment.duty].id ?? "", assessment: compact,
        path: place.flatMap { dossier.path(of: $0.source) }, line: Int(place?.line ?? 0))
    }
    taskForce = dossier.profile.flatMap { TaskForceSummary($0, asOf: asOf) }
    border = dossier.profile?.geography?.border
    coast = dossier.profile?.geography?.coast
    commit = dossier.commit
    lastReport = plans.compactMap(\.lastReport).max()
    pages = dossier.pages.map(\.slug).sorted()
    rises = []
    promises = RegionPromises(dossier)
  }
}

extension RegionSummary.TaskForceSummary {
  init?(_ profile: RegionProfile, asOf: CalendarDate) {
    let standing = profile.taskForces.first { force in
      force.since.map { $0.firstDay <= asOf } ?? true && force.until.map { $0.lastDay >= asOf } ?? true
    }
    guard let force = standing else { return nil }
    status = force.status
    sinceYear = force.since?.year
    chair = force.chair?.office?.string
    executiveChair = force.executiveChair?.office?.string
    instrument = force.legalBasis.first { $0.status != .draft }?.shortName.id
    subdivisions = force.subdivisionCount ?? force.subdivisions.count
  }
}
