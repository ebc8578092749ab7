import ArgumentParser
import Diagnostics
import Glibc
import PlanCompiler
import PlanModel
import PlanProgress

/// All regions of a plans folder as national pages see them.
struct CollectedRegions {
  var outcome = RunOutcome()
  /// Nil when the reference facts are not sound: then there are no summaries either.
  var context: CompileContext?
  /// Of the sound regions.
  var summaries: [RegionSummary] = []
  /// Regions left out because their files have errors.
  var broken: [RegionCode] = []
}

/// One region's linked documents and what they were linked against.
struct LinkedRegion {
  let dossier: RegionDossier
  let context: CompileContext
}

extension PlanRun {
  /// Compiles the whole collection, or takes over from the last check what has not changed.
  func collect() throws -> CollectedRegions {
    try mendingCache {
      var collected = try collectOnce()
      try collected.outcome.readFindings(for: nil)
      return collected
    }
  }

  private func collectOnce() throws -> CollectedRegions {
    guard let walk = try RunWalk(folder.root, files: [settings?.path].compactMap { $0 }) else { throw missingFolder }
    let last = RecordStore(self, .check, walk: walk, settings: [settings?.path]).last()
    progress.begin(.reading)
    defer { progress.end() }
    var collected = CollectedRegions()
    let inventory = takeInventory(walk.plans, &collected.outcome)
    let shared = try sharedFiles(inventory)
    let site = try settings?.file()
    guard let context = try readContext(shared, site: site, &collected.outcome) else { return collected }
    let key = cache == nil ? nil : contextKey(context, shared + [site].compactMap { $0 })
    let outcomes = try RegionPass(folder, context, contextKey: key, last: last.map { KnownRegions($0) })
      .outcomes(of: inventory.regions, progress: progress) { _ in .written([]) }
    add(outcomes, to: &collected.outcome)
    collected.context = context
    collected.summaries = try RegionOutcome.summaries(of: outcomes)
    collected.broken = outcomes.filter(\.hasErrors).map(\.region.code)
    return collected
  }

  /// Links one region. Errors in its files are shown on standard error; then there is nothing to work with.
  ///
  /// - Parameter choose: picks the region, once the reference facts are known.
  func link(_ language: Language, choose: (ReferenceData) throws -> Region) throws -> LinkedRegion {
    var outcome = RunOutcome()
    guard let inventory = try takeInventory(&outcome), let context = try readContext(inventory, &outcome) else {
      throw try stopped(by: outcome, language)
    }
    let region = try choose(context.reference)
    guard let place = inventory.regions.first(where: { $0.code == region.code }) else {
      throw ValidationError(
        LocalizedText(
          id: "\(region.name) (\(region.code)) belum tercatat di sini.", en: "\(region.name) (\(region.code)) is not recorded here."),
        language)
    }
    let repository = GitRepository(folder.root)
    let commit = repository.flatMap {
      GitHistory($0.git, prefix: $0.prefix, regionPaths: inventory.regions.map(\.path), wanted: place.path).byRegion[place.path]
    }
    let files = try folder.load(place.files, limit: fileLimit)
    let linked = linkedDossier(
      place, files: files, context: context, commit: commit?.hash,
      uncommitted: commit == nil ? [] : CommittedFiles(folder.root).uncommitted(zip(place.files, files)))
    guard let dossier = linked.dossier else {
      outcome.findings += linked.findings
      outcome.fileCount += place.files.count
      throw try stopped(by: outcome, language)
    }
    return LinkedRegion(dossier: dossier, context: context)
  }

  private func stopped(by outcome: RunOutcome, _ language: Language) throws -> ExitCode {
    let errors = try outcome.findings.all.filter { $0.severity == .error }
    Console.write(Console.findings(errors, language: language, fileCount: outcome.fileCount), to: STDERR_FILENO)
    return ExitStatus.findings
  }
}
