public import Diagnostics
public import PlanModel
public import PlanProgress

/// What linting gave: findings after the severity profile, and which of the site's overrides had an effect.
public struct LintResult: Sendable {
  public var diagnostics = DiagnosticList()
  /// Positions in `LintContext.overrides`. What no region uses suppresses nothing: see `lintOverrides`.
  public var usedOverrides: Set<Int> = []
}

/// Looks at one region's plans and profile.
///
/// Run it on dossiers without errors only: advice on a plan whose references lead nowhere would mislead.
///
/// - Parameter reports: by position in the dossier's `plans`, as `measure` gives them.
/// - Complexity: O(rules × (actions + reported values))
public func lint(_ dossier: RegionDossier, reports: [ProgressReport], context: LintContext) -> LintResult {
  var subjects: [PlanSubject] = []
  for (plan, progress) in zip(dossier.plans, reports) {
    guard let framework = context.reference.framework(plan.framework) else { continue }
    subjects.append(
      PlanSubject(
        region: dossier.region, plan: plan, framework: framework, progress: progress, asOf: context.asOf))
  }
  let reference = context.reference
  let framework =
    subjects.first?.framework ?? reference.collection.framework.flatMap { reference.framework($0) }
    ?? reference.frameworks.last
  let region = RegionSubject(dossier: dossier, reference: reference, framework: framework, asOf: context.asOf)

  var policy = SeverityPolicy(dossier, context)
  for rule in LintRule.all {
    var findings = LintFindings(rule.kind)
    for subject in subjects { rule.plan?(subject, &findings) }
    rule.region?(region, &findings)
    for finding in findings.findings { policy.take(finding) }
  }
  policy.reportExceptions()
  return policy.result
}

/// Looks at what all plans refer to: national hotlines.
public func lintReferenceData(_ context: LintContext) -> LintResult {
  var policy = SeverityPolicy(nil, context)
  for rule in LintRule.all {
    var findings = LintFindings(rule.kind)
    rule.reference?(context, &findings)
    for finding in findings.findings { policy.take(finding) }
  }
  return policy.result
}

/// Looks at all regions together. Only for a whole collection: a part of it would compare regions with nothing.
///
/// - Returns: findings by file and line without source text, and which of the site's overrides had an effect.
/// - Complexity: O(actions of all regions)
public func lintCollection(
  _ promises: [RegionPromises], context: LintContext
) -> (findings: [LocatedDiagnostic], usedOverrides: Set<Int>) {
  var located: [LocatedDiagnostic] = []
  var used: Set<Int> = []
  for rule in LintRule.all {
    guard let check = rule.collection else { continue }
    var findings = CollectionFindings(rule.kind)
    check(promises, context, &findings)
    for finding in findings.findings {
      guard let position = context.override(of: finding.diagnostic.code, in: finding.region) else {
        located.append(finding.diagnostic)
        continue
      }
      used.insert(position)
      guard let severity = context.overrides[position].severity else { continue }
      var diagnostic = finding.diagnostic
      diagnostic.severity = severity
      located.append(diagnostic)
    }
  }
  return (located, used)
}

/// What is wrong with the site's severity profile itself.
///
/// - Parameter used: the positions that had an effect anywhere: the union of all results of a run over the whole collection.
public func lintOverrides(_ context: LintContext, used: Set<Int>) -> DiagnosticList {
  var list = DiagnosticList()
  for (position, override) in context.overrides.enumerated() {
    if let finding = SeverityPolicy.fault(of: override, isUsed: used.contains(position), asOf: context.asOf) {
      list.append(finding)
    }
  }
  return list
}
