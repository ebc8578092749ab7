public import Diagnostics
public import Output
import PlanExports
import PlanLint
public import PlanModel
public import PlanProgress
public import PlanSite

/// Rules that only several regions together can break. They work on what summaries keep, so they cost nothing of the
/// regions' files.
///
/// - Parameter usedOverrides: which words of the site's severity profile had an effect on any region; nil when that is not
///   known of all regions, and no word can be called idle.
/// - Returns: findings by file and line; summaries do not carry source text.
public func checkCollection(
  _ promises: [RegionPromises], usedOverrides: Set<Int>?, context: CompileContext
) -> [LocatedDiagnostic] {
  let (published, used) = lintCollection(promises, context: context.lint)
  let findings = published.map { $0.mappingPlaces { $0.inFile(context.shown($0.file)) } }
  guard let usedOverrides, let file = context.settings?.file else { return findings }
  let idle = lintOverrides(context.lint, used: usedOverrides.union(used).union(context.usedOverrides))
  return findings + locate(idle, in: [file])
}

/// The pages and data files that are about more than one region and are made of one share of what they hand up, a few at a
/// time: large ones first, so that no core is left alone with one at the end.
///
/// - Parameter summaries: of `nationalSummaries`; all shares of a run have them in common.
public func renderNation(
  _ summaries: NationalSummaries, of share: NationalShare, context: CompileContext, renderer: SiteRenderer
) -> [OutputJob] {
  let pages = renderer.nationalJobs(summaries, of: share)
  guard case .view(let view) = share else { return pages }
  let (reference, asOf) = (context.reference, context.asOf)
  return Export.jobs(in: view) {
    NationalExportContext(summaries: summaries.seen(in: view), reference: reference, asOf: asOf)
  } + pages
}

/// What national files are made of.
///
/// - Parameter broken: regions left out because their files have errors.
public func nationalSummaries(
  _ summaries: RegionSummaries, context: CompileContext, commit: String?, broken: [RegionCode] = []
) -> NationalSummaries {
  NationalSummaries(
    summaries, reference: context.reference, codes: DiagnosticCatalogue.all, commit: commit, broken: broken)
}

/// The page of a region that has no folder: it says that nothing is recorded here, which is not the same as that there
/// is nothing.
public func renderUnrecorded(_ region: Region, context: CompileContext, renderer: SiteRenderer) -> [OutputFile] {
  renderWithoutPlan(region, fault: nil, context: context, renderer: renderer)
}

/// The page of a region whose files have errors: it says so, and what was last known to be sound.
public func renderBroken(
  _ region: Region, fault: RegionFault, context: CompileContext, renderer: SiteRenderer
) -> [OutputFile] {
  let summary = fault.lastSound.map { [OutputFile(path: summaryPath(region.code), bytes: $0.encoded())] } ?? []
  return renderWithoutPlan(region, fault: fault, context: context, renderer: renderer) + summary
}

/// Where a region's summary lies in a published site, as bytes: what is left of a region when its files break, and all
/// that a build from shards knows of it.
public func summaryPath(_ region: RegionCode) -> String { "data/wilayah/\(region)/ringkasan.bin" }

private func renderWithoutPlan(
  _ region: Region, fault: RegionFault?, context: CompileContext, renderer: SiteRenderer
) -> [OutputFile] {
  let dossier = RegionDossier(region: region, profile: nil, plans: [], pages: [], sourcePaths: [], commit: nil)
  let measured = measure(dossier, reference: context.reference, asOf: context.asOf)
  var diagnostics = DiagnosticList()
  let exports = RegionExportContext(
    dossier: dossier, reports: measured.reports, reference: context.reference, asOf: context.asOf)
  return renderer.regionPages(
    RegionMaterial(dossier: dossier, reports: measured.reports, summary: measured.summary, fault: fault),
    diagnostics: &diagnostics)
    + Export.files(for: exports)
}
