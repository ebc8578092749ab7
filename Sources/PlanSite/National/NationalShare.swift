public import PlanModel
public import PlanProgress

/// National files that are made of the same share of what regions hand up, and so are made anew together.
public enum NationalShare: Sendable, Hashable {
  /// What sees as much of all regions as a view shows.
  case view(SummaryView)
  /// The page of one kind of agency.
  case agencyKind(String)
  /// The table of all kinds.
  case agencyTable

  /// Whether its files are put together of what each region adds, so that one region's part needs none of the others.
  public var isMadeRegionByRegion: Bool { self == .view(.figures) }

  /// Every share there is, those whose files take long first.
  public static func all(_ reference: ReferenceData) -> [NationalShare] {
    SummaryView.allCases.reversed().map { .view($0) } + [.agencyTable]
      + reference.agencyKinds.map { .agencyKind($0.id) }
  }
}
