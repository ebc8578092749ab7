public import Diagnostics
import PlanProgress

/// A region's findings as bytes. Of thousands a run shows a few in full and counts the rest, so they are decoded only where
/// somebody looks at them.
public struct StoredFindings: Sendable {
  public let tallies: [FindingTally]
  /// A list of findings with its checksum, as the cache keeps it; empty: none.
  public let bytes: StoredBytes
  /// The findings themselves, where one is of a kind that could not be read back: none may vanish for that.
  private let loose: [LocatedDiagnostic]

  public init(_ findings: [LocatedDiagnostic], on pile: BytePile) {
    tallies = [FindingTally](of: findings)
    loose = tallies.allSatisfy { KindTable.known.position(of: $0.code) >= 0 } ? [] : findings
    guard !findings.isEmpty else {
      bytes = StoredBytes([], on: pile)
      return
    }
    var writer = CompactWriter()
    writer.append(findings) { $1.write(to: &$0) }
    bytes = StoredBytes(XXH64.sealed(writer.bytes), on: pile)
  }

  /// - Throws: `UnreadableRecord` when the cache does not give back what was put into it.
  /// - Complexity: O(bytes)
  public var all: [LocatedDiagnostic] {
    get throws(UnreadableRecord) {
      guard loose.isEmpty, !bytes.isEmpty else { return loose }
      guard let bytes = XXH64.opened(try bytes.load()) else { throw UnreadableRecord() }
      var reader = CompactReader(bytes)
      do { return try LocatedDiagnostic.list(from: &reader) } catch { throw UnreadableRecord() }
    }
  }

  public var errorCount: Int { tallies.reduce(0) { $0 + ($1.severity == .error ? $1.count : 0) } }
  public var hasErrors: Bool { tallies.contains { $0.severity == .error } }

  func write(to writer: inout CompactWriter, at place: Range<Int>) {
    writer.append(tallies) { writer, tally in
      writer.append(KindTable.known.position(of: tally.code))
      writer.append(tally.severity.rawValue)
      writer.append(tally.count)
      writer.append(tally.fixable)
    }
    writer.append(place)
  }

  init(from reader: inout CompactReader, in stock: RecordStock) throws {
    var tallies: [FindingTally] = []
    for _ in 0..<(try reader.count()) {
      guard let kind = KindTable.known.kind(at: try reader.int()), let severity = Severity(rawValue: try reader.text())
      else { throw UnreadableFinding() }
      tallies.append(
        FindingTally(code: kind.code, severity: severity, count: try reader.int(), fixable: try reader.int()))
    }
    self.tallies = tallies
    bytes = try StoredBytes(from: &reader, in: stock)
    loose = []
  }
}
