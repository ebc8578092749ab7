import PlanProgress

extension FuzzTarget {
  /// A summary out of somebody's shard: read or refused, and what was read is written back the same. The input is what
  /// stands between signature and checksum, which a forger can make and a fuzzer cannot guess.
  static let summary = FuzzTarget(name: "summary") { bytes, _ in
    guard let summary = RegionSummary(encoded: RegionSummary.sealed(bytes)) else { return [] }
    let again = RegionSummary(encoded: summary.encoded())
    return again?.encoded() == summary.encoded() ? [] : ["the summary is another one after reading it back"]
  }
}
