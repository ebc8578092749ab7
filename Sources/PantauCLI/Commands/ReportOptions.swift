import ArgumentParser
import Diagnostics
import Glibc
import Output
import Reporters

/// How findings are shown: the same for every command that has any.
struct ReportOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "Bahasa pesan: id atau en.")
  var languageCode = "id"

  @Option(help: "Bentuk temuan: \(Reporter.all.map(\.name).joined(separator: ", ")).")
  var format = "text"

  @Flag(name: .customLong("all"), help: "Tampilkan semua temuan, tanpa pengelompokan.")
  var showsAll = false

  @Flag(name: .customLong("quiet"), help: "Hanya temuan: tanpa kemajuan dan tanpa ringkasan.")
  var isQuiet = false

  @Flag(name: .customLong("verbose"), help: "Tampilkan hasil dan lama setiap tahap, juga ke berkas.")
  var isVerbose = false

  var language: Language { Language(rawValue: languageCode) ?? .indonesian }

  func validate() throws {
    if Language(rawValue: languageCode) == nil {
      throw ValidationError("--lang: «\(languageCode)» bukan bahasa yang tersedia; pilih id atau en.")
    }
    if Reporter.named(format) == nil {
      let names = Reporter.all.map(\.name).joined(separator: ", ")
      throw ValidationError("--format: «\(format)» tidak dikenal; pilih salah satu dari \(names).")
    }
  }

  /// Prints the findings. Text goes to standard error, what tools read to standard output.
  func show(_ findings: [LocatedDiagnostic], fileCount: Int) {
    Console.showFindings(findings, language: language, fileCount: fileCount, format: format, showsAll: showsAll)
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
      // Whoever read our output has gone; there is nobody to tell.
      if count <= 0 { return }
      written += count
    }
  }

  static func showFindings(
    _ findings: [LocatedDiagnostic], language: Language, fileCount: Int, format: String = "text", showsAll: Bool = false
  ) {
    guard let reporter = Reporter.named(format) else { return }
    let isText = format == "text"
    let colored = isText && isatty(STDERR_FILENO) == 1 && environmentValue("NO_COLOR") == nil && environmentValue("TERM") != "dumb"
    let report = Report(
      findings: findings, language: language, usesColor: colored, showsAll: showsAll, fileCount: fileCount)
    var buffer = ByteBuffer()
    reporter.render(report, &buffer)
    write(buffer.bytes, to: isText ? STDERR_FILENO : STDOUT_FILENO)
  }

  static func error(_ text: String) { write(Array((text + "\n").utf8), to: STDERR_FILENO) }

  static func print(_ text: String) { write(Array((text + "\n").utf8), to: STDOUT_FILENO) }
}
