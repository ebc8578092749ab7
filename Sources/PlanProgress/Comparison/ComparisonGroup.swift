public import Diagnostics
public import PlanModel

/// Units of one kind under one framework in one finished year.
public struct ComparisonGroup: Sendable {
  public var type: RegionType
  public var framework: String
  public var year: Int
  /// The year is the framework's last closed one: the only one in which regions are ranked side by side.
  public var isLastClosed: Bool
  /// In order of region code; sorting is the page's business.
  public var rows: [ComparisonRow]
  /// About the group's scores as a whole: many units at the ceiling, or with one and the same figure.
  public var warnings: [GroupWarning]

  /// Units that pass the guard: N of the rank intervals.
  public var rankedCount: Int { rows.count { $0.rank != nil } }
}

/// One unit in a group.
public struct ComparisonRow: Sendable {
  public var region: RegionCode
  public var plan: String
  public var nature: PlanNature
  /// In a group of agencies: position in the plan's `agencies`.
  public var agency: Int?
  public var figure: Figure
  /// Position in the framework's bands; nil without a figure.
  public var band: Int?
  /// Nil where the guard refuses.
  public var rank: RankInterval?
  /// Why the guard refuses; empty where it does not.
  public var refusals: [GuardRefusal]
  /// Due reports of the unit that is compared: the region's, or the agency's.
  public var reporting: ReportingShare
  /// The plan's years and which of them is compared: rows are copied and sorted by the thousand, and a year is large. None in a
  /// group of agencies, whose rows outlive what they were made of.
  let years: [YearSummary]
  let position: Int

  /// Everything else about the region's year: coverage, evidence, verified share, absorption. Nil in a group of agencies.
  public var year: YearSummary? { years.indices.contains(position) ? years[position] : nil }
}

/// The best and the worst place that the missing data allow.
public struct RankInterval: Sendable, Hashable {
  public var best: Int
  public var worst: Int
  /// Units that were ranked.
  public var of: Int

  /// «peringkat 4–11 dari 27».
  public func text(_ language: Language) -> String {
    let place = best == worst ? "\(best)" : "\(best)–\(worst)"
    return language == .indonesian ? "peringkat \(place) dari \(of)" : "rank \(place) of \(of)"
  }
}

/// Why a unit is shown and not ranked.
public enum GuardRefusal: Sendable, Hashable {
  case noFigure(Figure.Absence?)
  case fewIndicators(scored: Int, needed: Int)
  case fewReports(sent: Int, due: Int, neededShare: Double)

  /// Every reason against ranking a unit; none: it passes.
  static func reasons(
    against figure: Figure, reporting: ReportingShare, rule: Framework.ComparisonGuard
  ) -> [GuardRefusal] {
    var found: [GuardRefusal] = []
    if figure.reported == nil { found.append(.noFigure(figure.absence)) }
    if figure.scoredIndicators < rule.minimumScoredIndicators {
      found.append(.fewIndicators(scored: Int(figure.scoredIndicators), needed: rule.minimumScoredIndicators))
    }
    if (reporting.completeness ?? 0) < Rounding.share(rule.minimumReportedShare) {
      found.append(
        .fewReports(sent: Int(reporting.sent), due: Int(reporting.due), neededShare: rule.minimumReportedShare))
    }
    return found
  }

  public var reason: LocalizedText {
    switch self {
    case .noFigure(let absence):
      LocalizedText(
        id: "Belum ada angka: \(absence?.label.id ?? "tidak ada yang dinilai").",
        en: "No figure: \(absence?.label.en ?? "nothing scored").")
    case .fewIndicators(let scored, let needed):
      LocalizedText(
        id: "Baru \(scored) indikator dinilai; peringkat perlu sedikitnya \(needed).",
        en: "Only \(scored) indicator\(scored == 1 ? " is" : "s are") scored; ranking needs at least \(needed).")
    case .fewReports(let sent, let due, let share):
      LocalizedText(
        id: "Baru \(sent) dari \(due) laporan masuk; peringkat perlu sedikitnya \(Self.percent(share, .indonesian)).",
        en: "Only \(sent) of \(due) due reports came in; ranking needs at least \(Self.percent(share, .english)).")
    }
  }
}

/// A reason to read a whole group with care.
public struct GroupWarning: Sendable, Hashable {
  public var kind: Kind
  public var count: Int
  public var total: Int

  /// When a group is suspect: so many units, and such a share of those with a figure. Choices of this project.
  public static let minimumUnits = 3
  public static let minimumShare = 0.25

  public enum Kind: Sendable, Hashable, CaseIterable {
    /// Many units reach 100 %.
    case ceiling
    /// Many units have one and the same figure.
    case uniform
  }

  public var explanation: LocalizedText {
    switch kind {
    case .ceiling:
      LocalizedText(
        id: "\(count) dari \(total) unit mencapai 100 %: angka ini tidak lagi membedakan mereka.",
        en: "\(count) of \(total) units reach 100%: the figure no longer tells them apart.")
    case .uniform:
      LocalizedText(
        id: "\(count) dari \(total) unit mempunyai angka yang sama persis.",
        en: "\(count) of \(total) units have exactly the same figure.")
    }
  }
}
