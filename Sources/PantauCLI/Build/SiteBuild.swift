import ArgumentParser
import Diagnostics
import Output
import PlanCompiler
import PlanModel
import PlanProgress
import PlanSite

/// Renders a site and publishes it in one step, or leaves everything as it was.
struct SiteBuild {
  let run: PlanRun
  let site: SiteOptions
  let scope: Scope

  /// What of the country is built, and what happens to broken regions.
  struct Scope: Sendable {
    /// These regions and those below them, as a shard; empty: the whole site.
    var only: [RegionCode] = []
    var keepsGoing = false
    /// A site published before, for the last sound figures of broken regions.
    var lastSound: String?

    func holds(_ code: RegionCode) -> Bool {
      only.isEmpty || only.contains { code == $0 || code.rawValue.hasPrefix($0.rawValue + ".") }
    }
  }

  /// More regions than this are written as they come; fewer are held in memory until all are known to be sound.
  static let heldRegions = 16

  func build() throws -> RunOutcome {
    try run.mendingCache {
      var outcome = try buildOnce()
      outcome.notices = GitNotice.seen(above: run.folder.root) + outcome.notices
      try outcome.readFindings(for: run.report)
      return outcome
    }
  }

  private func buildOnce() throws -> RunOutcome {
    let started = ContinuousClock.now
    run.progress.begin(.reading)
    defer { run.progress.end() }
    guard
      let walk = try RunWalk(
        run.folder.root, others: [site.templates, site.site + "/pages", site.site + "/assets"],
        files: [site.folder.settings.path])
    else { throw run.missingFolder }
    let settings = try site.folder.settings.file()
    let sources = Started { [site] in Result { try SiteSources(site, walk, configuration: settings) } }
    let publisher = try SitePublisher(site.outputFolder, apartFrom: site.inputs(run), waiting: run.sayWaiting)
    let store = RecordStore(
      run, .build, walk: walk,
      settings: [site.templates, site.site, publisher.output, scope.keepsGoing ? "terus" : nil, scope.lastSound])
    let trees = TreeStore(run.cache, output: publisher.output)
    let glance = store.glance()
    let read = { @Sendable in (run: store.last(), tree: trees.last()) }
    // As soon as it is known that there is something to do, and beside that the inventory.
    let early = store.started { glance.map(store.differs) == false ? (run: nil, tree: nil) : read() }
    var listed = RunOutcome()
    let inventory = run.takeInventory(walk.plans, &listed)
    if scope.lastSound == nil, let glance, store.isUnchanged(since: glance, form: run.report?.form),
      glance.site.map({ $0.identity == trees.identity }) ?? glance.report.hasErrors
    {
      var outcome = RunOutcome(printed: glance.report)
      outcome.publication = glance.site.map { .init(total: $0.fileCount, written: 0, duration: started.duration(to: .now)) }
      return outcome
    }
    let saved = glance.map(store.differs) == false ? Started(read) : early
    if scope.lastSound == nil, glance.map(store.differs) != true, let last = saved.value.run,
      let tree = saved.value.tree, store.isUnchanged(since: last)
    {
      var outcome = RunOutcome(findings: RunFindings(of: last), fileCount: last.fileCount)
      let uncommitted = last.regions.filter { $0.summary != nil && !$0.isCommitted }.map(\.path)
      if last.history.newest != nil, !uncommitted.isEmpty { outcome.notices.append(.uncommitted(regions: uncommitted)) }
      outcome.publication = .init(total: tree.files.count + 1, written: 0, duration: started.duration(to: .now))
      outcome.keeper = store.keeper(of: last)
      outcome.keeper?.site = .init(identity: tree.published, fileCount: tree.files.count + 1)
      return outcome
    }
    defer { try? publisher.remove(.staging) }
    var work = SiteWork(
      build: self, walk: walk, store: store, trees: trees, publisher: publisher, saved: saved, settings: settings,
      sources: sources, inventory: inventory, outcome: listed)
    try work.perform(started)
    return work.outcome
  }
}

/// One build that has something to do.
private struct SiteWork {
  let build: SiteBuild
  let walk: RunWalk
  let store: RecordStore
  let trees: TreeStore
  let publisher: SitePublisher
  /// What the last run left; read beside this one's own files.
  let saved: Started<(run: RunRecord?, tree: TreeRecord?)>
  /// `site.yaml`.
  let settings: SourceFile?
  /// Layouts and pages; read beside reference facts.
  let sources: Started<Result<SiteSources, any Error>>
  let inventory: PlanInventory
  var outcome: RunOutcome
  fileprivate var times = PhaseTimes()
  /// What is known of the site now, on its way to the cache.
  fileprivate var storing: Started<Void>?

  private var run: PlanRun { build.run }
  private var scope: SiteBuild.Scope { build.scope }
  private var last: RunRecord? { saved.value.run }
  private var tree: TreeRecord? { saved.value.tree }

  mutating func perform(_ started: ContinuousClock.Instant) throws {
    var inventory = inventory
    inventory.regions = inventory.regions.filter { [scope] in scope.holds($0.code) }
    let asked = Started(after: saved) { [store, run, saved, inventory] in store.history(run, inventory, saved.value.run) }
    let ahead = Started(after: asked) { [saved, inventory] in Ahead(saved.value, inventory.regions, asked.value) }
    let shared = try run.sharedFiles(inventory)
    guard let context = try run.readContext(shared, site: settings, &outcome) else { return }
    let sources = try sources.value.get()
    guard let renderer = sources.renderer(context, &outcome) else { return }
    let history = asked.value
    times.end(.reading)

    let contextKey = run.contextKey(context, shared + sources.files)
    let pass = RegionPass(
      run.folder, context, contextKey: run.cache == nil ? nil : contextKey, last: ahead.value.known, renderer: renderer,
      history: history)
    if pass.known == nil { ahead.value.summaries.abandon() }
    let takenOver = pass.known == nil ? [] : ahead.value.takenOver
    let isSmall = pass.known != nil && ahead.value.isSmall
    let known = ahead.value.summaries
    var assembly = try SiteAssembly(publisher, base: tree, holdsBack: isSmall)
    let outcomes = try pass.outcomes(
      of: inventory.regions, takenOver: takenOver, progress: run.progress, deliver: assembly.deliver)
    defer { keepUntilExit((walk, saved, inventory, pass, known, outcomes)) }
    times.end(.regions(outcomes.count))
    run.progress.begin(.nation)

    // What no commit holds as a whole is not said to be one's.
    let uncommitted = outcomes.filter { !$0.hasErrors && !$0.isCommitted }.map(\.region.path)
    let commit = uncommitted.isEmpty ? history.newest : nil
    if history.newest != nil, !uncommitted.isEmpty { outcome.notices.append(.uncommitted(regions: uncommitted)) }
    let national = NationalGroups(context: context, renderer: renderer, contextKey: contextKey, commit: commit)
    let country = try scope.only.isEmpty ? country(outcomes, known, pass, national, assembly) : Country()
    let findings = try outcome.findings.all
    outcome.findings += country.advice ?? []
    run.add(outcomes, to: &outcome)
    // Beside publishing: what compiling a region gave holds whether or not its pages get published.
    let saving = Started { [store, fileCount = outcome.fileCount] in
      store.save(
        context: contextKey, asOf: context.asOf, history: history, outcomes: outcomes, findings: findings,
        advice: country.advice, fileCount: fileCount)
    }
    defer { _ = saving.value }
    if !outcome.hasErrors || scope.keepsGoing {
      let broken = try addRegions(outcomes, national, to: &assembly)
      if scope.only.isEmpty {
        try national.addUnrecorded(besides: Set(inventory.regions.map(\.code)), to: &assembly)
        national.add(country.files, to: &assembly)
        try national.addAssets(sources.assets, to: &assembly)
      }
      times.end(.nation)
      run.progress.begin(.publishing)
      try publish(assembly, contextKey, seal(outcomes, broken, context, commit), started)
    }
    defer { _ = storing?.value }
    try outcome.readFindings(for: run.report)
    outcome.keeper = saving.value
    if let publication = outcome.publication, let identity = trees.identity {
      outcome.keeper?.site = .init(identity: identity, fileCount: publication.total)
    }
  }

  /// What is found out beside reading reference facts, on the assumption that they are what they were.
  private struct Ahead: Sendable {
    let known: KnownRegions?
    let takenOver: [RegionRecord?]
    /// Few regions look touched.
    let isSmall: Bool
    /// Of the others, by position: if what the few say changes the country, it needs what these said.
    let summaries: StartedMap<RegionSummary?>

    init(_ saved: (run: RunRecord?, tree: TreeRecord?), _ regions: [RegionFolder], _ history: HistoryRecord) {
      known = saved.run.map { KnownRegions($0, publishedIn: saved.tree) }
      let takenOver = saved.tree == nil ? [] : known?.untouched(regions, history) ?? []
      self.takenOver = takenOver
      isSmall = !takenOver.isEmpty && takenOver.count { $0 == nil } <= SiteBuild.heldRegions
      summaries = StartedMap(count: isSmall ? takenOver.count : 0) { index in
        (try? takenOver[index]?.summary?.load()).flatMap { RegionSummary(encoded: $0, withPromises: false) }
      }
    }
  }

  /// What comes of all regions together.
  private struct Country {
    var files: [NationalGroups.Nation] = []
    /// Nil when it was not looked for.
    var advice: [LocatedDiagnostic]?
  }

  /// Takes the country over from the last run, or makes it anew from the summaries; advice is looked for beside that.
  private func country(
    _ outcomes: [RegionOutcome], _ known: StartedMap<RegionSummary?>, _ pass: RegionPass, _ national: NationalGroups,
    _ assembly: SiteAssembly
  ) throws -> Country {
    let isSound = !outcome.hasErrors && !outcomes.contains(where: \.hasErrors)
    let broken = outcomes.filter(\.hasErrors).map(\.region.code).sorted()
    let (found, made) = Concurrency.both({ [run, last] in
      Result { isSound ? try run.lastAdvice(outcomes, pass, last) ?? run.adviceAcrossRegions(outcomes, national.context) : nil }
    }) {
      Result {
        guard isSound || scope.keepsGoing else { return Country() }
        let prints = NationalPrints(
          of: outcomes.compactMap { outcome in outcome.record?.prints.map { (outcome.region.code, $0) } })
        let reading = SummaryReading()
        let files = try national.nation(prints, broken: broken, for: assembly) { missing in
          if assembly.holdsBack, missing.allSatisfy(\.isMadeRegionByRegion) {
            known.abandon()
            return reading.summaries(of: outcomes)
          }
          return RegionSummaries(try RegionOutcome.summaries(of: outcomes, known: known.values))
        }
        known.abandon()
        try reading.confirm()
        return Country(files: files)
      }
    }
    var country = try made.get()
    country.advice = try found.get()
    return country
  }

  /// - Returns: the regions whose files have errors, with their number.
  private func addRegions(
    _ outcomes: [RegionOutcome], _ national: NationalGroups, to assembly: inout SiteAssembly
  ) throws -> [RegionCode: Int] {
    var broken: [RegionCode: Int] = [:]
    for outcome in outcomes {
      let key = outcome.record?.key ?? .zero
      if outcome.hasErrors {
        let count = outcome.findings.errorCount
        broken[outcome.region.code] = count
        try addBroken(outcome.region, count, national, to: &assembly)
      } else {
        let group = TreeRecord.Group(name: SiteGroups.region(outcome.region.path), key: key)
        if let delivery = outcome.delivery { assembly.add(group, delivery) } else { assembly.keep(group) }
      }
    }
    return broken
  }

  /// A page for a region whose files have errors, with what was last known to be sound.
  private func addBroken(
    _ folder: RegionFolder, _ errorCount: Int, _ national: NationalGroups, to assembly: inout SiteAssembly
  ) throws {
    guard let region = national.context.reference.region(folder.code) else { return }
    let summary = try scope.lastSound.flatMap { try OpenFolder($0) }
      .flatMap { try FileReader.bytes(of: summaryPath(folder.code), in: $0) }
      .flatMap { RegionSummary(encoded: $0) }
    let fault = RegionFault(errorCount: errorCount, lastSound: summary)
    // No key: what another site says may change without any of our inputs changing.
    try assembly.add(
      TreeRecord.Group(name: SiteGroups.region(folder.path), key: .zero),
      renderBroken(region, fault: fault, context: national.context, renderer: national.renderer))
  }

  /// What describes all other files: the manifest, or the shard's own description.
  private func seal(
    _ outcomes: [RegionOutcome], _ broken: [RegionCode: Int], _ context: CompileContext, _ commit: String?
  ) -> ([TreeRecord.File]) throws -> OutputFile {
    guard scope.only.isEmpty else {
      let sound = outcomes.filter { !$0.hasErrors }.map(\.region.code)
      let shard = Shard(asOf: context.asOf, sound: sound, broken: broken)
      return { try shard.listing($0).file }
    }
    return { Manifest(commit: commit, asOf: context.asOf, files: $0).file }
  }

  private mutating func publish(
    _ assembly: consuming SiteAssembly, _ contextKey: Digest, _ seal: ([TreeRecord.File]) throws -> OutputFile,
    _ started: ContinuousClock.Instant
  ) throws {
    let trees = trees
    try walk.confirmAtRest()
    let published = try assembly.publish(context: contextKey, seal: seal, willTouch: { trees.forget() })
    if let record = published.record { storing = Started { trees.save(record) } }
    times.end(.publishing)
    outcome.publication = .init(
      total: published.total, written: published.written, duration: started.duration(to: .now), times: times)
  }
}
