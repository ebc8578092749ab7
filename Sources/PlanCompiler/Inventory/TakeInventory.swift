public import Diagnostics
import PlanModel

/// Sorts the entries of a plans folder by what they are for.
///
/// Total: whatever lies there, the result holds what can be used and a diagnostic for what cannot.
///
/// - Parameters:
///   - entries: every entry below the plans folder, symbolic links not followed.
///   - displayRoot: what messages print before a path: the plans folder as the user named it.
/// - Complexity: O(n) when the entries come in order of folder, else O(n log n)
public func takeInventory(of entries: [FolderEntry], displayRoot: String) -> PlanInventory {
  var taker = InventoryTaker(displayRoot: displayRoot)
  let ordered = FolderEntry.inOrder(entries)
  let all = ordered.span
  for index in all.indices { taker.take(all[index]) }
  taker.finish()
  return taker.inventory
}

private struct InventoryTaker {
  var inventory = PlanInventory()
  let displayRoot: String
  /// The region folders on the way down to the entry at hand: positions in `inventory.regions`.
  private var open: [Int] = []
  /// What paths below the last of them begin with.
  private var openPrefix = ""
  /// Region folders that hold a file or a sub-region.
  private var filled: Set<Int> = []
  private var pathsByCode: [RegionCode: String] = [:]
  /// The last folder that was refused: what lies in it is not read for that one reason.
  private var refused: String?

  init(displayRoot: String) { self.displayRoot = displayRoot }

  mutating func take(_ entry: FolderEntry) {
    close(until: entry.path)
    if looksLikeGit(entry) {
      refused = entry.type == .folder ? entry.path : refused
      return report(InventoryDiagnostics.gitLookalike(entry), entry)
    }
    if entry.path.utf8.span.extracting(droppingFirst: openPrefix.utf8.count).isHidden { return takeHidden(entry) }
    switch entry.type {
    case .tooDeep: report(InventoryDiagnostics.folderTooDeep(entry), entry)
    case .symbolicLink, .special: report(InventoryDiagnostics.notARegularFile(entry), entry)
    case .folder: takeFolder(entry)
    case .file: takeFile(entry)
    }
  }

  /// What a dot before its name hides is read by nothing. Only what git, editors and file managers keep where they like goes
  /// without saying, and hidden folders beside the regions'.
  private mutating func takeHidden(_ entry: FolderEntry) {
    let name = String(entry.name)
    let isUsual =
      [".DS_Store", ".directory", ".editorconfig", ".gitattributes", ".gitignore", ".gitkeep", ".keep"].contains(name)
      || name.hasSuffix(".swp") || name.hasPrefix(".#") || name.hasPrefix(".~lock.")
    if isUsual || entry.type == .folder && open.isEmpty || isInRefused(entry) { return }
    report(InventoryDiagnostics.unreadFile(entry, inner: entry.path.dropFirst(openPrefix.count)), entry)
  }

  /// Whether an entry at the top of the plans folder or of a region's bears a name of git's own.
  private func looksLikeGit(_ entry: FolderEntry) -> Bool {
    let length = entry.path.utf8.count - openPrefix.utf8.count
    guard length <= 15, !isInRefused(entry) else { return false }
    let inner = entry.path.dropFirst(openPrefix.count)
    return !inner.contains("/") && InventoryDiagnostics.gitNames.contains(inner.lowercased()[...])
  }

  private mutating func takeFolder(_ entry: FolderEntry) {
    if isInRefused(entry) { return }
    let path = entry.path.utf8.span
    if path.lies(in: "reference") || path.lies(in: "schema") { return }
    if !open.isEmpty {
      let inner = path.extracting(droppingFirst: openPrefix.utf8.count)
      if inner.lies(in: "laporan") || inner.lies(in: "verifikasi") || inner.lies(in: "halaman") { return }
    }
    guard let code = regionCode(ofFolderNamed: entry.name) else {
      refused = entry.path
      report(InventoryDiagnostics.folderName(entry, parent: open.last.map { inventory.regions[$0].code }), entry)
      return
    }
    let parentCode = open.last.map { inventory.regions[$0].code }
    if code.parent != parentCode {
      refused = entry.path
      report(InventoryDiagnostics.misplacedRegion(entry, code: code), entry)
      return
    }
    if let twin = pathsByCode[code] {
      refused = entry.path
      report(InventoryDiagnostics.twoFolders(entry, code: code, other: twin), entry)
      return
    }
    if let parent = open.last { filled.insert(parent) }
    pathsByCode[code] = entry.path
    inventory.regions.append(RegionFolder(code: code, path: entry.path, files: []))
    open.append(inventory.regions.count - 1)
    openPrefix = entry.path + "/"
  }

  private mutating func takeFile(_ entry: FolderEntry) {
    if let region = open.last {
      if inventory.regions[region].files.isEmpty { filled.insert(region) }
      inventory.regions[region].files.append(entry)
      if DocumentKind.inRegion(entry.path.utf8.span.extracting(droppingFirst: openPrefix.utf8.count)) == nil {
        takeOther(entry, of: inventory.regions[region])
      }
    } else if entry.path == "kumpulan.yaml" {
      inventory.collection = entry
    } else if entry.path.utf8.span.begins(with: "reference/") {
      inventory.reference.append(entry)
    } else if entry.path.utf8.span.begins(with: "schema/") {
      inventory.schemas.append(entry)
    } else if entry.path != "README.md", !isInRefused(entry) {
      report(InventoryDiagnostics.unreadFile(entry, inner: entry.path[...]), entry)
    }
  }

  /// A file in a region's folder that is none of its documents: a page, or something that nothing reads.
  private mutating func takeOther(_ entry: FolderEntry, of folder: RegionFolder) {
    if folder.pageSlug(of: entry) != nil || isInRefused(entry) { return }
    let isPage = folder.pageName(of: entry) != nil
    let finding =
      isPage
      ? InventoryDiagnostics.pageName(entry)
      : InventoryDiagnostics.unreadFile(entry, inner: folder.innerPath(of: entry))
    report(finding, entry)
  }

  private func isInRefused(_ entry: FolderEntry) -> Bool {
    refused.map { entry.path.utf8.span.begins(with: $0 + "/") } ?? false
  }

  mutating func finish() {
    for (index, region) in inventory.regions.enumerated() where !filled.contains(index) {
      let entry = FolderEntry(path: region.path, type: .folder)
      report(InventoryDiagnostics.emptyRegion(entry, code: region.code), entry)
    }
  }

  /// Leaves the region folders that do not hold `path`.
  private mutating func close(until path: String) {
    while !open.isEmpty, !path.utf8.span.begins(with: openPrefix) {
      open.removeLast()
      openPrefix = open.last.map { inventory.regions[$0].path + "/" } ?? ""
    }
  }

  private mutating func report(_ make: (SourceRange) -> Diagnostic, _ entry: FolderEntry) {
    let id = SourceID(UInt32(inventory.sources.count))
    inventory.sources.append(SourceFile(id: id, path: displayRoot + "/" + entry.path, bytes: []))
    inventory.diagnostics.append(make(SourceRange(source: id, lowerBound: 0, upperBound: 0)))
  }
}

/// `61-kalimantan-barat` → 61. The rest of the name is for people: lower case letters, digits and hyphens.
func regionCode(ofFolderNamed name: Substring) -> RegionCode? {
  guard let hyphen = name.utf8.firstIndex(of: UInt8(ascii: "-")) else { return nil }
  let slug = name.utf8[hyphen...].dropFirst()
  guard !slug.isEmpty, slug.span.isSlug else { return nil }
  return RegionCode(name[..<hyphen])
}

/// Reports links and special files among entries that are not of the plans folder: layouts, pages, assets.
public func refuseIrregular(
  _ entries: [FolderEntry], displayRoot: String, firstID: UInt32
) -> (diagnostics: DiagnosticList, sources: [SourceFile]) {
  var diagnostics = DiagnosticList()
  var sources: [SourceFile] = []
  for entry in entries where !entry.path.utf8.span.isHidden && (entry.type == .symbolicLink || entry.type == .special) {
    let id = SourceID(firstID + UInt32(sources.count))
    sources.append(SourceFile(id: id, path: displayRoot.isEmpty ? entry.path : displayRoot + "/" + entry.path, bytes: []))
    diagnostics.append(InventoryDiagnostics.notARegularFile(entry)(SourceRange(source: id, 0..<0)))
  }
  return (diagnostics, sources)
}

/// Whether a folder's name is that of a region's folder.
public func isRegionFolderName(_ name: Substring) -> Bool { regionCode(ofFolderNamed: name) != nil }
