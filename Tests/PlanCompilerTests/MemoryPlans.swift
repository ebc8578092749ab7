import Diagnostics
import Foundation
import PlanCompiler
import PlanModel
import PlanProgress
import TestSupport
import Testing

/// A plans folder in memory: `ExamplePlan` with some files changed, added or taken away, and the project's own schemas.
struct MemoryPlans {
  /// Path relative to the plans folder, and bytes. A nil value is an empty folder.
  var files: [String: [UInt8]?]

  init(_ changes: [String: String?] = [:]) {
    files = Dictionary(uniqueKeysWithValues: ExamplePlan.files.map { ($0.path, Array($0.text.utf8)) })
    for (path, bytes) in Self.schemas { files["schema/" + path] = bytes }
    for (path, text) in changes {
      if let text { files[path] = Array(text.utf8) } else { files.removeValue(forKey: path) }
    }
  }

  /// Read once: the tests compile hundreds of folders.
  private static let schemas: [(String, [UInt8])] = {
    let folder = PackageFolder.url.appending(path: "plans/schema")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
    }
  }()

  var entries: [FolderEntry] {
    var result: [FolderEntry] = []
    var folders: Set<String> = []
    for (path, bytes) in files {
      result.append(FolderEntry(path: path, type: bytes == nil ? .folder : .file, size: bytes?.count ?? 0))
      var parts = path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        if folders.insert(parts.joined(separator: "/")).inserted {
          result.append(FolderEntry(path: parts.joined(separator: "/"), type: .folder))
        }
        parts = parts.dropLast()
      }
    }
    return result
  }

  /// Everything that a check of the whole folder finds.
  func check(asOf: String = ExamplePlan.asOf) -> [LocatedDiagnostic] {
    let inventory = takeInventory(of: entries, displayRoot: "plans")
    var findings = locate(inventory.diagnostics, in: inventory.sources)
    let shared = [inventory.collection].compactMap { $0 } + inventory.reference + inventory.schemas
    let sources = shared.enumerated().compactMap { source($0.element, id: UInt32($0.offset) + 1 << 30) }
    var diagnostics = DiagnosticList()
    let isSound = shared.count == Self.sharedCount && shared.allSatisfy { ExamplePlan.text(of: $0.path).utf8.elementsEqual(bytes($0.path)) || $0.path.hasPrefix("schema/") }
    let context =
      isSound && asOf == ExamplePlan.asOf
      ? Self.soundContext
      : readContext(
        sources, root: "plans", asOf: { _ in CalendarDate(asOf) ?? CalendarDate(dayNumber: 0) }, diagnostics: &diagnostics)
    findings += locate(diagnostics, in: sources)
    guard let context else { return findings }
    var summaries: [RegionSummary] = []
    var used: Set<Int> = []
    for region in inventory.regions {
      let own = region.files.enumerated().map { source($0.element, id: UInt32($0.offset)) }
      let result = compileRegion(region, files: own, context: context)
      findings += result.findings
      used.formUnion(result.usedOverrides)
      if let summary = result.summary { summaries.append(summary) }
    }
    if !findings.contains(where: { $0.severity == .error }) {
      findings += checkCollection(summaries.map(\.promises), usedOverrides: used, context: context)
    }
    return findings
  }

  /// What `pantau check --base` says of these plans, beside an older version of them.
  func compared(with old: MemoryPlans, authors: [String: String] = [:]) -> [LocatedDiagnostic] {
    guard let context = Self.soundContext else { return [] }
    return compareWithBase(
      old.version(firstID: 1 << 29), version(firstID: 0), context: context, authors: authors)
  }

  private func version(firstID: UInt32) -> RegionVersion? {
    let inventory = takeInventory(of: entries, displayRoot: "plans")
    return inventory.regions.first { $0.path == ExamplePlan.regionFolder }.map { folder in
      RegionVersion(
        folder: folder,
        files: folder.files.enumerated().compactMap { source($0.element, id: firstID + UInt32($0.offset)) })
    }
  }

  /// How many files all regions share, when none is missing.
  private static let sharedCount: Int = {
    let inventory = takeInventory(of: MemoryPlans().entries, displayRoot: "plans")
    return (inventory.collection == nil ? 0 : 1) + inventory.reference.count + inventory.schemas.count
  }()

  private func bytes(_ path: String) -> [UInt8] { (files[path] ?? nil) ?? [] }

  /// The example plan's own context: compiling nine schemas for every case would take minutes.
  private static let soundContext: CompileContext? = {
    let plans = MemoryPlans()
    let inventory = takeInventory(of: plans.entries, displayRoot: "plans")
    let shared = [inventory.collection].compactMap { $0 } + inventory.reference + inventory.schemas
    let sources = shared.enumerated().compactMap { plans.source($0.element, id: UInt32($0.offset) + 1 << 30) }
    var diagnostics = DiagnosticList()
    return readContext(
      sources, root: "plans", asOf: { _ in CalendarDate(ExamplePlan.asOf) ?? CalendarDate(dayNumber: 0) },
      diagnostics: &diagnostics)
  }()

  private func source(_ entry: FolderEntry, id: UInt32) -> SourceFile? {
    (files[entry.path] ?? nil).map { SourceFile(id: SourceID(id), path: "plans/" + entry.path, bytes: $0) }
  }
}
