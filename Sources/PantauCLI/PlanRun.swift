import ArgumentParser
import Diagnostics
import PlanCompiler
import PlanModel
import PlanProgress

/// What a run found.
struct RunOutcome {
  /// In order of file and place.
  var findings = RunFindings()
  var fileCount = 0
  /// What was published; nil when nothing was.
  var publication: Publication?
  /// What is to be known of the repository beside the findings.
  var notices: [GitNotice] = []
  /// The findings as they are printed, where that is known already: then `findings` may not have been read again.
  var printed: RunGlance.PrintedReport?
  /// Keeps what is printed for the next run.
  var keeper: GlanceKeeper?

  struct Publication {
    /// Files of the site.
    let total: Int
    /// Files that had other bytes before, or none.
    let written: Int
    let duration: Duration
    var times: PhaseTimes?
  }

  var hasErrors: Bool { printed?.hasErrors ?? findings.hasErrors }

  mutating func add(_ list: DiagnosticList, in sources: [SourceFile]) {
    findings += locate(list, in: sources)
  }

  /// Reads from the cache what is needed to print them, or all of them when it is not known how.
  ///
  /// - Throws: `UnreadableRecord`
  mutating func readFindings(for report: ReportOptions?) throws {
    guard printed == nil else { return }
    if let report { printed = try report.printed(self) } else { findings = RunFindings(try findings.all) }
  }
}

/// One run over a plans folder: finds the files, compiles what is asked for, collects what was found.
struct PlanRun {
  let options: PlanOptions
  /// `site.yaml`, which may change how grave advice is; nil: not looked at.
  let settings: SiteFolder.Settings?
  let folder: PlansFolder
  /// Parts of the plans folder to look at, relative to it; empty: all of it.
  let parts: [String]
  /// Where work is saved for the next run; nil: nowhere.
  let cache: CacheFolder?
  let report: ReportOptions?
  let progress: RunProgress

  /// - Parameter paths: as the user wrote them. They say where the plans folder is when they lie in another one than
  ///   `--plans` names.
  init(
    _ options: PlanOptions, settings: SiteFolder.Settings? = nil, paths: [String], cache: CacheOptions? = nil,
    report: ReportOptions? = nil
  ) throws {
    self.options = options
    self.settings = settings
    self.report = report
    progress = RunProgress(report?.language ?? .indonesian, isQuiet: report?.isQuiet ?? true)
    var root = options.plans
    var parts: [String] = []
    for path in paths {
      guard let found = PlansFolder.locate(path, preferring: root) else {
        throw ValidationError(
          id: "«\(path)» tidak ada, atau tidak terletak di dalam folder rencana (yang berisi kumpulan.yaml).",
          en: "«\(path)» does not exist, or does not lie in a plans folder (which holds kumpulan.yaml).")
      }
      root = found.root
      parts.append(found.part)
    }
    folder = PlansFolder(root)
    self.parts = parts.contains("") ? [] : parts
    self.cache = cache?.folder(for: root)
  }

  /// Findings of everything asked for.
  ///
  /// - Parameter form: of the report, when nothing else is to be done with the findings than to print them.
  func check(form: String? = nil) throws -> RunOutcome {
    try mendingCache {
      var outcome = try parts.isEmpty ? checkEverything(form) : checkParts()
      try outcome.readFindings(for: form == nil ? nil : report)
      return outcome
    }
  }

  /// What `work` gives; once more from nothing when what an earlier run saved turns out in the middle of it to be broken.
  func mendingCache<Result>(_ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch is UnreadableRecord {
      if let cache { RecordStore.removeAll(from: cache) }
      return try work()
    }
  }

  private func checkEverything(_ form: String?) throws -> RunOutcome {
    progress.begin(.reading)
    defer { progress.end() }
    guard let walk = try RunWalk(folder.root, files: [settings?.path].compactMap { $0 }) else { throw missingFolder }
    let store = RecordStore(self, .check, walk: walk, settings: [settings?.path])
    let glance = store.glance()
    if let glance, store.isUnchanged(since: glance, form: form) { return RunOutcome(printed: glance.report) }
    let saved = Started { store.last() }
    if glance.map(store.differs) != true, let last = saved.value, store.isUnchanged(since: last) {
      return RunOutcome(
        findings: RunFindings(of: last), fileCount: last.fileCount, keeper: store.keeper(of: last))
    }
    var outcome = RunOutcome()
    let inventory = takeInventory(walk.plans, &outcome)
    let shared = try sharedFiles(inventory)
    let site = try settings?.file()
    guard let context = try readContext(shared, site: site, &outcome) else { return outcome }
    let last = saved.value
    let key = contextKey(context, shared + [site].compactMap { $0 })
    let pass = RegionPass(folder, context, contextKey: cache == nil ? nil : key, last: last.map { KnownRegions($0) })
    let outcomes = try pass.outcomes(of: inventory.regions, progress: progress) { _ in .written([]) }
    let isSound = !outcome.hasErrors && !outcomes.contains(where: \.hasErrors)
    let advice =
      isSound
      ? try lastAdvice(outcomes, pass, last)
        ?? adviceAcrossRegions(outcomes, context) : nil
    let findings = try outcome.findings.all
    outcome.findings += advice ?? []
    add(outcomes, to: &outcome)
    let saving = Started { [fileCount = outcome.fileCount] in
      store.save(
        context: key, asOf: context.asOf, history: store.noHistory, outcomes: outcomes, findings: findings,
        advice: advice, fileCount: fileCount)
    }
    try outcome.readFindings(for: form == nil ? nil : report)
    outcome.keeper = saving.value
    return outcome
  }

  private func checkParts() throws -> RunOutcome {
    progress.begin(.reading)
    defer { progress.end() }
    var outcome = RunOutcome()
    guard let inventory = try takeInventory(&outcome), let context = try readContext(inventory, &outcome) else {
      return outcome
    }
    let pass = RegionPass(folder, context, contextKey: nil, last: nil)
    add(try pass.outcomes(of: inventory.regions, progress: progress) { _ in .written([]) }, to: &outcome)
    outcome.findings = RunFindings(try outcome.findings.all.filter(isAskedFor))
    return outcome
  }

  /// What only several sound regions together can break.
  ///
  /// - Parameter usedOverrides: as `checkCollection` takes them.
  func adviceAcrossRegions(
    _ promises: [RegionPromises], usedOverrides: Set<Int>?, _ context: CompileContext
  ) -> [LocatedDiagnostic] {
    withExcerpts(checkCollection(promises, usedOverrides: usedOverrides, context: context))
  }

  func adviceAcrossRegions(_ outcomes: [RegionOutcome], _ context: CompileContext) throws -> [LocatedDiagnostic] {
    adviceAcrossRegions(
      try RegionOutcome.promises(of: outcomes), usedOverrides: Set(outcomes.flatMap(\.usedOverrides)), context)
  }

  /// The last run's advice across regions, when this one would find the same.
  func lastAdvice(_ outcomes: [RegionOutcome], _ pass: RegionPass, _ last: RunRecord?) -> [LocatedDiagnostic]? {
    guard let advice = last?.advice, pass.promisesTheSame(outcomes) else { return nil }
    // It quotes lines, and a line can change without the region saying anything else.
    let changed = outcomes.filter { !$0.isReused }.map { folder.root + "/" + $0.region.path + "/" }
    let quotes = advice.contains { finding in
      finding.places.contains { place in changed.contains { place.file.hasPrefix($0) } }
    }
    return quotes ? nil : advice
  }

  /// Findings across regions come from summaries, which hold no source text: their lines are read again.
  private func withExcerpts(_ findings: [LocatedDiagnostic]) -> [LocatedDiagnostic] {
    var lines: [String: LineTable?] = [:]
    func filled(_ place: Place) -> Place {
      guard place.excerpt == nil else { return place }
      let table = lines[place.file] ?? (try? FileReader.bytes(of: place.file)).flatMap { $0 }.map(LineTable.init)
      lines[place.file] = .some(table)
      return table.flatMap { place.withLine(of: $0) } ?? place
    }
    return findings.map { $0.mappingPlaces(filled) }
  }

  var missingFolder: ValidationError {
    ValidationError(
      id: "Folder rencana «\(folder.root)» tidak ada.", en: "There is no plans folder «\(folder.root)».")
  }

  /// What lies in the plans folder, or in the parts asked for.
  func takeInventory(_ outcome: inout RunOutcome) throws -> PlanInventory? {
    let entries = try parts.isEmpty ? folder.entries() : folder.entries(ofParts: parts.map(regionPart))
    guard let entries else { throw missingFolder }
    return takeInventory(entries, &outcome)
  }

  func takeInventory(_ entries: [FolderEntry], _ outcome: inout RunOutcome) -> PlanInventory {
    let root = SourceFile(id: SourceID(0), path: folder.root, bytes: [])
    var diagnostics = DiagnosticList()
    let isReadable = checkTotalSize(
      of: entries, options.limits, at: SourceRange(source: root.id, 0..<0), diagnostics: &diagnostics)
    outcome.add(diagnostics, in: [root])
    guard isReadable else { return PlanInventory() }
    let isTop = entries.contains { $0.path == ".git" } && GitLocation.isTop(folder.root)
    let inventory = PlanCompiler.takeInventory(
      of: isTop ? entries.filter { $0.path != ".git" } : entries, displayRoot: folder.root)
    outcome.add(inventory.diagnostics, in: inventory.sources)
    return inventory
  }

  /// `kumpulan.yaml`, reference facts and schemas.
  func sharedFiles(_ inventory: PlanInventory) throws(FileFault) -> [SourceFile] {
    let shared = [inventory.collection].compactMap { $0 } + inventory.reference + inventory.schemas
    // Schemas are the project's own: a lower limit is not meant for them.
    let limit = max(fileLimit, InputLimits()[.fileSize])
    return try folder.load(shared, firstID: Self.firstSharedID, limit: limit)
  }

  /// Reference facts and schemas; nil, with findings, when they are not sound.
  func readContext(_ inventory: PlanInventory, _ outcome: inout RunOutcome) throws -> CompileContext? {
    try readContext(try sharedFiles(inventory), site: try settings?.file(), &outcome)
  }

  func readContext(_ files: [SourceFile], site: SourceFile?, _ outcome: inout RunOutcome) throws -> CompileContext? {
    // Nothing that is too large as a whole is read.
    if try outcome.findings.all.contains(where: { $0.code == SizeDiagnostics.tooLargeCollection.code }) { return nil }
    let schemas = Started { [folder] in readSchemas(files, root: folder.root) }
    var diagnostics = DiagnosticList()
    let asOf = try options.asOf.resolved(for: folder.root)
    let context = PlanCompiler.readContext(
      files, site: site, root: folder.root, publishedRoot: folder.publishedRoot, asOf: asOf.day, limits: options.limits,
      schemas: { schemas.value }, diagnostics: &diagnostics)
    if let context { try asOf.refuseStrangeCommit(context.reference.collection.timeZone) }
    outcome.add(diagnostics, in: files + [site].compactMap { $0 })
    outcome.fileCount += files.count
    return context
  }

  /// One number for everything that all regions depend on.
  func contextKey(_ context: CompileContext, _ files: [SourceFile]) -> Digest {
    guard cache != nil else { return .zero }
    var writer = CompactWriter()
    writer.append(ToolVersion.identity)
    writer.append(folder.root)
    writer.append(context.publishedRoot)
    writer.append(context.asOf.dayNumber)
    writer.append(context.limits.description)
    for file in files.sorted(by: { $0.id < $1.id }) {
      writer.append(file.path)
      SHA256.digest(of: file.bytes).write(to: &writer)
    }
    return SHA256.digest(of: writer.bytes)
  }

  func sayWaiting() {
    let text = LocalizedText(
      id: "Build lain sedang menulis ke folder yang sama; menunggu sampai selesai.",
      en: "Another build is writing to the same folder; waiting for it to end.")
    Console.error(text[report?.language ?? .indonesian])
  }

  /// Numbers of files that all regions share stand above those of a region's own files, which begin at 0.
  static let firstSharedID: UInt32 = 1 << 31
  /// Larger files are not read whole: one byte more is enough to refuse them.
  var fileLimit: Int { options.limits[.fileSize] }

  func add(_ results: [RegionOutcome], to outcome: inout RunOutcome) {
    for result in results {
      outcome.findings.append(result.findings)
      outcome.fileCount += result.fileCount
    }
  }

  /// The innermost region folder that holds a part: a report alone cannot be judged without its plan.
  private func regionPart(_ part: String) -> String {
    var names: [Substring] = []
    for name in part.split(separator: "/") {
      guard isRegionFolderName(name) else { break }
      names.append(name)
    }
    return names.joined(separator: "/")
  }

  /// What lies in the parts, and errors in what they lean on: shared facts, settings, their region's plan and profile.
  /// Advice about those is somebody else's.
  private func isAskedFor(_ finding: LocatedDiagnostic) -> Bool {
    let file = finding.place.file
    return parts.contains { part in
      let path = folder.root + "/" + part
      if file == path || file.hasPrefix(path + "/") { return true }
      guard finding.severity == .error else { return false }
      let region = folder.root + "/" + regionPart(part) + "/"
      let isRegionsOwn = file.hasPrefix(region) && !file.dropFirst(region.count).contains("/")
      return isRegionsOwn || !file.hasPrefix(folder.root + "/") || file.hasPrefix(folder.root + "/reference/")
        || file.hasPrefix(folder.root + "/schema/")
    }
  }
}
