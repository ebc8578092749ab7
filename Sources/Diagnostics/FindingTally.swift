/// How many findings there are of one code and gravity, where the findings themselves are not at hand.
public struct FindingTally: Sendable, Hashable {
  public let code: String
  public let severity: Severity
  public var count: Int
  /// How many of them can be mended without a person.
  public var fixable: Int

  public init(code: String, severity: Severity, count: Int, fixable: Int) {
    self.code = code
    self.severity = severity
    self.count = count
    self.fixable = fixable
  }
}

extension FindingTally {
  public init(of finding: LocatedDiagnostic) {
    self.init(code: finding.code, severity: finding.severity, count: 1, fixable: finding.fix == nil ? 0 : 1)
  }
}

/// One tally a code and gravity, in order of first appearance.
extension [FindingTally] {
  /// - Complexity: O(findings × different codes), of which one region has a handful
  public init(of findings: [LocatedDiagnostic]) {
    self = []
    for finding in findings { add(FindingTally(of: finding)) }
  }

  public mutating func add(_ tally: FindingTally) {
    if let place = firstIndex(where: { $0.counts(tally) }) {
      self[place].count += tally.count
      self[place].fixable += tally.fixable
    } else {
      append(tally)
    }
  }
}

extension FindingTally {
  /// Whether both are of one code and gravity.
  public func counts(_ other: FindingTally) -> Bool { severity == other.severity && code == other.code }
}
