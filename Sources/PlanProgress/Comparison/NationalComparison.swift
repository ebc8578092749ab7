public import PlanModel

/// Regions held against each other, like with like: one group per kind of unit, framework and year.
public struct NationalComparison: Sendable {
  /// Which plans are counted: `kumpulan.yaml`'s `hitung`.
  public var counted: [PlanNature]
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

  /// The group that a comparison page opens with: the newest year in which most units can be ranked; of two such
  /// frameworks the one with more units.
  public func leadingGroup(_ type: RegionType) -> ComparisonGroup? {
    groups.filter { $0.type == type }.max { $0.size.isLess(than: $1.size) }
  }
}
