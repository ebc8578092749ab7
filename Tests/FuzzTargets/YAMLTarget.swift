import Diagnostics
import YAMLTree

extension FuzzTarget {
  /// One file of YAML into a tree; the same bytes as JSON.
  static let yaml = FuzzTarget(name: "yaml") { bytes, share in
    let file = SourceFile(id: SourceID(7), path: "plans/wilayah.yaml", bytes: bytes)
    var diagnostics = DiagnosticList()
    let tree = readYAML(file, limits: Limits.small, diagnostics: &diagnostics)
    var broken = FindingPromises.broken(diagnostics, in: [file], share)
    if tree == nil, !diagnostics.hasErrors { broken.append("no tree, and nobody is told why") }
    if let tree { broken += brokenTree(tree, of: file) }
    broken += brokenFixes(diagnostics, of: file, share)

    var faults = DiagnosticList()
    let json = readJSON(file, limits: Limits.small, diagnostics: &faults)
    broken += FindingPromises.broken(faults, in: [file], share)
    if json == nil, !faults.hasErrors { broken.append("no JSON tree, and nobody is told why") }
    if let json { broken += brokenTree(json, of: file) }
    return broken
  }

  /// Every node stands in the file and inside its parent; every scalar's text is UTF-8.
  private static func brokenTree(_ tree: YAMLTree, of file: SourceFile) -> [String] {
    guard let root = tree.root else { return [] }
    var broken: [String] = []
    var open = [root]
    // An alias leads back to a subtree that was walked; following it once a node bounds the walk by the limits.
    var steps = 0
    while let node = open.popLast(), steps < 20_000 {
      steps += 1
      let range = tree.range(of: node).bytes
      if range.upperBound > file.bytes.count || tree.line(of: node) < 1 { broken.append("node at \(range)") }
      switch tree.kind(of: node) {
      case .sequence: for item in tree.items(of: node) { open.append(item) }
      case .mapping:
        for (key, value) in tree.entries(of: node) {
          open.append(key)
          open.append(value)
        }
      default:
        if String(validating: Array(tree.string(of: node).utf8), as: UTF8.self) == nil { broken.append("text is not UTF-8") }
        _ = (tree.integer(of: node), tree.number(of: node), tree.boolean(of: node), tree.hash(of: node))
      }
    }
    return broken
  }

  /// A fix that is offered as certain leaves a file that can be read as far as before.
  private static func brokenFixes(_ diagnostics: DiagnosticList, of file: SourceFile, _ share: Share) -> [String] {
    guard let fix = diagnostics.diagnostics.lazy.compactMap(\.fix).first else { return [] }
    var bytes = file.bytes
    for edit in fix.edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      guard edit.range.bytes.upperBound <= bytes.count else { return ["edit outside the file"] }
      bytes.replaceSubrange(edit.range.bytes, with: Array(edit.replacement.utf8))
    }
    let mended = SourceFile(id: file.id, path: file.path, bytes: bytes)
    var after = DiagnosticList()
    _ = readYAML(mended, limits: Limits.small, diagnostics: &after)
    return FindingPromises.broken(after, in: [mended], share)
  }
}

/// Limits that a fuzzer's inputs can reach.
enum Limits {
  static let small: YAMLLimits = {
    var limits = YAMLLimits()
    limits.depth = 16
    limits.nodes = 5_000
    limits.keyLength = 60
    limits.scalarLength = 2_000
    return limits
  }()
}
