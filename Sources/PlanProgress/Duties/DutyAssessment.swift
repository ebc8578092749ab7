public import Diagnostics
public import PlanModel

/// Whether a region does what the framework asks of the region itself.
public struct DutyAssessment: Sendable, Hashable {
  /// Position in the framework's `duties`.
  public var duty: Int
  public var verdict: Verdict
  /// What decided, in a sentence: «Keputusan Gubernur 815/2025, sejak 2025».
  public var reason: LocalizedText
  /// The year, and where known the day, since which it is met.
  public var sinceYear: Int?
  public var since: CalendarDate?
  /// The type of legal instrument behind it (`sk-walikota`), when one is known.
  public var instrument: String?
  /// Share reached, for duties that count reports.
  public var share: Double?
  /// Where in the region's files the deciding facts stand.
  public var evidence: [Provenance]
  public var sources: [Source]

  public enum Verdict: UInt8, Sendable, Hashable, CaseIterable {
    case met, notMet, notDue, unknown

    public var label: LocalizedText {
      switch self {
      case .met: LocalizedText(id: "Terpenuhi", en: "Met")
      case .notMet: LocalizedText(id: "Belum terpenuhi", en: "Not met")
      case .notDue: LocalizedText(id: "Belum jatuh tempo", en: "Not due")
      case .unknown: LocalizedText(id: "Belum tercatat di sini", en: "Not recorded here")
      }
    }
  }

  /// A source as national pages print it.
  public struct Source: Sendable, Hashable {
    public var title: String
    public var link: String?

    public init(title: String, link: String?) {
      self.title = title
      self.link = link
    }
  }
}
