public import Diagnostics
public import Output
import PlanExports
import PlanLint
public import PlanModel
public import PlanProgress
public import PlanSite

/// Rules that only several regions together can break. They work on summaries, so they cost nothing of the regions'
/// files.
///
/// - Returns: findings by file and line; summaries do not carry source text.
public func checkCollection(_ summaries: [RegionSummary], context: CompileContext) -> [LocatedDiagnostic] {
  lintCollection(summaries, context: context.lint).findings
}

/// The pages that are about more than one region.
///
/// - Parameter broken: regions left out because their files have errors.
public func renderNation(
  _ summaries: [RegionSummary], context: CompileContext, renderer: SiteRenderer, commit: String?,
  broken: [RegionCode] = []
) -> [OutputFile] {
  let summaries = summaries.sorted { $0.region < $1.region }
  let material = NationalMaterial(
    summaries: summaries, comparison: NationalComparison(summaries, reference: context.reference),
    codes: DiagnosticCatalogue.all, commit: commit, broken: broken)
  let exports = NationalExportContext(
    summaries: summaries, comparison: material.comparison, reference: context.reference, asOf: context.asOf)
  return renderer.nationalPages(material) + Export.files(for: exports)
}

/// The page of a region that has no folder: it says that nothing is recorded here, which is not the same as that there
/// is nothing.
public func renderUnrecorded(_ region: Region, context: CompileContext, renderer: SiteRenderer) -> [OutputFile] {
  let dossier = RegionDossier(region: region, profile: nil, plans: [], pages: [], sourcePaths: [], commit: nil)
  let measured = measure(dossier, reference: context.reference, asOf: context.asOf)
  var diagnostics = DiagnosticList()
  let exports = RegionExportContext(
    dossier: dossier, reports: measured.reports, reference: context.reference, asOf: context.asOf)
  return renderer.regionPages(
    RegionMaterial(dossier: dossier, reports: measured.reports, summary: measured.summary), diagnostics: &diagnostics)
    + Export.files(for: exports)
}
