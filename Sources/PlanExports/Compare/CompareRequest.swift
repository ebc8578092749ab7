public import PlanModel

/// What `pantau compare` was asked for.
public struct CompareRequest: Sendable {
  /// Regions side by side, in the order given; empty: all of `type`.
  public var regions: [RegionCode]
  public var type: RegionType?
  /// Nil: the year with which the comparison page opens.
  public var year: Int?
  public var sort: SortKey
  public var descending: Bool?

  /// What the table can be sorted by; the words are the command's own (`--sort laporan`).
  public enum SortKey: String, Sendable, CaseIterable {
    case achievement = "capaian"
    case rank = "peringkat"
    case name = "nama"
    case code = "kode"
    case completeness = "laporan"
    case timeliness = "tepat-waktu"
    case coverage = "strategi"
    case evidence = "bukti"
    case verified = "verifikasi"
    case absorption = "serapan"
    case duties = "kewajiban"
    /// As given on the command line.
    case given = "urutan"

    public var englishName: String {
      switch self {
      case .achievement: "score"
      case .rank: "rank"
      case .name: "name"
      case .code: "code"
      case .completeness: "reports"
      case .timeliness: "on-time"
      case .coverage: "strategies"
      case .evidence: "evidence"
      case .verified: "verified"
      case .absorption: "absorption"
      case .duties: "duties"
      case .given: "given"
      }
    }

    /// By its word in either language.
    public init?(named word: String) {
      guard let key = Self.allCases.first(where: { $0.rawValue == word || $0.englishName == word }) else { return nil }
      self = key
    }
  }

  /// - Parameter sort: nil: regions as given, or a whole kind by achievement.
  public init(
    regions: [RegionCode] = [], type: RegionType? = nil, year: Int? = nil, sort: SortKey? = nil,
    descending: Bool? = nil
  ) {
    self.regions = regions
    self.type = type
    self.year = year
    self.sort = sort ?? (regions.isEmpty ? .achievement : .given)
    self.descending = descending
  }
}
