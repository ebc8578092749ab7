import PlanProgress

extension FuzzTarget {
  /// A summary out of somebody's shard: read or refused, and what was read is written back the same.
  static let summary = FuzzTarget(name: "summary") { bytes, _ in
    guard let summary = RegionSummary(encoded: bytes) else { return [] }
    let again = RegionSummary(encoded: summary.encoded())
    return again?.encoded() == summary.encoded() ? [] : ["the summary is another one after reading it back"]
  }
}
