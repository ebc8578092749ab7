public import Diagnostics
import PlanProgress

/// One piece of advice on valid plans: its story, and the check that gives it.
///
/// A rule's file in `Rules/` is its whole story: `pantau explain`, the guide page and SARIF's help print from `kind`, and a
/// test compiles its example. Rules see the linked model and never YAML; they advise, they do not repeat what the schema
/// and the linker refuse.
public struct LintRule: Sendable {
  /// Code, severity, summary (`title`), rationale (`explanation`) and example.
  public let kind: DiagnosticKind
  let plan: (@Sendable (PlanSubject, inout LintFindings) -> Void)?
  let region: (@Sendable (RegionSubject, inout LintFindings) -> Void)?
  let reference: (@Sendable (LintContext, inout LintFindings) -> Void)?
  let collection: (@Sendable ([RegionPromises], LintContext, inout CollectionFindings) -> Void)?

  /// - Parameters:
  ///   - plan: looks at one plan.
  ///   - region: looks at a region's profile.
  ///   - reference: looks at what all plans refer to.
  ///   - collection: looks at what all regions promise together.
  init(
    code: String, severity: Severity, title: LocalizedText, explanation: LocalizedText,
    example: DiagnosticKind.Example?, plan: (@Sendable (PlanSubject, inout LintFindings) -> Void)? = nil,
    region: (@Sendable (RegionSubject, inout LintFindings) -> Void)? = nil,
    reference: (@Sendable (LintContext, inout LintFindings) -> Void)? = nil,
    collection: (@Sendable ([RegionPromises], LintContext, inout CollectionFindings) -> Void)? = nil
  ) {
    kind = DiagnosticKind(
      code: code, severity: severity, title: title, explanation: explanation, example: example)
    self.plan = plan
    self.region = region
    self.reference = reference
    self.collection = collection
  }

  /// Every rule, in order of code. One file in `Rules/` each; a test holds the list to the folder.
  public static let all: [LintRule] = [
    actionMissingInReport, actionsCopied, actionWithoutIndicator, actionWithoutOwner, agencyLeadsNothing, allRoundValues,
    allTargetsOutsidePlan, amendmentChainEnd, baselineBeyondTarget, boundedUnitSummed, cancelledWithoutAmendment,
    chairAgainstRegulation, cumulativeSeriesShrinks,
    cumulativeTargetFalls, futureDated, hotlineCheckOld, incompleteLegalBasis, indicatorWithoutTarget, lastPeriodJump,
    natureNotCounted, notApplicableWithoutBasis, planBeforeRegion, planPastItsPeriod, planWithoutEnactment, reportBeforePeriodBegins,
    reportBeforePeriodEnds, regenciesAboveProvince, scoresAtCeiling, sharedEvidence, spendingAboveCeiling,
    strategyWithoutAction, targetOutsideSchedule, uniformValues, unitExceeded, valueFarAboveTarget,
    verificationBeforeReport, weightsOutOfProportion, yearOutsidePlan,
  ].sorted { $0.kind.code < $1.kind.code }
}

/// Everything that the lint phase can find: the rules, and what is wrong with their exceptions.
public enum PlanLintDiagnostics {
  public static let all: [DiagnosticKind] =
    (LintRule.all.map(\.kind) + SeverityPolicy.kinds).sorted { $0.code < $1.code }
}
