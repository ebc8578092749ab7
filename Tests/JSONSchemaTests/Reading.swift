import Diagnostics
import Foundation
import JSONSchema
import TestSupport
import Testing
import YAMLTree

/// Reads one line or more of YAML (JSON is YAML) that must be sound.
func tree(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> YAMLTree {
  var diagnostics = DiagnosticList()
  let file = SourceFile(id: SourceID(0), path: "contoh.yaml", bytes: Array(text.utf8))
  let tree = readYAML(file, diagnostics: &diagnostics)
  #expect(diagnostics.isEmpty, "\(text): \(diagnostics.diagnostics.map(\.message.en))", sourceLocation: sourceLocation)
  return try #require(tree, sourceLocation: sourceLocation)
}

/// Reads JSON that must be sound.
func json(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws -> YAMLTree {
  var diagnostics = DiagnosticList()
  let file = SourceFile(id: SourceID(0), path: "contoh.json", bytes: bytes)
  let tree = readJSON(file, diagnostics: &diagnostics)
  #expect(
    diagnostics.isEmpty, "\(String(decoding: bytes, as: UTF8.self)): \(diagnostics.diagnostics.map(\.message.en))",
    sourceLocation: sourceLocation)
  return try #require(tree, sourceLocation: sourceLocation)
}

/// Compiles a schema that must be sound.
func schema(
  _ text: String, options: SchemaOptions = SchemaOptions(), sourceLocation: SourceLocation = #_sourceLocation
) throws -> Schema {
  var diagnostics = DiagnosticList()
  let schema = Schema.read(
    try tree(text, sourceLocation: sourceLocation), options: options, diagnostics: &diagnostics)
  #expect(diagnostics.isEmpty, "\(text): \(diagnostics.diagnostics.map(\.message.en))", sourceLocation: sourceLocation)
  return try #require(schema, sourceLocation: sourceLocation)
}

/// One of the project's own schemas.
func projectSchema(_ kind: String) throws -> Schema {
  let url = PackageFolder.url.appending(path: "plans/schema/\(kind).schema.json")
  var diagnostics = DiagnosticList()
  let schema = Schema.read(try json(Array(Data(contentsOf: url))), diagnostics: &diagnostics)
  return try #require(schema, "\(kind): \(diagnostics.diagnostics.map(\.message.en))")
}

/// A schema with values that meet it and values that do not.
struct KeywordCase: CustomTestStringConvertible {
  let schema: String
  let valid: [String]
  let invalid: [String]

  init(_ schema: String, valid: [String], invalid: [String] = []) {
    self.schema = schema
    self.valid = valid
    self.invalid = invalid
  }

  var testDescription: String { schema }

  /// Checks both ways of asking: quietly, and with messages.
  func check(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let schema = try JSONSchemaTests.schema(schema, sourceLocation: sourceLocation)
    for (text, expected) in valid.map({ ($0, true) }) + invalid.map({ ($0, false) }) {
      let value = try tree(text, sourceLocation: sourceLocation)
      var diagnostics = DiagnosticList()
      #expect(schema.isValid(value) == expected, "\(self.schema): \(text)", sourceLocation: sourceLocation)
      let isValid = schema.validate(value, diagnostics: &diagnostics)
      #expect(isValid == expected, "\(self.schema): \(text), aloud", sourceLocation: sourceLocation)
      #expect(
        diagnostics.hasErrors == !expected, "\(self.schema): \(text) has \(diagnostics.diagnostics.count) messages",
        sourceLocation: sourceLocation)
    }
  }
}
