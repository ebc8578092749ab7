/// How many actions stand in each status.
///
/// Ten numbers in place rather than a dictionary: summaries of the whole country are read at every edit.
public struct StatusCounts: Sendable, Hashable {
  private var counts: [10 of Int32] = .init(repeating: 0)

  public init() {}

  public subscript(status: ActionStatus) -> Int {
    get { Int(counts[status.position]) }
    set { counts[status.position] = Int32(clamping: newValue) }
  }

  /// Actions of which something is due: neither early, cancelled nor out of force. One that cannot be scored is among them.
  public var due: Int { ActionStatus.allCases.reduce(0) { $0 + ($1.isDue ? self[$1] : 0) } }

  public static func == (left: StatusCounts, right: StatusCounts) -> Bool {
    left.counts.indices.allSatisfy { left.counts[$0] == right.counts[$0] }
  }

  public func hash(into hasher: inout Hasher) {
    for index in counts.indices { hasher.combine(counts[index]) }
  }

  func write(to writer: inout CompactWriter) {
    for index in counts.indices { writer.append(counts[index]) }
  }

  init(from reader: inout CompactReader) throws(CompactReader.Malformed) {
    for index in counts.indices { counts[index] = try reader.int32() }
  }
}

extension ActionStatus {
  public var isDue: Bool {
    switch self {
    case .notApplicable, .cancelled, .notDue: false
    case .achieved, .notReported, .late, .onSchedule, .behind, .critical, .notScored: true
    }
  }

  fileprivate var position: Int {
    switch self {
    case .notApplicable: 0
    case .cancelled: 1
    case .notDue: 2
    case .achieved: 3
    case .notReported: 4
    case .late: 5
    case .onSchedule: 6
    case .behind: 7
    case .critical: 8
    case .notScored: 9
    }
  }
}
