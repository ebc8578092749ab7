import ArgumentParser
import Diagnostics
import PlanCompiler
import PlanModel

/// What a run found.
struct RunOutcome {
  /// In order of file and place.
  var findings: [LocatedDiagnostic] = []
  var fileCount = 0

  var hasErrors: Bool { findings.contains { $0.severity == .error } }

  mutating func add(_ list: DiagnosticList, in sources: [SourceFile]) {
    findings.append(contentsOf: locate(list, in: sources))
  }
}

/// One run over a plans folder: finds the files, compiles what is asked for, collects what was found.
struct PlanRun {
  let options: PlanOptions
  let folder: PlansFolder
  /// Parts of the plans folder to look at, relative to it; empty: all of it.
  let parts: [String]

  /// - Parameter paths: as the user wrote them. They say where the plans folder is when they lie in another one than
  ///   `--plans` names.
  init(_ options: PlanOptions, paths: [String]) throws {
    self.options = options
    var root = options.plans
    var parts: [String] = []
    for path in paths {
      guard let found = PlansFolder.locate(path, preferring: root) else {
        throw ValidationError("«\(path)» tidak ada, atau tidak terletak di dalam folder rencana (yang berisi kumpulan.yaml).")
      }
      root = found.root
      parts.append(found.part)
    }
    folder = PlansFolder(root)
    self.parts = parts.contains("") ? [] : parts
  }

  /// Findings of everything asked for.
  func check() throws -> RunOutcome {
    var outcome = RunOutcome()
    guard let inventory = try takeInventory(&outcome), let context = try readContext(inventory, &outcome) else {
      return outcome
    }
    let results = try compile(inventory.regions, context) { folder, files in
      compileRegion(folder, files: files, context: context)
    }
    add(results, to: &outcome)
    if parts.isEmpty, !outcome.hasErrors {
      outcome.findings += checkCollection(results.compactMap(\.summary), context: context)
    }
    outcome.findings = outcome.findings.filter(isAskedFor)
    return outcome
  }

  /// What lies in the plans folder, or in the parts asked for.
  func takeInventory(_ outcome: inout RunOutcome) throws -> PlanInventory? {
    let inventory = try parts.isEmpty ? folder.inventory() : folder.inventory(ofParts: parts.map(regionPart))
    guard let inventory else {
      throw ValidationError("Folder rencana «\(folder.root)» tidak ada.")
    }
    outcome.add(inventory.diagnostics, in: inventory.sources)
    return inventory
  }

  /// Reference facts and schemas; nil, with findings, when they are not sound.
  func readContext(_ inventory: PlanInventory, _ outcome: inout RunOutcome) throws -> CompileContext? {
    let shared = [inventory.collection].compactMap { $0 } + inventory.reference + inventory.schemas
    let files = try folder.load(shared, firstID: Self.firstSharedID, limit: Self.fileLimit).compactMap { $0 }
    var diagnostics = DiagnosticList()
    let context = PlanCompiler.readContext(
      files, root: folder.root, asOf: try asOf(inventory), diagnostics: &diagnostics)
    outcome.add(diagnostics, in: files)
    outcome.fileCount += files.count
    return diagnostics.hasErrors ? nil : context
  }

  /// Numbers of files that all regions share stand above those of a region's own files, which begin at 0.
  static let firstSharedID: UInt32 = 1 << 31
  /// Larger files are not read whole; the reader of YAML refuses them by a limit far below this.
  static let fileLimit = 64 << 20

  /// The day of the newest commit, else of the newest report: nothing below looks at a clock.
  private func asOf(_ inventory: PlanInventory) throws -> CalendarDate {
    if let stated = options.asOf { return stated }
    if let commit = GitHistory(newestOf: folder.root).newest { return commit.day }
    let days = try inventory.regions.flatMap { region in
      try folder.load(region.files.filter { region.documentKind(of: $0) == .report }, limit: Self.fileLimit)
        .compactMap { $0.flatMap(statedReportDate) }
    }
    return days.max() ?? CalendarDate(dayNumber: 0)
  }

  /// Compiles regions on all cores, a region's files in memory at a time.
  func compile<Result: Sendable>(
    _ regions: [RegionFolder], _ context: CompileContext,
    _ job: @Sendable (RegionFolder, [SourceFile?]) throws -> Result
  ) throws -> [Result] {
    let folder = folder
    return try Concurrency.map(count: regions.count) { index -> Swift.Result<Result, any Error> in
      Swift.Result {
        let region = regions[index]
        return try job(region, try folder.load(region.files, limit: Self.fileLimit))
      }
    }.map { try $0.get() }
  }

  func add(_ results: [RegionResult], to outcome: inout RunOutcome) {
    for result in results {
      outcome.findings.append(contentsOf: result.findings)
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

  private func isAskedFor(_ finding: LocatedDiagnostic) -> Bool {
    parts.isEmpty || finding.severity == .error && !finding.place.file.hasPrefix(folder.root + "/")
      || parts.contains { part in
        let path = folder.root + "/" + part
        return finding.place.file == path || finding.place.file.hasPrefix(path + "/")
          || finding.place.file.hasPrefix(folder.root + "/reference/")
          || finding.place.file.hasPrefix(folder.root + "/schema/")
      }
  }
}
