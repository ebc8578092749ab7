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
  public var validFrom: PartialDate?
  public var validTo: PartialDate?
  /// Ids of the kinds that took over.
  public var successors: [String]
  /// Its general part in preventing and handling trafficking. Markdown.
  public var role: PlanText?
  public var legalBasis: [LegalBasis]
  public var citations: [Citation]
  public var note: PlanText?
  public var noteEnglish: PlanText?

  /// On which level of government an agency stands.
  public enum Level: String, Sendable, Hashable, CaseIterable {
    case national = "pusat"
    case province = "provinsi"
    case regency = "kabupaten-kota"
    case district = "kecamatan"
    case village = "desa"
  }

  /// Whom it answers to: vertical agencies are not under the governor, so their data comes another way.
  public enum Group: String, Sendable, Hashable, CaseIterable {
    case ministry = "kementerian"
    case stateInstitution = "lembaga-negara"
    case regionalApparatus = "perangkat-daerah"
    case vertical = "vertikal"
    /// Police, prosecutors, courts.
    case lawEnforcement = "aph"
    case military = "militer"
    case villageGovernment = "pemerintah-desa"
    case society = "masyarakat"
    case international = "internasional"
  }

  public init(
    id: String, name: LocalizedText, abbreviation: String? = nil, aliases: [String] = [], levels: [Level],
    group: Group, validFrom: PartialDate? = nil, validTo: PartialDate? = nil, successors: [String] = [],
    role: PlanText? = nil, legalBasis: [LegalBasis] = [], citations: [Citation] = [], note: PlanText? = nil,
    noteEnglish: PlanText? = nil
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
    self.role = role
    self.legalBasis = legalBasis
    self.citations = citations
    self.note = note
    self.noteEnglish = noteEnglish
  }
}
