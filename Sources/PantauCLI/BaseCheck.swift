import ArgumentParser
import Diagnostics
import PlanCompiler
import PlanModel

/// What has changed since another version, held against what may change: whose folder it is, and what a ratified plan
/// promised.
struct BaseCheck {
  let run: PlanRun
  /// As the user named it.
  let base: String
  /// Who says that they made the change; empty: nobody was asked.
  let changedBy: [RegionCode]

  /// Numbers of the old version's files stand above those of the present ones and below those of shared files.
  private static let firstOldID: UInt32 = 1 << 30

  func findings() throws -> [LocatedDiagnostic] {
    guard let repository = GitRepository(run.folder.root) else {
      throw ValidationError(
        id: "--base: folder rencana «\(run.folder.root)» tidak terletak di repositori git.",
        en: "--base: the plans folder «\(run.folder.root)» is in no git repository.")
    }
    guard let named = repository.commit(named: base) else {
      throw ValidationError(
        id: "--base: «\(base)» tidak dikenal git di sini. Ambil dahulu, misalnya: git fetch origin main",
        en: "--base: git does not know «\(base)» here. Fetch it first, as in: git fetch origin main")
    }
    guard let commit = repository.mergeBase(with: named), let changed = repository.changedPaths(since: commit) else {
      throw ValidationError(
        id: "--base: git tidak menemukan asal bersama dengan «\(base)». Ambil riwayat lengkap: git fetch --unshallow",
        en: "--base: git finds no common ancestor with «\(base)». Fetch the whole history: git fetch --unshallow")
    }
    let old = repository.entries(at: commit)
    let before = takeInventory(of: old.entries, displayRoot: "")
    guard let entries = try run.folder.entries() else { throw run.missingFolder }
    let now = takeInventory(of: entries, displayRoot: run.folder.root)
    let owners = changed.map { (path: $0, owner: owner(of: $0, in: repository, [now, before])) }
    var findings = changedBy.isEmpty ? [] : checkOwnership(owners.map { (shown($0.path, repository), $0.owner) }, changedBy: changedBy)

    var outcome = RunOutcome()
    guard let context = try run.readContext(now, &outcome) else { return findings }
    let codes = Set(owners.compactMap(\.owner)).sorted()
    let touched = now.regions.filter { codes.contains($0.code) }
    let authors = repository.lastAuthors(below: touched.map(\.path))
    let shownAuthors = Dictionary(
      authors.map { (run.folder.root + "/" + $0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    for code in codes {
      let present = try touched.first { $0.code == code }.map { folder in
        RegionVersion(folder: folder, files: try run.folder.load(folder.files, limit: run.fileLimit))
      }
      let former = before.regions.first { $0.code == code }.map { folder in
        version(of: folder, at: commit, old.contents, in: repository)
      }
      findings += compareWithBase(former, present, context: context, authors: shownAuthors)
    }
    return findings
  }

  /// The innermost region whose folder holds a path, now or before.
  private func owner(of path: String, in repository: GitRepository, _ inventories: [PlanInventory]) -> RegionCode? {
    guard path.hasPrefix(repository.prefix) else { return nil }
    let inner = path.dropFirst(repository.prefix.count)
    let holding = inventories.flatMap(\.regions).filter { inner.hasPrefix($0.path + "/") }
    return holding.max { $0.path.utf8.count < $1.path.utf8.count }?.code
  }

  private func shown(_ path: String, _ repository: GitRepository) -> String {
    path.hasPrefix(repository.prefix) ? run.folder.root + "/" + path.dropFirst(repository.prefix.count) : path
  }

  private func version(
    of folder: RegionFolder, at commit: String, _ contents: [String: String], in repository: GitRepository
  ) -> RegionVersion {
    let bytes = repository.bytes(of: folder.files.map { contents[$0.path] ?? "" })
    let files = zip(folder.files, bytes).enumerated().map { offset, file in
      SourceFile(
        id: SourceID(Self.firstOldID + UInt32(offset)), path: "\(commit.prefix(10)):\(repository.prefix)\(file.0.path)",
        bytes: file.1 ?? [])
    }
    return RegionVersion(folder: folder, files: files)
  }
}
