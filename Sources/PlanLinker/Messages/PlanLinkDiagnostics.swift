public import Diagnostics

/// Everything that linking can find: references that lead nowhere, ids given twice, and values that contradict each other.
///
/// Each kind stands in the file of `Messages/` that also writes its messages.
public enum PlanLinkDiagnostics {
  public static let all: [DiagnosticKind] = [
    // Regions
    unknownRegion, formerRegionCode, foreignRegion, misplacedDocument,
    // Ids
    duplicateID,
    // References
    unknownAgency, unknownAgencyKind, agencyKindOutOfForce, unknownStrategy, unknownItem, unknownFramework,
    unknownCitation, unknownLegalBasis, unknownHotline, unknownUnit, unknownCollectionFramework,
    // Reports
    unknownPlan, unknownAction, unknownIndicator, foreignCalendar, periodOutsidePlan, notTheAgencysAction,
    duplicateValue, duplicateVerdict, verdictWithoutReport, smallCell,
    // Plans
    reversedSpan, calendarNotOffered, brokenAmendment, weakenedWithoutBasis,
    // Reference data
    malformedTable, unknownParent, unknownSuccessor, unorderedBands,
  ]
}

/// «Maksud Anda …?» with the nearest of the candidates; nil when none is near.
func didYouMean(_ word: String, among candidates: [String]) -> LocalizedText? {
  let near = Suggestion.nearest(to: word, among: candidates)
  guard !near.isEmpty else { return nil }
  return LocalizedText(
    id: "Maksud Anda \(choice(near.map { "`\($0)`" }).id)?", en: "Did you mean \(choice(near.map { "`\($0)`" }).en)?")
}

/// «a», «a atau b», «a, b, atau c».
func choice(_ words: [String]) -> (id: String, en: String) {
  guard let last = words.last, words.count > 1 else { return (words.first ?? "", words.first ?? "") }
  let head = words.dropLast().joined(separator: ", ")
  let comma = words.count > 2 ? "," : ""
  return ("\(head)\(comma) atau \(last)", "\(head)\(comma) or \(last)")
}

/// A help text that suggests, and says where the list of valid words is.
func suggestion(_ word: String, among candidates: [String], else fallback: LocalizedText) -> LocalizedText {
  didYouMean(word, among: candidates) ?? fallback
}

/// At most so many of a list's words, for a message.
func shortList(_ words: [String], limit: Int = 8) -> (id: String, en: String) {
  let shown = words.prefix(limit).map { "`\($0)`" }.joined(separator: ", ")
  guard words.count > limit else { return (shown, shown) }
  let rest = words.count - limit
  return ("\(shown), dan \(rest) lainnya", "\(shown), and \(rest) more")
}
