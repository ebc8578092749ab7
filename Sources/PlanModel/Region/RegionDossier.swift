public import Diagnostics

/// Everything that one region's folder says, linked. What pages, exports and rules see of a region.
public struct RegionDossier: Sendable {
  public var region: Region
  public var profile: RegionProfile?
  /// Newest generation first.
  public var plans: [Plan]
  public var pages: [PageSource]
  /// The region's own files, so that provenance can name them. Paths are relative to the plans folder's parent.
  public var sourcePaths: [SourcePath]
  /// The last commit that touched the region's folder, when the CLI knows it.
  public var commit: String?

  /// A Markdown page of the region's own, under `halaman/`.
  public struct PageSource: Sendable {
    /// The file's name without `.md`: becomes part of the URL.
    public var slug: String
    public var source: SourceID
    public var bytes: [UInt8]

    public init(slug: String, source: SourceID, bytes: [UInt8]) {
      self.slug = slug
      self.source = source
      self.bytes = bytes
    }
  }

  public struct SourcePath: Sendable {
    public var source: SourceID
    public var path: String

    public init(source: SourceID, path: String) {
      self.source = source
      self.path = path
    }
  }

  public init(
    region: Region, profile: RegionProfile?, plans: [Plan], pages: [PageSource], sourcePaths: [SourcePath],
    commit: String?
  ) {
    self.region = region
    self.profile = profile
    self.plans = plans
    self.pages = pages
    self.sourcePaths = sourcePaths
    self.commit = commit
  }

  /// The file that a provenance names.
  public func path(of source: SourceID) -> String? { sourcePaths.first { $0.source == source }?.path }
}
