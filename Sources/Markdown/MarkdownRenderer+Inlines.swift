import Diagnostics
import Output

extension MarkdownRenderer {
  mutating func renderInlines(of parent: MarkdownNode) {
    var strikes = StrikePairs(in: parent)
    var child = parent.firstChild
    while let current = child {
      if current.kind == .text {
        child = renderTextRun(from: current, strikes: &strikes)
      } else {
        renderInline(current)
        child = current.next
      }
    }
  }

  private mutating func renderInline(_ node: MarkdownNode) {
    switch node.kind {
    case .softBreak: buffer.append("\n")
    case .lineBreak: buffer.append("<br>\n")
    case .code:
      buffer.append("<code>")
      buffer.append(escapingHTML: node.literal.span)
      buffer.append("</code>")
    case .htmlInline:
      buffer.append(escapingHTML: node.literal.span)
      diagnostics.append(MarkdownDiagnostics.rawHTML(at: locator.range(lines, containing: node.literal)))
    case .emphasis:
      buffer.append("<em>")
      renderInlines(of: node)
      buffer.append("</em>")
    case .strong:
      buffer.append("<strong>")
      renderInlines(of: node)
      buffer.append("</strong>")
    case .link: renderLink(node)
    case .image: renderImage(node)
    default: renderInlines(of: node)
    }
  }

  // MARK: Links

  private mutating func renderLink(_ node: MarkdownNode) {
    let address = node.url
    guard let start = linkStart(address) else {
      // Shown as it was written, so that nothing is lost and nothing can be clicked.
      renderInlines(of: node)
      buffer.append(" (")
      buffer.append(escapingHTML: address.span)
      buffer.append(")")
      return
    }
    append(linkTo: address, start)
    if !node.title.isEmpty {
      buffer.append(" title=\"")
      buffer.append(escapingHTML: node.title.span)
      buffer.append("\"")
    }
    buffer.append(">")
    let wasInside = isInsideLink
    isInsideLink = true
    renderInlines(of: node)
    isInsideLink = wasInside
    buffer.append("</a>")
  }

  private mutating func renderImage(_ node: MarkdownNode) {
    let address = node.url
    if profile.allowsImages, WebAddress(address.span) == .rooted {
      buffer.append("<img src=\"")
      append(slot: .siteRoot)
      buffer.append(url: address.dropFirst())
      buffer.append("\" alt=\"")
      for piece in pieces(of: node) {
        if case .text(let text) = piece { buffer.append(escaping: text) }
      }
      buffer.append("\">")
      return
    }
    diagnostics.append(
      MarkdownDiagnostics.image(String(decoding: address, as: UTF8.self), at: locator.range(lines, containing: address)))
    renderLink(node)
  }

  private enum LinkStart {
    case plain, page, file
  }

  /// Judges an address; reports and returns nil when it is refused.
  private mutating func linkStart(_ address: [UInt8]) -> LinkStart? {
    if isInsideLink { return nil }
    let kind = WebAddress(address.span)
    switch kind {
    case .web, .mail, .telephone: return .plain
    case .fragment where profile.allowsInternalLinks: return .plain
    case .rooted where profile.allowsInternalLinks:
      let path = address.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
      internalLinks.append(
        .init(address: String(decoding: path, as: UTF8.self), range: locator.range(lines, containing: address)))
      if path.last == UInt8(ascii: "/") { return .page }
      let name = path.split(separator: UInt8(ascii: "/")).last ?? []
      if name.contains(UInt8(ascii: ".")) { return .file }
    default: break
    }
    diagnostics.append(
      MarkdownDiagnostics.link(
        String(decoding: address, as: UTF8.self), kind: kind, allowsInternal: profile.allowsInternalLinks,
        at: locator.range(lines, containing: address)))
    return nil
  }

  /// Writes `<a href="…"`. A page's address ends in `/` and is a folder with `index.html`, so that the site also opens
  /// from a folder on disk.
  private mutating func append(linkTo address: [UInt8], _ start: LinkStart) {
    buffer.append("<a href=\"")
    switch start {
    case .plain: buffer.append(url: address.span)
    case .file:
      append(slot: .siteRoot)
      buffer.append(url: address.dropFirst())
    case .page:
      append(slot: .languageRoot)
      let path = address.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
      buffer.append(url: path.dropFirst())
      buffer.append("index.html")
      buffer.append(url: address[path.endIndex...])
    }
    buffer.append("\"")
    if case .plain = start, address.first != UInt8(ascii: "#") { appendRelation() }
  }

  /// Writes what a link out of an office's text says to search engines.
  private mutating func appendRelation() {
    if profile.isFromOffice { buffer.append(" rel=\"nofollow ugc\"") }
  }

  // MARK: Text

  /// Writes a run of neighbouring text nodes, which cmark splits at every `_` and `&`, as the one text it was.
  ///
  /// - Returns: the first node after the run.
  private mutating func renderTextRun(from first: MarkdownNode, strikes: inout StrikePairs) -> MarkdownNode? {
    var text: [UInt8] = []
    var marks: [(offset: Int, isOpening: Bool)] = []
    var child: MarkdownNode? = first
    while let current = child, current.kind == .text {
      let literal = current.literal
      for offset in StrikePairs.marks(in: literal) {
        if let isOpening = strikes.next() { marks.append((text.count + offset, isOpening)) }
      }
      text.append(contentsOf: literal)
      child = current.next
    }
    if child == nil, !headingMark.isEmpty, text.suffix(headingMark.count).elementsEqual(headingMark) {
      text.removeLast(headingMark.count)
    }
    var position = 0
    for mark in marks {
      render(text: text[position..<mark.offset])
      buffer.append(mark.isOpening ? "<del>" : "</del>")
      position = mark.offset + 2
    }
    render(text: text[position...])
    return child
  }

  /// Writes text with its holes and bare addresses.
  private mutating func render(text: ArraySlice<UInt8>) {
    var runStart = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == UInt8(ascii: "{"), let hole = hole(in: text, at: index) {
        buffer.append(escaping: text[runStart..<index])
        append(slot: .hole(hole.position))
        index = hole.end
        runStart = index
      } else if text[index] == UInt8(ascii: "h"), !isInsideLink, let end = BareAddress.end(in: text, at: index) {
        buffer.append(escaping: text[runStart..<index])
        buffer.append("<a href=\"")
        buffer.append(url: text[index..<end])
        buffer.append("\"")
        appendRelation()
        buffer.append(">")
        buffer.append(escaping: text[index..<end])
        buffer.append("</a>")
        index = end
        runStart = index
      } else {
        index += 1
      }
    }
    buffer.append(escaping: text[runStart...])
  }

  /// The hole `{{name}}` that begins at `index`; an unknown name is reported and stays text.
  private mutating func hole(in text: ArraySlice<UInt8>, at index: Int) -> (position: Int, end: Int)? {
    guard let found = HoleReference(in: text, at: index), let holes = profile.holes else { return nil }
    guard let position = holes.firstIndex(of: found.name) else {
      diagnostics.append(
        MarkdownDiagnostics.unknownHole(
          found.name, among: holes, at: locator.range(lines, containing: Array(text[index..<found.end]))))
      return nil
    }
    return (position, found.end)
  }

  /// The text of a node's inlines without markup, with its holes.
  func pieces(of node: MarkdownNode) -> [PageTemplate.TextPiece] {
    var text: [UInt8] = []
    collectText(of: node, into: &text)
    var result: [PageTemplate.TextPiece] = []
    var runStart = 0
    var index = 0
    func flush(upTo end: Int) {
      if runStart < end { result.append(.text(String(decoding: text[runStart..<end], as: UTF8.self))) }
    }
    while index < text.count {
      if text[index] == UInt8(ascii: "{"), let found = HoleReference(in: text[...], at: index),
        let position = profile.holes?.firstIndex(of: found.name)
      {
        flush(upTo: index)
        result.append(.hole(position))
        index = found.end
        runStart = index
      } else {
        index += 1
      }
    }
    flush(upTo: text.count)
    return result
  }

  private func collectText(of node: MarkdownNode, into text: inout [UInt8]) {
    var child = node.firstChild
    while let current = child {
      switch current.kind {
      case .text, .code, .htmlInline: text.append(contentsOf: current.literal)
      case .softBreak, .lineBreak: text.append(UInt8(ascii: " "))
      default: collectText(of: current, into: &text)
      }
      child = current.next
    }
  }
}

/// A `{{name}}` in running text.
struct HoleReference {
  let name: String
  /// The offset after the closing braces.
  let end: Int

  init?(in text: ArraySlice<UInt8>, at index: Int) {
    guard text[index...].starts(with: [UInt8(ascii: "{"), UInt8(ascii: "{")]) else { return nil }
    var end = index + 2
    while end < text.endIndex, text[end] != UInt8(ascii: "}"), end - index < 66 { end += 1 }
    guard end > index + 2, text[end...].starts(with: [UInt8(ascii: "}"), UInt8(ascii: "}")]) else { return nil }
    name = String(decoding: text[(index + 2)..<end], as: UTF8.self)
    self.end = end + 2
  }
}

/// A bare `https://…` in running text.
enum BareAddress {
  /// Where the address that begins at `index` ends; nil when none does.
  static func end(in text: ArraySlice<UInt8>, at index: Int) -> Int? {
    guard text[index...].starts(with: Array("https://".utf8)) || text[index...].starts(with: Array("http://".utf8))
    else { return nil }
    if index > text.startIndex, isWord(text[index - 1]) { return nil }
    var end = index
    while end < text.endIndex, text[end] > 0x20, text[end] < 0x7F, text[end] != UInt8(ascii: "<") { end += 1 }
    // Punctuation at the end belongs to the sentence, and so does a bracket that the address does not open.
    while end > index {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"):
        end -= 1
        continue
      case UInt8(ascii: ")") where !text[index..<end].contains(UInt8(ascii: "(")):
        end -= 1
        continue
      default: break
      }
      break
    }
    return WebAddress(text[index..<end]) == .web ? end : nil
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }
}
