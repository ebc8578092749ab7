/// All facts that every plan refers to, read once a run and shared by all regions.
public struct ReferenceData: Sendable {
  /// In order of code: a province stands before its regencies.
  public let regions: [Region]
  public let agencyKinds: [AgencyKind]
  public let frameworks: [Framework]
  public let hotlines: [Hotline]
  public let collection: PlanCollection
  /// Codes that are no longer valid, and what they became.
  public let formerCodes: [FormerCode]

  private let regionIndex: [RegionCode: Int]
  private let kindIndex: [String: Int]
  private let childIndex: [RegionCode: [Int]]

  /// A code that the region had before.
  public struct FormerCode: Sendable {
    public let code: RegionCode
    public let successor: RegionCode
    public let name: String
    public let source: String

    public init(code: RegionCode, successor: RegionCode, name: String = "", source: String = "") {
      self.code = code
      self.successor = successor
      self.name = name
      self.source = source
    }
  }

  public init(
    regions: [Region], agencyKinds: [AgencyKind], frameworks: [Framework], hotlines: [Hotline],
    collection: PlanCollection, formerCodes: [FormerCode]
  ) {
    let regions = regions.sorted { $0.code < $1.code }
    self.regions = regions
    self.agencyKinds = agencyKinds
    self.frameworks = frameworks
    self.hotlines = hotlines
    self.collection = collection
    self.formerCodes = formerCodes
    regionIndex = Dictionary(regions.indices.map { (regions[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
    kindIndex = Dictionary(
      agencyKinds.indices.map { (agencyKinds[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
    var children: [RegionCode: [Int]] = [:]
    for index in regions.indices {
      if let parent = regions[index].code.parent { children[parent, default: []].append(index) }
    }
    childIndex = children
  }

  public func region(_ code: RegionCode) -> Region? { regionIndex[code].map { regions[$0] } }

  public func agencyKind(_ id: String) -> AgencyKind? { kindIndex[id].map { agencyKinds[$0] } }

  /// What became of a code that is no longer valid.
  public func formerCode(_ code: RegionCode) -> FormerCode? { formerCodes.first { $0.code == code } }

  public func framework(_ id: String) -> Framework? { frameworks.first { $0.id == id } }

  /// The regions one level below, in order of code.
  public func children(of code: RegionCode) -> [Region] { (childIndex[code] ?? []).map { regions[$0] } }

  public var provinces: [Region] { regions.filter { $0.type == .province } }
}
