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

extension [FindingTally] {
  /// One tally a code and gravity, in order of first appearance.
  ///
  /// - Complexity: O(findings × different codes), of which one region has a handful
  public init(of findings: [LocatedDiagnostic]) {
    self = []
    for index in findings.indices {
      let (code, severity) = (findings[index].kind.code, findings[index].severity)
      let fixable = findings[index].fix == nil ? 0 : 1
      if let place = firstIndex(where: { $0.severity == severity && $0.code == code }) {
        self[place].count += 1
        self[place].fixable += fixable
      } else {
        append(FindingTally(code: code, severity: severity, count: 1, fixable: fixable))
      }
    }
  }
}
