import ArgumentParser
import Diagnostics
import PlanCompiler
import PlanModel

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Memeriksa lalu menerbitkan situs.",
    discussion: """
      Situs ditulis utuh di samping yang lama, lalu keduanya bertukar tempat dalam satu langkah. Bila ada galat, yang \
      lama tidak disentuh.
      """,
    aliases: ["bangun"])

  @OptionGroup var plans: PlanOptions
  @OptionGroup var site: SiteOptions
  @OptionGroup var cache: CacheOptions

  @Flag(
    name: .customLong("keep-going"),
    help: "Terbitkan wilayah yang baik walaupun yang lain memuat galat; status keluar tetap 1.")
  var keepsGoing = false

  @Option(
    name: .customLong("last-sound"),
    help: ArgumentHelp("Situs sebelumnya: angka terakhir yang sah bagi wilayah bermasalah.", valueName: "folder"))
  var lastSound: String?

  @Option(
    help: ArgumentHelp(
      "Hanya wilayah ini dan yang di bawahnya, sebagai bagian untuk `pantau assemble`; boleh berulang.",
      valueName: "kode"))
  var only: [String] = []

  @OptionGroup var report: ReportOptions

  func run() throws {
    let outcome = try reportingFaults(report.language) {
      let run = try PlanRun(plans, paths: [], cache: only.isEmpty ? cache : nil, report: report)
      return try SiteBuild(run: run, site: site, scope: scope).build()
    }
    report.show(outcome.findings, fileCount: outcome.fileCount)
    report.show(outcome.publication, in: site.outputFolder)
    if outcome.hasErrors { throw ExitStatus.findings }
  }

  func validate() throws {
    for code in only where RegionCode(code) == nil {
      throw ValidationError("--only: «\(code)» bukan kode wilayah; tulis seperti 61 atau 61.01.")
    }
    if lastSound != nil, !keepsGoing { throw ValidationError("--last-sound hanya berarti bersama --keep-going.") }
  }

  private var scope: SiteBuild.Scope {
    SiteBuild.Scope(only: only.compactMap { RegionCode($0) }, keepsGoing: keepsGoing, lastSound: lastSound)
  }
}

/// Where a site comes from and goes to.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Folder layout Mustache.", valueName: "folder"))
  var templates = "templates"

  @Option(help: ArgumentHelp("Folder situs: site.yaml, pages/, assets/.", valueName: "folder"))
  var site = "site"

  @Option(help: ArgumentHelp("Folder hasil; baku: public di dalam folder situs.", valueName: "folder"))
  var output: String?

  var outputFolder: String { output ?? site + "/public" }
  var configuration: String { site + "/site.yaml" }
}
