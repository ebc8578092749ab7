public import Diagnostics
public import Output
public import PlanModel
public import PlanProgress
import PlanExports
import Markdown
import PlanLinker
import PlanLint
public import PlanSite
import PrivacyGuard
import YAMLTree

/// What compiling one region gave. It holds no source bytes, so the region's files can be freed.
public struct RegionResult: Sendable {
  public let code: RegionCode
  /// The region's folder, relative to the plans folder.
  public let path: String
  public let findings: [LocatedDiagnostic]
  /// What national pages see of the region; nil when its files have errors.
  public let summary: RegionSummary?
  /// The same as bytes.
  public let encodedSummary: [UInt8]?
  /// The region's own pages and data files; empty without a renderer, or with errors.
  public let outputs: [OutputFile]
  public let fileCount: Int
  /// Which words of the site's severity profile had an effect here.
  public let usedOverrides: Set<Int>

  public var hasErrors: Bool { findings.contains { $0.severity == .error } }
}

/// The whole line for one region, a phase a line.
///
/// Total: users' mistakes come back as findings. Depends on nothing but its arguments, so regions compile in parallel and
/// in any order.
///
/// - Parameters:
///   - files: the bytes of `folder.files`, in that order; nil for one that could not be read.
///   - renderer: nil when no pages are wanted.
///   - commit: the last that touched the folder.
///   - uncommitted: the paths of files that are not what that commit holds.
/// - Complexity: O(bytes of the files and of the pages)
public func compileRegion(
  _ folder: RegionFolder, files: [SourceFile?], context: CompileContext, renderer: SiteRenderer? = nil,
  commit: String? = nil, uncommitted: Set<String> = []
) -> RegionResult {
  var compiler = RegionCompiler(folder, context, commit: commit, uncommitted)
  compiler.read(files)
  guard let dossier = compiler.link() else { return compiler.result() }
  let material = compiler.measure(dossier)
  compiler.lint(material)
  compiler.render(material, with: renderer)
  return compiler.result()
}

/// A region's linked documents, for commands that write new ones or explain figures; no dossier when they have errors.
public func linkedDossier(
  _ folder: RegionFolder, files: [SourceFile?], context: CompileContext, commit: String? = nil, uncommitted: Set<String> = []
) -> (dossier: RegionDossier?, findings: [LocatedDiagnostic]) {
  var compiler = RegionCompiler(folder, context, commit: commit, uncommitted)
  compiler.read(files)
  return (compiler.link(), compiler.result().findings)
}

struct RegionCompiler {
  let folder: RegionFolder
  let context: CompileContext
  private let commit: String?
  private let uncommitted: Set<String>
  private var sources: [SourceFile] = []
  private var input: RegionInput
  private var diagnostics = DiagnosticList()
  /// Documents with findings of their schema, while the region is being read.
  private var breached: [(tree: YAMLTree, isPlan: Bool, found: DiagnosticList)] = []
  private var summary: RegionSummary?
  private var encodedSummary: [UInt8]?
  private var outputs: [OutputFile] = []
  private var usedOverrides: Set<Int> = []

  init(_ folder: RegionFolder, _ context: CompileContext, commit: String?, _ uncommitted: Set<String>) {
    self.folder = folder
    self.context = context
    self.commit = commit
    self.uncommitted = uncommitted
    input = RegionInput(
      code: folder.code, folderName: String(folder.path.split(separator: "/").last ?? ""), documents: [],
      commit: commit)
  }

  /// Bytes → located tree → schema. Every file is looked at, whatever is wrong with the others.
  mutating func read(_ files: [SourceFile?]) {
    if refusesSize() { return }
    for (entry, file) in zip(folder.files, files) {
      guard let file = file.map({ masked($0) }) else { continue }
      sources.append(file)
      scanForPersonalData(file, diagnostics: &diagnostics)
      input.sourcePaths.append(.init(source: file.id, path: context.published(file.path), isCommitted: !uncommitted.contains(entry.path)))
      let inner = String(folder.innerPath(of: entry))
      if let slug = folder.pageSlug(of: entry) {
        readPage(file, slug)
        continue
      }
      guard let kind = folder.documentKind(of: entry) else {
        // Only its first bytes were read, so the search for personal data has not seen it all.
        if let problem = fileSizeProblem(file, limits: context.limits.yaml) { diagnostics.append(problem) }
        // Reported by its name already; a verdict on what it may report is no second fault.
        if inner.hasPrefix("laporan/") { input.brokenDocuments.append(inner) }
        continue
      }
      guard let tree = soundTree(of: file), let linked = Self.linked(kind) else {
        input.brokenDocuments.append(inner)
        continue
      }
      let marks = file.mayHoldPlaceholder ? placeholders(in: tree) : []
      guard keepsSchema(tree, kind, except: marks) else {
        input.brokenDocuments.append(inner)
        continue
      }
      DocumentText.check(tree, context.limits, diagnostics: &diagnostics)
      let document = RegionDocument(kind: linked, path: inner, tree: tree)
      if marks.isEmpty { input.documents.append(document) } else { setAside(document, marks) }
    }
    reportBreaches()
  }

  private mutating func reportBreaches() {
    let plans = input.documents.filter { $0.kind == .plan }.map(\.tree) + breached.filter { $0.isPlan }.map(\.tree)
    var advice = NameAdvice(context.reference, plans: plans)
    for document in breached { diagnostics.append(contentsOf: advice.applied(to: document.found, in: document.tree)) }
    breached = []
  }

  /// Keeps a document that is not filled in out of everything that is linked, counted and published, and says what is left.
  private mutating func setAside(_ document: RegionDocument, _ marks: [YAMLTree.Node]) {
    for mark in marks {
      diagnostics.append(
        PlaceholderDiagnostics.unfilled(document.tree.string(of: mark), at: document.tree.range(of: mark)))
    }
    input.drafts.append(RegionDossier.Draft(path: document.path, places: marks.count))
    // Plans and reports may cite what an unfinished profile lists already.
    if document.kind == .profile { input.draftProfile = document.tree }
  }

  /// Whether a document keeps to the schema of its kind, apart from what is still to be filled in. Its breaches wait for the
  /// region's plans: names there explain some.
  private mutating func keepsSchema(_ tree: YAMLTree, _ kind: DocumentKind, except marks: [YAMLTree.Node]) -> Bool {
    if let problem = DocumentMarker.problem(tree, expected: kind) {
      diagnostics.append(problem)
      return false
    }
    var found = DiagnosticList()
    let isSound = context.schemas.validate(tree, as: kind, diagnostics: &found)
    if !marks.isEmpty { found = found.outside(marks.map { tree.range(of: $0) }) }
    if !found.isEmpty { breached.append((tree, kind == .plan, found)) }
    return marks.isEmpty ? isSound : !found.hasErrors
  }

  /// Whether the folder asks for more than a region may; nothing in it is read then.
  private mutating func refusesSize() -> Bool {
    let stand = SourceFile(id: SourceID(0), path: context.root + "/" + folder.path, bytes: [])
    guard let problem = folder.sizeProblem(context.limits, at: SourceRange(source: stand.id, 0..<0)) else { return false }
    sources.append(stand)
    diagnostics.append(problem)
    return true
  }

  private mutating func readPage(_ file: SourceFile, _ slug: String) {
    if let problem = fileSizeProblem(file, limits: context.limits.yaml) {
      diagnostics.append(problem)
      return
    }
    guard checkText(file, diagnostics: &diagnostics) else { return }
    checkMarkdownPage(file, limits: context.limits.markdown, diagnostics: &diagnostics)
    let places = scanForPlaceholders(file, diagnostics: &diagnostics)
    guard places == 0 else {
      input.drafts.append(RegionDossier.Draft(path: "halaman/\(slug).md", places: places))
      return
    }
    input.pages.append(.init(slug: slug, source: file.id, bytes: file.bytes))
  }

  /// The file's tree; nil when YAML itself has errors: the schema would only say the same in other words.
  private mutating func soundTree(of file: SourceFile) -> YAMLTree? {
    var found = DiagnosticList()
    let tree = readYAML(file, limits: context.limits.yaml, diagnostics: &found)
    diagnostics.append(contentsOf: found)
    return found.hasErrors ? nil : tree
  }

  /// Hides what identifies a person in the file's name, and reports it: the name is printed with every finding.
  private mutating func masked(_ file: SourceFile) -> SourceFile {
    guard let path = maskedPath(file.path) else { return file }
    diagnostics.append(.personalFileName(of: file.id))
    return SourceFile(id: file.id, path: path, bytes: file.bytes)
  }

  private static func linked(_ kind: DocumentKind) -> RegionDocument.Kind? {
    switch kind {
    case .profile: .profile
    case .plan: .plan
    case .report: .report
    case .verification: .verification
    default: nil
    }
  }

  /// Located trees → linked plan; nil when there are errors: what comes after would only repeat them.
  mutating func link() -> RegionDossier? {
    let dossier = linkRegion(input, reference: context.reference, diagnostics: &diagnostics)
    return diagnostics.hasErrors ? nil : dossier
  }

  /// Linked plan → progress.
  func measure(_ dossier: RegionDossier) -> RegionMaterial {
    let measured = PlanProgress.measure(dossier, reference: context.reference, asOf: context.asOf)
    return RegionMaterial(dossier: dossier, reports: measured.reports, summary: measured.summary)
  }

  /// Advice on a valid plan.
  mutating func lint(_ material: RegionMaterial) {
    let advice = PlanLint.lint(material.dossier, reports: material.reports, context: context.lint)
    diagnostics.append(contentsOf: advice.diagnostics)
    usedOverrides = advice.usedOverrides
  }

  /// Pages and data files, unless advice was raised to an error on the way.
  mutating func render(_ material: RegionMaterial, with renderer: SiteRenderer?) {
    summary = material.summary
    encodedSummary = material.summary.encoded()
    guard !diagnostics.hasErrors else { return }
    guard let renderer else { return checkOwnPages(of: material.dossier, reference: context.reference, diagnostics: &diagnostics) }
    outputs = renderer.regionPages(material, diagnostics: &diagnostics)
    outputs += Export.files(
      for: RegionExportContext(
        dossier: material.dossier, reports: material.reports, reference: context.reference, asOf: context.asOf))
    outputs.append(OutputFile(path: summaryPath(folder.code), bytes: encodedSummary ?? []))
  }

  func result() -> RegionResult {
    let isSound = !diagnostics.hasErrors
    return RegionResult(
      code: folder.code, path: folder.path, findings: locate(diagnostics, in: sources),
      summary: isSound ? summary : nil, encodedSummary: isSound ? encodedSummary : nil, outputs: isSound ? outputs : [],
      fileCount: folder.files.count, usedOverrides: usedOverrides)
  }
}

extension Diagnostic {
  static func personalFileName(of file: SourceID) -> Diagnostic {
    Diagnostic(
      PrivacyDiagnostics.fileName, at: SourceRange(source: file, lowerBound: 0, upperBound: 0),
      LocalizedText(
        id: "Nama berkas ini memuat yang tampaknya data pribadi. Bagian itu ditulis dengan `#`.",
        en: "The name of this file holds what seems to be personal data. That part is written with `#`."),
      help: LocalizedText(id: "Ganti nama berkasnya.", en: "Rename the file."))
  }
}

extension DiagnosticList {
  /// The findings that do not stand in one of the ranges.
  fileprivate func outside(_ ranges: [SourceRange]) -> DiagnosticList {
    var kept = DiagnosticList()
    for finding in diagnostics
    where !ranges.contains(where: {
      $0.lowerBound <= finding.range.lowerBound && finding.range.upperBound <= $0.upperBound
    }) { kept.append(finding) }
    return kept
  }
}
