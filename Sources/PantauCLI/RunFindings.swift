import Diagnostics
import PlanCompiler
import Reporters

/// What a run found, in order of file and place. What regions found stays as bytes until somebody looks at it.
struct RunFindings {
  private enum Part {
    case loose([LocatedDiagnostic])
    case stored(StoredFindings)
  }

  private var parts: [Part] = []

  init() {}

  init(_ findings: [LocatedDiagnostic]) { self += findings }

  /// What the last run found.
  init(of record: RunRecord) {
    self.init(record.findings + (record.advice ?? []))
    for region in record.regions { append(region.findings) }
  }

  static func += (findings: inout RunFindings, more: [LocatedDiagnostic]) {
    if !more.isEmpty { findings.parts.append(.loose(more)) }
  }

  mutating func append(_ stored: StoredFindings) {
    if !stored.tallies.isEmpty { parts.append(.stored(stored)) }
  }

  /// - Throws: `UnreadableRecord`
  /// - Complexity: O(findings)
  var all: [LocatedDiagnostic] {
    get throws {
      try parts.flatMap { part in
        switch part {
        case .loose(let findings): findings
        case .stored(let findings): try findings.all
        }
      }
    }
  }

  var hasErrors: Bool {
    parts.contains { part in
      switch part {
      case .loose(let findings): findings.contains { $0.severity == .error }
      case .stored(let findings): findings.hasErrors
      }
    }
  }

  /// As many of each code and gravity as a report shows in full, and how many others there are.
  ///
  /// - Throws: `UnreadableRecord`
  /// - Complexity: O(regions + findings of regions that have one to show)
  func grouped() throws -> (shown: [LocatedDiagnostic], beyond: [FindingTally]) {
    var groups = Groups()
    for part in parts {
      switch part {
      case .loose(let findings): groups.take(findings)
      case .stored(let findings):
        if findings.tallies.contains(where: { groups.hasRoom(for: $0) }) {
          groups.take(try findings.all)
        } else {
          for tally in findings.tallies { groups.beyond.add(tally) }
        }
      }
    }
    return (groups.shown, groups.beyond)
  }

  private struct Groups {
    private(set) var shown: [LocatedDiagnostic] = []
    var beyond: [FindingTally] = []
    private var taken: [FindingTally] = []

    func hasRoom(for tally: FindingTally) -> Bool {
      taken.first { $0.counts(tally) }.map { $0.count < Report.shownPerCode } ?? true
    }

    mutating func take(_ findings: [LocatedDiagnostic]) {
      for finding in findings {
        let one = FindingTally(of: finding)
        guard hasRoom(for: one) else {
          beyond.add(one)
          continue
        }
        shown.append(finding)
        taken.add(one)
      }
    }
  }
}
