import Diagnostics
import PlanCompiler

/// What a reader of the result should know of the repository that it came from: said once, on standard error, by every command
/// whose answer names commits. Findings and figures are the same with and without.
enum GitNotice: Hashable {
  case unreadable(String)
  case foreign(owner: UInt32, String)
  case shallow
  case uncommitted(regions: [String])

  /// What looking alone tells, without a process.
  static func seen(above plans: String) -> [GitNotice] {
    guard let location = GitLocation.find(above: plans) else { return [] }
    var notices: [GitNotice] = []
    if !location.hasReadableHead { notices.append(.unreadable(location.workTree)) }
    if let owner = location.foreignOwner, !isTrusted(location.workTree) { notices.append(.foreign(owner: owner, location.workTree)) }
    if location.isShallow { notices.append(.shallow) }
    return notices
  }

  /// Whether the user's own settings, or the machine's, name the folder as one that git may read.
  private static func isTrusted(_ workTree: String) -> Bool {
    let said = GitProcess.output(["config", "--get-all", "safe.directory"], environment: GitProcess.userEnvironment) ?? []
    return String(decoding: said, as: UTF8.self).split(separator: "\n").contains { line in
      line == "*" || line == workTree || line.hasSuffix("/*") && workTree.hasPrefix(line.dropLast())
    }
  }

  var text: LocalizedText {
    switch self {
    case .unreadable(let path):
      LocalizedText(
        id: "catatan: repositori git di «\(path)» tidak dapat dibaca, jadi halaman tidak menyebut komit. Periksa dengan: git -C \(path) fsck",
        en: "note: the git repository in «\(path)» cannot be read, so pages name no commit. Look at it with: git -C \(path) fsck")
    case .foreign(let owner, let path):
      LocalizedText(
        id: "catatan: repositori git di «\(path)» milik pengguna lain (uid \(owner)), jadi git sendiri menolaknya. Pantau hanya membaca objeknya. Bila Anda mempercayainya: git config --global --add safe.directory \(path)",
        en: "note: the git repository in «\(path)» belongs to another user (uid \(owner)), so git itself refuses it. Pantau only reads its objects. If you trust it: git config --global --add safe.directory \(path)")
    case .shallow:
      LocalizedText(
        id: "catatan: repositori git ini klon dangkal, jadi komit yang disebut mungkin bukan komit terakhir yang mengubah wilayah. Ambil riwayat lengkap: git fetch --unshallow",
        en: "note: this git repository is a shallow clone, so the commits named may not be the last that changed a region. Fetch the whole history: git fetch --unshallow")
    case .uncommitted(let regions):
      LocalizedText(
        id: "catatan: ada berkas yang belum dikomit (\(Self.list(regions))), jadi barisnya tidak ditautkan ke komit mana pun. Simpan dengan: git commit",
        en: "note: some files are not committed yet (\(Self.list(regions))), so their lines are linked to no commit. Keep them with: git commit")
    }
  }

  private static func list(_ regions: [String]) -> String {
    regions.prefix(3).joined(separator: ", ") + (regions.count > 3 ? ", … (\(regions.count))" : "")
  }
}
