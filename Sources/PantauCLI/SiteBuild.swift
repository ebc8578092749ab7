import Diagnostics
import Glibc
import Output
import PlanCompiler
import PlanModel
import PlanSite

/// Renders a site into a staging folder and publishes it in one step, or leaves everything as it was.
struct SiteBuild {
  let run: PlanRun
  let site: SiteOptions

  func build() throws -> RunOutcome {
    var outcome = RunOutcome()
    guard let inventory = try run.takeInventory(&outcome), let context = try run.readContext(inventory, &outcome),
      let renderer = try readSite(context, &outcome)
    else { return outcome }
    let git = GitHistory(of: run.folder.root, regionPaths: inventory.regions.map(\.path))
    let output = site.outputFolder
    let staging = try SitePublisher.makeStaging(for: output)
    var isPublished = false
    defer { if !isPublished { try? SitePublisher.remove(staging) } }

    let results = try run.compile(inventory.regions, context) { folder, files in
      let commit = git.byRegion[folder.path]?.hash
      let result = compileRegion(folder, files: files, context: context, renderer: renderer, commit: commit)
      try Self.write(result.outputs, to: staging)
      return result.withoutOutputs
    }
    run.add(results, to: &outcome)
    let summaries = results.compactMap(\.summary)
    if !outcome.hasErrors { outcome.findings += checkCollection(summaries, context: context) }
    guard !outcome.hasErrors else { return outcome }

    try Self.write(unrecordedPages(inventory, context, renderer), to: staging)
    try Self.write(renderNation(summaries, context: context, renderer: renderer, commit: git.newest?.hash), to: staging)
    try copyAssets(to: staging)
    try SitePublisher.publish(staging, as: output)
    isPublished = true
    return outcome
  }

  /// Templates, pages and `site.yaml`; nil, with findings, when they are not sound.
  private func readSite(_ context: CompileContext, _ outcome: inout RunOutcome) throws -> SiteRenderer? {
    var diagnostics = DiagnosticList()
    let templates = try load(site.templates, endings: [".mustache", ".strings"], firstID: PlanRun.firstSharedID)
    let pages = try load(site.site + "/pages", endings: [".md"], firstID: PlanRun.firstSharedID + 10_000)
    let configurationFile = try FileReader.bytes(of: site.site + "/site.yaml").map {
      SourceFile(id: SourceID(PlanRun.firstSharedID + 20_000), path: site.site + "/site.yaml", bytes: $0)
    }
    defer { outcome.add(diagnostics, in: templates + pages + [configurationFile].compactMap { $0 }) }
    guard
      let configuration = readSiteConfiguration(configurationFile, schemas: context.schemas, diagnostics: &diagnostics),
      let read = SiteTemplates(
        templates: templates, pages: pages, configuration: configuration, diagnostics: &diagnostics)
    else { return nil }
    return SiteRenderer(templates: read, reference: context.reference, asOf: context.asOf)
  }

  /// The files below a folder whose names end in one of `endings`, in order of path.
  private func load(_ root: String, endings: [String], firstID: UInt32) throws -> [SourceFile] {
    let entries = (try FolderWalk.entries(below: root) ?? []).filter { entry in
      entry.type == .file && endings.contains { entry.path.hasSuffix($0) }
    }
    return try PlansFolder(root).load(
      entries.sorted { $0.path < $1.path }, firstID: firstID, limit: PlanRun.fileLimit
    ).compactMap { $0 }
  }

  /// Regions of the registry that have no folder: their pages say so.
  private func unrecordedPages(
    _ inventory: PlanInventory, _ context: CompileContext, _ renderer: SiteRenderer
  ) -> [OutputFile] {
    let recorded = Set(inventory.regions.map(\.code))
    return context.reference.regions.filter { !recorded.contains($0.code) }.flatMap {
      renderUnrecorded($0, context: context, renderer: renderer)
    }
  }

  private static func write(_ files: [OutputFile], to folder: String) throws {
    var writer = FileWriter(root: folder)
    for file in files { try writer.write(file.bytes, to: file.path) }
  }

  /// Stylesheet, script and pictures go out as they are.
  private func copyAssets(to staging: String) throws {
    var writer = FileWriter(root: staging)
    let root = site.site + "/assets"
    for entry in try FolderWalk.entries(below: root) ?? [] where entry.type == .file {
      guard let bytes = try FileReader.bytes(of: root + "/" + entry.path) else { continue }
      try writer.write(bytes, to: "assets/" + entry.path)
    }
  }
}
