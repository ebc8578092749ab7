public import Diagnostics

/// What state an action is in: derived, never typed in. In order: the first that fits.
public enum ActionStatus: String, Sendable, Hashable, CaseIterable {
  case notApplicable = "tidak-berlaku"
  case cancelled = "dibatalkan"
  case notDue = "belum-jatuh-tempo"
  case achieved = "tercapai"
  case notReported = "belum-lapor"
  case late = "terlambat"
  case onSchedule = "sesuai-jadwal"
  case behind = "tertinggal"
  case critical = "kritis"
  /// Reported, and nothing of it can be scored (only `netral` indicators, or `turun` with `jumlah` before the year's
  /// end): the method's list is silent here, and an unscored action is neither on schedule nor late.
  case notScored = "tidak-dinilai"

  public var label: LocalizedText {
    switch self {
    case .notApplicable: LocalizedText(id: "Tidak berlaku", en: "Not applicable")
    case .cancelled: LocalizedText(id: "Dibatalkan", en: "Cancelled")
    case .notDue: LocalizedText(id: "Belum jatuh tempo", en: "Not due yet")
    case .achieved: LocalizedText(id: "Tercapai", en: "Achieved")
    case .notReported: LocalizedText(id: "Belum lapor", en: "Not reported")
    case .late: LocalizedText(id: "Terlambat", en: "Late")
    case .onSchedule: LocalizedText(id: "Sesuai jadwal", en: "On schedule")
    case .behind: LocalizedText(id: "Tertinggal", en: "Behind")
    case .critical: LocalizedText(id: "Kritis", en: "Critical")
    case .notScored: LocalizedText(id: "Tidak dinilai", en: "Not scored")
    }
  }
}

/// One action in one year.
public struct ActionProgress: Sendable, Hashable {
  public var figure: Figure
  public var status: ActionStatus
  /// e: the share of the year's result that is expected by now, 0...1; the mean over the scored indicators.
  public var expected: Double
  /// Whether any scored indicator is paced by e. When none is, «sesuai jadwal» only means that nothing is judged before
  /// the year's end, and pages say so.
  public var isPaced: Bool
  /// The report's entry that says `tidak-berlaku`.
  public var notApplicable: Provenance?
  /// Position in the plan's `amendments` of the cancellation in effect.
  public var cancellation: Int?
  /// What was spent in the year, summed over the values there are; rupiah.
  public var spent: Double?
  /// The year's ceiling, summed over funds; rupiah. Nil when no ceiling is known.
  public var ceiling: Double?
  /// Entries of the year's due periods, and how many of them carry evidence.
  public var entries: Int32
  public var entriesWithEvidence: Int32
}
