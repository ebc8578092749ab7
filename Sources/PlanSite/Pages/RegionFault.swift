public import PlanProgress

/// Why a region's page shows no plan: its files have errors, and the rest of the site was published without it.
public struct RegionFault: Sendable {
  public let errorCount: Int
  /// What the region's files said when they were last sound, if that is known.
  public let lastSound: RegionSummary?

  public init(errorCount: Int, lastSound: RegionSummary?) {
    self.errorCount = errorCount
    self.lastSound = lastSound
  }
}
