public import Diagnostics

/// A kind of agency that is the same everywhere (`dp3a`, `polres`), whatever each region calls its own.
public struct AgencyKind: Sendable {
  public var id: String
  public var name: LocalizedText
  public var abbreviation: String?
  /// Other ways to write it, for search and «Maksud Anda …?».
  public var aliases: [String]
  public var level: Level
  public var group: Group
  public var validFrom: CalendarDate?
  public var validTo: CalendarDate?
  public var successors: [String]

  /// On which level of government the agency stands.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case national = "pusat"
    case province = "provinsi"
    case regency = "kabupaten-kota"
    /// The same kind exists in provinces and in regencies.
    case regional = "daerah"
    case village = "desa"
    case any = "semua"
  }

  /// Whom it answers to: vertical agencies are not under the governor, so their data comes another way.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case regionalApparatus = "perangkat-daerah"
    case vertical = "vertikal"
    case lawEnforcement = "penegak-hukum"
    case stateInstitution = "lembaga-negara"
    case ministry = "kementerian"
    case society = "masyarakat"
    case international = "internasional"
  }

  public init(
    id: String, name: LocalizedText, abbreviation: String? = nil, aliases: [String] = [], level: Level, group: Group,
    validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil, successors: [String] = []
  ) {
    self.id = id
    self.name = name
    self.abbreviation = abbreviation
    self.aliases = aliases
    self.level = level
    self.group = group
    self.validFrom = validFrom
    self.validTo = validTo
    self.successors = successors
  }
}
