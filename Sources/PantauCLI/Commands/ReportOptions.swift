import ArgumentParser
import Diagnostics
import Glibc
import Output
import PlanCompiler
import Reporters

/// How findings are shown: the same for every command that has any.
struct ReportOptions: ParsableArguments {
  @OptionGroup var speech: LanguageOption

  @Option(
    help: ArgumentHelp(
      id: "Bentuk temuan: \(Self.formats).", en: "The form of findings: \(Self.formats).", valueName: "bentuk"))
  var format = "text"

  @Flag(name: .customLong("all"), help: ArgumentHelp(
      id: "Tampilkan semua temuan, tanpa pengelompokan.", en: "Show every finding, without grouping."))
  var showsAll = false

  @Flag(name: .customLong("quiet"), help: ArgumentHelp(
      id: "Hanya temuan: tanpa kemajuan dan tanpa ringkasan.", en: "Only findings: no progress and no summary."))
  var isQuiet = false

  @Flag(name: .customLong("verbose"), help: ArgumentHelp(
      id: "Tampilkan hasil dan lama setiap tahap, juga ke berkas.",
      en: "Show what each phase gave and how long it took, also in a file."))
  var isVerbose = false

  var language: Language { speech.language }

  private static let formats = Reporter.all.map(\.name).joined(separator: ", ")

  func validate() throws {
    if Reporter.named(format) == nil {
      throw ValidationError(
        id: "--format: «\(format)» tidak dikenal; pilih salah satu dari \(Self.formats).",
        en: "--format: «\(format)» is unknown; choose one of \(Self.formats).")
    }
  }

  /// All that the printed bytes depend on beside the findings.
  var form: String { "\(format) \(language) \(showsAll) \(Console.isColored(format))" }

  /// The findings in the form asked for.
  ///
  /// - Throws: `UnreadableRecord`
  func printed(_ outcome: RunOutcome) throws -> RunGlance.PrintedReport {
    var buffer = ByteBuffer()
    if let reporter = Reporter.named(format) {
      let isGrouped = reporter.groups && !showsAll
      let (shown, beyond) = try isGrouped ? outcome.findings.grouped() : (outcome.findings.all, [])
      let report = Report(
        findings: shown, beyond: beyond, language: language, usesColor: Console.isColored(format), showsAll: showsAll,
        fileCount: outcome.fileCount)
      reporter.render(report, &buffer)
    }
    return .init(form: form, bytes: buffer.bytes, hasErrors: outcome.hasErrors)
  }

  /// Prints the findings. Text goes to standard error, what tools read to standard output.
  ///
  /// - Throws: `UnreadableRecord`, where they come from a cache and were not put into their form yet.
  func show(_ outcome: RunOutcome) throws {
    let printed = try outcome.printed ?? printed(outcome)
    Console.write(printed.bytes, to: format == "text" ? STDERR_FILENO : STDOUT_FILENO)
    for notice in outcome.notices { Console.error(notice.text[language]) }
    outcome.keeper?.keep(printed)
  }

  /// Says on a terminal what was published, how long it took and what of it longest; piped, only with `--verbose`.
  func show(_ publication: RunOutcome.Publication?, in folder: String) {
    guard let publication, !isQuiet, format == "text", isVerbose || isatty(STDERR_FILENO) == 1 else { return }
    let milliseconds = PhaseTimes.milliseconds(publication.duration)
    let text = LocalizedText(
      id: "\(folder): \(publication.total) berkas, \(publication.written) ditulis, \(milliseconds) ms",
      en: "\(folder): \(publication.total) files, \(publication.written) written, \(milliseconds) ms")
    Console.error(text[language])
    guard let times = publication.times else { return }
    for (phase, duration) in times.slowest.prefix(isVerbose ? times.phases.count : 3) {
      Console.error("  \(PhaseTimes.milliseconds(duration)) ms  \(phase.name[language])")
    }
  }
}

/// Standard output and standard error as bytes.
enum Console {
  static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress! + written, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      if count < 0 { failed(errno, writingTo: descriptor) }
      written += count
    }
  }

  /// Ends the process: what was found and cannot be said may not look like nothing found.
  private static func failed(_ code: Int32, writingTo descriptor: Int32) -> Never {
    if code != EPIPE, descriptor != STDERR_FILENO {
      let reason = unsafe String(cString: strerror(code))
      let text = said(
        id: "Pantau tidak dapat menulis hasilnya ke keluaran standar: \(reason).",
        en: "Pantau cannot write what it found to standard output: \(reason).")
      let bytes = Array((text + "\n").utf8)
      _ = unsafe bytes.withUnsafeBufferPointer { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
    }
    exit(ExitStatus.fault.rawValue)
  }

  /// Keeps files from taking the numbers of standard streams that are closed: what is said there would be written into a file.
  static func holdStandardStreams() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
      // Read-only, so that writing there fails as it would on a closed one.
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }

  /// Whether a report is printed in colour: text, on a terminal, unless somebody said otherwise.
  static func isColored(_ format: String) -> Bool {
    format == "text" && isatty(STDERR_FILENO) == 1 && environmentValue("NO_COLOR") == nil
      && environmentValue("TERM") != "dumb"
  }

  /// Findings as text.
  static func findings(_ findings: [LocatedDiagnostic], language: Language, fileCount: Int) -> [UInt8] {
    let report = Report(findings: findings, language: language, usesColor: isColored("text"), fileCount: fileCount)
    var buffer = ByteBuffer()
    Reporter.text.render(report, &buffer)
    return buffer.bytes
  }

  static func error(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  static func print(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }
}
