public import Diagnostics
public import PlanModel

/// What lies in a plans folder, sorted by what it is for. Nothing has been read yet.
public struct PlanInventory: Sendable {
  public var collection: FolderEntry?
  /// Everything under `reference/`.
  public var reference: [FolderEntry] = []
  /// Everything under `schema/`.
  public var schemas: [FolderEntry] = []
  /// In order of path.
  public var regions: [RegionFolder] = []
  /// What is wrong with names and places, located in files and folders that need not be readable.
  public var diagnostics = DiagnosticList()
  /// Stand-ins, without bytes, for the entries that `diagnostics` name.
  public var sources: [SourceFile] = []

  public init() {}
}

/// One region's folder and the files in it that belong to the region itself, not to a region inside it.
public struct RegionFolder: Sendable {
  public let code: RegionCode
  /// Relative to the plans folder.
  public let path: String
  /// In order of path; files that nothing reads stand here too, because the privacy scan looks at every byte.
  public var files: [FolderEntry]

  public init(code: RegionCode, path: String, files: [FolderEntry]) {
    self.code = code
    self.path = path
    self.files = files
  }

  /// A file's path inside the region's folder: `laporan/2025-TW1.yaml`.
  public func innerPath(of file: FolderEntry) -> Substring {
    let bytes = file.path.utf8
    return file.path[(bytes.index(bytes.startIndex, offsetBy: path.utf8.count + 1, limitedBy: bytes.endIndex) ?? bytes.endIndex)...]
  }

  /// The document that a file is read as.
  public func documentKind(of file: FolderEntry) -> DocumentKind? {
    DocumentKind.inRegion(file.path.utf8.span.extracting(droppingFirst: path.utf8.count + 1))
  }

  /// The name that a Markdown page of the region's own has in its URL; nil for other files, and for a name that is not
  /// made of lower-case letters, digits and hyphens alone.
  public func pageSlug(of file: FolderEntry) -> String? {
    pageName(of: file).flatMap { (1...80).contains($0.utf8.count) && $0.utf8.span.isSlug ? String($0) : nil }
  }

  /// The name of a Markdown page, whatever it is made of.
  func pageName(of file: FolderEntry) -> Substring? {
    let inner = file.path.utf8.span.extracting(droppingFirst: path.utf8.count + 1)
    guard inner.begins(with: "halaman/"), inner.ends(with: ".md") else { return nil }
    let name = innerPath(of: file).utf8.dropFirst("halaman/".utf8.count).dropLast(".md".utf8.count)
    return name.contains(UInt8(ascii: "/")) ? nil : Substring(name)
  }
}
