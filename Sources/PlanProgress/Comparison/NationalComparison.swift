public import Diagnostics
public import PlanModel

/// Regions held against each other, like with like: one group per kind of unit, framework and year.
public struct NationalComparison: Sendable {
  /// Which plans are counted: `kumpulan.yaml`'s `hitung`.
  public var counted: [PlanNature]
  /// Provinces, kabupaten, kota, in this order; years newest first.
  public var groups: [ComparisonGroup]
  public var provinces: [ProvinceRollUp]
  /// Units whose finished year rose most against the year before, best first; only units that pass the guard in both.
  public var improvements: [Improvement]
  /// What moved since each region's period before, biggest first.
  public var moves: [Move]
  /// Regions whose newest plan is shown and not counted.
  public var uncounted: [RegionCode]

  public func group(_ type: RegionType, framework: String, year: Int) -> ComparisonGroup? {
    groups.first { $0.type == type && $0.framework == framework && $0.year == year }
  }

  /// The group that a comparison page opens with: the newest year in which most units can be ranked.
  public func leadingGroup(_ type: RegionType) -> ComparisonGroup? {
    groups.filter { $0.type == type }.max {
      ($0.rankedCount, $0.year) < ($1.rankedCount, $1.year)
    }
  }
}

/// Units of one kind under one framework in one finished year.
public struct ComparisonGroup: Sendable {
  public var type: RegionType
  public var framework: String
  public var year: Int
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
  public var figure: Figure
  /// Position in the framework's bands; nil without a figure.
  public var band: Int?
  /// Nil where the guard refuses.
  public var rank: RankInterval?
  /// Why the guard refuses; empty where it does not.
  public var refusals: [GuardRefusal]
  public var year: YearSummary
  public var dutiesMet: Int
  public var dutiesJudged: Int
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

  public var reason: LocalizedText {
    switch self {
    case .noFigure(let absence):
      LocalizedText(
        id: "Belum ada angka: \(absence?.label.id ?? "tidak ada yang dinilai").",
        en: "No figure: \(absence?.label.en ?? "nothing scored").")
    case .fewIndicators(let scored, let needed):
      LocalizedText(
        id: "Baru \(scored) indikator dinilai; peringkat perlu sedikitnya \(needed).",
        en: "Only \(scored) indicators are scored; ranking needs at least \(needed).")
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

/// A province: three figures, never blended.
public struct ProvinceRollUp: Sendable {
  public var province: RegionCode
  public var framework: String
  public var year: Int
  /// The province's own plan; nil when it has none for this year.
  public var own: Figure?
  /// Unweighted mean of its regencies' and cities' figures; nil when none has one.
  public var regencyMean: Double?
  public var regenciesWithFigure: Int
  public var regenciesWithPlan: Int
  public var regencies: Int
}

/// How a finished year compares with the one before.
public struct Improvement: Sendable, Hashable {
  public var region: RegionCode
  public var type: RegionType
  public var framework: String
  public var year: Int
  public var before: Double
  public var after: Double

  public var difference: Double { Rounding.share(after - before) }
}

/// What moved in a region since the period before.
public struct Move: Sendable, Hashable {
  public var region: RegionCode
  public var plan: String
  public var year: Int
  /// The as-of date of the earlier figure, and the newest period due since.
  public var since: CalendarDate
  public var period: ReportingPeriod
  public var before: Double?
  public var after: Double?
  /// Actions reported then and now, of how many.
  public var reportedBefore: Int
  public var reportedAfter: Int
  public var actions: Int

  public var difference: Double? {
    guard let before, let after else { return nil }
    return Rounding.share(after - before)
  }
}

/// A region that has much in common with another, and what.
public struct SimilarRegion: Sendable, Hashable {
  public var region: RegionCode
  public var reasons: [Reason]

  public enum Reason: Sendable, Hashable {
    /// The same kind of unit: true of every similar region.
    case type
    /// Population between half and double.
    case population
    case islandGroup(String)
    case border
    case coast
    case province

    public var label: LocalizedText {
      switch self {
      case .type: LocalizedText(id: "jenis daerah sama", en: "same kind of unit")
      case .population: LocalizedText(id: "jumlah penduduk sebanding", en: "similar population")
      case .islandGroup(let name): LocalizedText(id: "sama-sama di \(name)", en: "both in \(name)")
      case .border: LocalizedText(id: "sama-sama berbatasan negara", en: "both on a national border")
      case .coast: LocalizedText(id: "sama-sama berpesisir", en: "both on the coast")
      case .province: LocalizedText(id: "provinsi sama", en: "same province")
      }
    }
  }
}
