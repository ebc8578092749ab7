import Diagnostics
import Foundation
import JSONSchema
import TestSupport
import Testing
import YAMLTree

/// The official JSON Schema Test Suite, wherever it lies: it is not part of this repository.
///
/// The folder is the one that the variable `JSON_SCHEMA_TEST_SUITE` names, else `../shared/json-schema-test-suite` beside
/// the package. Its files hold groups of a schema and cases of a value each.
@Suite struct OfficialSuiteTests {
  static let folder: URL? = {
    let named = ProcessInfo.processInfo.environment["JSON_SCHEMA_TEST_SUITE"].map { URL(filePath: $0) }
    let folder = named ?? PackageFolder.url.deletingLastPathComponent().appending(path: "shared/json-schema-test-suite")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  @Test(
    .enabled(
      if: OfficialSuiteTests.folder != nil,
      "no JSON Schema Test Suite here: set JSON_SCHEMA_TEST_SUITE to the folder of its draft2020-12 files"))
  func everyCasePasses() throws {
    let folder = try #require(Self.folder)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
      .sorted()
    #expect(!names.isEmpty, "\(folder.path) holds no .json files")
    var tally = Tally()
    for name in names {
      try run(name, Array(Data(contentsOf: folder.appending(path: name))), &tally)
    }
    print("JSON Schema Test Suite: \(tally.passed) of \(tally.count) cases passed (\(folder.path))")
    for miss in tally.misses { Issue.record("\(miss)") }
  }

  struct Tally {
    var count = 0
    var misses: [String] = []
    var passed: Int { count - misses.count }
  }

  /// Every schema and value is read from its own bytes, so that `1.0` stays `1.0`.
  private func run(_ name: String, _ bytes: [UInt8], _ tally: inout Tally) throws {
    let document = try json(bytes)
    for group in document.items(of: try #require(document.root)) {
      let title = "\(name): \(try text("description", in: group, of: document))"
      let schema = try read(schema: part("schema", in: group, of: document, bytes), title, &tally)
      let cases = try #require(document.value(of: "tests", in: group))
      for test in document.items(of: cases) {
        tally.count += 1
        let label = "\(title): \(try text("description", in: test, of: document))"
        guard let schema else {
          tally.misses.append("\(label): the schema was refused")
          continue
        }
        let value = try json(part("data", in: test, of: document, bytes))
        var diagnostics = DiagnosticList()
        let expected = try text("valid", in: test, of: document) == "true"
        let quiet = schema.isValid(value)
        let aloud = schema.validate(value, diagnostics: &diagnostics)
        if quiet != expected || aloud != expected || diagnostics.hasErrors == expected {
          tally.misses.append("\(label): \(quiet), \(aloud) with \(diagnostics.diagnostics.count) messages")
        }
      }
    }
  }

  private func read(schema bytes: [UInt8], _ title: String, _ tally: inout Tally) throws -> Schema? {
    var diagnostics = DiagnosticList()
    let schema = Schema.read(
      try json(bytes), options: SchemaOptions(unknownKeywords: .reported), diagnostics: &diagnostics)
    for diagnostic in diagnostics.diagnostics where diagnostic.severity == .error {
      tally.misses.append("\(title): \(diagnostic.message.en)")
    }
    return schema
  }

  private func part(
    _ key: StaticString, in mapping: YAMLTree.Node, of tree: YAMLTree, _ bytes: [UInt8]
  ) throws -> [UInt8] {
    let value = try #require(tree.value(of: key, in: mapping))
    return Array(bytes[tree.range(of: value).bytes])
  }

  private func text(_ key: StaticString, in mapping: YAMLTree.Node, of tree: YAMLTree) throws -> String {
    tree.string(of: try #require(tree.value(of: key, in: mapping)))
  }
}
