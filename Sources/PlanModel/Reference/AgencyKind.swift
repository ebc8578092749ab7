public import Diagnostics

/// A kind of agency that is the same everywhere (`dp3a`, `polres`), whatever each region calls its own.
public struct AgencyKind: Sendable {
  public var id: String
  public var name: LocalizedText
  public var abbreviation: String?
  /// Other ways to write it, for search and «Maksud Anda …?».
  public var aliases: [String]
  /// Every level of government on which the kind exists; never empty.
  public var levels: [Level]
  public var group: Group
  public var validFrom: CalendarDate?
  public var validTo: CalendarDate?
  public var successors: [String]

  /// A level of government.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case national = "pusat"
    case province = "provinsi"
    case regency = "kabupaten-kota"
    case district = "kecamatan"
    case village = "desa"
  }

  /// Whom it answers to: vertical agencies are not under the governor, so their data comes another way.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case regionalApparatus = "perangkat-daerah"
    case vertical = "vertikal"
    case lawEnforcement = "aph"
    case military = "militer"
    case stateInstitution = "lembaga-negara"
    case ministry = "kementerian"
    case villageGovernment = "pemerintah-desa"
    case society = "masyarakat"
    case international = "internasional"
  }

  public init(
    id: String, name: LocalizedText, abbreviation: String? = nil, aliases: [String] = [], levels: [Level],
    group: Group, validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil, successors: [String] = []
  ) {
    self.id = id
    self.name = name
    self.abbreviation = abbreviation
    self.aliases = aliases
    self.levels = levels
    self.group = group
    self.validFrom = validFrom
    self.validTo = validTo
    self.successors = successors
  }
}
