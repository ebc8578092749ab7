import ArgumentParser
import Diagnostics
import PlanCompiler
import PlanModel

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: said(id: "Memeriksa lalu menerbitkan situs.", en: "Checks, then publishes the site."),
    discussion: said(
      id: """
        Situs ditulis utuh di samping yang lama, lalu keduanya bertukar tempat dalam satu langkah. Bila ada galat, yang \
        lama tidak disentuh.
        """,
      en: """
        The site is written whole beside the old one, then the two exchange places in one step. With errors, the old one \
        is left alone.
        """),
    aliases: ["bangun"])

  @OptionGroup var plans: PlanOptions
  @OptionGroup var site: SiteOptions
  @OptionGroup var cache: CacheOptions

  @Flag(
    name: .customLong("keep-going"),
    help: ArgumentHelp(
      id: "Terbitkan wilayah yang baik walaupun yang lain memuat galat; status keluar tetap 1.",
      en: "Publish the sound regions even where others have errors; the exit status stays 1."))
  var keepsGoing = false

  @Option(
    name: .customLong("last-sound"),
    help: ArgumentHelp(
      id: "Situs sebelumnya: angka terakhir yang sah bagi wilayah bermasalah.",
      en: "The site published before: the last sound figures of broken regions.", valueName: "folder"))
  var lastSound: String?

  @Option(
    help: ArgumentHelp(
      id: "Hanya wilayah ini dan yang di bawahnya, sebagai bagian untuk `pantau assemble`; boleh berulang.",
      en: "Only this region and those below it, as a shard for `pantau assemble`; may be repeated.", valueName: "kode"))
  var only: [String] = []

  @OptionGroup var report: ReportOptions

  func run() throws {
    let outcome = try reportingFaults(report.language) {
      let run = try PlanRun(plans, settings: site.folder.settings, paths: [], cache: only.isEmpty ? cache : nil, report: report)
      return try SiteBuild(run: run, site: site, scope: scope).build()
    }
    try report.show(outcome)
    report.show(outcome.publication, in: site.outputFolder)
    if outcome.hasErrors { throw ExitStatus.findings }
  }

  func validate() throws {
    for code in only where RegionCode(code) == nil {
      throw ValidationError(
        id: "--only: «\(code)» bukan kode wilayah; tulis seperti 61 atau 61.01.",
        en: "--only: «\(code)» is no code of a region; write it like 61 or 61.01.")
    }
    if lastSound != nil, !keepsGoing {
      throw ValidationError(
        id: "--last-sound hanya berarti bersama --keep-going.", en: "--last-sound means nothing without --keep-going.")
    }
  }

  private var scope: SiteBuild.Scope {
    SiteBuild.Scope(only: only.compactMap { RegionCode($0) }, keepsGoing: keepsGoing, lastSound: lastSound)
  }
}

/// Where a site comes from and goes to.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp(id: "Folder layout Mustache.", en: "The folder of Mustache layouts.", valueName: "folder"))
  var templates = "templates"

  @Option(help: ArgumentHelp(
      id: "Folder hasil; baku: public di dalam folder situs.",
      en: "Where the site is written; by default public in the site's folder.", valueName: "folder"))
  var output: String?

  @OptionGroup var folder: SiteFolder

  var site: String { folder.site }
  var outputFolder: String { output ?? site + "/public" }

  /// Where the output may not lie, and what it may not hold.
  func inputs(_ run: PlanRun) -> [OutputFolder.Input] {
    [
      .init(path: run.folder.root, role: LocalizedText(id: "folder rencana", en: "the plans folder")),
      .init(path: templates, role: LocalizedText(id: "folder layout", en: "the folder of layouts")),
      .init(path: site + "/pages", role: LocalizedText(id: "folder halaman situs", en: "the folder of the site's pages")),
      .init(path: site + "/assets", role: LocalizedText(id: "folder aset situs", en: "the folder of the site's assets")),
      .init(path: site, role: LocalizedText(id: "folder situs", en: "the site's folder"), mayHoldOutput: true),
    ]
      + (run.cache.map { [.init(path: $0.path, role: LocalizedText(id: "folder tembolok", en: "the cache folder"))] } ?? [])
  }
}
