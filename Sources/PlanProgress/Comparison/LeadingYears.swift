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

  /// - Parameter sizes: of whole groups, or of each region for itself.
  public init(adding sizes: some Sequence<GroupSize>) {
    // A few dozen groups at most: found faster in a list than by hashing.
    var groups: [GroupSize] = []
    for size in sizes {
      let place = groups.firstIndex {
        $0.year == size.year && $0.type == size.type && $0.framework == size.framework
      }
      guard let place else {
        groups.append(size)
        continue
      }
      groups[place].units += size.units
      groups[place].ranked += size.ranked
    }
    self.init(
      RegionType.allCases.compactMap { type in
        groups.filter { $0.type == type }.max { $0.isLess(than: $1) }.map { Year(framework: $0.framework, year: $0.year) }
      })
  }

  public init(of summaries: [RegionSummary], reference: ReferenceData) {
    self.init(adding: ComparisonGroup.groups(of: summaries, reference: reference).map(\.size))
  }

  func holds(_ framework: String, _ year: Int) -> Bool { years.contains { $0.year == year && $0.framework == framework } }
}

extension ComparisonGroup {
  public var size: GroupSize {
    GroupSize(type: type, framework: framework, year: year, units: rows.count, ranked: rankedCount)
  }
}

extension RegionSummary {
  /// The groups in which the region is compared, each as if nobody else were.
  public func groupSizes(_ reference: ReferenceData) -> [GroupSize] {
    ComparisonGroup.groups(of: [self], reference: reference).map(\.size)
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
