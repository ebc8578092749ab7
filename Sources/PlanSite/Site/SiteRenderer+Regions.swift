public import Diagnostics
import Markdown
public import Output
public import PlanModel

extension SiteRenderer {
  /// All pages of one region: its own in both languages, one for each agency of its newest plan, and its own Markdown
  /// pages. They depend on the region, the reference facts, the templates and the as-of date alone.
  ///
  /// - Complexity: O(bytes written)
  public func regionPages(_ material: RegionMaterial, diagnostics: inout DiagnosticList) -> [OutputFile] {
    let code = material.dossier.region.code.rawValue
    let steps = ["wilayah", code]
    var files: [OutputFile] = []
    let mould: PageMould =
      material.fault != nil ? .brokenRegion : material.dossier.plans.isEmpty ? .unrecordedRegion : .region
    for language in mould.languages {
      guard let bound = templates.page(mould, language) else { continue }
      let context = RegionContext(page: page(steps, language), material: material)
      let other: Language = language == .indonesian ? .english : .indonesian
      files.append(
        render(
          bound, .region(context), translation: context.page.address.translated(to: other),
          capacity: estimate(material)))
    }
    files += agencyPages(material, below: steps)
    files += ownPages(material, below: steps, diagnostics: &diagnostics)
    return files
  }

  /// About as many bytes as a region's page will have, so that its buffer seldom grows.
  private func estimate(_ material: RegionMaterial) -> Int {
    (24 << 10) + (material.dossier.plans.first?.actions.count ?? 0) * (4 << 10)
  }

  private func agencyPages(_ material: RegionMaterial, below steps: [String]) -> [OutputFile] {
    guard let plan = material.dossier.plans.first, let report = material.reports.first,
      let bound = templates.page(.agencyInRegion, .indonesian)
    else { return [] }
    return plan.agencies.indices.map { position in
      let page = page(steps + [plan.agencies[position].id], .indonesian)
      let context = AgencyContext(
        region: RegionContext(page: page, material: material), plan: plan, report: report, position: position)
      return render(bound, .agency(context), translation: nil)
    }
  }

  private func ownPages(
    _ material: RegionMaterial, below steps: [String], diagnostics: inout DiagnosticList
  ) -> [OutputFile] {
    material.dossier.pages.compactMap { source in
      guard let bound = templates.ownPage(source, of: material.dossier, diagnostics: &diagnostics) else { return nil }
      let context = RegionContext(page: page(steps + [source.slug], .indonesian), material: material)
      return render(bound, .region(context), translation: nil)
    }
  }
}

extension SiteTemplates {
  /// Reads one of a region's own Markdown pages; nil, with findings, when it cannot be published.
  func ownPage(
    _ source: RegionDossier.PageSource, of dossier: RegionDossier, diagnostics: inout DiagnosticList
  ) -> BoundPage? {
    let names = PageName.names(on: .region)
    let profile = MarkdownProfile.regionPage(holes: names.map(\.rawValue), reservedIDs: PageSetReader.reservedIDs)
    let file = SourceFile(
      id: source.source, path: dossier.path(of: source.source) ?? source.slug, bytes: source.bytes)
    var found = DiagnosticList()
    defer { diagnostics.append(contentsOf: found) }
    if dossier.plans.first?.agencies.contains(where: { $0.id == source.slug }) == true {
      found.append(PageDiagnostics.slugIsAgency(source.slug, at: SourceRange(source: source.source, 0..<0)))
      return nil
    }
    return BoundPage(
      file, scope: .region, look: .ownPage, profile: profile, names: names, blocks: blocks, diagnostics: &found)
  }

  /// Reports what is wrong with a region's own Markdown pages, without writing them: for `pantau check`.
  public func checkOwnPages(of dossier: RegionDossier, diagnostics: inout DiagnosticList) {
    for source in dossier.pages { _ = ownPage(source, of: dossier, diagnostics: &diagnostics) }
  }
}
