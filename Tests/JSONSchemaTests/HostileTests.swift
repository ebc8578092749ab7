import Diagnostics
import Foundation
import JSONSchema
import TestSupport
import Testing
import YAMLTree

/// Whatever a document holds, checking it ends soon and every finding lies inside it.
@Suite struct HostileTests {
  @Test(.timeLimit(.minutes(1))) func manyFaultsAreQuick() throws {
    let schema = try projectSchema("laporan")
    let count = 3_000
    for text in [
      "sumber: [\(String(repeating: "1, ", count: count))]",
      "sumber:\n" + (0..<count).map { "  - {judl\($0): a}\n" }.joined(),
      (0..<count).map { "kunci\($0): a\n" }.joined(),
      "capaian:\n" + (0..<count).map { "  P\($0): {indikator: {i: {nilai: x}}}\n" }.joined(),
    ] {
      let file = SourceFile(id: SourceID(0), path: "x.yaml", bytes: Array(text.utf8))
      var diagnostics = DiagnosticList()
      let tree = try #require(readYAML(file, diagnostics: &diagnostics))
      #expect(!schema.validate(tree, diagnostics: &diagnostics))
      #expect(diagnostics.diagnostics.count >= count)
    }
  }

  /// Sound documents, broken at random: never a trap, never a range outside the file, and both ways of asking agree.
  @Test func mutantsNeverTrap() throws {
    var random = SplitMix64(seed: 5)
    let schema = try projectSchema("rad")
    let sound = try Array(Data(contentsOf: ProjectSchemasTests.corpus.appending(path: "good/rad--lengkap.yaml")))
    let pieces = [
      "[", "]", "{", "}", ":", "- ", "null", "1e999999999", "\"", "'", "&a", "*a", "é", "\n", "  ", "0x", "~", "#",
    ]
    for _ in 0..<1500 {
      var bytes = sound
      for _ in 0..<(1 + Int(random.next() % 3)) {
        let start = Int(random.next() % UInt64(bytes.count))
        let end = min(bytes.count, start + Int(random.next() % 20))
        let piece = Array(pieces[Int(random.next() % UInt64(pieces.count))].utf8)
        bytes.replaceSubrange(start..<end, with: piece)
      }
      let file = SourceFile(id: SourceID(0), path: "x.yaml", bytes: bytes)
      var diagnostics = DiagnosticList()
      guard let tree = readYAML(file, diagnostics: &diagnostics) else { continue }
      let before = diagnostics.diagnostics.count
      let isValid = schema.validate(tree, diagnostics: &diagnostics)
      if tree.root != nil { #expect(isValid == schema.isValid(tree), "\(String(decoding: bytes, as: UTF8.self))") }
      for diagnostic in diagnostics.diagnostics.dropFirst(before) {
        #expect(Int(diagnostic.range.upperBound) <= bytes.count)
      }
    }
  }
}
