/// A region's code in the Ministry of Home Affairs' registry (Kepmendagri 300.2.2-2138/2025): `53`, `53.71`.
///
/// Always text: `53.70` and `53.7` are not the same, and `11.10` is no number.
public struct RegionCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  public let rawValue: String

  /// Nil unless the text has the form of a code: pairs of digits joined by dots (a village ends in four digits).
  public init?(_ text: String) {
    guard Self.isCode(text.utf8.span) else { return nil }
    rawValue = text
  }

  public init?(_ text: Substring) {
    guard Self.isCode(text.utf8.span) else { return nil }
    rawValue = String(text)
  }

  /// Codes are read by the thousand in every run: one look at each byte.
  private static func isCode(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard bytes.count == 2 || bytes.count == 5 || bytes.count == 8 || bytes.count == 13 else { return false }
    for index in bytes.indices {
      let isBetweenPairs = index == 2 || index == 5 || index == 8
      let isRight = isBetweenPairs ? bytes[index] == UInt8(ascii: ".") : (0x30...0x39).contains(bytes[index])
      if !isRight { return false }
    }
    return true
  }

  /// The code one level up: `53` for `53.71`; nil for a province.
  public var parent: RegionCode? {
    rawValue.utf8.lastIndex(of: UInt8(ascii: ".")).flatMap { RegionCode(rawValue[..<$0]) }
  }

  /// 1 for a province, 2 for a regency or city, 3 for a district, 4 for a village.
  public var depth: Int { rawValue.utf8.count { $0 == UInt8(ascii: ".") } + 1 }

  public var description: String { rawValue }

  public static func < (lhs: RegionCode, rhs: RegionCode) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// What kind of unit a region is. Only like is compared with like.
public enum RegionType: String, Sendable, Hashable, CaseIterable {
  case province = "provinsi"
  case regency = "kabupaten"
  case city = "kota"
  case administrativeRegency = "kabupaten-administrasi"
  case administrativeCity = "kota-administrasi"
  /// Below the regencies: only in growth tests and for regions that ask for it.
  case district = "kecamatan"
  case village = "desa"

  /// The type whose peers a unit is compared with: administrative units have no elected government of their own but
  /// the same duties.
  public var comparisonGroup: RegionType {
    switch self {
    case .administrativeRegency: .regency
    case .administrativeCity: .city
    default: self
    }
  }
}

/// One province, regency or city of the registry.
public struct Region: Sendable {
  public var code: RegionCode
  public var type: RegionType
  public var name: String
  /// Provinces only: `Kalbar`.
  public var shortName: String?
  /// Provinces only: `KB`.
  public var abbreviation: String?
  public var isoCode: String?
  public var islandGroup: String?
  public var capital: String?
  public var timeZone: String?
  /// Column and row in the tile map; provinces only.
  public var tile: Tile?
  /// Registered population, semester II 2024 (Dukcapil, in the decree of 2025).
  public var population: Int?
  /// Square kilometres.
  public var area: Double?
  public var validFrom: CalendarDate?
  public var validTo: CalendarDate?
  /// Codes that took over when this one ended.
  public var successors: [RegionCode]

  public struct Tile: Sendable, Hashable {
    public let column: Int
    public let row: Int

    public init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }
  }

  public init(
    code: RegionCode, type: RegionType, name: String, shortName: String? = nil, abbreviation: String? = nil,
    isoCode: String? = nil, islandGroup: String? = nil, capital: String? = nil, timeZone: String? = nil,
    tile: Tile? = nil, population: Int? = nil, area: Double? = nil, validFrom: CalendarDate? = nil,
    validTo: CalendarDate? = nil, successors: [RegionCode] = []
  ) {
    self.code = code
    self.type = type
    self.name = name
    self.shortName = shortName
    self.abbreviation = abbreviation
    self.isoCode = isoCode
    self.islandGroup = islandGroup
    self.capital = capital
    self.timeZone = timeZone
    self.tile = tile
    self.population = population
    self.area = area
    self.validFrom = validFrom
    self.validTo = validTo
    self.successors = successors
  }
}
