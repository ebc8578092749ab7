import Diagnostics
import Foundation
import JSONSchema
import TestSupport
import Testing
import YAMLTree

/// The project's own schemas against their corpus: good documents pass, bad ones are told what is wrong in words that were
/// read by a person (`Snapshots/schema-messages.txt`).
@Suite struct ProjectSchemasTests {
  static let corpus = PackageFolder.url.appending(path: "Tests/Corpus/schema")

  @Test func goodDocumentsPass() throws {
    for name in try Self.files("good") {
      let found = try Self.check("good", name)
      #expect(found.isEmpty, "\(name): \(found.map(\.message.en))")
    }
  }

  @Test func badDocumentsAreToldWhy() throws {
    var text = ""
    for name in try Self.files("bad") {
      let found = try Self.check("bad", name)
      #expect(!found.isEmpty, "\(name) passes")
      text += "## \(name)\n" + found.map(Self.render).joined() + "\n"
    }
    Snapshot.expect(Array(text.utf8), named: "schema-messages.txt")
  }

  private static func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: corpus.appending(path: folder).path).sorted()
  }

  private static func check(_ folder: String, _ name: String) throws -> [LocatedDiagnostic] {
    let kind = try #require(name.split(separator: "--").first)
    let schema = try projectSchema(String(kind))
    let bytes = try Array(Data(contentsOf: corpus.appending(path: "\(folder)/\(name)")))
    let file = SourceFile(id: SourceID(0), path: name, bytes: bytes)
    var diagnostics = DiagnosticList()
    if let tree = readYAML(file, diagnostics: &diagnostics) {
      let isValid = schema.validate(tree, diagnostics: &diagnostics)
      #expect(isValid == schema.isValid(tree), "\(name): quiet and aloud disagree")
    }
    return locate(diagnostics, in: [file])
  }

  private static func render(_ found: LocatedDiagnostic) -> String {
    let place = found.place
    let column = place.column - 1
    let line = Array((place.excerpt ?? "").unicodeScalars)
    let end = place.line == place.endLine ? min(place.endColumn - 1, line.count) : line.count
    var marked = String.UnicodeScalarView()
    marked.append(contentsOf: line[..<min(column, line.count)])
    marked.append(contentsOf: "⟦".unicodeScalars)
    if column < end { marked.append(contentsOf: line[column..<end]) }
    marked.append(contentsOf: "⟧".unicodeScalars)
    marked.append(contentsOf: line[min(end, line.count)...])
    var text = "\(found.code) \(place.line): \(String(marked).trimmingCharacters(in: .whitespaces))\n"
    text += "  id: \(found.message.id)\n  en: \(found.message.en)\n"
    if let help = found.help { text += "  = \(help.id)\n  = \(help.en)\n" }
    for note in found.notes { text += "  - \(note.message.id) / \(note.message.en) @\(note.place?.line ?? 0)\n" }
    if let fix = found.fix { text += "  fix: \(fix.title.id)\n" }
    return text
  }
}
