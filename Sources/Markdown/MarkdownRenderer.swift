import Diagnostics
import Output

/// Walks a parsed document and writes safe HTML: the one place where Markdown becomes markup.
///
/// Raw HTML is shown as the text that it is. Every text is escaped, every link judged by `WebAddress`; what is refused
/// is shown as written and reported.
struct MarkdownRenderer: ~Copyable {
  let profile: MarkdownProfile
  let locator: MarkdownLocator
  var buffer: ByteBuffer
  var diagnostics = DiagnosticList()
  /// Slots and how many bytes stand before each.
  var cuts: [(end: Int, slot: PageSlot)] = []
  var headings: [PageTemplate.Heading] = []
  var blocks: [BlockCall] = []
  /// Links from the site's root, as written, in order.
  var internalLinks: [PageTemplate.InternalLink] = []
  private var title: [PageTemplate.TextPiece]?
  private var description: [PageTemplate.TextPiece]?
  private var ids: HeadingIDs
  private var previousLevel: Int
  private var tableCount = 0
  /// Inside a link, where a second link may not stand.
  var isInsideLink = false
  /// The ` {#id}` at the end of the heading that is being written, which is not shown.
  var headingMark: [UInt8] = []
  /// The lines of the block that is being written, for findings inside it.
  var lines = 0...0

  init(profile: MarkdownProfile, locator: MarkdownLocator, buffer: consuming ByteBuffer) {
    self.profile = profile
    self.locator = locator
    self.buffer = buffer
    ids = HeadingIDs(reserved: profile.reservedIDs)
    previousLevel = profile.headingShift
  }

  /// Whether the document nests no deeper than the profile allows. Iterative, so depth cannot exhaust the stack.
  static func isShallow(_ root: MarkdownNode, limit: Int) -> Bool {
    var node = root
    var depth = 0
    while true {
      if let child = node.firstChild {
        node = child
        depth += 1
        if depth > limit { return false }
        continue
      }
      while node.next == nil {
        guard let parent = node.parent else { return true }
        node = parent
        depth -= 1
        if depth == 0 { return true }
      }
      if let next = node.next { node = next }
    }
  }

  mutating func append(slot: PageSlot) {
    cuts.append((buffer.count, slot))
  }

  // MARK: Blocks

  mutating func renderChildren(of node: MarkdownNode) {
    var child = node.firstChild
    while let current = child {
      renderBlock(current)
      child = current.next
    }
  }

  private mutating func renderBlock(_ node: MarkdownNode) {
    if node.startLine > 0 { lines = node.startLine...max(node.startLine, node.endLine) }
    switch node.kind {
    case .paragraph: renderParagraph(node)
    case .heading: renderHeading(node)
    case .blockQuote:
      buffer.append("<blockquote>\n")
      renderChildren(of: node)
      buffer.append("</blockquote>\n")
    case .list: renderList(node)
    case .codeBlock: renderCodeBlock(node)
    case .htmlBlock:
      buffer.append("<p>")
      buffer.append(escapingHTML: Self.trimmed(node.literal).span)
      buffer.append("</p>\n")
      diagnostics.append(MarkdownDiagnostics.rawHTML(at: locator.range(lines)))
    case .thematicBreak: buffer.append("<hr>\n")
    case .table: renderTable(node)
    default: renderInlines(of: node)
    }
  }

  private mutating func renderParagraph(_ node: MarkdownNode) {
    if description == nil, profile.hasHeadingIDs { description = pieces(of: node) }
    buffer.append("<p>")
    renderInlines(of: node)
    buffer.append("</p>\n")
  }

  private mutating func renderHeading(_ node: MarkdownNode) {
    // A page's outline skips no level, whatever the text does.
    let level = min(6, min(node.headingLevel + profile.headingShift, previousLevel + 1))
    previousLevel = level
    buffer.append("<h")
    buffer.append(level)
    if profile.hasHeadingIDs { openHeading(node, level: level) }
    buffer.append(">")
    renderInlines(of: node)
    headingMark = []
    buffer.append("</h")
    buffer.append(level)
    buffer.append(">\n")
  }

  /// Notes the heading and writes its id: the one that the text asks for with ` {#id}` at its end, so that links keep in
  /// both languages, else one made of its words.
  private mutating func openHeading(_ node: MarkdownNode, level: Int) {
    var text = pieces(of: node)
    if level == 1 {
      if title == nil { title = text } else { diagnostics.append(MarkdownDiagnostics.secondTitle(at: locator.range(lines))) }
      return
    }
    let asked = HeadingIDs.takeMark(from: &text)
    if let asked { headingMark = Array(" {#\(asked)}".utf8) }
    let id = asked.map { ids.unique($0) } ?? ids.unique(for: text, holes: profile.holes ?? [])
    headings.append(.init(level: level, id: id, text: text))
    buffer.append(" id=\"")
    buffer.append(escaping: id)
    buffer.append("\"")
  }

  private mutating func renderList(_ node: MarkdownNode) {
    let isOrdered = node.isOrderedList
    if isOrdered {
      buffer.append("<ol")
      if node.listStart != 1 {
        buffer.append(" start=\"")
        buffer.append(node.listStart)
        buffer.append("\"")
      }
      buffer.append(">\n")
    } else {
      buffer.append("<ul>\n")
    }
    var item = node.firstChild
    while let current = item {
      buffer.append("<li>")
      if current.kind == .taskItem { buffer.append(current.isChecked ? "☑ " : "☐ ") }
      renderItem(current, isTight: node.isTightList)
      buffer.append("</li>\n")
      item = current.next
    }
    buffer.append(isOrdered ? "</ol>\n" : "</ul>\n")
  }

  private mutating func renderItem(_ node: MarkdownNode, isTight: Bool) {
    var child = node.firstChild
    while let current = child {
      if isTight, current.kind == .paragraph {
        renderInlines(of: current)
      } else {
        renderBlock(current)
      }
      child = current.next
    }
  }

  private mutating func renderCodeBlock(_ node: MarkdownNode) {
    if profile.allowsBlocks, let call = BlockCall(node, locator: locator, diagnostics: &diagnostics) {
      append(slot: .block(blocks.count))
      blocks.append(call)
      return
    }
    // A box that scrolls must be reachable by keyboard.
    buffer.append("<pre tabindex=\"0\"><code>")
    buffer.append(escapingHTML: node.literal.span)
    buffer.append("</code></pre>\n")
  }

  private mutating func renderTable(_ node: MarkdownNode) {
    buffer.append("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    // Numbered, because a landmark needs a name that no other has.
    tableCount += 1
    buffer.append(escaping: LocalizedText(id: "Tabel \(tableCount)", en: "Table \(tableCount)")[profile.language])
    buffer.append("\">\n<table class=\"data\">\n")
    let alignments = node.columnAlignments
    var isBodyOpen = false
    var row = node.firstChild
    while let current = row {
      let isHeader = current.kind == .tableHeader
      if isHeader {
        buffer.append("<thead>\n")
      } else if !isBodyOpen {
        buffer.append("<tbody>\n")
        isBodyOpen = true
      }
      renderRow(current, isHeader: isHeader, alignments: alignments)
      if isHeader { buffer.append("</thead>\n") }
      row = current.next
    }
    if isBodyOpen { buffer.append("</tbody>\n") }
    buffer.append("</table>\n</div>\n")
  }

  private mutating func renderRow(_ node: MarkdownNode, isHeader: Bool, alignments: [UInt8]) {
    buffer.append("<tr>")
    var cell = node.firstChild
    var column = 0
    while let current = cell {
      buffer.append(isHeader ? "<th scope=\"col\"" : "<td")
      if column < alignments.count, alignments[column] == UInt8(ascii: "r") { buffer.append(" class=\"num\"") }
      buffer.append(">")
      renderInlines(of: current)
      buffer.append(isHeader ? "</th>" : "</td>")
      column += 1
      cell = current.next
    }
    buffer.append("</tr>\n")
  }

  static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var slice = bytes[...]
    while let last = slice.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: " ") { slice.removeLast() }
    return Array(slice)
  }
}

extension MarkdownRenderer {
  /// A whole page; nil when it is too large or too deep to be rendered at all.
  static func page(
    _ file: SourceFile, profile: MarkdownProfile, diagnostics: inout DiagnosticList
  ) -> PageTemplate? {
    let locator = MarkdownLocator(file)
    if let excess = MarkdownCost.excess(of: file.bytes.span, over: profile.limits) {
      diagnostics.append(MarkdownDiagnostics.excessive(excess, at: locator.range(excess.line...excess.line)))
      return nil
    }
    guard String(validating: file.bytes, as: UTF8.self) != nil else {
      diagnostics.append(MarkdownDiagnostics.notUTF8(at: locator.range(1...1)))
      return nil
    }
    guard let tree = MarkdownTree(file.bytes.span) else { return nil }
    var renderer = MarkdownRenderer(
      profile: profile, locator: locator, buffer: ByteBuffer(capacity: file.bytes.count * 2))
    let isShallow = tree.withRoot { root in
      guard Self.isShallow(root, limit: profile.limits.depth) else { return false }
      renderer.renderChildren(of: root)
      return true
    }
    guard isShallow else {
      diagnostics.append(MarkdownDiagnostics.tooDeep(limit: profile.limits.depth, at: locator.range(1...1)))
      return nil
    }
    return renderer.finishPage(diagnostics: &diagnostics)
  }

  /// What was written, to go on with.
  consuming func finishNote() -> ByteBuffer { buffer }

  private consuming func finishPage(diagnostics: inout DiagnosticList) -> PageTemplate? {
    diagnostics.append(contentsOf: self.diagnostics)
    guard let title else {
      diagnostics.append(MarkdownDiagnostics.noTitle(at: locator.range(1...1)))
      return nil
    }
    var body = Skeleton<PageSlot>()
    var position = 0
    let bytes = buffer.bytes
    for cut in cuts {
      body.append(rendered: bytes[position..<cut.end])
      body.append(slot: cut.slot)
      position = cut.end
    }
    body.append(rendered: bytes[position...])
    return PageTemplate(
      title: title, description: description ?? [], headings: headings, body: body, blocks: blocks,
      internalLinks: internalLinks)
  }
}
