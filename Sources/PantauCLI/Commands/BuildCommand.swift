import ArgumentParser
import Diagnostics
import PlanCompiler

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
  @OptionGroup var report: ReportOptions

  func run() throws {
    let outcome = try reportingFaults(report.language) {
      try SiteBuild(run: PlanRun(plans, paths: []), site: site).build()
    }
    report.show(outcome.findings, fileCount: outcome.fileCount)
    if outcome.hasErrors { throw ExitStatus.findings }
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
}
