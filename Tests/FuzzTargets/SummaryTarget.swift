import PlanProgress

extension FuzzTarget {
  /// A summary out of somebody's shard: read or refused, and what was read is written back the same. The input is what
  /// stands between signature and checksum, which a forger can make and a fuzzer cannot guess.
  static let summary = FuzzTarget(name: "summary") { bytes, _ in
    let forged = RegionSummary.sealed(bytes)
    let promises = RegionPromises(ofEncoded: forged[...])
    guard let summary = RegionSummary(encoded: forged) else { return [] }
    let again = RegionSummary(encoded: summary.encoded())
    return (again?.encoded() == summary.encoded() ? [] : ["the summary is another one after reading it back"])
      + (promises == summary.promises ? [] : ["the promises are other ones when they are read alone"])
      + (RegionSummary(encoded: forged[...], withPromises: false) == summary.seen(in: .figures)
        ? [] : ["the summary is another one without its promises"])
  }
}
