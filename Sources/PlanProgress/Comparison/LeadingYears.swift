public import PlanModel

/// How many units a group of regions holds, and how many of them can be ranked.
public struct GroupSize: Sendable, Hashable {
  public var type: RegionType
  public var framework: String
  public var year: Int
  public var units: Int
  public var ranked: Int

  public init(type: RegionType, framework: String, year: Int, units: Int, ranked: Int) {
    self.type = type
    self.framework = framework
    self.year = year
    self.units = units
    self.ranked = ranked
  }

  /// Whether a page would rather open with the other group: more that can be ranked, then newer, then larger, and at last the
  /// framework that comes first.
  public func isLess(than other: GroupSize) -> Bool {
    if (ranked, year, units) != (other.ranked, other.year, other.units) {
      return (ranked, year, units) < (other.ranked, other.year, other.units)
    }
    return framework > other.framework
  }
}

/// The years that the comparison opens with: of each kind of region the framework and year in which most can be ranked.
public struct LeadingYears: Sendable, Hashable {
  public struct Year: Sendable, Hashable, Comparable {
    public let framework: String
    public let year: Int

    public init(framework: String, year: Int) {
      self.framework = framework
      self.year = year
    }

    public static func < (left: Year, right: Year) -> Bool { (left.framework, left.year) < (right.framework, right.year) }
  }

  /// In order.
  public let years: [Year]

  public init(_ years: [Year] = []) { self.years = Set(years).sorted() }

  /// - Parameter groups: whole ones.
  init(among groups: [GroupSize]) {
    self.init(
      RegionType.allCases.compactMap { type in
        groups.filter { $0.type == type }.max { $0.isLess(than: $1) }.map { Year(framework: $0.framework, year: $0.year) }
      })
  }

  public init(of summaries: [RegionSummary], reference: ReferenceData) {
    self.init(among: ComparisonGroup.sizes(of: summaries, reference))
  }

  /// Those that the page of a kind of agency opens with.
  public init(ofAgencyKind kind: String, in summaries: [RegionSummary], reference: ReferenceData) {
    self.init(among: ComparisonGroup.sizes(ofAgencyKind: kind, in: summaries, reference))
  }

  func holds(_ framework: String, _ year: Int) -> Bool { years.contains { $0.year == year && $0.framework == framework } }
}

/// Adds up what each region adds to the groups that it, or its agencies of one kind, are compared in.
public struct GroupTally: Sendable {
  /// The groups themselves, which tallies side by side have in common.
  public struct Places: Sendable {
    // A few dozen at most: found faster in a list than by hashing.
    fileprivate var groups: [GroupSize] = []

    public init() {}

    public mutating func place(of group: GroupSize) -> Int {
      let known = groups.firstIndex {
        $0.year == group.year && $0.type == group.type && $0.framework == group.framework
      }
      if let known { return known }
      groups.append(GroupSize(type: group.type, framework: group.framework, year: group.year, units: 0, ranked: 0))
      return groups.count - 1
    }
  }

  private var counts: [(units: Int, ranked: Int)] = []

  public init() {}

  /// - Parameter place: as `Places` gives it.
  public mutating func add(units: Int, ranked: Int, at place: Int) {
    while counts.count <= place { counts.append((0, 0)) }
    counts[place].units += units
    counts[place].ranked += ranked
  }

  public func leadingYears(_ places: Places) -> LeadingYears {
    LeadingYears(
      among: zip(places.groups, counts).filter { $1.units > 0 }.map { group, count in
        GroupSize(
          type: group.type, framework: group.framework, year: group.year, units: count.units, ranked: count.ranked)
      })
  }
}

extension ComparisonGroup {
  public var size: GroupSize {
    GroupSize(type: type, framework: framework, year: year, units: rows.count, ranked: rankedCount)
  }
}

extension RegionSummary {
  /// The groups in which the region is compared, each as if nobody else were.
  public func groupSizes(_ reference: ReferenceData) -> [GroupSize] {
    ComparisonGroup.sizes(of: [self], reference)
  }

  /// The same for its agencies of one kind.
  public func groupSizes(ofAgencyKind kind: String, _ reference: ReferenceData) -> [GroupSize] {
    ComparisonGroup.sizes(ofAgencyKind: kind, in: [self], reference)
  }

  /// Finished years of which `SummaryView.compared` shows more when they lead than when they do not.
  public var yearsThatMayLead: [LeadingYears.Year] {
    LeadingYears(
      plans.flatMap { plan in
        plan.yearSummaries.filter { $0.isFinished && !plan.isRecent($0.year) }
          .map { LeadingYears.Year(framework: plan.framework, year: $0.year) }
      }
    ).years
  }
}
