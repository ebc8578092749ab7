public import Diagnostics
public import PlanSite
import JSONSchema
import YAMLTree

/// Reads `site/site.yaml`.
///
/// - Parameter file: nil when there is none: the site then has its default title and no addresses of its own.
/// - Returns: nil when the file has errors.
public func readSiteConfiguration(
  _ file: SourceFile?, schemas: DocumentSchemas, diagnostics: inout DiagnosticList
) -> SiteConfiguration? {
  let title = LocalizedText(verbatim: "Pantau")
  let claim = LocalizedText(
    id: "Rencana aksi daerah melawan perdagangan orang", en: "Regional action plans against human trafficking")
  guard let file else { return SiteConfiguration(title: title, claim: claim, address: nil, repository: nil) }
  guard let tree = readYAML(file, diagnostics: &diagnostics), let root = tree.root,
    schemas.validate(tree, as: .site, diagnostics: &diagnostics)
  else { return nil }
  DocumentText.check(tree, InputLimits(), diagnostics: &diagnostics)
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
  return SiteConfiguration(
    title: localized("judul", "judul_en", title), claim: localized("slogan", "slogan_en", claim),
    address: string("alamat", in: root), repository: repository)
}
