import Diagnostics
import JSONSchema
import Markdown
import Output
import PlanLinker
import PlanModel
public import PlanSite
import YAMLTree

/// What `site/site.yaml` says: how the site presents itself, and how grave it calls each kind of advice.
public struct SiteSettings: Sendable {
  public let configuration: SiteConfiguration
  let severities: [SeverityOverride]
  /// For places in it.
  let file: SourceFile?
}

/// Reads `site/site.yaml`.
///
/// - Parameter file: nil when there is none: the site then has its default title and no addresses of its own.
/// - Returns: nil when the file has errors.
func readSiteSettings(
  _ file: SourceFile?, schemas: DocumentSchemas, diagnostics: inout DiagnosticList
) -> SiteSettings? {
  let title = LocalizedText(verbatim: "Pantau")
  let claim = LocalizedText(
    id: "Rencana aksi daerah melawan perdagangan orang", en: "Regional action plans against human trafficking")
  guard let file else {
    let plain = SiteConfiguration(title: title, claim: claim, address: nil, repository: nil)
    return SiteSettings(configuration: plain, severities: [], file: nil)
  }
  var found = DiagnosticList()
  defer { diagnostics.append(contentsOf: found) }
  guard let tree = readYAML(file, diagnostics: &found), let root = tree.root,
    schemas.validate(tree, as: .site, diagnostics: &found)
  else { return nil }
  DocumentText.check(tree, InputLimits(), diagnostics: &found)
  checkAddresses(of: root, in: tree, diagnostics: &found)
  if found.hasErrors { return nil }
  func string(_ key: StaticString, in node: YAMLTree.Node) -> String? {
    tree.value(of: key, in: node).map(tree.string)
  }
  func localized(_ key: StaticString, _ english: StaticString, _ fallback: LocalizedText) -> LocalizedText {
    guard let id = string(key, in: root) else { return fallback }
    return LocalizedText(id: id, en: string(english, in: root) ?? id)
  }
  let repository = tree.value(of: "repositori", in: root).flatMap { node in
    string("alamat", in: node).map {
      SiteConfiguration.Repository(
        address: $0, filePattern: string("pola_berkas", in: node), commitPattern: string("pola_komit", in: node))
    }
  }
  let configuration = SiteConfiguration(
    title: localized("judul", "judul_en", title), claim: localized("slogan", "slogan_en", claim),
    address: string("alamat", in: root), repository: repository)
  return SiteSettings(configuration: configuration, severities: linkSeverities(tree), file: file)
}

/// Reports addresses and patterns that would not become published addresses: they stand on every page.
private func checkAddresses(of root: YAMLTree.Node, in tree: YAMLTree, diagnostics: inout DiagnosticList) {
  func check(_ key: StaticString, in node: YAMLTree.Node, with address: String) {
    guard let value = tree.value(of: key, in: node), tree.kind(of: value) == .string else { return }
    let pattern = tree.string(of: value)
    let filled = [("{alamat}", address), ("{komit}", "0"), ("{berkas}", "a.yaml"), ("{baris}", "1")]
      .reduce(pattern) { $0.replacing($1.0, with: $1.1) }
    if WebAddress(Array(filled.utf8)[...]) != .web {
      diagnostics.append(MarkdownDiagnostics.link(pattern, at: tree.range(of: value)))
    }
  }
  check("alamat", in: root, with: "")
  guard let repository = tree.value(of: "repositori", in: root), tree.kind(of: repository) == .mapping else { return }
  check("alamat", in: repository, with: "")
  let address = tree.value(of: "alamat", in: repository).map(tree.string) ?? ""
  check("pola_berkas", in: repository, with: address)
  check("pola_komit", in: repository, with: address)
}
