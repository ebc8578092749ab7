public import Diagnostics
import Markdown
public import Output
public import PlanModel
import PlanProgress

extension SiteRenderer {
  /// All pages of one region: its own in both languages, one for each agency of its newest plan, and its own Markdown
  /// pages. They depend on the region, the reference facts, the templates and the as-of date alone.
  ///
  /// - Complexity: O(bytes written)
  public func regionPages(_ material: RegionMaterial, diagnostics: inout DiagnosticList) -> [OutputFile] {
    let steps = ["wilayah", material.dossier.region.code.rawValue]
    let shared = RegionWriting.Shared(material, site)
    var files: [OutputFile] = []
    let mould: PageMould =
      material.fault != nil ? .brokenRegion : material.dossier.plans.isEmpty ? .unrecordedRegion : .region
    for language in mould.languages {
      let page = page(steps, language)
      let context = RegionContext(
        page: page, material: material, writing: RegionWriting(of: material, shared, page))
      if let bound = templates.page(mould, language) {
        let other: Language = language == .indonesian ? .english : .indonesian
        files.append(
          render(
            bound, .region(context), translation: page.address.translated(to: other), capacity: estimate(context)))
      }
      guard language == .indonesian else { continue }
      files += agencyPages(context)
      files += ownPages(context, diagnostics: &diagnostics)
    }
    return files
  }

  /// About as many bytes as a region's page will have, so that its buffer seldom grows.
  private func estimate(_ context: RegionContext) -> Int {
    guard let plan = context.plan, let report = context.report else { return 24 << 10 }
    let indicators = report.indicatorOffsets.last ?? 0
    let bytes = (32 << 10) + plan.actions.count * (1 << 10) + indicators * (2500 + report.values.periods.count * 140)
    // What nearly no report fills is not asked of the machine beforehand.
    return min(bytes, 4 << 20)
  }

  private func agencyPages(_ region: RegionContext) -> [OutputFile] {
    guard let plan = region.plan, let report = region.report, let bound = templates.page(.agencyInRegion, .indonesian)
    else { return [] }
    return plan.agencies.indices.map { position in
      let context = AgencyContext(
        region: region.below(plan.agencies[position].id, site), plan: plan, report: report, position: position)
      return render(bound, .agency(context), translation: nil, capacity: 32 << 10)
    }
  }

  private func ownPages(_ region: RegionContext, diagnostics: inout DiagnosticList) -> [OutputFile] {
    let dossier = region.material.dossier
    return dossier.pages.compactMap { source in
      guard
        let bound = BoundPage.ownPage(
          source, of: dossier, reference: site.reference, blocks: templates.blocks, diagnostics: &diagnostics)
      else { return nil }
      return render(bound, .region(region.below(source.slug, site)), translation: nil)
    }
  }
}

extension RegionContext {
  /// The same for a page one step below.
  fileprivate func below(_ step: String, _ site: SiteFacts) -> RegionContext {
    let address = PageAddress(page.address.steps + [step], language: page.language)
    return RegionContext(self, page: PageContext(site: site, address: address))
  }
}

extension BoundPage {
  /// Reads one of a region's own Markdown pages; nil, with findings, when it cannot be published.
  fileprivate static func ownPage(
    _ source: RegionDossier.PageSource, of dossier: RegionDossier, reference: ReferenceData, blocks: [Block],
    diagnostics: inout DiagnosticList
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
      file, scope: .region, look: .ownPage, profile: profile, names: names, blocks: blocks,
      links: InternalLinks(dossier: dossier, reference: reference), diagnostics: &found)
  }
}

/// Reports what is wrong with a region's own Markdown pages, without writing them: what `build` would refuse of them,
/// `check` refuses.
public func checkOwnPages(of dossier: RegionDossier, reference: ReferenceData, diagnostics: inout DiagnosticList) {
  for source in dossier.pages {
    _ = BoundPage.ownPage(source, of: dossier, reference: reference, blocks: Block.all, diagnostics: &diagnostics)
  }
}
