import Diagnostics
import Glibc
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

  /// What published files name in place of `root`: the folder seen from the top of its work tree (empty when it is the top),
  /// else its name alone. So a site is the same bytes wherever the folder lies, and links into the repository lead somewhere.
  var publishedRoot: String {
    guard let place = CacheFolder.realPath(root) else { return root }
    guard let top = GitLocation.find(above: root)?.workTree else { return SitePublisher.split(place).name }
    return String(place.dropFirst(top.count).drop { $0 == "/" })
  }

  /// Everything below the folder; nil when there is no such folder.
  func entries() throws(FileFault) -> [FolderEntry]? { try FolderWalk.entries(below: root) }

  /// What a check of some parts needs: those parts, the names of the folders above them, and what all regions share.
  ///
  /// - Parameter parts: relative to the plans folder.
  /// - Returns: nil when one of them is not there.
  func entries(ofParts parts: [String]) throws(FileFault) -> [FolderEntry]? {
    if parts.contains("") { return try entries() }
    var entries: Set<FolderEntry> = [FolderEntry(path: "kumpulan.yaml", type: .file)]
    for shared in ["reference", "schema"] { entries.formUnion(try entriesBelow(shared) ?? []) }
    for part in parts {
      var above = ""
      for name in part.split(separator: "/") {
        above += (above.isEmpty ? "" : "/") + name
        entries.insert(FolderEntry(path: above, type: .folder))
      }
      guard let below = try entriesBelow(part) else { return nil }
      entries.formUnion(below)
    }
    // A folder above one part may be listed as an entry below another, with its time: either serves.
    var seen: Set<String> = []
    return entries.filter { seen.insert($0.path).inserted }
  }

  /// The plans folder that holds a path, and the path inside it; nil when there is none above it.
  static func locate(_ path: String, preferring root: String) -> (root: String, part: String)? {
    let names = path.split(separator: "/").filter { $0 != "." }
    let lead = path.hasPrefix("/") ? "/" : ""
    guard !names.contains(".."), unsafe access(path, F_OK) == 0 else { return nil }
    for count in stride(from: names.count, through: 0, by: -1) {
      let folder = lead + names[..<count].joined(separator: "/")
      let shown = folder.isEmpty ? "." : folder
      if unsafe access(shown + "/kumpulan.yaml", F_OK) == 0 {
        return (shown, names[count...].joined(separator: "/"))
      }
    }
    return nil
  }

  private func entriesBelow(_ part: String) throws(FileFault) -> [FolderEntry]? {
    try FolderWalk.entries(below: root + "/" + part)?.map {
      FolderEntry(path: part + "/" + $0.path, type: $0.type, size: $0.size, modified: $0.modified, changed: $0.changed)
    }
  }

  /// Reads files in the order given.
  ///
  /// - Parameter firstID: the number of the first file; the others count on.
  /// - Throws: `FileFault.changed` when one is not what was listed.
  func load(_ entries: [FolderEntry], firstID: UInt32 = 0, limit: Int) throws(FileFault) -> [SourceFile] {
    guard !entries.isEmpty else { return [] }
    guard let folder = try OpenFolder(root) else { throw .changed(root) }
    var files: [SourceFile] = []
    files.reserveCapacity(entries.count)
    for (offset, entry) in entries.enumerated() {
      let bytes = try FileReader.bytes(of: entry, in: folder, limit: limit)
      files.append(SourceFile(id: SourceID(firstID + UInt32(offset)), path: root + "/" + entry.path, bytes: bytes))
    }
    return files
  }
}
