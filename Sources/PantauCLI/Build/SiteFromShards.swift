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
    outcome.notices = GitNotice.seen(above: run.folder.root)
    let inventory = run.takeInventory(walk.plans, &outcome)
    let history = GitHistory.record(of: run.folder.root, head: nil, regionPaths: [])
    let sources = try SiteSources(site, walk, configuration: try site.folder.settings.file())
    guard let context = try run.readContext(try run.sharedFiles(inventory), site: sources.configuration, &outcome),
      let renderer = sources.renderer(context, &outcome)
    else { return outcome }
    times.end(.reading)
    run.progress.begin(.nation)
    let publisher = try SitePublisher(
      site.outputFolder,
      apartFrom: site.inputs(run)
        + shards.map { .init(path: $0, role: LocalizedText(id: "bagian yang disusun", en: "a shard to assemble")) },
      waiting: run.sayWaiting)
    defer { try? publisher.remove(.staging) }
    var assembly = try SiteAssembly(publisher, base: nil, holdsBack: false)
    let material = try take(asOf: context.asOf, into: &assembly)
    outcome.findings += run.adviceAcrossRegions(material.summaries.map(\.promises), usedOverrides: nil, context)
    let empty = Set(inventory.regions.filter(\.files.isEmpty).map(\.code))
    let commit = material.summaries.allSatisfy { $0.commit != nil || empty.contains($0.region) } ? history.newest : nil
    let national = NationalGroups(context: context, renderer: renderer, contextKey: .zero, commit: commit)
    try national.addUnrecorded(besides: material.codes, to: &assembly)
    let nation = try national.nation(NationalPrints(of: []), broken: material.broken.sorted(), for: assembly) { _ in
      RegionSummaries(material.summaries)
    }
    national.add(nation, to: &assembly)
    try national.addAssets(sources.assets, to: &assembly)
    times.end(.nation)
    run.progress.begin(.publishing)
    let published = try assembly.publish(
      context: .zero, seal: { Manifest(commit: commit, asOf: context.asOf, files: $0).file }, willTouch: {})
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
      let name = VisibleName.of(folder)
      guard let open = try OpenFolder(folder) else {
        throw ValidationError(id: "Folder «\(name)» tidak ada.", en: "There is no folder «\(name)».")
      }
      guard let shard = try Shard(in: open) else {
        throw ValidationError(
          id: "«\(name)» bukan bagian yang dibuat `pantau build --only` versi ini: \(Shard.name) tidak ada atau rusak.",
          en: "«\(name)» is no shard made by this version's `pantau build --only`: \(Shard.name) is missing or broken.")
      }
      guard shard.alat == ToolVersion.number, shard.per == asOf.description else {
        let (tool, day) = (VisibleName.of(shard.alat), VisibleName.of(shard.per))
        throw ValidationError(
          id: """
            «\(name)» dibuat dengan Pantau \(tool) per \(day), bukan \(ToolVersion.number) per \(asOf). Buat semua bagian \
            dengan versi dan `--as-of` yang sama.
            """,
          en: """
            «\(name)» was made by Pantau \(tool) as of \(day), not \(ToolVersion.number) as of \(asOf). Make all shards with \
            the same version and `--as-of`.
            """)
      }
      let codes = try regions(of: shard, named: name, besides: material.codes)
      material.codes.formUnion(codes)
      try copy(name, open, shard, codes, into: &assembly)
      for code in codes.sorted() {
        if shard.bermasalah[code.rawValue] != nil {
          material.broken.append(code)
          continue
        }
        guard let bytes = try FileReader.bytes(of: summaryPath(code), in: open),
          let summary = RegionSummary(encoded: bytes)
        else {
          throw ValidationError(
            id: "«\(name)»: ringkasan wilayah \(code) tidak ada atau tidak utuh.",
            en: "«\(name)»: the summary of region \(code) is missing or not whole.")
        }
        material.summaries.append(summary)
      }
    }
    return material
  }

  /// The regions that a shard says are its own.
  private func regions(of shard: Shard, named name: String, besides others: Set<RegionCode>) throws -> Set<RegionCode> {
    var codes: Set<RegionCode> = []
    for text in shard.wilayah + shard.bermasalah.keys.sorted() {
      guard let code = RegionCode(text) else {
        throw ValidationError(
          id: "«\(name)»: `\(VisibleName.of(text))` bukan kode wilayah.",
          en: "«\(name)»: `\(VisibleName.of(text))` is no code of a region.")
      }
      guard !others.contains(code), codes.insert(code).inserted else {
        throw ValidationError(
          id: "Wilayah \(code) ada di dua bagian; yang kedua «\(name)».",
          en: "Region \(code) is in two shards; the second is «\(name)».")
      }
    }
    return codes
  }

  /// Takes over exactly the files that the shard lists, after a look at each: only its own regions' own files, whole.
  private func copy(
    _ name: String, _ open: OpenFolder, _ shard: Shard, _ codes: Set<RegionCode>, into assembly: inout SiteAssembly
  ) throws {
    let paths = shard.berkas.keys.sorted { $0.precedesByBytes($1) }
    let listed = Set(paths)
    let entries = try FolderWalk.entries(below: open.path, .everything) ?? []
    let extra = entries.first { $0.type != .folder && $0.path != Shard.name && ($0.type != .file || !listed.contains($0.path)) }
    if let extra {
      throw refusal(
        name, extra.path, id: "tidak dibuat `pantau build --only`: \(Shard.name) tidak mencatatnya",
        en: "was not made by `pantau build --only`: \(Shard.name) does not list it")
    }
    for path in paths where Shard.region(of: path).map(codes.contains) != true {
      throw refusal(name, path, id: "bukan milik wilayah bagian itu", en: "does not belong to a region of that shard")
    }
    for code in codes.sorted() {
      if let path = Shard.pages(of: code).first(where: { !listed.contains($0) }) {
        throw refusal(name, path, id: "tidak ada", en: "is missing")
      }
    }
    let deliver = assembly.deliver
    let copied = Concurrency.map(count: paths.count) { index in
      Result { () throws -> RegionOutcome.Delivery? in
        guard let stated = shard.berkas[paths[index]], let bytes = try Self.bytes(of: paths[index], in: open, stated) else {
          return nil
        }
        return try deliver([OutputFile(path: paths[index], bytes: bytes)])
      }
    }
    for (path, delivery) in zip(paths, copied) {
      guard let delivery = try delivery.get() else {
        throw refusal(
          name, path, id: "tidak ada, atau bukan lagi yang dicatat \(Shard.name)",
          en: "is missing, or no longer what \(Shard.name) lists")
      }
      assembly.add(TreeRecord.Group(name: name, key: .zero), delivery)
    }
  }

  /// Nil when the file is not what the shard lists.
  private static func bytes(of path: String, in open: OpenFolder, _ stated: Shard.File) throws(FileFault) -> [UInt8]? {
    guard (0...FileReader.unstatedLimit).contains(stated.ukuran),
      try FileReader.digest(of: path, in: open, size: stated.ukuran)?.hexadecimal == stated.sha256,
      let bytes = try FileReader.bytes(of: path, in: open, limit: stated.ukuran),
      SHA256.digest(of: bytes).hexadecimal == stated.sha256
    else { return nil }
    return bytes
  }

  private func refusal(_ name: String, _ path: String, id: String, en: String) -> ValidationError {
    let path = VisibleName.of(path)
    return ValidationError(
      id: "«\(name)»: `\(path)` \(id). Buat ulang bagian itu dengan `pantau build --only`.",
      en: "«\(name)»: `\(path)` \(en). Make that shard again with `pantau build --only`.")
  }
}
