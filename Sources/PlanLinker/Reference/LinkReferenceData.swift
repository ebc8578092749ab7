public import Diagnostics
public import PlanModel
public import YAMLTree

/// The files that every plan refers to, after reading and schema: the input of `linkReferenceData`.
public struct ReferenceInput: Sendable {
  public var regions: RegionTable
  /// `reference/agencies.yaml`.
  public var agencyKinds: YAMLTree
  /// `reference/hotlines.yaml`.
  public var hotlines: YAMLTree?
  /// `reference/frameworks/*.yaml`, in order of path.
  public var frameworks: [FrameworkFile]
  /// `kumpulan.yaml`.
  public var collection: YAMLTree

  public struct FrameworkFile: Sendable {
    /// The file's name without `.yaml`: must be the framework's id.
    public var name: String
    public var tree: YAMLTree

    public init(name: String, tree: YAMLTree) {
      self.name = name
      self.tree = tree
    }
  }

  public init(
    regions: RegionTable, agencyKinds: YAMLTree, hotlines: YAMLTree?, frameworks: [FrameworkFile], collection: YAMLTree
  ) {
    self.regions = regions
    self.agencyKinds = agencyKinds
    self.hotlines = hotlines
    self.frameworks = frameworks
    self.collection = collection
  }
}

/// Codes of regions, those of today and former ones.
public struct RegionTable: Sendable {
  let regions: [Region]
  let formerCodes: [ReferenceData.FormerCode]
}

/// Links `reference/regions.csv` and `reference/former-codes.csv`, which depend on nothing else.
///
/// Total, like `linkReferenceData`.
///
/// - Complexity: O(bytes)
public func linkRegionTable(
  _ regions: SourceFile, formerCodes: SourceFile?, diagnostics: inout DiagnosticList
) -> RegionTable {
  var context = LinkContext()
  let linked = RegionTableLinker(regions, &context).regions
  let former = formerCodes.map { RegionTableLinker.formerCodes($0, regions: linked, &context) } ?? []
  diagnostics.append(contentsOf: context.diagnostics)
  return RegionTable(regions: linked, formerCodes: former)
}

/// Links the reference facts: codes, agency kinds, hotlines, frameworks, and what the collection says of itself.
///
/// Total, like `linkRegion`: with errors among the diagnostics the result is good for looking at only.
///
/// - Complexity: O(bytes)
public func linkReferenceData(_ input: ReferenceInput, diagnostics: inout DiagnosticList) -> ReferenceData {
  var context = LinkContext()
  let kinds = Document(input.agencyKinds).linkAgencyKinds(&context)
  let frameworks = linkFrameworks(input.frameworks, &context)
  let collection = Document(input.collection).linkCollection(frameworks: frameworks, &context)
  func data(_ hotlines: [Hotline]) -> ReferenceData {
    ReferenceData(
      regions: input.regions.regions, agencyKinds: kinds, frameworks: frameworks, hotlines: hotlines,
      collection: collection, formerCodes: input.regions.formerCodes)
  }
  let hotlines = input.hotlines.map { Document($0).linkNationalHotlines(kinds: data([]), &context) } ?? []
  diagnostics.append(contentsOf: context.diagnostics)
  return data(hotlines)
}

extension Document {
  /// `hotlines.yaml`.
  fileprivate func linkNationalHotlines(kinds: ReferenceData, _ context: inout LinkContext) -> [Hotline] {
    guard let root = tree.root, let list = field(.list, of: root) else { return [] }
    var scope = CitationScope()
    if let node = field(.citations, of: root) { scope.define(citations: node, in: self, &context) }
    return linkHotlines(list, scope, kinds: kinds, national: nil, &context)
  }

  /// `agencies.yaml`.
  fileprivate func linkAgencyKinds(_ context: inout LinkContext) -> [AgencyKind] {
    guard let root = tree.root, let list = field(.list, of: root) else { return [] }
    var scope = CitationScope()
    if let node = field(.citations, of: root) { scope.define(citations: node, in: self, &context) }
    if let node = field(.legalBasis, of: root) { scope.define(legalBases: node, in: self, &context) }
    var ids = IDTable()
    var kinds: [AgencyKind] = []
    var successors: [YAMLTree.Node] = []
    for item in tree.items(of: list) {
      guard let id = field(.id, of: item) else { continue }
      if let first = ids.insert(id, in: tree, at: kinds.count) {
        context.report(.duplicateID(id, what: .agencyKind, first: first, in: self))
        continue
      }
      kinds.append(agencyKind(item, scope, &context))
      successors += items(of: field(.successors, of: item))
    }
    for node in successors where ids.position(of: node, in: tree) == nil {
      context.report(.unknownSuccessor(string(node), at: range(of: node), candidates: ids.ids))
    }
    return kinds
  }

  private func agencyKind(
    _ node: YAMLTree.Node, _ scope: CitationScope, _ context: inout LinkContext
  ) -> AgencyKind {
    let name = localized(field(.name, of: node), field(.nameEnglish, of: node))
    var kind = AgencyKind(
      id: "", name: name ?? LocalizedText(verbatim: ""), levels: [], group: .regionalApparatus)
    for (key, value) in fields(of: node) {
      switch key {
      case .id: kind.id = string(value)
      case .abbreviation: kind.abbreviation = string(value)
      case .aliases: kind.aliases = strings(value)
      case .level: kind.levels = items(of: value).compactMap { word($0, in: Words.level) }
      case .group: kind.group = word(value, in: Words.group) ?? .regionalApparatus
      case .since: kind.validFrom = partialDate(value)
      case .until: kind.validTo = partialDate(value)
      case .successors: kind.successors = strings(value)
      case .role: kind.role = text(value)
      case .legalBasis: kind.legalBasis = scope.legalBases(value, in: self, &context)
      case .citations: kind.citations = scope.citations(value, in: self, &context)
      case .note: kind.note = text(value)
      case .noteEnglish: kind.noteEnglish = text(value)
      default: break
      }
    }
    return kind
  }

  /// `kumpulan.yaml`.
  fileprivate func linkCollection(frameworks: [Framework], _ context: inout LinkContext) -> PlanCollection {
    let nothing = LocalizedText(verbatim: "")
    var collection = PlanCollection(
      title: nothing, publisher: nothing, counted: [], licence: PlanCollection.Licence(name: nothing, link: ""))
    guard let root = tree.root else { return collection }
    collection.title = localized(field(.title, of: root), field(.titleEnglish, of: root)) ?? nothing
    collection.summary = localized(field(.description, of: root), field(.descriptionEnglish, of: root))
    for (key, value) in fields(of: root) {
      switch key {
      case .publisher:
        collection.publisher = localized(field(.name, of: value), field(.nameEnglish, of: value)) ?? nothing
        collection.publisherLink = field(.link, of: value).map(string)
      case .counting: collection.counted = items(of: value).compactMap { word($0, in: Words.nature) }
      case .timeZone: collection.timeZone = word(value, in: Words.timeZone) ?? .jakarta
      case .framework:
        collection.framework = string(value)
        if !frameworks.contains(where: { $0.id == collection.framework }) {
          context.report(
            .unknownFramework(
              value, in: self, candidates: frameworks.map(\.id),
              kind: PlanLinkDiagnostics.unknownCollectionFramework))
        }
      case .licence:
        collection.licence = PlanCollection.Licence(
          name: localized(field(.name, of: value), field(.nameEnglish, of: value)) ?? nothing,
          code: field(.code, of: value).map(string), link: field(.link, of: value).map(string) ?? "")
      case .contact: collection.contact = contact(value, CitationScope(), &context)
      default: break
      }
    }
    return collection
  }
}
