import Diagnostics
import Foundation
import TestSupport
import Testing
import YAMLTree

/// What must hold of every file, however it came about.
@Suite struct RobustnessTests {
  @Test(arguments: 0..<40)
  func findsGeneratedNodesWhereTheyStand(batch: Int) {
    for seed in 0..<25 {
      let document = DocumentGenerator(seed: UInt64(batch * 25 + seed))
      let (tree, list) = read(document.bytes)
      let text = String(decoding: document.bytes, as: UTF8.self)
      #expect(list.isEmpty, "\(text)")
      guard let tree, let root = tree.root else {
        Issue.record("no tree: \(text)")
        return
      }
      let found = nodes(tree, root).map { node in
        DocumentGenerator.Node(
          kind: tree.kind(of: node), text: tree.string(of: node), range: tree.range(of: node).bytes)
      }
      #expect(found == document.nodes, "seed \(batch * 25 + seed):\n\(text)")
      if let fault = fault(in: tree, document.bytes) { Issue.record("\(fault): \(text)") }
    }
  }

  @Test(arguments: 0..<50)
  func survivesDamage(batch: Int) {
    var mutator = Mutator(seed: UInt64(batch))
    for round in 0..<40 {
      let seed = Self.seeds[(batch * 40 + round) % Self.seeds.count]
      let bytes = mutator.mutate(seed)
      check(bytes, readYAML(_:limits:diagnostics:))
      check(bytes, readJSON(_:limits:diagnostics:))
    }
  }

  /// Words of a closed list are known by their hash alone, so ids that differ by a digit or a letter must not share one.
  @Test func hashesTellNearTextsApart() {
    var seen: [UInt32: String] = [:]
    let words = (0..<5_000).flatMap { ["P\($0)", "\($0)", "a\($0)b", "indikator-\($0)", "2024-TW\($0)"] }
    for word in Set(words) {
      let other = seen.updateValue(word, forKey: YAMLTree.hash(word))
      #expect(other == nil, "\(word) and \(other ?? "")")
    }
  }

  @Test(arguments: DiagnosticCases.all)
  func fixesMendWhatTheyPromise(marked: String) {
    let bytes = MarkedText(marked).bytes
    let (_, list) = read(bytes)
    for diagnostic in list.diagnostics {
      guard let fix = diagnostic.fix else { continue }
      let mended = read(applying(fix, to: bytes)).1
      let before = list.diagnostics.count { $0.code == diagnostic.code }
      let after = mended.diagnostics.count { $0.code == diagnostic.code }
      #expect(after < before, "\(diagnostic.code) in \(marked.debugDescription)")
    }
  }

  private func check(
    _ bytes: [UInt8], _ read: (SourceFile, YAMLLimits, inout DiagnosticList) -> YAMLTree?
  ) {
    let file = SourceFile(id: SourceID(0), path: "berkas.yaml", bytes: bytes)
    var list = DiagnosticList()
    let tree = read(file, YAMLLimits(), &list)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(rangesOutside(file, list) == [], "\(text.debugDescription)")
    #expect(locate(list, in: [file]).isEmpty == list.isEmpty)
    guard let tree else {
      #expect(list.hasErrors, "neither tree nor error: \(text.debugDescription)")
      return
    }
    if let fault = fault(in: tree, bytes) { Issue.record("\(fault): \(text.debugDescription)") }
    for diagnostic in ScalarTrap.doubtfulNumbers(in: tree, except: list) { list.append(diagnostic) }
    guard let root = tree.root else { return }
    for node in nodes(tree, root) {
      for expectation in ScalarTrap.Expectation.allCases {
        _ = ScalarTrap(of: node, in: tree, expecting: expectation)
      }
    }
  }

  /// Children stand inside their parents, in order, and every text is UTF-8.
  private func fault(in tree: YAMLTree, _ bytes: [UInt8]) -> String? {
    guard let root = tree.root else { return nil }
    let table = LineTable(bytes)
    var last = 0
    for node in nodes(tree, root) {
      let range = tree.range(of: node).bytes
      if range.upperBound > bytes.count { return "node \(range) ends outside" }
      if range.lowerBound < last { return "node \(range) begins before \(last)" }
      last = range.lowerBound
      if tree.line(of: node) != table.line(at: range.lowerBound) {
        return "line \(tree.line(of: node)) for \(table.line(at: range.lowerBound))"
      }
      if tree.isAlias(node) { continue }
      let children = tree.items(of: node).map { $0 } + tree.entries(of: node).flatMap { [$0.key, $0.value] }
      for child in children {
        let inner = tree.range(of: child).bytes
        if inner.lowerBound < range.lowerBound || inner.upperBound > range.upperBound {
          return "child \(inner) outside of \(range)"
        }
      }
      if String(validating: tree.text[tree.textRange(of: node)], as: UTF8.self) == nil { return "text is not UTF-8" }
    }
    return nil
  }

  /// Every file that says something about YAML: the examples, the cases of this suite, and the corpus of schemas.
  private static let seeds: [[UInt8]] = {
    var seeds = YAMLDiagnostics.all.compactMap(\.example).flatMap { [Array($0.wrong.utf8), Array($0.right.utf8)] }
    seeds += DiagnosticCases.all.map { MarkedText($0).bytes }
    seeds += (0..<20).map { DocumentGenerator(seed: $0).bytes }
    seeds.append(Array(#"{"a": [1, -2.5e3, true, null], "b": {"c": "\u00e9\ud83d\ude00"}, "d": []}"#.utf8))
    return seeds.filter { $0.count < 4_000 }
  }()
}
