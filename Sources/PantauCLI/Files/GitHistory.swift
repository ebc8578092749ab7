import Foundation
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
  init(newestOf plans: String) {
    var reader = LogReader(regionPaths: [])
    Self.run(["-C", plans, "log", "-1", "--format=%x00%H %ct", "--", "."]) { reader.take($0) }
    newest = reader.newest
    byRegion = [:]
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
