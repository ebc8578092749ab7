import ArgumentParser
import Foundation
import Glibc
import PlanCompiler
import Reporters

/// What stands where a site is about to be published: the site published before, and what makes the folder a checkout.
struct StandingTree {
  /// What is not ours and goes on to stand there: folders before what they hold.
  let carried: [FolderEntry]

  /// Names at the top that a repository or its forge needs. A site never has files of these names.
  static let carriedNames = ".git, CNAME, .nojekyll, .well-known, README…, LICENSE…"

  static func isCarried(_ name: String) -> Bool {
    [".git", "CNAME", ".nojekyll", ".well-known"].contains(name) || name.hasPrefix("README") || name.hasPrefix("LICENSE")
  }

  /// - Parameter known: the site's files, if they are known from elsewhere than its manifest.
  /// - Throws: `ValidationError` when anything stands there that the old manifest does not name.
  init(_ publisher: SitePublisher, known: [String]?) throws {
    guard let entries = try publisher.entries(of: .published) else {
      carried = []
      return
    }
    let listed = try known ?? Self.listed(in: publisher)
    let ours = Set(listed ?? []).union([Manifest.name, Shard.name])
    var foreign: [String] = []
    var carried: [FolderEntry] = []
    for entry in entries {
      if Self.isCarried(String(entry.path.prefix { $0 != "/" })), entry.type != .special || entry.path.hasPrefix(".git/") {
        carried.append(entry)
      } else if entry.type == .folder ? listed == nil : listed == nil || entry.type != .file || !ours.contains(entry.path) {
        foreign.append(entry.path)
      }
    }
    guard foreign.isEmpty else {
      throw OutputFolder(publisher.output).holdsForeign(foreign, isOurs: listed != nil)
    }
    self.carried = carried
  }

  /// What the manifest that lies there names; nil when there is none of ours.
  private static func listed(in publisher: SitePublisher) throws -> [String]? {
    guard let folder = try OpenFolder(publisher.output) else { return nil }
    if let manifest = try StatedManifest(in: folder) { return Array(manifest.berkas.keys) }
    return try Shard(in: folder).map { Array($0.berkas.keys) }
  }

  /// Gives everything carried a second name in a new tree.
  func carry(from old: FolderHandle, into new: FolderHandle) throws(FileFault) {
    for entry in carried {
      if entry.type == .folder {
        try new.makeFolder(entry.path, like: old)
      } else {
        try new.link(entry.path, from: old)
      }
    }
  }

  /// What was added or replaced in the old tree while the new one was made, as git does it, follows it into the new one.
  func carryLate(from old: FolderHandle, into new: FolderHandle, entries: [FolderEntry]) throws(FileFault) {
    for entry in entries where Self.isCarried(String(entry.path.prefix { $0 != "/" })) {
      if entry.type == .folder {
        try new.makeFolder(entry.path, like: old)
      } else if try new.number(of: entry.path) != old.number(of: entry.path) {
        try new.move(entry.path, from: old)
      }
    }
  }
}

/// A name that anybody may have given, as a message may print it: nothing in it steers a terminal or turns text around.
enum VisibleName {
  static let lengthLimit = 300

  static func of(_ text: String) -> String {
    let cut = text.unicodeScalars.count > lengthLimit ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(lengthLimit))) + "…" : text
    return DisplayText.visible(cut)
  }
}
