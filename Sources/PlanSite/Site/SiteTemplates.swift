public import Diagnostics
import Layouts
import Markdown
import Output
import PlanProgress

/// Every layout, page and block call of the site, read once and checked: what remains for each page is filling holes.
public struct SiteTemplates: Sendable {
  public let configuration: SiteConfiguration
  private let layouts: LayoutLibrary
  private let frames: [FrameKey: Skeleton<FrameHole>]
  private let moulds: [MouldKey: BoundPage]
  /// Pages with a file of their own, by path.
  let singles: [SinglePage]
  let blocks: [Block]

  private struct FrameKey: Hashable {
    let look: PageLook
    let language: Language
  }

  private struct MouldKey: Hashable {
    let mould: PageMould
    let language: Language
  }

  struct SinglePage: Sendable {
    let address: PageAddress
    let page: BoundPage
    let hasTranslation: Bool
  }

  /// Reads the layouts under `templates/` and the pages under `site/pages/`.
  ///
  /// - Parameters:
  ///   - templates: `*.mustache` and `*.strings`
  ///   - pages: `*.md`; what stands before `pages/` in a path does not matter
  ///   - blocks: the dashboard blocks that pages may use
  /// - Returns: nil when there are errors, which are in `diagnostics`.
  public init?(
    templates: [SourceFile], pages: [SourceFile], configuration: SiteConfiguration, blocks: [Block] = Block.all,
    diagnostics: inout DiagnosticList
  ) {
    var found = DiagnosticList()
    let layouts = LayoutLibrary(templates, vocabulary: FrameHole.vocabulary, diagnostics: &found)
    var reader = PageSetReader(blocks: blocks)
    reader.read(pages, diagnostics: &found)
    diagnostics.append(contentsOf: found)
    guard let layouts, !found.hasErrors else { return nil }

    self.configuration = configuration
    self.layouts = layouts
    self.blocks = blocks
    singles = reader.singles
    moulds = Dictionary(
      reader.moulds.map { (MouldKey(mould: $0.mould, language: $0.language), $0.page) },
      uniquingKeysWith: { first, _ in first })
    var looks: [PageLook] = PageMould.allCases.map(\.look) + singles.map(\.page.look) + [.ownPage]
    looks = Array(Set(looks)).sorted { $0.kind < $1.kind }
    var frames: [FrameKey: Skeleton<FrameHole>] = [:]
    for look in looks {
      for language in Language.allCases {
        let facts = Self.facts(look, language, configuration)
        if let frame = layouts.frame("page", facts: facts, language: language) {
          frames[FrameKey(look: look, language: language)] = frame.map { FrameHole.allCases[$0] }
        }
      }
    }
    self.frames = frames
  }

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

  func frame(_ look: PageLook, _ language: Language) -> Skeleton<FrameHole> {
    frames[FrameKey(look: look, language: language)] ?? Skeleton()
  }

  func page(_ mould: PageMould, _ language: Language) -> BoundPage? {
    moulds[MouldKey(mould: mould, language: language)]
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
    blocks: [Block], diagnostics: inout DiagnosticList
  ) {
    guard let template = PageTemplate(file, profile: profile, diagnostics: &diagnostics) else { return nil }
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
