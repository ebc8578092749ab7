public import Diagnostics
public import PlanModel

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

extension ReferenceData {
  /// The regions most like one, of the same kind: most shared traits first, then nearest in population.
  ///
  /// Without `traits` only reference facts count, so that a region's own page depends on no other region's files.
  /// - Parameter traits: what profiles say of border and coast; both regions must be known to have them.
  public func similarRegions(
    to region: Region, traits: [RegionCode: RegionTraits] = [:], limit: Int = 5
  ) -> [SimilarRegion] {
    let group = region.type.comparisonGroup
    let island = islandGroup(of: region)
    var found: [(similar: SimilarRegion, distance: Double)] = []
    for other in regions where other.code != region.code && other.type.comparisonGroup == group {
      var reasons: [SimilarRegion.Reason] = [.type]
      var distance = Double.infinity
      if let mine = region.population, let theirs = other.population, mine > 0, theirs > 0 {
        distance = Double(max(mine, theirs)) / Double(min(mine, theirs))
        if distance <= SimilarRegion.populationRatio { reasons.append(.population) }
      }
      if let island, islandGroup(of: other) == island { reasons.append(.islandGroup(island)) }
      if let parent = region.code.parent, other.code.parent == parent { reasons.append(.province) }
      if let mine = traits[region.code], let theirs = traits[other.code] {
        if mine.border == true && theirs.border == true { reasons.append(.border) }
        if mine.coast == true && theirs.coast == true { reasons.append(.coast) }
      }
      found.append((SimilarRegion(region: other.code, reasons: reasons), distance))
    }
    found.sort {
      let (first, second) = ($0.similar.reasons.count, $1.similar.reasons.count)
      if first != second { return first > second }
      return ($0.distance, $0.similar.region) < ($1.distance, $1.similar.region)
    }
    return found.prefix(limit).map(\.similar)
  }

  private func islandGroup(of region: Region) -> String? {
    region.islandGroup ?? region.code.parent.flatMap { self.region($0)?.islandGroup }
  }
}

extension SimilarRegion {
  /// How much larger one population may be to be called similar.
  public static let populationRatio = 2.0
}

/// What a profile says of a region's place; nil where no source does.
public struct RegionTraits: Sendable, Hashable {
  public var border: Bool?
  public var coast: Bool?

  public init(border: Bool?, coast: Bool?) {
    self.border = border
    self.coast = coast
  }
}
