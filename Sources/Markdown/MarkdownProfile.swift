public import Diagnostics

/// What a piece of Markdown may contain and how it becomes HTML, depending on who wrote it and where it stands.
public struct MarkdownProfile: Sendable {
  /// The names that `{{name}}` may have in running text; nil: braces are only text.
  public var holes: [String]?
  /// Whether a fence whose info string begins with `pantau` is a dashboard block.
  public var allowsBlocks: Bool
  /// Whether links may point into the site (`/metode/`) and to the same page (`#status`).
  public var allowsInternalLinks: Bool
  /// Whether `![…](/assets/…)` shows a picture of the site's own. Pictures from elsewhere are links everywhere: no page
  /// makes a request that leaves the site.
  public var allowsImages: Bool
  /// Whether an office wrote it: its links lend no standing of ours (`rel="nofollow ugc"`), so that nobody writes them for that.
  public var isFromOffice: Bool
  /// How many levels deeper headings become: 0 leaves `#` an `h1`.
  public var headingShift: Int
  public var hasHeadingIDs: Bool
  /// Ids that the frame around the text already uses.
  public var reservedIDs: [String]
  /// What rendering refuses to begin with.
  public var limits: MarkdownLimits
  /// Of the few words that the renderer itself adds.
  public var language: Language

  /// A page of the site's own, under `site/pages/`.
  public static func sitePage(holes: [String], reservedIDs: [String], language: Language) -> MarkdownProfile {
    MarkdownProfile(
      holes: holes, allowsBlocks: true, allowsInternalLinks: true, allowsImages: true, isFromOffice: false, headingShift: 0,
      hasHeadingIDs: true, reservedIDs: reservedIDs, limits: .ceiling, language: language)
  }

  /// A page that a region wrote, under `halaman/`: not trusted.
  public static func regionPage(holes: [String], reservedIDs: [String]) -> MarkdownProfile {
    MarkdownProfile(
      holes: holes, allowsBlocks: true, allowsInternalLinks: true, allowsImages: false, isFromOffice: true, headingShift: 0,
      hasHeadingIDs: true, reservedIDs: reservedIDs, limits: .ceiling, language: .indonesian)
  }

  /// A note inside a plan or report (`catatan`, `kendala`): not trusted. Its headings go below `headingLevel`, the
  /// level of the heading under which it is shown.
  public static func note(below headingLevel: Int) -> MarkdownProfile {
    MarkdownProfile(
      holes: nil, allowsBlocks: false, allowsInternalLinks: false, allowsImages: false, isFromOffice: true, headingShift: headingLevel,
      hasHeadingIDs: false, reservedIDs: [], limits: .ceiling, language: .indonesian)
  }
}
