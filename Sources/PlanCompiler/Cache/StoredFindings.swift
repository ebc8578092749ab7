public import Diagnostics
import PlanProgress

/// A region's findings as bytes. Of thousands a run shows a few in full and counts the rest, so they are decoded only where
/// somebody looks at them.
public struct StoredFindings: Sendable {
  public let tallies: [FindingTally]
  /// A list of findings, as the cache keeps it.
  private let bytes: ArraySlice<UInt8>
  /// The findings themselves, where one is of a kind that could not be read back: none may vanish for that.
  private let loose: [LocatedDiagnostic]

  public init(_ findings: [LocatedDiagnostic]) {
    tallies = [FindingTally](of: findings)
    loose = tallies.allSatisfy { KindTable.known.position(of: $0.code) >= 0 } ? [] : findings
    guard !findings.isEmpty else {
      bytes = []
      return
    }
    var writer = CompactWriter()
    writer.append(findings) { $1.write(to: &$0) }
    bytes = writer.bytes[...]
  }

  /// - Complexity: O(bytes)
  public var all: [LocatedDiagnostic] {
    guard loose.isEmpty, !bytes.isEmpty else { return loose }
    var reader = CompactReader(bytes)
    // Whoever stores bytes vouches for them, and these were written by this very program.
    return (try? LocatedDiagnostic.list(from: &reader)) ?? []
  }

  public var errorCount: Int { tallies.reduce(0) { $0 + ($1.severity == .error ? $1.count : 0) } }
  public var hasErrors: Bool { tallies.contains { $0.severity == .error } }

  func write(to writer: inout CompactWriter) {
    writer.append(tallies) { writer, tally in
      writer.append(KindTable.known.position(of: tally.code))
      writer.append(tally.severity.rawValue)
      writer.append(tally.count)
      writer.append(tally.fixable)
    }
    writer.append(run: bytes)
  }

  init(from reader: inout CompactReader) throws {
    var tallies: [FindingTally] = []
    for _ in 0..<(try reader.count()) {
      guard let kind = KindTable.known.kind(at: try reader.int()), let severity = Severity(rawValue: try reader.text())
      else { throw UnreadableFinding() }
      tallies.append(
        FindingTally(code: kind.code, severity: severity, count: try reader.int(), fixable: try reader.int()))
    }
    self.tallies = tallies
    bytes = try reader.slice()
    loose = []
  }
}
