import ArgumentParser
import Diagnostics
import Output
import PlanCompiler
import PlanModel
import PlanProgress

/// Puts shards together: regions' pages are taken as they are, national pages are made from the summaries in them.
struct SiteFromShards {
  let run: PlanRun
  let site: SiteOptions
  let shards: [String]

  func build() throws -> RunOutcome {
    let started = ContinuousClock.now
    var times = PhaseTimes()
    run.progress.begin(.reading)
    defer { run.progress.end() }
    guard
      let walk = try RunWalk(
        run.folder.root, others: [site.templates, site.site + "/pages", site.site + "/assets"],
        files: [site.folder.settings.path])
    else { throw run.missingFolder }
    var outcome = RunOutcome()
    let inventory = run.takeInventory(walk.plans, &outcome)
    let history = GitHistory.record(of: run.folder.root, head: nil, regionPaths: [])
    let sources = try SiteSources(site, walk, configuration: try site.folder.settings.file())
    guard let context = try run.readContext(
        inventory, try run.sharedFiles(inventory), site: sources.configuration, { history }, &outcome),
      let renderer = sources.renderer(context, &outcome)
    else { return outcome }
    times.end(.reading)
    run.progress.begin(.nation)
    let publisher = try SitePublisher(site.outputFolder, waiting: run.sayWaiting)
    defer { try? SitePublisher.remove(publisher.staging) }
    var assembly = try SiteAssembly(publisher, base: nil, holdsBack: false)
    let material = try take(asOf: context.asOf, into: &assembly)
    outcome.findings += run.adviceAcrossRegions(material.summaries.map(\.promises), usedOverrides: nil, context)
    let national = NationalGroups(context: context, renderer: renderer, contextKey: .zero, commit: history.newest)
    try national.addUnrecorded(besides: material.codes, to: &assembly)
    let nation = try national.nation(NationalPrints(of: []), broken: material.broken.sorted(), for: assembly) { _ in
      RegionSummaries(material.summaries)
    }
    national.add(nation, to: &assembly)
    try national.addAssets(sources.assets, to: &assembly)
    times.end(.nation)
    run.progress.begin(.publishing)
    let published = try assembly.publish(
      context: .zero, seal: { Manifest(commit: history.newest, asOf: context.asOf, files: $0).file }, willTouch: {})
    times.end(.publishing)
    outcome.publication = .init(
      total: published.total, written: published.written, duration: started.duration(to: .now), times: times)
    return outcome
  }

  private struct Material {
    var summaries: [RegionSummary] = []
    var broken: [RegionCode] = []
    var codes: Set<RegionCode> = []
  }

  private func take(asOf: CalendarDate, into assembly: inout SiteAssembly) throws -> Material {
    var material = Material()
    for folder in shards {
      guard let open = try OpenFolder(folder) else { throw ValidationError(id: "Folder «\(folder)» tidak ada.", en: "There is no folder «\(folder)».") }
      guard let shard = try Shard(in: folder) else {
        throw ValidationError(
          id: "«\(folder)» bukan bagian yang dibuat `pantau build --only`: tidak ada \(Shard.name).",
          en: "«\(folder)» is no shard made by `pantau build --only`: it has no \(Shard.name).")
      }
      guard shard.alat == ToolVersion.number, shard.per == asOf.description else {
        throw ValidationError(
          id: "«\(folder)» dibuat dengan Pantau \(shard.alat) per \(shard.per), bukan \(ToolVersion.number) per \(asOf).",
          en: "«\(folder)» was made by Pantau \(shard.alat) as of \(shard.per), not \(ToolVersion.number) as of \(asOf).")
      }
      for text in shard.wilayah + shard.bermasalah.keys.sorted() {
        guard let code = RegionCode(text) else { 
          throw ValidationError(
            id: "«\(folder)»: `\(text)` bukan kode wilayah.", en: "«\(folder)»: `\(text)` is no code of a region.")
        }
        guard material.codes.insert(code).inserted else {
          throw ValidationError(
            id: "Wilayah \(code) ada di dua bagian; yang kedua «\(folder)».",
            en: "Region \(code) is in two shards; the second is «\(folder)».")
        }
        if shard.bermasalah[text] != nil {
          material.broken.append(code)
          continue
        }
        guard let bytes = try FileReader.bytes(of: summaryPath(code), in: open),
          let summary = RegionSummary(encoded: bytes)
        else {
          throw ValidationError(
            id: "«\(folder)»: ringkasan wilayah \(code) tidak ada atau tidak utuh.",
            en: "«\(folder)»: the summary of region \(code) is missing or not whole.")
        }
        material.summaries.append(summary)
      }
      try copy(folder, open, into: &assembly)
    }
    return material
  }

  private func copy(_ folder: String, _ open: OpenFolder, into assembly: inout SiteAssembly) throws {
    let files = (try FolderWalk.entries(below: folder) ?? []).filter { $0.type == .file && Shard.mayBring($0.path) }
    let deliver = assembly.deliver
    let copied = Concurrency.map(count: files.count) { index in
      Result {
        let bytes = try FileReader.bytes(of: files[index].path, in: open, limit: 1 << 32) ?? []
        return try deliver([OutputFile(path: files[index].path, bytes: bytes)])
      }
    }
    for delivery in copied { assembly.add(TreeRecord.Group(name: folder, key: .zero), try delivery.get()) }
  }
}
