import Foundation
import Testing

/// The schema files are what an editor shows while someone writes, so their completeness is tested like code.
@Suite struct SchemaFilesTests {
  static let kinds = [
    "instansi", "kerangka", "kumpulan", "laporan", "layanan", "rad", "situs", "verifikasi", "wilayah",
  ]

  @Test func isOneFileForEachKind() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: "plans/schema").path)
    #expect(files.sorted() == Self.kinds.map { "\($0).schema.json" })
  }

  @Test(arguments: kinds)
  func explainsEveryKey(kind: String) throws {
    var unexplained: [String] = []
    try Self.visit(Self.schema(kind)) { path, node in
      guard path.dropLast().last == "properties", !Self.isCondition(path) else { return }
      for word in ["title", "description"] where (node[word] as? String ?? "").isEmpty {
        unexplained.append(path.joined(separator: "/") + " has no " + word)
      }
      if (node["examples"] as? [Any] ?? []).isEmpty {
        unexplained.append(path.joined(separator: "/") + " has no examples")
      }
    }
    #expect(unexplained.isEmpty, "every key needs all three: they are what a hover shows")
  }

  /// yaml-language-server knows draft-07; a newer keyword would be silently ignored in the editor.
  @Test(arguments: kinds)
  func keepsToKeywordsThatEditorsKnow(kind: String) throws {
    let known: Set = [
      "$schema", "$id", "$defs", "$ref", "title", "description", "examples", "type", "const", "enum", "pattern",
      "format", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "minItems", "uniqueItems",
      "required", "additionalProperties", "properties", "patternProperties", "items", "if", "then", "else", "allOf",
      "anyOf",
    ]
    var unknown: [String] = []
    try Self.visit(Self.schema(kind)) { path, node in
      for keyword in node.keys.sorted() where !known.contains(keyword) {
        unknown.append(path.joined(separator: "/") + "/" + keyword)
      }
      if let reference = node["$ref"] as? String, !reference.hasPrefix("#/$defs/") { unknown.append(reference) }
    }
    #expect(unknown.isEmpty)
  }

  /// Files hold their own definitions, because editors resolve those without a lookup; a definition of one name must
  /// then be the same in every file.
  @Test func repeatsSharedDefinitionsWordForWord() throws {
    var seen: [String: (kind: String, text: String)] = [:]
    for kind in Self.kinds {
      let definitions = try Self.schema(kind)["$defs"] as? [String: Any] ?? [:]
      for (name, definition) in definitions {
        let bytes = try JSONSerialization.data(withJSONObject: definition, options: [.sortedKeys])
        let text = String(decoding: bytes, as: UTF8.self)
        if let first = seen[name] {
          #expect(first.text == text, "$defs/\(name) differs between \(first.kind) and \(kind)")
        } else {
          seen[name] = (kind, text)
        }
      }
    }
    #expect(seen.count > 20)
  }

  @Test func hasGoodAndBadDocumentsForEachKind() throws {
    for (folder, least) in [("good", 10), ("bad", 40)] {
      let path = Self.root.appending(path: "Tests/Corpus/schema/\(folder)").path
      let files = try FileManager.default.contentsOfDirectory(atPath: path)
      #expect(files.count >= least)
      #expect(Set(files.map { $0.split(separator: "--").first.map(String.init) ?? "" }) == Set(Self.kinds))
    }
  }
}

extension SchemaFilesTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func schema(_ kind: String) throws -> [String: Any] {
    let bytes = try Data(contentsOf: root.appending(path: "plans/schema/\(kind).schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
  }

  /// Whether the path leads into a condition, whose keys are explained where they are declared.
  static func isCondition(_ path: [String]) -> Bool {
    path.contains { ["if", "then", "else", "allOf", "anyOf"].contains($0) }
  }

  /// Calls `body` with every schema inside `schema`, itself included, and the path that leads there.
  static func visit(
    _ schema: [String: Any], at path: [String] = [], _ body: ([String], [String: Any]) throws -> Void
  ) rethrows {
    try body(path, schema)
    for word in ["items", "additionalProperties", "if", "then", "else"] {
      guard let child = schema[word] as? [String: Any] else { continue }
      try visit(child, at: path + [word], body)
    }
    for word in ["properties", "patternProperties", "$defs"] {
      for (name, child) in schema[word] as? [String: Any] ?? [:] {
        guard let child = child as? [String: Any] else { continue }
        try visit(child, at: path + [word, name], body)
      }
    }
    for word in ["allOf", "anyOf"] {
      for (index, child) in (schema[word] as? [[String: Any]] ?? []).enumerated() {
        try visit(child, at: path + [word, String(index)], body)
      }
    }
  }
}
