public import Diagnostics

/// How much Markdown one file or one value may hold. cmark needs time and memory that grow with products of these, so they
/// are counted before it sees a text. Rendering has ceilings of its own, above every limit that can be set, so what passes
/// here is rendered.
public struct MarkdownLimits: Sendable, Hashable {
  /// Bytes of a region's page, or of a note that is more than plain prose.
  public var size = 64 << 10
  /// How deep quotes, lists, emphasis and links may nest.
  public var depth = 16
  /// Bytes of one block: lines without a blank one between them. A table's rows count one by one.
  public var block = 16 << 10
  /// Of each of `[`, `<`, `` ` ``, `*` and `_` in one block; four times as many in the whole text.
  public var marks = 1_000
  /// Cells of all tables. cmark gives every row as many cells as the table has columns, written or not.
  public var cells = 5_000
  /// Bytes that references (`[a]` with `[a]: https://…` elsewhere) become when each stands for its address and title.
  public var references = 256 << 10

  /// What rendering can take.
  public static let ceiling: MarkdownLimits = {
    var limits = MarkdownLimits()
    limits.size = 1 << 20
    limits.depth = 64
    limits.block = 128 << 10
    limits.marks = 8_000
    limits.cells = 50_000
    limits.references = 2 << 20
    return limits
  }()

  public init() {}
}

/// Reports a region's page that is too large, too costly, or nests too deep. Rendering says what else is wrong with it.
public func checkMarkdownPage(_ file: SourceFile, limits: MarkdownLimits, diagnostics: inout DiagnosticList) {
  let locator = MarkdownLocator(file)
  if let excess = MarkdownCost.excess(of: file.bytes.span, over: limits) {
    diagnostics.append(MarkdownDiagnostics.excessive(excess, at: locator.range(excess.line...excess.line)))
    return
  }
  guard let tree = MarkdownTree(file.bytes.span) else { return }
  let isShallow = tree.withRoot { MarkdownRenderer.isShallow($0, limit: limits.depth) }
  if !isShallow { diagnostics.append(MarkdownDiagnostics.tooDeep(limit: limits.depth, at: locator.range(1...1))) }
}
