import Diagnostics
import Output
import PlanCompiler
import PlanModel
import PlanSite

/// What a site is made of beside the plans: layouts, pages, `site.yaml` and assets, as files that are read already.
struct SiteSources: Sendable {
  let templates: [SourceFile]
  let pages: [SourceFile]
  let configuration: SourceFile?
  let assets: [OutputFile]
  /// Links and special files among them, which are not read.
  private let refused: (diagnostics: DiagnosticList, sources: [SourceFile])
  /// Layouts and pages bound together; nil when they are not sound.
  private let set: TemplateSet?
  private let found: DiagnosticList

  /// - Parameter configuration: `site.yaml`; nil when there is none.
  init(_ options: SiteOptions, _ walk: RunWalk, configuration: SourceFile?) throws(FileFault) {
    func load(
      _ root: String, _ entries: [FolderEntry], _ endings: [String], firstID: UInt32
    ) throws(FileFault) -> [SourceFile] {
      let wanted = entries.filter { entry in entry.type == .file && endings.contains { entry.path.hasSuffix($0) } }
      return try PlansFolder(root).load(
        wanted.sorted { $0.path < $1.path }, firstID: PlanRun.firstSharedID + firstID, limit: Self.fileLimit)
    }
    templates = try load(options.templates, walk.others[0], [".mustache", ".strings"], firstID: 0)
    pages = try load(options.site + "/pages", walk.others[1], [".md"], firstID: 10_000)
    self.configuration = configuration
    var assets: [OutputFile] = []
    if let folder = try OpenFolder(options.site + "/assets") {
      for entry in walk.others[2] where entry.type == .file {
        let bytes = try FileReader.bytes(of: entry, in: folder, limit: Self.fileLimit)
        assets.append(OutputFile(path: "assets/" + entry.path, bytes: bytes))
      }
    }
    self.assets = assets
    var refused = (diagnostics: DiagnosticList(), sources: [SourceFile]())
    let roots = [options.templates, options.site + "/pages", options.site + "/assets", ""]
    for (number, (root, entries)) in zip(roots, walk.others).enumerated() {
      let found = refuseIrregular(
        entries, displayRoot: root, firstID: PlanRun.firstSharedID + 30_000 + UInt32(number) * 10_000)
      refused.diagnostics.append(contentsOf: found.diagnostics)
      refused.sources += found.sources
    }
    self.refused = refused
    var found = DiagnosticList()
    set = TemplateSet(templates: templates, pages: pages, diagnostics: &found)
    self.found = found
  }

  private static let fileLimit = 64 << 20

  /// Every file that a page depends on.
  var files: [SourceFile] { templates + pages + [configuration].compactMap { $0 } }

  /// What makes pages; nil, with findings, when layouts, pages or settings are not sound.
  func renderer(_ context: CompileContext, _ outcome: inout RunOutcome) -> SiteRenderer? {
    var diagnostics = refused.diagnostics
    defer { outcome.add(diagnostics, in: files + refused.sources) }
    // Errors in `site.yaml` are findings of the context already.
    guard !refused.diagnostics.hasErrors, let settings = context.settings?.configuration else { return nil }
    diagnostics.append(contentsOf: found)
    guard let set else { return nil }
    let templates = SiteTemplates(set, configuration: settings)
    return SiteRenderer(templates: templates, reference: context.reference, asOf: context.asOf)
  }
}
