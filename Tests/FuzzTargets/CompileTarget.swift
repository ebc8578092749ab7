import Diagnostics
import Foundation
import Output
import PlanCompiler
import PlanModel
import PlanProgress
import PlanSite

extension FuzzTarget {
  /// The whole line: an inventory of hostile names, the files of the example city replaced, pages and exports written. A
  /// sample judges some of the files, and takes a part of the nation's pages for one input in thirty-two.
  static let compile = FuzzTarget(name: "compile") { bytes, share in
    guard let workshop else { return ["the project's own schemas, layouts or pages cannot be read"] }
    let bundle = FileBundle(bytes)
    var files = bundle.files.map { ("\(ExamplePlan.regionFolder)/\($0.path)", $0.bytes) }
    if !bundle.files.contains(where: { $0.path.hasPrefix("rad-") }) {
      files.append((ExamplePlan.planPath, Array(ExamplePlan.plan.utf8)))
    }
    if !bundle.files.contains(where: { $0.path == "wilayah.yaml" }) {
      files.append((ExamplePlan.profilePath, Array(ExamplePlan.text(of: ExamplePlan.profilePath).utf8)))
    }
    var seen: Set<String> = []
    files = files.filter { seen.insert($0.0).inserted }
    return workshop.brokenPromises(files, share)
  }

  private static let workshop = Workshop()
}

/// Everything that all inputs share, read once.
private struct Workshop: Sendable {
  let context: CompileContext
  let renderer: SiteRenderer

  init?() {
    var diagnostics = DiagnosticList()
    let facts = ExamplePlan.files.filter { !$0.path.hasPrefix(ExamplePlan.regionFolder) }.enumerated().map {
      SourceFile(id: SourceID(1 << 30 + UInt32($0.offset)), path: "plans/" + $0.element.path, bytes: Array($0.element.text.utf8))
    }
    guard let asOf = CalendarDate(ExamplePlan.asOf),
      let context = readContext(
        facts + ProjectFiles.files(in: "plans/schema", ending: ".json"), root: "plans", asOf: { _ in asOf },
        diagnostics: &diagnostics),
      let settings = context.settings?.configuration,
      let templates = TemplateSet(
        templates: ProjectFiles.files(in: "templates", ending: ""), pages: ProjectFiles.files(in: "site/pages", ending: ".md"),
        diagnostics: &diagnostics)
    else { return nil }
    self.context = context
    renderer = SiteRenderer(
      templates: SiteTemplates(templates, configuration: settings), reference: context.reference, asOf: context.asOf)
  }

  func brokenPromises(_ files: [(path: String, bytes: [UInt8])], _ share: Share) -> [String] {
    let entries = files.map { FolderEntry(path: $0.path, type: .file, size: $0.bytes.count) }
    let folders = ["53-nusa-tenggara-timur", ExamplePlan.regionFolder].map { FolderEntry(path: $0, type: .folder) }
    let inventory = takeInventory(of: folders + entries, displayRoot: "plans")
    var broken = FindingPromises.broken(inventory.diagnostics, in: inventory.sources, share)
    var summaries: [RegionSummary] = []
    for region in inventory.regions {
      let own = region.files.enumerated().map { offset, entry in
        files.first { $0.path == entry.path }.map {
          SourceFile(id: SourceID(UInt32(offset)), path: "plans/" + entry.path, bytes: $0.bytes)
        }
      }
      let result = compileRegion(region, files: own, context: context, renderer: renderer)
      broken += FindingPromises.broken(result.findings, share)
      if result.summary == nil, !result.hasErrors { broken.append("no summary, and nobody is told why") }
      broken += share.some(3, of: result.outputs).flatMap(self.broken)
      guard let summary = result.summary else { continue }
      if RegionSummary(encoded: summary.encoded())?.encoded() != summary.encoded() {
        broken.append("the summary is another one after reading it back")
      }
      summaries.append(summary)
    }
    guard !summaries.isEmpty, share.isOne(in: 32) else { return broken }
    broken += FindingPromises.broken(checkCollection(summaries.map(\.promises), usedOverrides: nil, context: context), share)
    let nation = nationalSummaries(RegionSummaries(summaries), context: context, commit: nil)
    let jobs = NationalShare.all(context.reference).flatMap {
      renderNation(nation, of: $0, context: context, renderer: renderer)
    }
    return broken + share.some(1, of: jobs).flatMap { job in job().flatMap(self.broken) }
  }

  private func broken(_ output: OutputFile) -> [String] {
    var faults: [String] = []
    // A path is a URL: from a closed alphabet, and never out of the site.
    let isPlain = output.path.utf8.allSatisfy {
      switch $0 {
      case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"): true
      default: false
      }
    }
    if !isPlain || output.path.hasPrefix("/") || output.path.contains("..") { faults.append("path") }
    switch output.path.split(separator: ".").last {
    case "html": faults += HTMLWitness(kind: .page).faults(in: output.bytes)
    case "json": if !FindingPromises.isJSON(output.bytes) { faults.append("is no JSON") }
    case "csv": faults += CSVWitness.faults(in: output.bytes)
    default: break
    }
    return faults.map { output.path + ": " + $0 }
  }
}
