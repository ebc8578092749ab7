import Foundation
import Glibc
import PlanCompiler
import PlanModel

/// What git knows of a plans folder. Everything is nil or empty outside a work tree, or without git.
struct GitHistory {
  struct Commit {
    let hash: String
    /// The committer's day in UTC.
    let day: CalendarDate
  }

  /// The newest commit that touched anything below the folder.
  let newest: Commit?
  /// For each region's folder, the newest commit that touched it or anything in it but not in a region below it.
  let byRegion: [String: Commit]

  /// Asks git once for the names that each commit touched, newest first, and stops reading when every region has one.
  ///
  /// - Parameter regionPaths: relative to the plans folder.
  init(of plans: String, regionPaths: [String]) {
    var reader = LogReader(regionPaths: regionPaths)
    Self.run(["-C", plans, "log", "--format=%x00%H %ct", "--name-only", "--relative", "--no-renames", "--", "."]) {
      reader.take($0)
    }
    newest = reader.newest
    byRegion = reader.found
  }

  /// The newest commit alone: cheaper when pages are not rendered.
  ///
  /// - Parameter excluded: folders below that do not count.
  init(newestOf folder: String, excluding excluded: [String] = []) {
    var reader = LogReader(regionPaths: [])
    let paths = ["."] + excluded.map { ":(exclude,literal)" + $0 }
    Self.run(["-C", folder, "log", "-1", "--format=%x00%H %ct", "--"] + paths) { reader.take($0) }
    newest = reader.newest
    byRegion = [:]
  }

  /// The commit that a folder's work tree stands on, read from git's own files, which costs no process; nil outside git, or
  /// where they have a form that is not known here.
  static func head(of folder: String) -> String? {
    guard var place = CacheFolder.realPath(folder)?[...] else { return nil }
    while true {
      if let bytes = try? FileReader.bytes(of: "\(place)/.git/HEAD", limit: 4096) {
        return commit(named: line(bytes), in: "\(place)/.git")
      }
      guard let slash = place.lastIndex(of: "/"), slash > place.startIndex else { return nil }
      place = place[..<slash]
    }
  }

  private static func commit(named text: String, in git: String) -> String? {
    guard text.hasPrefix("ref: ") else { return text.isEmpty ? nil : text }
    let name = text.dropFirst("ref: ".count)
    guard !name.contains("..") else { return nil }
    if let bytes = try? FileReader.bytes(of: "\(git)/\(name)", limit: 4096) { return line(bytes) }
    guard let packed = try? FileReader.bytes(of: git + "/packed-refs") else { return nil }
    let row = packed.split(separator: UInt8(ascii: "\n")).first { String(decoding: $0, as: UTF8.self).hasSuffix(" \(name)") }
    return row.map { String(decoding: $0.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self) }
  }

  private static func line(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// Whether a folder may lie in a work tree: asking git costs a process.
  static func mayKnow(_ folder: String) -> Bool {
    guard let place = CacheFolder.realPath(folder) else { return false }
    return workTree(above: place) != nil || environmentValue("GIT_DIR") != nil
  }

  /// The top of the work tree that a folder lies in; nil when it lies in none.
  ///
  /// - Parameter path: absolute, free of links.
  static func workTree(above path: String) -> String? {
    var place = path[...]
    while true {
      if unsafe access("\(place)/.git", F_OK) == 0 { return String(place) }
      guard let slash = place.lastIndex(of: "/"), slash > place.startIndex else { return nil }
      place = place[..<slash]
    }
  }

  /// Everything that git says, as a run keeps it.
  static func record(of plans: String, head: String?, regionPaths: [String]) -> HistoryRecord {
    guard mayKnow(plans) else { return HistoryRecord(head: "") }
    let history = regionPaths.isEmpty ? GitHistory(newestOf: plans) : GitHistory(of: plans, regionPaths: regionPaths)
    return HistoryRecord(
      head: head ?? "", newest: history.newest?.hash, newestDay: history.newest?.day,
      byRegion: history.byRegion.mapValues(\.hash))
  }

  /// Runs git and hands over its output line by line until `take` answers false.
  private static func run(_ arguments: [String], _ take: (Substring) -> Bool) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return }
    defer { process.waitUntilExit() }
    var rest = ""
    while let data = try? output.fileHandleForReading.read(upToCount: 1 << 16), !data.isEmpty {
      rest += String(decoding: data, as: UTF8.self)
      var lines = rest.split(separator: "\n", omittingEmptySubsequences: false)
      rest = String(lines.removeLast())
      for line in lines where !take(line) {
        process.terminate()
        return
      }
    }
    _ = take(rest[...])
  }

  private struct LogReader {
    private(set) var newest: Commit?
    private(set) var found: [String: Commit] = [:]
    private let regionPaths: Set<String>
    private var current: Commit?

    init(regionPaths: [String]) { self.regionPaths = Set(regionPaths) }

    /// Takes one line; false when nothing more is wanted.
    mutating func take(_ line: Substring) -> Bool {
      if line.hasPrefix("\0") {
        current = Self.commit(line.dropFirst())
        newest = newest ?? current
        return regionPaths.isEmpty || found.count < regionPaths.count
      }
      guard !line.isEmpty, let current else { return true }
      // The innermost region folder that holds the file.
      var folder = line
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        if regionPaths.contains(String(folder)) {
          if found[String(folder)] == nil { found[String(folder)] = current }
          break
        }
      }
      return true
    }

    private static func commit(_ line: Substring) -> Commit? {
      let parts = line.split(separator: " ")
      guard parts.count == 2, let seconds = Int(parts[1]) else { return nil }
      let day = CalendarDate(dayNumber: Int((Double(seconds) / 86_400).rounded(.down)))
      return Commit(hash: String(parts[0]), day: day)
    }
  }
}
