public import Diagnostics
public import Output

extension ByteBuffer {
  /// Appends a note (`catatan`, `kendala`) as HTML paragraphs, lists and tables. What the checks would have refused is
  /// shown as the text that it is.
  ///
  /// - Parameter headingLevel: the level of the heading above; the note's own headings go below it.
  /// - Complexity: O(bytes); plain prose does not go through cmark at all.
  public mutating func append(markdownNote note: borrowing Span<UInt8>, below headingLevel: Int) {
    if PlainProse.append(note, to: &self) { return }
    let profile = MarkdownProfile.note(below: headingLevel)
    guard MarkdownCost.excess(of: note, over: profile.limits) == nil, let tree = MarkdownTree(note) else {
      append(verbatimNote: note)
      return
    }
    let locator = MarkdownLocator(SourceRange(source: SourceID(0), 0..<0))
    let isRendered = tree.withRoot { root in
      guard MarkdownRenderer.isShallow(root, limit: profile.limits.depth) else { return false }
      var renderer = MarkdownRenderer(
        profile: profile, locator: locator, buffer: exchange(&self, with: ByteBuffer(capacity: 0)))
      renderer.renderChildren(of: root)
      self = renderer.finishNote()
      return true
    }
    if !isRendered { append(verbatimNote: note) }
  }

  private mutating func append(verbatimNote note: borrowing Span<UInt8>) {
    append("<p>")
    append(escapingHTML: note)
    append("</p>\n")
  }
}

/// Reports what a note may not contain: addresses that are not published, pictures, raw HTML, too much of it.
///
/// - Parameter range: where the note stands; every finding is there.
public func checkMarkdownNote(
  _ note: borrowing Span<UInt8>, at range: SourceRange, limits: MarkdownLimits = MarkdownLimits(),
  diagnostics: inout DiagnosticList
) {
  if PlainProse.isPlain(note) { return }
  let profile = MarkdownProfile.note(below: 1)
  if let excess = MarkdownCost.excess(of: note, over: limits) {
    diagnostics.append(MarkdownDiagnostics.excessive(excess, at: range))
    return
  }
  guard let tree = MarkdownTree(note) else { return }
  let count = note.count
  var findings = DiagnosticList()
  tree.withRoot { root in
    guard MarkdownRenderer.isShallow(root, limit: limits.depth) else {
      findings.append(MarkdownDiagnostics.tooDeep(limit: limits.depth, at: range))
      return
    }
    var renderer = MarkdownRenderer(
      profile: profile, locator: MarkdownLocator(range), buffer: ByteBuffer(capacity: count * 2))
    renderer.renderChildren(of: root)
    findings.append(contentsOf: renderer.diagnostics)
  }
  diagnostics.append(contentsOf: findings)
}
