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
  for entry in FolderEntry.inOrder(entries) { taker.take(entry) }
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
    // Files that editors and file managers leave behind are nobody's statement.
    if entry.isHidden { return }
    switch entry.type {
    case .symbolicLink, .special: report(InventoryDiagnostics.notARegularFile(entry), entry)
    case .folder: takeFolder(entry)
    case .file: takeFile(entry)
    }
  }

  private mutating func takeFolder(_ entry: FolderEntry) {
    close(until: entry.path)
    if isInRefused(entry) { return }
    let top = entry.path.prefix { $0 != "/" }
    if top == "reference" || top == "schema" { return }
    if let parent = open.last {
      let region = inventory.regions[parent]
      if ["laporan", "verifikasi", "halaman"].contains(region.innerPath(of: entry).prefix { $0 != "/" }) { return }
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
    close(until: entry.path)
    if let region = open.last {
      if inventory.regions[region].files.isEmpty { filled.insert(region) }
      inventory.regions[region].files.append(entry)
      let folder = inventory.regions[region]
      if folder.documentKind(of: entry) == nil, folder.pageSlug(of: entry) == nil, !isInRefused(entry) {
        let isPage = folder.pageName(of: entry) != nil
        report(
          isPage
            ? InventoryDiagnostics.pageName(entry) : InventoryDiagnostics.unreadFile(entry, inner: folder.innerPath(of: entry)),
          entry)
      }
    } else if entry.path == "kumpulan.yaml" {
      inventory.collection = entry
    } else if entry.path.begins(with: "reference/") {
      inventory.reference.append(entry)
    } else if entry.path.begins(with: "schema/") {
      inventory.schemas.append(entry)
    } else if !["README.md"].contains(entry.path), !isInRefused(entry) {
      report(InventoryDiagnostics.unreadFile(entry, inner: entry.path[...]), entry)
    }
  }

  private func isInRefused(_ entry: FolderEntry) -> Bool { refused.map { entry.path.begins(with: $0 + "/") } ?? false }

  mutating func finish() {
    for (index, region) in inventory.regions.enumerated() where !filled.contains(index) {
      let entry = FolderEntry(path: region.path, type: .folder)
      report(InventoryDiagnostics.emptyRegion(entry, code: region.code), entry)
    }
  }

  /// Leaves the region folders that do not hold `path`.
  private mutating func close(until path: String) {
    while !open.isEmpty, !path.begins(with: openPrefix) {
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
func regionCode(ofFolderNamed name: some StringProtocol) -> RegionCode? {
  guard let hyphen = name.firstIndex(of: "-") else { return nil }
  let slug = name[name.index(after: hyphen)...]
  let isSlug = slug.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
  guard !slug.isEmpty, isSlug else { return nil }
  return RegionCode(name[..<hyphen])
}

/// Reports links and special files among entries that are not of the plans folder: layouts, pages, assets.
public func refuseIrregular(
  _ entries: [FolderEntry], displayRoot: String, firstID: UInt32
) -> (diagnostics: DiagnosticList, sources: [SourceFile]) {
  var diagnostics = DiagnosticList()
  var sources: [SourceFile] = []
  for entry in entries where !entry.isHidden && (entry.type == .symbolicLink || entry.type == .special) {
    let id = SourceID(firstID + UInt32(sources.count))
    sources.append(SourceFile(id: id, path: displayRoot.isEmpty ? entry.path : displayRoot + "/" + entry.path, bytes: []))
    diagnostics.append(InventoryDiagnostics.notARegularFile(entry)(SourceRange(source: id, 0..<0)))
  }
  return (diagnostics, sources)
}

/// Whether a folder's name is that of a region's folder.
public func isRegionFolderName(_ name: some StringProtocol) -> Bool { regionCode(ofFolderNamed: name) != nil }
