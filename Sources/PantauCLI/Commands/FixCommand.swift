import ArgumentParser
import Diagnostics
import Glibc
import Output
import PlanCompiler
import PrivacyGuard

struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: said(
      id: "Menerapkan perbaikan yang pasti benar; yang lain dibiarkan persis seperti semula.",
      en: "Applies the fixes that are certain; everything else stays exactly as it was."),
    discussion: said(
      id: "Komentar, urutan, dan tanda kutip di tempat lain tidak berubah satu bita pun.",
      en: "Comments, order and quoting elsewhere stay byte for byte."),
    aliases: ["perbaiki"])

  @Argument(help: ArgumentHelp(
      id: "Folder atau berkas di dalam folder rencana; tanpa ini, semuanya.",
      en: "A folder or file inside the plans folder; without it, everything.", valueName: "jalur"))
  var paths: [String] = []

  @Flag(name: .customLong("dry-run"), help: ArgumentHelp(
      id: "Hanya tampilkan perubahannya sebagai diff.", en: "Only show the changes, as a diff."))
  var isDryRun = false

  @OptionGroup var plans: PlanOptions
  @OptionGroup var site: SiteFolder
  @OptionGroup var speech: LanguageOption

  func run() throws {
    let language = speech.language
    try reportingFaults(language) {
      var buffer = ByteBuffer()
      var findings = try check()
      var counts: [String: Int] = [:]
      // A fix may uncover another; a sound one never brings itself back, and the limit is for one that would.
      for _ in 0..<Self.roundLimit {
        let patches = FilePatch.patches(from: findings)
        if patches.isEmpty { break }
        for patch in patches {
          guard let old = try FileReader.bytes(of: patch.path), let new = patch.applied(to: old) else { continue }
          if isDryRun {
            // Lengths stay, so the edits still point where they pointed.
            UnifiedDiff(of: patch, old: maskedBytes(old), new: maskedBytes(new))
              .write(into: &buffer, isRaw: isatty(STDOUT_FILENO) == 0)
          } else {
            try FileReplacement.replace(patch.path, with: new)
          }
          counts[patch.path, default: 0] += patch.edits.count
        }
        if isDryRun { break }
        findings = try check()
      }
      if !isDryRun {
        for (path, count) in counts.sorted(by: { $0.key < $1.key }) {
          buffer.append(
            plain: LocalizedText(id: "\(path): \(count) perbaikan\n", en: "\(path): \(count) edits\n")[language])
        }
      }
      if counts.isEmpty {
        buffer.append(
          plain: LocalizedText(
            id: "Tidak ada yang dapat diperbaiki otomatis.\n", en: "Nothing can be mended automatically.\n")[language])
      }
      let errors = findings.count { $0.severity == .error }
      if !isDryRun, errors > 0 {
        buffer.append(
          plain: LocalizedText(
            id: "Masih ada \(errors) galat yang perlu diperbaiki sendiri: jalankan `pantau check`.\n",
            en: "\(errors) errors are left to mend by hand: run `pantau check`.\n")[language])
      }
      Console.write(buffer.bytes, to: STDOUT_FILENO)
    }
  }
}

extension FixCommand {
  private static var roundLimit: Int { 8 }

  private func check() throws -> [LocatedDiagnostic] {
    try PlanRun(plans, settings: site.settings, paths: paths).check().findings.all
  }
}

/// The certain edits of one file.
struct FilePatch {
  let path: String
  /// In order of place, none overlapping another.
  private(set) var edits: [LocatedDiagnostic.Edit]

  /// One patch a file. A fix whose edits collide with those of an earlier one is left for the next run.
  static func patches(from findings: [LocatedDiagnostic]) -> [FilePatch] {
    var byPath: [String: [LocatedDiagnostic.Edit]] = [:]
    for fix in findings.compactMap(\.fix) {
      let collides = fix.edits.contains { edit in
        byPath[edit.place.file, default: []].contains { $0.bytes.overlaps(edit.bytes) || $0.bytes == edit.bytes }
      }
      guard !collides else { continue }
      for edit in fix.edits { byPath[edit.place.file, default: []].append(edit) }
    }
    return byPath.sorted { $0.key < $1.key }.map { path, edits in
      FilePatch(path: path, edits: edits.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound })
    }
  }

  /// - Returns: nil when an edit lies outside the file: it changed since it was checked.
  func applied(to bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    for edit in edits {
      guard edit.bytes.lowerBound >= position, edit.bytes.upperBound <= bytes.count else { return nil }
      result.append(contentsOf: bytes[position..<edit.bytes.lowerBound])
      result.append(contentsOf: edit.replacement.utf8)
      position = edit.bytes.upperBound
    }
    result.append(contentsOf: bytes[position...])
    return result
  }
}
