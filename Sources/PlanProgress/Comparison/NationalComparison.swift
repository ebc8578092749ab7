public import PlanModel

/// Regions held against each other, like with like: one group per kind of unit, framework and year.
public struct NationalComparison: Sendable {
  /// Which plans are counted: `kumpulan.yaml`'s `hitung`.
  public var counted: [PlanNature]
  /// By framework: the year in which all its regions are compared.
  public var closedYears: [String: Int]
  /// Provinces, kabupaten, kota, in this order; years newest first.
  public var groups: [ComparisonGroup]
  public var provinces: [ProvinceRollUp]
  /// Units whose finished year rose most against the year before, best first; only units that pass the guard in both.
  public var improvements: [Improvement]
  /// What moved since each region's period before, biggest first.
  public var moves: [Move]
  /// Regions whose newest plan is shown and not counted.
  public var uncounted: [RegionCode]

  public func group(_ type: RegionType, framework: String, year: Int) -> ComparisonGroup? {
    groups.first { $0.type == type && $0.framework == framework && $0.year == year }
  }

  /// The roll-up that stands beside a province's own figure, of the same framework; nil where there is none.
  ///
  /// - Parameters:
  ///   - framework: of the province's plan. Without one the framework under which most of its regencies have a figure speaks;
  ///     figures of two frameworks are never put into one mean.
  ///   - year: nil: the framework's last closed year.
  public func rollUp(of province: RegionCode, framework: String?, year: Int? = nil) -> ProvinceRollUp? {
    let found = provinces.filter { rollUp in
      rollUp.province == province && rollUp.year == year ?? closedYears[rollUp.framework]
        && (framework == nil || rollUp.framework == framework)
    }
    return found.max { first, second in
      (first.regenciesWithFigure, first.regenciesWithPlan, second.framework)
        < (second.regenciesWithFigure, second.regenciesWithPlan, first.framework)
    }
  }

  /// The group that a comparison page opens with: the last closed year of the framework that most plans follow. No report, sent
  /// or withheld, changes it.
  public func leadingGroup(_ type: RegionType) -> ComparisonGroup? {
    ComparisonGroup.leading(among: groups.filter { $0.type == type })
  }
}

extension ComparisonGroup {
  /// - Parameter groups: of one kind of region.
  public static func leading(among groups: [ComparisonGroup]) -> ComparisonGroup? {
    groups.filter(\.isLastClosed).max { ($0.rows.count, $1.framework) < ($1.rows.count, $0.framework) }
  }
}
