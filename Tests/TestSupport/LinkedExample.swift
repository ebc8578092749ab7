public import Diagnostics
import PlanLinker
public import PlanModel
import YAMLTree

/// A tiny plans folder in memory, read and linked without schema or disk: the example plan with some files changed.
public struct LinkedExample {
  public var sources: [SourceFile] = []
  /// What reading found, kept apart from what linking found.
  public var readerDiagnostics = DiagnosticList()
  public var diagnostics = DiagnosticList()
  public var reference: ReferenceData
  /// In order of code: 53 has no folder of its own, so 53.71 is the only one unless files are added.
  public var dossiers: [RegionDossier] = []

  /// - Parameter changes: texts by path, relative to the plans folder; nil takes a file away.
  public init(_ changes: [String: String?] = [:]) {
    var files = Dictionary(uniqueKeysWithValues: ExamplePlan.files.map { ($0.path, $0.text) })
    for (path, text) in changes { files[path] = text }
    var trees: [String: YAMLTree] = [:]
    var sources: [SourceFile] = []
    for (number, path) in files.keys.sorted().enumerated() {
      let file = SourceFile(id: SourceID(UInt32(number)), path: path, bytes: Array((files[path] ?? "").utf8))
      sources.append(file)
      if path.hasSuffix(".yaml") { trees[path] = readYAML(file, diagnostics: &readerDiagnostics) }
    }
    self.sources = sources
    func source(_ path: String) -> SourceFile? { sources.first { $0.path == path } }
    let nothing = SourceFile(id: SourceID(9999), path: "", bytes: [])
    let empty = readYAML(
      SourceFile(id: nothing.id, path: "", bytes: Array("{}".utf8)), diagnostics: &readerDiagnostics)!
    func tree(_ path: String) -> YAMLTree { trees[path] ?? empty }
    let frameworks = trees.keys.filter { $0.hasPrefix("reference/frameworks/") }.sorted()
    let regions = linkRegionTable(
      source(ExamplePlan.regionsPath) ?? nothing, formerCodes: source(ExamplePlan.formerCodesPath),
      diagnostics: &diagnostics)
    let input = ReferenceInput(
      regions: regions, agencyKinds: tree(ExamplePlan.kindsPath), hotlines: trees[ExamplePlan.hotlinesPath],
      frameworks: frameworks.map { path in
        ReferenceInput.FrameworkFile(name: String(path.dropFirst(21).dropLast(5)), tree: tree(path))
      }, collection: tree(ExamplePlan.collectionPath))
    reference = linkReferenceData(input, diagnostics: &diagnostics)
    for folder in Self.folders(trees.keys.sorted()) {
      let input = RegionInput(
        code: folder.code, folderName: folder.name,
        documents: folder.paths.compactMap { path in
          trees[path].flatMap { Self.document(String(path.dropFirst(folder.path.utf8.count + 1)), $0) }
        },
        sourcePaths: sources.filter { folder.paths.contains($0.path) }.map {
          RegionDossier.SourcePath(source: $0.id, path: $0.path)
        })
      if let dossier = linkRegion(input, reference: reference, diagnostics: &diagnostics) { dossiers.append(dossier) }
    }
  }

  /// An example of a kind of finding, wrong or mended.
  public init(_ example: DiagnosticKind.Example, mended: Bool) {
    var changes: [String: String?] = [:]
    for companion in example.companions { changes[companion.path] = .some(companion.text) }
    changes[mended ? example.mendedPath : example.path] = mended ? example.right : example.wrong
    self.init(changes)
  }

  /// The codes found by linking, each once, in order.
  public var codes: [String] { Array(Set(diagnostics.diagnostics.map(\.code))).sorted() }

  /// The findings as people see them: `path:line:column code: message`.
  public var lines: [String] {
    locate(diagnostics, in: sources).map {
      "\($0.place.file):\($0.place.line):\($0.place.column) \($0.code): \($0.message.id)"
    }
  }

  private struct Folder {
    var code: RegionCode
    var name: String
    var path: String
    var paths: [String]
  }

  private static func folders(_ paths: [String]) -> [Folder] {
    var folders: [String: Folder] = [:]
    for path in paths {
      var parts = path.split(separator: "/").dropLast()
      while let last = parts.last, RegionCode(last.prefix { $0 != "-" }) == nil { parts.removeLast() }
      guard let name = parts.last, let code = RegionCode(name.prefix { $0 != "-" }) else { continue }
      let folder = parts.joined(separator: "/")
      folders[folder, default: Folder(code: code, name: String(name), path: folder, paths: [])].paths.append(path)
    }
    return folders.values.sorted { $0.code < $1.code }
  }

  private static func document(_ path: String, _ tree: YAMLTree) -> RegionDocument? {
    let kind: RegionDocument.Kind
    if path == "wilayah.yaml" {
      kind = .profile
    } else if path.hasPrefix("rad-") {
      kind = .plan
    } else if path.hasPrefix("laporan/") {
      kind = .report
    } else if path.hasPrefix("verifikasi/") {
      kind = .verification
    } else {
      return nil
    }
    return RegionDocument(kind: kind, path: path, tree: tree)
  }
}
