public import Diagnostics
import Layouts
import Markdown
import Output
import PlanProgress

/// Every layout, page and block call of the site, read once and checked. They say nothing of the site's settings, so they
/// can be read beside them.
public struct TemplateSet: Sendable {
  fileprivate let layouts: LayoutLibrary
  fileprivate let moulds: [MouldKey: BoundPage]
  /// Pages with a file of their own, by path.
  fileprivate let singles: [SiteTemplates.SinglePage]
  fileprivate let blocks: [Block]

  fileprivate struct MouldKey: Hashable {
    let mould: PageMould
    let language: Language
  }

  /// Reads the layouts under `templates/` and the pages under `site/pages/`.
  ///
  /// - Parameters:
  ///   - templates: `*.mustache` and `*.strings`
  ///   - pages: `*.md`; what stands before `pages/` in a path does not matter
  ///   - blocks: the dashboard blocks that pages may use
  /// - Returns: nil when there are errors, which are in `diagnostics`.
  public init?(
    templates: [SourceFile], pages: [SourceFile], blocks: [Block] = Block.all, diagnostics: inout DiagnosticList
  ) {
    var found = DiagnosticList()
    let layouts = LayoutLibrary(templates, vocabulary: FrameHole.vocabulary, diagnostics: &found)
    var reader = PageSetReader(blocks: blocks)
    reader.read(pages, diagnostics: &found)
    diagnostics.append(contentsOf: found)
    guard let layouts, !found.hasErrors else { return nil }
    self.layouts = layouts
    self.blocks = blocks
    singles = reader.singles
    moulds = Dictionary(
      reader.moulds.map { (MouldKey(mould: $0.mould, language: $0.language), $0.page) },
      uniquingKeysWith: { first, _ in first })
  }
}

/// The templates of a site with its settings: what remains for each page is filling holes.
public struct SiteTemplates: Sendable {
  public let configuration: SiteConfiguration
  private let templates: TemplateSet
  /// Made when a page needs them: a Mustache rendering takes as long as a small page, and an edit needs few.
  private let frames = MadeOnce<FrameKey, Skeleton<FrameHole>>()

  private struct FrameKey: Hashable {
    let look: PageLook
    let language: Language
  }

  struct SinglePage: Sendable {
    let address: PageAddress
    let page: BoundPage
    let hasTranslation: Bool
  }

  public init(_ templates: TemplateSet, configuration: SiteConfiguration) {
    self.templates = templates
    self.configuration = configuration
  }

  var singles: [SinglePage] { templates.singles }
  var blocks: [Block] { templates.blocks }

  private static func facts(
    _ look: PageLook, _ language: Language, _ configuration: SiteConfiguration
  ) -> LayoutLibrary.Facts {
    var flags: Set<String> = []
    if let menu = look.menu { flags.insert("at.\(menu)") }
    if configuration.address != nil { flags.insert("online") }
    return LayoutLibrary.Facts(
      texts: [
        "lang": language.rawValue, "kind": look.kind, "csp": ContentSecurityPolicy.text,
        "site_url": configuration.address ?? "",
      ], flags: flags)
  }

  /// What all pages of one look share in a language.
  func frame(_ look: PageLook, _ language: Language) -> Skeleton<FrameHole> {
    frames.value(for: FrameKey(look: look, language: language)) {
      let facts = Self.facts(look, language, configuration)
      return templates.layouts.frame("page", facts: facts, language: language)?.map { FrameHole.allCases[$0] } ?? Skeleton()
    }
  }

  func page(_ mould: PageMould, _ language: Language) -> BoundPage? {
    templates.moulds[TemplateSet.MouldKey(mould: mould, language: language)]
  }
}

/// A Markdown page with its names and blocks resolved.
struct BoundPage: Sendable {
  let title: [TextPiece]
  let description: [TextPiece]
  /// The page's sections, for its table of contents.
  let sections: [Section]
  let body: Skeleton<Slot>
  let look: PageLook
  /// What the page sees of the regions, if it is a national one: as much as the block that sees most.
  let view: SummaryView

  enum TextPiece: Sendable {
    case text(String)
    case name(PageName)
  }

  struct Section: Sendable {
    let id: String
    let title: [TextPiece]
  }

  enum Slot: Sendable {
    case name(PageName)
    case block(BoundBlock)
    /// The list of the page's own sections.
    case contents
    case languageRoot, siteRoot
  }

  /// The one block that is about the page itself and not about data, so it is none of `Block.all`.
  static let contentsBlock = "daftar-isi"

  init?(_ file: SourceFile, scope: PageScope, look: PageLook, profile: MarkdownProfile, names: [PageName],
    blocks: [Block], links: InternalLinks? = nil, diagnostics: inout DiagnosticList
  ) {
    guard let template = PageTemplate(file, profile: profile, diagnostics: &diagnostics) else { return nil }
    links?.check(template, diagnostics: &diagnostics)
    var bound: [Slot?] = []
    for call in template.blocks {
      if call.name == Self.contentsBlock {
        bound.append(.contents)
      } else {
        bound.append(BoundBlock(call, on: scope, among: blocks, diagnostics: &diagnostics).map { .block($0) })
      }
    }
    guard !bound.contains(where: { $0 == nil }), !diagnostics.hasErrors else { return nil }
    func pieces(_ text: [PageTemplate.TextPiece]) -> [TextPiece] {
      text.map { piece in
        switch piece {
        case .text(let text): .text(text)
        case .hole(let position): .name(names[position])
        }
      }
    }
    title = pieces(template.title)
    description = pieces(template.description)
    sections = template.headings.filter { $0.level == 2 }.map { Section(id: $0.id, title: pieces($0.text)) }
    body = template.body.map { slot in
      switch slot {
      case .hole(let position): .name(names[position])
      case .block(let position): bound[position] ?? .contents
      case .languageRoot: .languageRoot
      case .siteRoot: .siteRoot
      }
    }
    self.look = look
    view = bound.compactMap { slot -> SummaryView? in
      if case .block(let bound) = slot { bound.block.view } else { nil }
    }.max() ?? .frame
  }
}
