import Diagnostics
import Markdown

/// Reads the files under `site/pages/` and holds them to what the site needs: every mould, in its languages; every
/// page in both.
struct PageSetReader {
  struct MouldPage {
    let mould: PageMould
    let language: Language
    let page: BoundPage
  }

  let blocks: [Block]
  private(set) var moulds: [MouldPage] = []
  private(set) var singles: [SiteTemplates.SinglePage] = []

  init(blocks: [Block]) {
    self.blocks = blocks
  }

  mutating func read(_ files: [SourceFile], diagnostics: inout DiagnosticList) {
    let entries = files.filter { $0.path.hasSuffix(".md") }.map(Entry.init)
    let names = Set(entries.map(\.name))
    for entry in entries.sorted(by: { ($0.name, $0.language.rawValue) < ($1.name, $1.language.rawValue) }) {
      read(entry, among: names, diagnostics: &diagnostics)
    }
    reportMissing(entries, diagnostics: &diagnostics)
  }

  /// A file of `site/pages/`: `wilayah/_kode`, in which language.
  private struct Entry {
    let file: SourceFile
    let name: String
    let language: Language

    init(_ file: SourceFile) {
      self.file = file
      var path = file.path[...]
      if let folder = path.firstRange(of: "pages/") { path = path[folder.upperBound...] }
      path = path.dropLast(".md".count)
      if path.hasSuffix(".en") {
        language = .english
        name = String(path.dropLast(".en".count))
      } else {
        language = .indonesian
        name = String(path)
      }
    }

    var range: SourceRange { SourceRange(source: file.id, 0..<0) }

    /// `index` is the page of its folder.
    var steps: [String] {
      let steps = name.split(separator: "/").map(String.init)
      return steps.last == "index" ? steps.dropLast() : steps
    }
  }

  /// Ids that the frame uses; headings get others.
  static let reservedIDs = ["isi", "cari", "hatch", "kaki-bantuan", "kaki-situs", "kaki-laman"]

  private mutating func read(_ entry: Entry, among names: Set<String>, diagnostics: inout DiagnosticList) {
    let isMould = (entry.name.split(separator: "/").last ?? "").hasPrefix("_")
    if isMould {
      guard let mould = PageMould(rawValue: entry.name) else {
        diagnostics.append(
          PageDiagnostics.unknownMould(entry.name, among: PageMould.allCases.map(\.rawValue), at: entry.range))
        return
      }
      if let page = bound(entry, mould.scope, mould.look, &diagnostics) {
        moulds.append(MouldPage(mould: mould, language: entry.language, page: page))
      }
      return
    }
    let isNotFound = entry.name == "404"
    let scope: PageScope = isNotFound ? .page : .national
    guard let page = bound(entry, scope, PageLook(steps: entry.steps), &diagnostics) else { return }
    let address =
      isNotFound
      ? PageAddress([], language: entry.language, fileName: "404.html")
      : PageAddress(entry.steps, language: entry.language)
    singles.append(.init(address: address, page: page, hasTranslation: !isNotFound))
  }

  private func bound(
    _ entry: Entry, _ scope: PageScope, _ look: PageLook, _ diagnostics: inout DiagnosticList
  ) -> BoundPage? {
    let names = PageName.names(on: scope)
    let profile = MarkdownProfile.sitePage(
      holes: names.map(\.rawValue), reservedIDs: Self.reservedIDs, language: entry.language)
    var found = DiagnosticList()
    defer { diagnostics.append(contentsOf: found) }
    return BoundPage(
      entry.file, scope: scope, look: look, profile: profile, names: names, blocks: blocks, diagnostics: &found)
  }

  private func reportMissing(_ entries: [Entry], diagnostics: inout DiagnosticList) {
    let range = entries.first?.range ?? SourceRange(source: SourceID(0), 0..<0)
    func has(_ name: String, _ language: Language) -> Bool {
      entries.contains { $0.name == name && $0.language == language }
    }
    func file(_ name: String, _ language: Language) -> String {
      "\(name)\(language == .indonesian ? "" : ".\(language.rawValue)").md"
    }
    for mould in PageMould.allCases {
      for language in mould.languages where !has(mould.rawValue, language) {
        diagnostics.append(PageDiagnostics.missingPage(file(mould.rawValue, language), at: range))
      }
    }
    for entry in entries where PageMould(rawValue: entry.name) == nil && entry.name != "404" {
      for language in Language.allCases where !has(entry.name, language) {
        diagnostics.append(PageDiagnostics.missingPage(file(entry.name, language), at: entry.range))
      }
    }
  }
}
