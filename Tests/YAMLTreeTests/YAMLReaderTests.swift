import Diagnostics
import TestSupport
import Testing
import YAMLTree

@Suite struct YAMLReaderTests {
  @Test(arguments: [
    ("a: 1\nb: [x, 'y', \"z\"]\n", #"{a: int(1) b: [str(x) str(y) str(z)]}"#),
    (
      "- yes\n- no\n- true\n- Null\n- ~\n-\n- 007\n- 0x1F\n",
      "[str(yes) str(no) bool(true) null(Null) null(~) null() int(007) int(0x1F)]"
    ),
    (
      "- 1.250\n- 1.\n- .5\n- -.5e3\n- .inf\n- 1.2.3\n- 1e\n- +\n- .\n",
      "[dec(1.250) dec(1.) dec(.5) dec(-.5e3) dec(.inf) str(1.2.3) str(1e) str(+) str(.)]"
    ),
    ("a: &x {b: 1}\nc: *x\n", "{a: {b: int(1)} c: {b: int(1)}}"),
    ("a: |\n  satu\n  dua\nb: >-\n  tiga\n  empat\n", "{a: str(satu\ndua\n) b: str(tiga empat)}"),
    ("\u{FEFF}judul: é\n", "{judul: str(é)}"),
    ("a: !!str 61\nb: ! 62\n", "{a: str(61) b: str(62)}"),
    ("{a: [b: c, d]}", "{a: [{b: str(c)} str(d)]}"),
  ])
  func buildsTrees(text: String, expected: String) {
    let (tree, list) = read(text)
    #expect(tree.map(outline) == expected)
    #expect(!list.hasErrors)
  }

  @Test(arguments: [
    "⟨judul: ⟨é ü⟩\nisi: ⟨[⟨a⟩, ⟨{⟨k⟩: ⟨v⟩}⟩]⟩⟩\n",
    "⟨⟨a⟩: &x ⟨satu⟩\n⟨b⟩: ⟨*x⟩ # ekor\n⟨c⟩: ⟨|\n  teks\n\n  lagi⟩\n\n\n⟨d⟩:⟨⟩\n⟨e⟩: !!map # kata\n  ⟨⟨f⟩: ⟨g\n    h⟩⟩⟩\n# ekor\n",
    "⟨⟨a⟩:\n⟨- ⟨satu⟩\n- ⟨⟨é⟩: ⟨'dua'⟩\n  ⟨x⟩: ⟨\"y\"⟩⟩⟩\n⟨b⟩: ⟨[⟨⟨p⟩: ⟨q⟩⟩]⟩⟩\n",
  ])
  func knowsRanges(marked: String) {
    var (starts, ends): ([Int], [Int]) = ([], [])
    var bytes: [UInt8] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟨": starts.append(bytes.count)
      case "⟩": ends.append(bytes.count)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    let (tree, _) = read(bytes)
    guard let tree, let root = tree.root else { Issue.record("no tree"); return }
    let ranges = nodes(tree, root).map { tree.range(of: $0).bytes }
    if marked.hasPrefix("⟨⟨") {
      #expect(ranges.map(\.lowerBound).sorted() == starts.sorted())
      #expect(ranges.map(\.upperBound).sorted() == ends.sorted())
    }
    let table = LineTable(bytes)
    for node in nodes(tree, root) {
      #expect(tree.line(of: node) == table.line(at: tree.range(of: node).bytes.lowerBound))
    }
  }
}

func read(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> (YAMLTree?, DiagnosticList) {
  var list = DiagnosticList()
  let file = SourceFile(id: SourceID(0), path: "berkas.yaml", bytes: bytes)
  return (readYAML(file, limits: limits, diagnostics: &list), list)
}

func read(_ text: String, limits: YAMLLimits = YAMLLimits()) -> (YAMLTree?, DiagnosticList) {
  read(Array(text.utf8), limits: limits)
}

/// Every node of a subtree in document order, aliases not followed.
func nodes(_ tree: YAMLTree, _ node: YAMLTree.Node) -> [YAMLTree.Node] {
  if tree.isAlias(node) { return [node] }
  var all = [node]
  for item in tree.items(of: node) { all += nodes(tree, item) }
  for entry in tree.entries(of: node) { all += nodes(tree, entry.key) + nodes(tree, entry.value) }
  return all
}

func outline(_ tree: YAMLTree) -> String {
  tree.root.map { outline(tree, $0) } ?? "empty"
}

private func outline(_ tree: YAMLTree, _ node: YAMLTree.Node) -> String {
  let text = tree.string(of: node)
  switch tree.kind(of: node) {
  case .null: return "null(\(text))"
  case .boolean: return "bool(\(text))"
  case .integer: return "int(\(text))"
  case .decimal: return "dec(\(text))"
  case .string: return "str(\(text))"
  case .sequence: return "[" + tree.items(of: node).map { outline(tree, $0) }.joined(separator: " ") + "]"
  case .mapping:
    let entries = tree.entries(of: node).map { "\(tree.string(of: $0.key)): \(outline(tree, $0.value))" }
    return "{" + entries.joined(separator: " ") + "}"
  }
}
