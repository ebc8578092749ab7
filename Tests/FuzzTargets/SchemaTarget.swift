import Diagnostics
import Foundation
import JSONSchema
import YAMLTree

extension FuzzTarget {
  /// A schema read from hostile bytes and held against a hostile document, and the document against the project's own.
  static let schema = FuzzTarget(name: "schema") { bytes, share in
    let bundle = FileBundle(bytes)
    let schemaFile = SourceFile(id: SourceID(1), path: "plans/schema/x.schema.json", bytes: bundle.files.first?.bytes ?? [])
    let document = SourceFile(id: SourceID(2), path: "plans/x.yaml", bytes: bundle.files.dropFirst().first?.bytes ?? [])
    var found = DiagnosticList()
    let schemaTree = readJSON(schemaFile, limits: Limits.small, diagnostics: &found)
    let schema = schemaTree.flatMap { Schema.read($0, diagnostics: &found) }
    let tree = readYAML(document, limits: Limits.small, diagnostics: &found)
    var broken = FindingPromises.broken(found, in: [schemaFile, document], share)
    if schemaTree != nil, schema == nil, !found.hasErrors { broken.append("no schema, and nobody is told why") }
    guard let tree else { return broken }
    for schema in [schema].compactMap({ $0 }) + ownSchemas where tree.root != nil {
      var breaches = DiagnosticList()
      let isValid = schema.validate(tree, diagnostics: &breaches)
      if isValid != schema.isValid(tree) { broken.append("validate and isValid disagree") }
      if !isValid, !breaches.hasErrors { broken.append("a breach that nobody is told of") }
      broken += FindingPromises.broken(breaches, in: [schemaFile, document], share)
    }
    return broken
  }

  private static let ownSchemas: [Schema] = ProjectFiles.files(in: "plans/schema", ending: ".json").compactMap { file in
    var diagnostics = DiagnosticList()
    return readJSON(file, diagnostics: &diagnostics).flatMap { Schema.read($0, diagnostics: &diagnostics) }
  }
}

/// The project's own files: what hostile ones are read against.
enum ProjectFiles {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// In order of path, below `folder`, numbered from 2³¹ on.
  static func files(in folder: String, ending: String) -> [SourceFile] {
    let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(ending) }.sorted().enumerated().compactMap { offset, name in
      let path = folder + "/" + name
      return (try? Data(contentsOf: root.appending(path: path))).map {
        SourceFile(id: SourceID(1 << 31 + UInt32(offset)), path: path, bytes: Array($0))
      }
    }
  }
}
