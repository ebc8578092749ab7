import Diagnostics
import PlanCompiler

/// A plans folder on disk: what lies in it, and the bytes of its files.
struct PlansFolder {
  /// As the user named it, without a trailing slash: what messages print before a path.
  let root: String

  init(_ root: String) {
    var root = root[...]
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    self.root = String(root)
  }

  /// Everything below the folder; nil when there is no such folder.
  func inventory() throws(FileFault) -> PlanInventory? {
    guard let entries = try FolderWalk.entries(below: root) else { return nil }
    return takeInventory(of: entries, displayRoot: root)
  }

  /// What a check of one part needs: that part, and the names of the folders above it.
  ///
  /// - Parameter part: relative to the plans folder.
  func inventory(ofPart part: String) throws(FileFault) -> PlanInventory? {
    var entries: [FolderEntry] = []
    for shared in ["reference", "schema"] {
      entries.append(contentsOf: try entriesBelow(shared) ?? [])
    }
    entries.append(FolderEntry(path: "kumpulan.yaml", type: .file))
    var above = ""
    for name in part.split(separator: "/") {
      above += (above.isEmpty ? "" : "/") + name
      entries.append(FolderEntry(path: above, type: .folder))
    }
    guard let below = try entriesBelow(part) else { return nil }
    entries.append(contentsOf: below)
    return takeInventory(of: entries, displayRoot: root)
  }

  private func entriesBelow(_ part: String) throws(FileFault) -> [FolderEntry]? {
    try FolderWalk.entries(below: root + "/" + part)?.map {
      FolderEntry(path: part + "/" + $0.path, type: $0.type, size: $0.size, modified: $0.modified)
    }
  }

  /// Reads files in the order given. A file that is gone since it was listed is left out: the next run sees the rest.
  ///
  /// - Parameter firstID: the number of the first file; the others count on.
  func load(_ entries: [FolderEntry], firstID: UInt32 = 0, limit: Int) throws(FileFault) -> [SourceFile] {
    var files: [SourceFile] = []
    files.reserveCapacity(entries.count)
    for entry in entries {
      guard let bytes = try FileReader.bytes(of: root + "/" + entry.path, limit: limit) else { continue }
      files.append(
        SourceFile(id: SourceID(firstID + UInt32(files.count)), path: root + "/" + entry.path, bytes: bytes))
    }
    return files
  }
}
