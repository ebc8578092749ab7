public import Diagnostics

/// Everything that one region's folder says, linked. What pages, exports and rules see of a region.
public struct RegionDossier: Sendable {
  public var region: Region
  public var profile: RegionProfile?
  /// Newest generation first.
  public var plans: [Plan]
  public var pages: [PageSource]
  /// What still waits to be filled in, in order of path: it is named on the region's page and otherwise not there.
  public var drafts: [Draft]
  /// The region's own files, so that provenance can name them. Paths are relative to the plans folder's parent.
  public var sourcePaths: [SourcePath]
  /// The last commit that touched the region's folder, when the CLI knows it. Some of the files may have changed since.
  public var lastCommit: String?

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

  /// A document or page that holds marks of places to fill.
  public struct Draft: Sendable, Hashable {
    /// Inside the region's folder: `laporan/2026-TW1/dp3a.yaml`.
    public var path: String
    /// How many places are left; at least 1.
    public var places: Int

    public init(path: String, places: Int) {
      self.path = path
      self.places = places
    }
  }

  public struct SourcePath: Sendable {
    public var source: SourceID
    public var path: String
    /// Whether the region's last commit holds the file as it was compiled.
    public var isCommitted: Bool

    public init(source: SourceID, path: String, isCommitted: Bool = true) {
      self.source = source
      self.path = path
      self.isCommitted = isCommitted
    }
  }

  public init(
    region: Region, profile: RegionProfile?, plans: [Plan], pages: [PageSource], drafts: [Draft] = [],
    sourcePaths: [SourcePath], commit: String?
  ) {
    self.region = region
    self.profile = profile
    self.plans = plans
    self.pages = pages
    self.drafts = drafts
    self.sourcePaths = sourcePaths
    self.lastCommit = commit
  }

  /// The commit that holds the region as it was compiled; nil when no commit does.
  public var commit: String? { sourcePaths.allSatisfy(\.isCommitted) ? lastCommit : nil }

  /// The commit that holds one file as it was compiled; nil when no commit does.
  public func commit(of source: SourceID) -> String? {
    sourcePaths.first { $0.source == source }?.isCommitted == false ? nil : lastCommit
  }

  /// The file that a provenance names.
  public func path(of source: SourceID) -> String? { sourcePaths.first { $0.source == source }?.path }
}
