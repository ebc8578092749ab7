public import PlanModel
public import YAMLTree

/// What one region's folder holds, after reading and schema: the input of `linkRegion`.
public struct RegionInput: Sendable {
  /// The code in the folder's name.
  public var code: RegionCode
  /// The folder's own name, `53.71-kota-kupang`: helps to tell what a wrong code was meant to be.
  public var folderName: String
  /// Only documents that are sound by their schema, in order of path.
  public var documents: [RegionDocument]
  /// Paths, inside the folder, of documents that are not: nothing is reported that follows only from their absence.
  public var brokenDocuments: [String]
  /// Documents and pages that still hold places to fill: they are not linked.
  public var drafts: [RegionDossier.Draft] = []
  /// The profile, when it is one of them: plans may cite what it lists.
  public var draftProfile: YAMLTree?
  public var pages: [RegionDossier.PageSource]
  /// The folder's files as messages and pages name them.
  public var sourcePaths: [RegionDossier.SourcePath]
  public var commit: String?

  public init(
    code: RegionCode, folderName: String, documents: [RegionDocument], brokenDocuments: [String] = [],
    pages: [RegionDossier.PageSource] = [], sourcePaths: [RegionDossier.SourcePath] = [], commit: String? = nil
  ) {
    self.code = code
    self.folderName = folderName
    self.documents = documents
    self.brokenDocuments = brokenDocuments
    self.pages = pages
    self.sourcePaths = sourcePaths
    self.commit = commit
  }
}

/// One sound document of a region's folder.
public struct RegionDocument: Sendable {
  public var kind: Kind
  /// Inside the region's folder: `laporan/2019-TW3/dp3a.yaml`.
  public var path: String
  public var tree: YAMLTree

  public enum Kind: Sendable, Hashable {
    case profile, plan, report, verification
  }

  public init(kind: Kind, path: String, tree: YAMLTree) {
    self.kind = kind
    self.path = path
    self.tree = tree
  }
}
