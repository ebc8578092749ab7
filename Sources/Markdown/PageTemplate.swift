public import Diagnostics
public import Output

/// A Markdown page, parsed once per kind of page and language: fixed bytes with a slot for whatever differs.
///
/// Nothing is substituted before Markdown is parsed, so an agency's name can never become a link or a heading.
public struct PageTemplate: Sendable {
  /// The text of the page's one `#` heading; becomes `<title>`.
  public let title: [TextPiece]
  /// The text of the first paragraph, for the page's description; empty when there is none.
  public let description: [TextPiece]
  /// Every heading below the title, in order.
  public let headings: [Heading]
  public let body: Skeleton<PageSlot>
  /// The dashboard blocks that `PageSlot.block` names by position.
  public let blocks: [BlockCall]
  /// Links from the site's root (`/metode/`), in order: whether their pages are there is the caller's to know.
  public let internalLinks: [InternalLink]

  /// A link from the site's root, as written, and where it stands.
  public struct InternalLink: Sendable {
    public let address: String
    public let range: SourceRange
  }

  public enum TextPiece: Sendable, Hashable {
    case text(String)
    /// Position in the profile's `holes`.
    case hole(Int)
  }

  public struct Heading: Sendable {
    public let level: Int
    public let id: String
    public let text: [TextPiece]
  }
}

/// What differs from page to page inside a Markdown page.
public enum PageSlot: Sendable, Hashable {
  /// Text, to be written escaped. Position in the profile's `holes`.
  case hole(Int)
  /// Position in the template's `blocks`.
  case block(Int)
  /// The relative path to the root of this language's site, inside an attribute: pages.
  case languageRoot
  /// The relative path to the root of the whole site, inside an attribute: files.
  case siteRoot
}

/// A fenced block whose info string begins with `pantau`: a call of a dashboard block.
public struct BlockCall: Sendable {
  public let name: String
  /// The fence's line.
  public let range: SourceRange
  public let arguments: [Argument]

  /// One line `key: value` inside the fence.
  public struct Argument: Sendable {
    public let key: String
    public let keyRange: SourceRange
    public let value: String
    public let valueRange: SourceRange
  }
}

extension PageTemplate {
  /// Parses a page. Nil when there are errors; they are in `diagnostics`, with their lines.
  ///
  /// - Complexity: O(bytes) but for inputs that provoke cmark, which `byteLimit` bounds.
  public init?(_ file: SourceFile, profile: MarkdownProfile, diagnostics: inout DiagnosticList) {
    var found = DiagnosticList()
    let page = MarkdownRenderer.page(file, profile: profile, diagnostics: &found)
    diagnostics.append(contentsOf: found)
    guard let page, !found.hasErrors else { return nil }
    self = page
  }
}
