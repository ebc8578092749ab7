import Diagnostics
import Output
import PlanCompiler
import PlanModel
import PlanSite

/// What a site is made of beside the plans: layouts, pages, `site.yaml` and assets, as files that are read already.
struct SiteSources {
  let templates: [SourceFile]
  let pages: [SourceFile]
  let configuration: SourceFile?
  let assets: [OutputFile]
  /// Links and special files among them, which are not read.
  private let refused: (diagnostics: DiagnosticList, sources: [SourceFile])

  init(_ options: SiteOptions, _ walk: RunWalk) throws(FileFault) {
    func load(
      _ root: String, _ entries: [FolderEntry], _ endings: [String], firstID: UInt32
    ) throws(FileFault) -> [SourceFile] {
      let wanted = entries.filter { entry in entry.type == .file && endings.contains { entry.path.hasSuffix($0) } }
      return try PlansFolder(root).load(
        wanted.sorted { $0.path < $1.path }, firstID: PlanRun.firstSharedID + firstID, limit: Self.fileLimit)
    }
    templates = try load(options.templates, walk.others[0], [".mustache", ".strings"], firstID: 0)
    pages = try load(options.site + "/pages", walk.others[1], [".md"], firstID: 10_000)
    configuration = try options.folder.settings.file()
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
  }

  private static let fileLimit = 64 << 20

  /// Every file that a page depends on.
  var files: [SourceFile] { templates + pages + [configuration].compactMap { $0 } }

  /// Layouts and pages bound together; nil, with findings, when they are not sound.
  func renderer(_ context: CompileContext, _ outcome: inout RunOutcome) -> SiteRenderer? {
    var diagnostics = DiagnosticList()
    defer { outcome.add(diagnostics, in: files + refused.sources) }
    diagnostics.append(contentsOf: refused.diagnostics)
    // Errors in `site.yaml` are findings of the context already.
    guard !refused.diagnostics.hasErrors, let settings = context.settings?.configuration,
      let read = SiteTemplates(templates: templates, pages: pages, configuration: settings, diagnostics: &diagnostics)
    else { return nil }
    return SiteRenderer(templates: read, reference: context.reference, asOf: context.asOf)
  }
}
