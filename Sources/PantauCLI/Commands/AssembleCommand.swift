import ArgumentParser
import Diagnostics
import PlanCompiler

struct AssembleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assemble",
    abstract: said(
      id: "Menyusun situs dari bagian-bagian yang dibuat `pantau build --only` di beberapa mesin.",
      en: "Puts a site together from shards that `pantau build --only` made on several machines."),
    discussion: said(
      id: "Hasilnya sama, bita demi bita, dengan `pantau build` di satu mesin.",
      en: "The result equals that of `pantau build` on one machine, byte for byte."),
    aliases: ["susun"])

  @Argument(help: ArgumentHelp(id: "Folder bagian.", en: "The folders of shards.", valueName: "bagian"))
  var shards: [String]

  @OptionGroup var plans: PlanOptions
  @OptionGroup var site: SiteOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let outcome = try reportingFaults(report.language) {
      try SiteFromShards(run: PlanRun(plans, settings: site.folder.settings, paths: [], report: report), site: site, shards: shards).build()
    }
    try report.show(outcome)
    report.show(outcome.publication, in: site.outputFolder)
    if outcome.hasErrors { throw ExitStatus.findings }
  }
}
