import Dispatch
import Foundation
import PlanCompiler

/// The history that a plans folder lies in, for comparing the folder with what it was. Every question is a process of git;
/// none is asked without `--base`.
struct GitRepository {
  private let plans: String
  /// The plans folder seen from the top of the work tree, with a slash behind; empty when it is the top.
  let prefix: String

  /// - Returns: nil when the folder lies in no work tree, or there is no git.
  init?(_ plans: String) {
    guard let said = Self.text(plans, ["rev-parse", "--show-prefix"]) else { return nil }
    self.plans = plans
    prefix = said
  }

  /// The commit that a name stands for; nil when there is none. The name is never taken for an option.
  func commit(named name: String) -> String? {
    Self.text(plans, ["rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}"])
  }

  /// Where the work tree's history parted from another's; nil when git knows no such commit, as in a shallow clone.
  func mergeBase(with commit: String) -> String? { Self.text(plans, ["merge-base", commit, "HEAD"]) }

  /// Files of the work tree that are not what they were at a commit, new and removed ones too, from its top; in order.
  func changedPaths(since commit: String) -> [String]? {
    guard
      let differing = Self.output(
        plans, ["diff", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "-z", commit, "--"]),
      let new = Self.output(plans, ["ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/"])
    else { return nil }
    return Set(Self.names(differing) + Self.names(new)).sorted()
  }

  /// What the next commit adds or changes, from the top of the work tree, with the name of each new content; nil when git
  /// fails. Links and submodules have no text of their own here.
  func stagedFiles() -> [(path: String, content: String)]? {
    let words = ["diff", "--cached", "--raw", "--abbrev=64", "--no-renames", "--no-ext-diff", "--diff-filter=d", "-z"]
    guard let said = Self.output(plans, words) else { return nil }
    let names = Self.names(said)
    return stride(from: 0, to: names.count - 1, by: 2).compactMap { index in
      // `:100644 100644 <old> <new> M`
      let fields = names[index].split(separator: " ")
      guard fields.count == 5, fields[1].hasPrefix("100") else { return nil }
      return (names[index + 1], String(fields[3]))
    }
  }

  /// What lay below the plans folder at a commit, and the name of each file's content; empty when there was none.
  func entries(at commit: String) -> (entries: [FolderEntry], contents: [String: String]) {
    let tree = commit + ":" + (prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix)
    var entries: [FolderEntry] = []
    var contents: [String: String] = [:]
    for line in Self.names(Self.output(plans, ["ls-tree", "--full-tree", "-r", "-t", "-l", "-z", tree]) ?? []) {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      let path = String(line[line.index(after: tab)...])
      let words = line[..<tab].split(separator: " ")
      guard words.count == 4 else { continue }
      let type: FolderEntry.EntryType =
        switch words[0] {
        case "040000": .folder
        case "120000": .symbolicLink
        case "160000": .special
        default: .file
        }
      entries.append(FolderEntry(path: path, type: type, size: Int(words[3]) ?? 0))
      if type == .file { contents[path] = String(words[2]) }
    }
    return (entries, contents)
  }

  /// The bytes of some contents, in the order asked for; nil for one that git does not hold.
  func bytes(of contents: [String]) -> [[UInt8]?] {
    guard !contents.isEmpty else { return [] }
    let asked = contents.map { $0 + "\n" }.joined()
    guard let answer = Self.output(plans, ["cat-file", "--batch"], input: Array(asked.utf8)) else {
      return contents.map { _ in nil }
    }
    var rest = answer[...]
    return contents.map { _ in
      guard let end = rest.firstIndex(of: 0x0A) else { return nil }
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard words.count == 3, let size = Int(words[2]), rest.count > size else { return nil }
      defer { rest = rest.dropFirst(size + 1) }
      return Array(rest.prefix(size))
    }
  }

  /// Who last committed each file below some folders, by the path from the plans folder; who runs this, where a file
  /// differs from the newest commit. Addresses are in lower case, after the mailmap.
  func lastAuthors(below folders: [String]) -> [String: String] {
    var authors: [String: String] = [:]
    let me = Self.text(plans, ["var", "GIT_AUTHOR_IDENT"]).flatMap(Self.address)
    for path in changedPaths(since: "HEAD") ?? [] where path.hasPrefix(prefix) {
      authors[String(path.dropFirst(prefix.count))] = me
    }
    guard !folders.isEmpty else { return authors }
    let log = Self.output(
      plans,
      ["-c", "core.quotePath=false", "log", "--format=%x00%aE", "--name-only", "--relative", "--no-renames", "--"] + folders)
    var author = ""
    for line in String(decoding: log ?? [], as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("\0") {
        author = line.dropFirst().lowercased()
      } else if authors[String(line)] == nil {
        authors[String(line)] = author
      }
    }
    return authors
  }

  /// `Nama <a@b.go.id> 1732400000 +0700`.
  private static func address(_ identity: String) -> String? {
    guard let start = identity.firstIndex(of: "<"), let end = identity.lastIndex(of: ">"), start < end else { return nil }
    return identity[identity.index(after: start)..<end].lowercased()
  }

  private static func names(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What git says in one line; nil when it fails.
  private static func text(_ folder: String, _ arguments: [String]) -> String? {
    output(folder, arguments).map { String(decoding: $0.prefix { $0 != 0x0A }, as: UTF8.self) }
  }

  /// All that git says; nil when it fails or is not there.
  private static func output(_ folder: String, _ arguments: [String], input: [UInt8] = []) -> [UInt8]? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder] + arguments
    let (output, question) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = question
    guard (try? process.run()) != nil else { return nil }
    // Beside the reading: git answers while it is still being asked, and neither pipe holds everything.
    let writer = question.fileHandleForWriting
    DispatchQueue.global().async {
      try? writer.write(contentsOf: Data(input))
      try? writer.close()
    }
    let answer = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? Array(answer) : nil
  }
}
