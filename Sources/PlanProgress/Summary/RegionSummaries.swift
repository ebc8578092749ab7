public import PlanModel

/// What all regions handed up, in order of code. Of a large country it is read only when somebody asks: most files about all
/// regions need one region that changed, and take the others over as they are published.
public struct RegionSummaries: Sendable {
  public let regions: [RegionCode]
  private let one: @Sendable (Int) -> RegionSummary?
  private let every: @Sendable () -> [RegionSummary]

  /// - Parameter summaries: in any order.
  public init(_ summaries: [RegionSummary]) {
    let summaries = summaries.sorted { $0.region < $1.region }
    self.init(of: summaries.map(\.region), one: { summaries[$0] }, all: { summaries })
  }

  /// - Parameters:
  ///   - regions: in order of code.
  ///   - one: reads one by its position; nil when it cannot be read, which the caller must notice.
  ///   - all: reads all, in that order.
  public init(
    of regions: [RegionCode], one: @escaping @Sendable (Int) -> RegionSummary?,
    all: @escaping @Sendable () -> [RegionSummary]
  ) {
    self.regions = regions
    self.one = one
    every = all
  }

  public var all: [RegionSummary] { every() }

  public func summary(at position: Int) -> RegionSummary? { one(position) }

  /// The same with each cut down when it is read.
  public func map(_ cut: @escaping @Sendable (RegionSummary) -> RegionSummary) -> RegionSummaries {
    RegionSummaries(of: regions, one: { one($0).map(cut) }, all: { every().map(cut) })
  }
}
