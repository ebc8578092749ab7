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
  public func documentKind(of file: FolderEntry) -> DocumentKind? { DocumentKind.inRegion(innerPath(of: file)) }

  /// The name that a Markdown page of the region's own has in its URL; nil for other files, and for a name that is not
  /// made of lower-case letters, digits and hyphens alone.
  public func pageSlug(of file: FolderEntry) -> String? {
    pageName(of: file).flatMap { Self.isPlain($0) ? String($0) : nil }
  }

  /// The name of a Markdown page, whatever it is made of.
  func pageName(of file: FolderEntry) -> Substring? {
    let inner = innerPath(of: file)
    guard inner.begins(with: "halaman/"), inner.ends(with: ".md") else { return nil }
    let bytes = inner.utf8.dropFirst("halaman/".utf8.count).dropLast(".md".utf8.count)
    return bytes.contains(UInt8(ascii: "/")) ? nil : Substring(bytes)
  }

  private static func isPlain(_ name: Substring) -> Bool {
    let isPlain = name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    return isPlain && (1...80).contains(name.utf8.count)
  }
}
