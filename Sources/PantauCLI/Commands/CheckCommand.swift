import ArgumentParser
import Diagnostics
import PlanCompiler
import PlanModel

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Memeriksa semua rencana, atau yang di bawah jalur yang disebut.",
    discussion: "Status keluar: 0 baik (peringatan boleh ada), 1 ada galat, 64 salah pakai, 70 gangguan pada Pantau.",
    aliases: ["periksa"])

  @Argument(help: ArgumentHelp("Folder atau berkas di dalam folder rencana; tanpa ini, semuanya.", valueName: "jalur"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      "Bandingkan dengan versi ini di git: rencana yang sudah ditetapkan hanya berubah lewat `perubahan`.",
      valueName: "rev"))
  var base: String?

  @Option(
    name: .customLong("changed-by"),
    help: ArgumentHelp(
      "Yang berubah sejak --base hanya boleh di folder wilayah ini; boleh berulang.", valueName: "kode"))
  var changedBy: [String] = []

  @Flag(help: "Hanya penjaga privasi, atas isi yang akan disimpan ke git: dipakai scripts/hooks/pre-commit.")
  var staged = false

  @OptionGroup var plans: PlanOptions
  @OptionGroup var cache: CacheOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let outcome = try reportingFaults(report.language) {
      if staged { return try StagedCheck().outcome() }
      let run = try PlanRun(plans, paths: paths, cache: cache, report: report)
      var outcome = try run.check()
      if let base {
        outcome.findings += try BaseCheck(run: run, base: base, changedBy: changedBy.compactMap { RegionCode($0) }).findings()
      }
      return outcome
    }
    report.show(outcome.findings, fileCount: outcome.fileCount)
    if outcome.hasErrors { throw ExitStatus.findings }
  }

  func validate() throws {
    if staged, base != nil || !paths.isEmpty { throw ValidationError("--staged berdiri sendiri, tanpa jalur dan tanpa --base.") }
    if !changedBy.isEmpty, base == nil { throw ValidationError("--changed-by hanya berarti bersama --base.") }
    if base != nil, !paths.isEmpty { throw ValidationError("--base memeriksa semua yang berubah; jangan menyebut jalur.") }
    for code in changedBy where RegionCode(code) == nil {
      throw ValidationError("--changed-by: «\(code)» bukan kode wilayah; tulis seperti 61 atau 61.01.")
    }
  }
}

/// Runs `work`; a fault of the machine or of ours becomes a message and status 70.
func reportingFaults<Result>(_ language: Language, _ work: () throws -> Result) throws -> Result {
  do {
    return try work()
  } catch let error as ValidationError {
    throw error
  } catch let fault as FileFault {
    for line in fault.lines(language) { Console.error(line) }
    throw ExitStatus.fault
  }
}
