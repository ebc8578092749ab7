import ArgumentParser
import Diagnostics
import Glibc
import Output
import PlanCompiler

struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Menerapkan perbaikan yang pasti benar; yang lain dibiarkan persis seperti semula.",
    discussion: "Komentar, urutan, dan tanda kutip di tempat lain tidak berubah satu bita pun.",
    aliases: ["perbaiki"])

  @Argument(help: ArgumentHelp("Folder atau berkas di dalam folder rencana; tanpa ini, semuanya.", valueName: "jalur"))
  var paths: [String] = []

  @Flag(name: .customLong("dry-run"), help: "Hanya tampilkan perubahannya sebagai diff.")
  var isDryRun = false

  @OptionGroup var plans: PlanOptions
  @Option(name: .customLong("lang"), help: "Bahasa pesan: id atau en.")
  var languageCode = "id"

  func run() throws {
    let language = Language(rawValue: languageCode) ?? .indonesian
    try reportingFaults(language) {
      let outcome = try PlanRun(plans, paths: paths).check()
      let patches = FilePatch.patches(from: outcome.findings)
      var buffer = ByteBuffer()
      for patch in patches {
        guard let old = try FileReader.bytes(of: patch.path), let new = patch.applied(to: old) else { continue }
        if isDryRun {
          UnifiedDiff(path: patch.path, old: old, new: new).write(into: &buffer)
        } else {
          try FileReplacement.replace(patch.path, with: new)
          let count = patch.edits.count
          buffer.append(
            plain: LocalizedText(id: "\(patch.path): \(count) perbaikan\n", en: "\(patch.path): \(count) edits\n")[language])
        }
      }
      if patches.isEmpty {
        buffer.append(
          plain: LocalizedText(
            id: "Tidak ada yang dapat diperbaiki otomatis.\n", en: "Nothing can be mended automatically.\n")[language])
      }
      Console.write(buffer.bytes, to: STDOUT_FILENO)
    }
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

/// A file replaced whole or not at all.
enum FileReplacement {
  static func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    let (folder, name) = SitePublisher.split(path)
    let temporary = "\(folder)/.\(name)-\(getpid())"
    try FolderHandle.create(temporary, bytes, mode: 0o644)
    guard unsafe rename(temporary, path) == 0 else {
      let fault = FileFault.last("rename", path)
      unsafe unlink(temporary)
      throw fault
    }
  }
}

/// What changes between two versions of a file, as `diff -u` writes it, with one line of context.
struct UnifiedDiff {
  let path: String
  let old: [ArraySlice<UInt8>]
  let new: [ArraySlice<UInt8>]

  init(path: String, old: [UInt8], new: [UInt8]) {
    self.path = path
    self.old = Self.lines(old)
    self.new = Self.lines(new)
  }

  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }

  /// Edits keep the number of lines in nearly all fixes; where they do not, the changed stretch is one hunk.
  func write(into buffer: inout ByteBuffer) {
    guard old != new else { return }
    buffer.append(plain: "--- \(path)\n+++ \(path)\n")
    guard old.count == new.count else {
      let head = zip(old, new).prefix { $0 == $1 }.map { _ in () }.count
      let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed()).prefix { $0 == $1 }
        .map { _ in () }.count
      writeHunk(head..<old.count - tail, head..<new.count - tail, into: &buffer)
      return
    }
    var index = 0
    while index < old.count {
      guard old[index] != new[index] else {
        index += 1
        continue
      }
      var end = index
      while end < old.count, old[end] != new[end] { end += 1 }
      writeHunk(index..<end, index..<end, into: &buffer)
      index = end
    }
  }

  private func writeHunk(_ removed: Range<Int>, _ added: Range<Int>, into buffer: inout ByteBuffer) {
    buffer.append(plain: "@@ -\(removed.lowerBound + 1),\(removed.count) +\(added.lowerBound + 1),\(added.count) @@\n")
    for line in old[removed] { writeLine("-", line, into: &buffer) }
    for line in new[added] { writeLine("+", line, into: &buffer) }
  }

  private func writeLine(_ sign: StaticString, _ line: ArraySlice<UInt8>, into buffer: inout ByteBuffer) {
    buffer.append(sign)
    buffer.append(plain: String(decoding: line, as: UTF8.self))
    buffer.append("\n")
  }
}
