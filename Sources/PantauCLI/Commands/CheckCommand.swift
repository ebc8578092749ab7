import ArgumentParser
import Diagnostics
import PlanCompiler
import PlanModel

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: said(
      id: "Memeriksa semua rencana, atau yang di bawah jalur yang disebut.",
      en: "Checks all plans, or those below the paths given."),
    discussion: said(
      id: "Status keluar: 0 baik (peringatan boleh ada), 1 ada galat, 64 salah pakai, 70 gangguan pada Pantau.",
      en: "Exit status: 0 fine (warnings allowed), 1 the plans have errors, 64 wrong usage, 70 our own fault."),
    aliases: ["periksa"])

  @Argument(help: ArgumentHelp(
      id: "Folder atau berkas di dalam folder rencana; tanpa ini, semuanya.",
      en: "A folder or file inside the plans folder; without it, everything.", valueName: "jalur"))
  var paths: [String] = []

  @Option(
    help: ArgumentHelp(
      id: "Bandingkan dengan versi ini di git: rencana yang sudah ditetapkan hanya berubah lewat `perubahan`.",
      en: "Compare with this version in git: an enacted plan changes only through `perubahan`.", valueName: "rev"))
  var base: String?

  @Option(
    name: .customLong("changed-by"),
    help: ArgumentHelp(
      id: "Yang berubah sejak --base hanya boleh di folder wilayah ini; boleh berulang.",
      en: "What changed since --base may lie only in this region's folder; may be repeated.", valueName: "kode"))
  var changedBy: [String] = []

  @Flag(
    help: ArgumentHelp(
      id: "Hanya penjaga privasi, atas isi yang akan disimpan ke git: dipakai scripts/hooks/pre-commit.",
      en: "Only the privacy guard, over what is about to be committed: used by scripts/hooks/pre-commit."))
  var staged = false

  @OptionGroup var plans: PlanOptions
  @OptionGroup var site: SiteFolder
  @OptionGroup var cache: CacheOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let outcome = try reportingFaults(report.language) {
      if staged { return try StagedCheck().outcome() }
      let run = try PlanRun(plans, settings: site.settings, paths: paths, cache: cache, report: report)
      var outcome = try run.check(form: base == nil ? report.form : nil)
      outcome.notices = GitNotice.seen(above: run.folder.root)
      if let base {
        outcome.findings += try BaseCheck(run: run, base: base, changedBy: changedBy.compactMap { RegionCode($0) }).findings()
      }
      return outcome
    }
    try report.show(outcome)
    if outcome.hasErrors { throw ExitStatus.findings }
  }

  func validate() throws {
    if staged, base != nil || !paths.isEmpty {
      throw ValidationError(
        id: "--staged berdiri sendiri, tanpa jalur dan tanpa --base.", en: "--staged stands alone, without a path or --base.")
    }
    if !changedBy.isEmpty, base == nil {
      throw ValidationError(
        id: "--changed-by hanya berarti bersama --base.", en: "--changed-by means something only together with --base.")
    }
    if base != nil, !paths.isEmpty {
      throw ValidationError(
        id: "--base memeriksa semua yang berubah; jangan menyebut jalur.", en: "--base checks all that changed; name no path.")
    }
    for code in changedBy where RegionCode(code) == nil {
      throw ValidationError(
        id: "--changed-by: «\(code)» bukan kode wilayah; tulis seperti 61 atau 61.01.",
        en: "--changed-by: «\(code)» is no region code; write it like 61 or 61.01.")
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
