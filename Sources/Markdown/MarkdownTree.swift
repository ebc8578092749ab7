import CMarkGFM

/// A parsed document, freed when it goes out of scope.
///
/// Tables and task lists are cmark-gfm's extensions. Its strikethrough and autolink extensions are not used: while they
/// parse they switch characters on and off in tables that the whole process shares, so two threads would change each
/// other's pages. `InlineText` does both of them instead.
@safe struct MarkdownTree: ~Copyable {
  private let document: OpaquePointer

  /// Registered once: cmark-gfm's registry is global.
  private static let extensions: [String] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "tasklist"]
  }()

  init?(_ bytes: borrowing Span<UInt8>) {
    let names = Self.extensions
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else { return nil }
    defer { unsafe cmark_parser_free(parser) }
    for name in names {
      if let syntax = unsafe cmark_find_syntax_extension(name) {
        _ = unsafe cmark_parser_attach_syntax_extension(parser, syntax)
      }
    }
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: CChar.self) { unsafe cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    guard let document = unsafe cmark_parser_finish(parser) else { return nil }
    unsafe self.document = unsafe document
  }

  deinit {
    unsafe cmark_node_free(document)
  }

  /// Lends the root. The nodes must not outlive `body`.
  func withRoot<Result>(_ body: (MarkdownNode) -> Result) -> Result {
    unsafe body(MarkdownNode(document))
  }
}
