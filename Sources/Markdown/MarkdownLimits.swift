public import Diagnostics

/// How much Markdown one file or one value may hold. Rendering has ceilings of its own, above every limit that can be set,
/// so what passes here is rendered.
public struct MarkdownLimits: Sendable, Hashable {
  /// Bytes of a region's page, or of a note that is more than plain prose. cmark needs quadratic time on some texts.
  public var size = 64 << 10
  /// How deep quotes, lists, emphasis and links may nest.
  public var depth = 16

  /// What rendering can take.
  public static let ceiling: MarkdownLimits = {
    var limits = MarkdownLimits()
    limits.size = 1 << 20
    limits.depth = 64
    return limits
  }()

  public init() {}
}

/// Reports a region's page that is too large, or nests too deep. Rendering says what else is wrong with it.
public func checkMarkdownPage(_ file: SourceFile, limits: MarkdownLimits, diagnostics: inout DiagnosticList) {
  let range = MarkdownLocator(file).range(1...1)
  guard file.bytes.count <= limits.size else {
    diagnostics.append(MarkdownDiagnostics.tooLarge(limit: limits.size, at: range))
    return
  }
  guard let tree = MarkdownTree(file.bytes.span) else { return }
  let isShallow = tree.withRoot { MarkdownRenderer.isShallow($0, limit: limits.depth) }
  if !isShallow { diagnostics.append(MarkdownDiagnostics.tooDeep(limit: limits.depth, at: range)) }
}
