import ArgumentParser
import Diagnostics
import PlanCompiler

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Memeriksa semua rencana, atau yang di bawah jalur yang disebut.",
    discussion: "Status keluar: 0 baik (peringatan boleh ada), 1 ada galat, 64 salah pakai, 70 gangguan pada Pantau.",
    aliases: ["periksa"])

  @Argument(help: ArgumentHelp("Folder atau berkas di dalam folder rencana; tanpa ini, semuanya.", valueName: "jalur"))
  var paths: [String] = []

  @OptionGroup var plans: PlanOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let outcome = try reportingFaults(report.language) {
      try PlanRun(plans, paths: paths, cache: cache, report: report).check()
    }
    report.show(outcome.findings, fileCount: outcome.fileCount)
    if outcome.hasErrors { throw ExitStatus.findings }
  }
}

/// Runs `work`; a fault of the machine or of ours becomes a message and status 70.
func reportingFaults<Result>(_ language: Language, _ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as ValidationError {
    throw error
  } catch let fault as FileFault {
    let lead = LocalizedText(
      id: "Pantau terhenti oleh gangguan sistem, bukan oleh rencana Anda. Situs yang sudah terbit tidak diubah.",
      en: "Pantau was stopped by a fault of the system, not by your plans. The published site is unchanged.")
    Console.error("\(lead[language])\n  \(fault)")
    throw ExitStatus.fault
  }
}
