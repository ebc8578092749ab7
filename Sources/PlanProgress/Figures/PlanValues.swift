public import PlanModel

/// What was written for every indicator and period of a plan as of a date: dense, by position.
///
/// The arithmetic reads the ends directly; everyone else asks for `PublishedValue`s.
public struct PlanValues: Sendable {
  /// All periods of the plan, in order of time.
  public let periods: [ReportingPeriod]
  /// Row-major: indicator × period.
  var cells: [Cell]
  /// Position of each action's first row, and one past the last.
  let offsets: [Int]
  /// Whether each row has any decision.
  var isVerified: [Bool]

  /// One indicator in one period.
  public struct Cell: Sendable, Hashable {
    /// Both ends of what the value may be.
    var low: Double = 0
    var high: Double = 0
    var correctedLow: Double = 0
    var correctedHigh: Double = 0
    /// Positions in the plan's `reports`, its entries and their values; −1 where nothing was written.
    public internal(set) var report: Int32 = -1
    public internal(set) var entry: Int32 = -1
    public internal(set) var entryValue: Int32 = -1
    /// Positions in the plan's `verifications` and their decisions; −1 where nobody decided.
    public internal(set) var verification: Int32 = -1
    public internal(set) var decision: Int32 = -1
    var kind: Kind = .absent
    var correctedKind: Kind = .absent
    /// What the verifier decided, when a decision stands.
    public internal(set) var verdict: Verification.Verdict?

    enum Kind: UInt8, Sendable {
      case absent, missing, noDataYet, unavailable, confidential, number, fewerThan, range
    }

    var hasValue: Bool { kind.rawValue >= Kind.number.rawValue }
    var hasCorrection: Bool { correctedKind.rawValue >= Kind.number.rawValue }
    /// `null`, with or without a reason.
    var isNull: Bool { kind != .absent && !hasValue }

    /// As it may be printed: bands stay bands.
    public var value: PublishedValue { Self.published(kind, low, high) }

    /// What the verifier put in its place.
    public var corrected: PublishedValue { Self.published(correctedKind, correctedLow, correctedHigh) }

    private static func published(_ kind: Kind, _ low: Double, _ high: Double) -> PublishedValue {
      switch kind {
      case .absent: .absent
      case .missing: .missing(nil)
      case .noDataYet: .missing(.noDataYet)
      case .unavailable: .missing(.unavailable)
      case .confidential: .missing(.confidential)
      case .number: .number(low)
      case .fewerThan: .fewerThan(Int(high) + 1)
      case .range: .range(low...high)
      }
    }

    static func parts(of value: Value) -> (kind: Kind, low: Double, high: Double) {
      switch value {
      case .number(let number): (.number, number, number)
      case .fewerThan(let limit): (.fewerThan, 0, Double(max(0, limit - 1)))
      case .missing(nil): (.missing, 0, 0)
      case .missing(.noDataYet?): (.noDataYet, 0, 0)
      case .missing(.unavailable?): (.unavailable, 0, 0)
      case .missing(.confidential?): (.confidential, 0, 0)
      }
    }
  }

  /// - Parameters:
  ///   - action: position in the plan's `actions`
  ///   - indicator: position in the action's `indicators`
  ///   - period: position in `periods`
  public subscript(action: Int, indicator: Int, period: Int) -> Cell {
    cells[(offsets[action] + indicator) * periods.count + period]
  }
}
