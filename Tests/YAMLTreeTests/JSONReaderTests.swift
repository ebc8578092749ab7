import Diagnostics
import TestSupport
import Testing
import YAMLTree

@Suite struct JSONReaderTests {
  @Test(arguments: [
    (
      #"{"a": [1, -2.5e3, true, null], "b": {}, "c": []}"#,
      "{a: [int(1) dec(-2.5e3) bool(true) null(null)] b: {} c: []}"
    ),
    (#" "\"\\\/\b\f\n\r\tA\u00e9\ud83d\ude00" "#, "str(\"\\/\u{8}\u{C}\n\r\tAé😀)"), ("0", "int(0)"),
    ("[[[]]]", "[[[]]]"),
    ("{\"a\":\r\n\t1}", "{a: int(1)}"), ("\"no\"", "str(no)"),
  ])
  func readsJSON(text: String, expected: String) {
    let (tree, list) = readJSONText(text)
    #expect(tree.map(outline) == expected)
    #expect(!list.hasErrors)
  }

  @Test(arguments: [
    "⟦json-tak-terbaca|⟧", "{\"a\": 1⟦json-tak-terbaca|⟧", "[1 ⟦json-tak-terbaca|2⟧]",
    "[1, ⟦json-tak-terbaca|]⟧", "{\"a\": 1, ⟦json-tak-terbaca|}⟧", "{⟦json-tak-terbaca|a⟧: 1}",
    "{\"a\" ⟦json-tak-terbaca|1⟧}",
    "[⟦json-tak-terbaca|01⟧]", "[1.⟦json-tak-terbaca|]⟧", "[⟦json-tak-terbaca|\"a⟧\n\"]", "[\"⟦json-tak-terbaca|\t⟧\"]",
    "[\"⟦json-tak-terbaca|\\x⟧\"]", "[\"⟦json-tak-terbaca|\\ud800⟧\"]", "1 ⟦json-tak-terbaca|2⟧",
    "[⟦json-tak-terbaca|n⟧o]",
    "[⟦json-tak-terbaca|/⟧/ komentar\n]", "{\"a\": 1, ⟦kunci-ganda|\"a\"⟧: 2}", "[\"⟦karakter-arah-teks|\u{202E}⟧\"]",
    "⟦penanda-konflik|<<<<<<< a⟧\n{}\n=======\n[]\n>>>>>>> b\n", "⟦bom-di-awal-berkas|\u{FEFF}⟧{}",
  ])
  func refusesAllElse(marked: String) {
    let text = MarkedText(marked)
    var list = DiagnosticList()
    _ = readJSON(text.file(), diagnostics: &list)
    #expect(text.differences(from: list) == "")
  }

  @Test func holdsTheLimits() {
    #expect(readJSONText(String(repeating: "[", count: 100_000)).1.diagnostics.map(\.code) == ["terlalu-bertingkat"])
  }

  @Test func locatesNodes() {
    let (tree, _) = readJSONText("{\"a\":\n  [1, \"é\"]\n}")
    guard let tree, let root = tree.root else {
      Issue.record("no tree")
      return
    }
    let ranges = nodes(tree, root).map { tree.range(of: $0).bytes }
    #expect(ranges == [0..<19, 1..<4, 8..<17, 9..<10, 12..<16])
    #expect(nodes(tree, root).map { tree.line(of: $0) } == [1, 1, 2, 2, 2])
  }
}

private func readJSONText(_ text: String) -> (YAMLTree?, DiagnosticList) {
  var list = DiagnosticList()
  let file = SourceFile(id: SourceID(0), path: "skema.json", bytes: Array(text.utf8))
  return (readJSON(file, diagnostics: &list), list)
}
