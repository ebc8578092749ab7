import ArgumentParser
import Diagnostics
import PlanCompiler

struct AssembleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assemble",
    abstract: "Menyusun situs dari bagian-bagian yang dibuat `pantau build --only` di beberapa mesin.",
    discussion: "Hasilnya sama, bita demi bita, dengan `pantau build` di satu mesin.",
    aliases: ["susun"])

  @Argument(help: ArgumentHelp("Folder bagian.", valueName: "bagian"))
  var shards: [String]

  @OptionGroup var plans: PlanOptions
  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let outcome = try reportingFaults(report.language) {
      try SiteFromShards(run: PlanRun(plans, paths: [], report: report), site: site, shards: shards).build()
    }
    report.show(outcome.findings, fileCount: outcome.fileCount)
    report.show(outcome.publication, in: site.outputFolder)
    if outcome.hasErrors { throw ExitStatus.findings }
  }
}
