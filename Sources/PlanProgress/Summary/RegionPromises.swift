public import PlanModel

/// What a region's plans promise, without texts and without figures: all that rules across regions look at.
///
/// It stands apart from the rest of the summary because reports, which change every quarter, do not change it.
public struct RegionPromises: Sendable, Hashable {
  public var region: RegionCode
  /// Newest generation first.
  public var plans: [OfPlan]

  public struct OfPlan: Sendable, Hashable {
    public var framework: String
    /// `plans/61-…/rad-2025-2029.yaml`, where all of it stands.
    public var path: String
    public var actionPrints: [ActionPrint]
    public var itemTargets: [ItemTarget]
  }

  /// For rules that look for copied plans: what two regions' actions have in common, without their texts.
  public struct ActionPrint: Sendable, Hashable {
    public var id: String
    /// FNV-1a over the title, folded to lower-case words.
    public var title: UInt64
    /// The smallest hashes of the text's word triples: their overlap estimates how alike two texts are.
    public var shingles: [UInt32]
    public var line: Int
  }

  /// A target that belongs to one of the framework's items, so that a province can be held against its regencies.
  public struct ItemTarget: Sendable, Hashable {
    public var item: String
    public var unit: String
    public var year: Int
    public var value: Double
    public var action: String
    public var indicator: String
    public var isSum: Bool
    public var line: Int
  }
}
