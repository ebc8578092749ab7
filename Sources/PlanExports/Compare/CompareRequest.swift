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
  }

  public init(
    regions: [RegionCode] = [], type: RegionType? = nil, year: Int? = nil, sort: SortKey = .achievement,
    descending: Bool? = nil
  ) {
    self.regions = regions
    self.type = type
    self.year = year
    self.sort = sort
    self.descending = descending
  }
}
