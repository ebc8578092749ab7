/// How much of the regions a file about the whole country is made of.
///
/// Such a file is made from summaries that were cut down to its view, so it cannot depend on more, and need not be made
/// anew while what its view shows stays the same.
public enum SummaryView: Int, Sendable, CaseIterable, Comparable {
  /// Which regions there are, and when each reported last: what the frame of every page says.
  case frame
  /// And their institutional duties.
  case duties
  /// Everything but what only rules across regions look at.
  case figures

  public static func < (left: SummaryView, right: SummaryView) -> Bool { left.rawValue < right.rawValue }
}

extension RegionSummary {
  /// What a view shows of the region; the rest is as if nothing were recorded.
  public func seen(in view: SummaryView) -> RegionSummary {
    let nothing = RegionPromises(region: region, plans: [])
    if view == .figures {
      var seen = self
      seen.promises = nothing
      return seen
    }
    let showsDuties = view >= .duties
    return RegionSummary(
      region: region, asOf: asOf, hasProfile: hasProfile, plans: [], dutyFramework: showsDuties ? dutyFramework : nil,
      duties: showsDuties ? duties : [], taskForce: nil, border: nil, coast: nil, commit: showsDuties ? commit : nil,
      lastReport: lastReport, pages: [], promises: nothing)
  }
}
