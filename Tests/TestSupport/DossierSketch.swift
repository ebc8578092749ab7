import Diagnostics
public import PlanModel

extension RegionDossier {
  /// A region with the plans of some sketches and, where given, a profile.
  public static func sketch(
    _ code: String = "53.71", _ type: RegionType = .city, plans: [Plan] = [], profile: RegionProfile? = nil
  ) -> RegionDossier {
    guard let region = RegionCode(code) else { preconditionFailure("no region code: \(code)") }
    return RegionDossier(
      region: Region(code: region, type: type, name: "Wilayah \(code)"), profile: profile, plans: plans, pages: [],
      sourcePaths: [SourcePath(source: SourceID(1), path: "plans/\(code)/rad.yaml")], commit: nil)
  }
}

extension RegionProfile {
  public static func sketch(
    _ code: String = "53.71", taskForces: [TaskForce], border: Bool? = nil, coast: Bool? = nil
  ) -> RegionProfile {
    guard let region = RegionCode(code) else { preconditionFailure("no region code: \(code)") }
    return RegionProfile(
      region: region, taskForces: taskForces, geography: Geography(border: border, coast: coast, citations: []),
      source: SourceID(1), provenance: Provenance(source: SourceID(1), line: 1))
  }
}

extension TaskForce {
  public static func sketch(
    _ status: Status = .formed, since: PartialDate? = PartialDate(year: 2019), until: PartialDate? = nil,
    basis: String? = "sk-walikota", executiveChair: String? = nil, line: UInt32 = 10
  ) -> TaskForce {
    let range = SourceRange(source: SourceID(1), 0..<0)
    let place = Provenance(source: SourceID(1), line: line)
    return TaskForce(
      since: since, until: until, status: status, legalBasis: basis.map { [.sketch($0)] } ?? [],
      executiveChair: executiveChair.map { Post(office: PlanText($0), range: range, provenance: place) }, range: range,
      provenance: place)
  }
}

extension LegalBasis {
  public static func sketch(_ type: String, number: String = "60", year: Int? = 2018, date: CalendarDate? = nil) -> LegalBasis {
    LegalBasis(
      id: "sk\(number)", type: type, number: PlanText(number), year: year, date: date, subject: nil, status: .inForce,
      link: nil, citations: [], range: SourceRange(source: SourceID(1), 0..<0),
      provenance: Provenance(source: SourceID(1), line: 3))
  }
}

extension ReferenceData {
  /// The given regions under one framework; test plans are counted unless said otherwise.
  public static func sketch(
    _ regions: [Region], framework: Framework = .sketch(), counted: [PlanNature] = [.test]
  ) -> ReferenceData {
    ReferenceData(
      regions: regions, agencyKinds: [], frameworks: [framework], hotlines: [],
      collection: PlanCollection(
        title: LocalizedText(verbatim: "Uji"), publisher: LocalizedText(verbatim: "Uji"), counted: counted,
        licence: PlanCollection.Licence(name: LocalizedText(verbatim: "CC BY 4.0"), link: "https://example.org")),
      formerCodes: [])
  }
}
