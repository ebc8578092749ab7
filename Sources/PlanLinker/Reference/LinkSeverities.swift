import Diagnostics
public import PlanModel
public import YAMLTree

/// How grave the site calls each kind of advice: `keparahan` and `keparahan_wilayah` of `site/site.yaml`.
///
/// - Parameter tree: sound by its schema.
/// - Returns: in the order in which they are written.
public func linkSeverities(_ tree: YAMLTree) -> [SeverityOverride] {
  guard let root = tree.root else { return [] }
  let document = Document(tree)
  var overrides: [SeverityOverride] = []
  if let node = document.field(.severities, of: root) {
    overrides += tree.entries(of: node).map { document.severityOverride($0.value, code: $0.key) }
  }
  if let node = document.field(.regionSeverities, of: root) {
    for (region, codes) in tree.entries(of: node) {
      for (code, value) in tree.entries(of: codes) {
        var override = document.severityOverride(value, code: code)
        override.region = RegionCode(document.string(region))
        overrides.append(override)
      }
    }
  }
  return overrides
}

extension Document {
  /// One entry of `pengecualian`, `keparahan` or `keparahan_wilayah`.
  ///
  /// - Parameter code: the key, where the code stands there.
  func severityOverride(_ node: YAMLTree.Node, code: YAMLTree.Node? = nil) -> SeverityOverride {
    var override = SeverityOverride(
      code: code.map(string) ?? "", severity: nil, range: code.map { range(from: $0, to: node) } ?? range(of: node))
    if tree.kind(of: node) != .mapping { override.severity = severity(node) }
    for (key, value) in fields(of: node) {
      switch key {
      case .code: override.code = string(value)
      case .level: override.severity = severity(value)
      case .file: override.file = string(value)
      case .actions: override.actions = strings(value)
      case .missing: override.reason = text(value)
      case .expires: override.expires = date(value)
      default: break
      }
    }
    return override
  }

  /// `galat`, `peringatan`, `info`; nil for `mati`.
  private func severity(_ node: YAMLTree.Node) -> Severity? {
    let word = string(node)
    return Severity.allCases.first { $0.label.id == word }
  }
}
