/// Counts in a text what cmark's time and memory grow with, in one pass and before cmark sees it.
///
/// Debian's cmark-gfm has no bound on the cells that it adds to short rows of a table, nor on what references expand to, and
/// it looks ahead from every `[`, `<` and backtick of a block. The counts here are never below cmark's own: a line that may
/// begin a table, a definition or a list counts as one.
struct MarkdownCost {
  /// What there is too much of, the limit that it breaks, and the line (from 1) where it does.
  struct Excess: Equatable {
    enum Kind: Equatable {
      case size, depth, block, marks, cells, references
    }

    var kind: Kind
    var limit: Int
    var line: Int
  }

  /// What is counted of each block and of the whole text: `[`, `<`, backticks, `*`, `_`.
  private static let marks: [UInt8] = [
    UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
  ]

  private let limits: MarkdownLimits
  private var line = 0
  private var blockBytes = 0
  private var blockMarks = [Int](repeating: 0, count: marks.count)
  private var textMarks = [Int](repeating: 0, count: marks.count)
  /// Columns of the table whose rows are being read, as many as its widest delimiter row had; 0 outside of one.
  private var columns = 0
  private var cells = 0
  /// Cells of the line before, which may become a table's head.
  private var headCells = 0
  /// Bytes of the largest definition of a reference.
  private var definitionBytes = 0
  /// Where in the block's bytes the definition at hand began; nil before the first one.
  private var definitionStart: Int?
  /// Whether its `]:` has come.
  private var hasLabel = false
  /// Whether a title may go on over the block's lines, so that lines that look like definitions are part of it.
  private var titleMayGoOn = false

  /// The first limit that a text breaks; nil when cmark can be given it.
  ///
  /// - Complexity: O(bytes)
  static func excess(of text: borrowing Span<UInt8>, over limits: MarkdownLimits) -> Excess? {
    guard text.count <= limits.size else { return Excess(kind: .size, limit: limits.size, line: 1) }
    var cost = MarkdownCost(limits: limits)
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, text[end] != UInt8(ascii: "\n"), text[end] != UInt8(ascii: "\r") { end += 1 }
      if let excess = cost.take(text, start..<end) { return excess }
      start = end + 1
    }
    return cost.finish()
  }

  private init(limits: MarkdownLimits) { self.limits = limits }

  private mutating func take(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Excess? {
    line += 1
    let prefix = Self.containers(text, range)
    guard prefix.depth <= 2 * limits.depth else { return excess(.depth, limits.depth) }
    let content = prefix.end..<range.upperBound
    guard !content.isEmpty else {
      endBlock()
      return nil
    }
    if let excess = takeTable(text, content) { return excess }
    if columns > 0 {
      (blockBytes, definitionStart) = (0, nil)
      blockMarks = [Int](repeating: 0, count: Self.marks.count)
    }
    blockBytes += range.count + 1
    guard blockBytes <= limits.block else { return excess(.block, limits.block) }
    measureDefinition(text, content, bytes: range.count + 1)
    return countMarks(text, content)
  }

  private mutating func endBlock() {
    (blockBytes, columns, headCells) = (0, 0, 0)
    (definitionStart, hasLabel, titleMayGoOn) = (nil, false, false)
    blockMarks = [Int](repeating: 0, count: Self.marks.count)
  }

  /// A definition reaches from its `[` to the next one's, unless its title may go on over lines that look like others.
  private mutating func measureDefinition(_ text: borrowing Span<UInt8>, _ range: Range<Int>, bytes: Int) {
    if text[range.lowerBound] == UInt8(ascii: "["), !(titleMayGoOn && hasLabel) {
      (definitionStart, hasLabel) = (blockBytes - bytes, false)
    }
    titleMayGoOn = titleMayGoOn || Self.mayLeaveTitleOpen(text, range)
    guard let definitionStart else { return }
    hasLabel = hasLabel || Self.endsLabel(text, range)
    if hasLabel { definitionBytes = max(definitionBytes, blockBytes - definitionStart) }
  }

  /// Whether a line holds `]:`.
  private static func endsLabel(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if text[index] == UInt8(ascii: "]"), text[index + 1] == UInt8(ascii: ":") { return true }
      index += 1
    }
    return false
  }

  /// Whether a line holds a quote or parenthesis without its partner, or an escape that may hide one.
  private static func mayLeaveTitleOpen(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Bool {
    var (double, single, open) = (0, 0, 0)
    for index in range {
      switch text[index] {
      case UInt8(ascii: "\\"): return true
      case UInt8(ascii: "\""): double += 1
      case UInt8(ascii: "'"): single += 1
      case UInt8(ascii: "("): open += 1
      case UInt8(ascii: ")"): open -= 1
      default: break
      }
    }
    return double % 2 == 1 || single % 2 == 1 || open > 0
  }

  private mutating func countMarks(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Excess? {
    for index in range {
      guard let mark = Self.marks.firstIndex(of: text[index]) else { continue }
      blockMarks[mark] += 1
      textMarks[mark] += 1
      guard blockMarks[mark] <= limits.marks else { return excess(.marks, limits.marks) }
      guard textMarks[mark] <= 4 * limits.marks else { return excess(.marks, 4 * limits.marks) }
    }
    return nil
  }

  /// Counts the cells of a row, or of the head when the line is a delimiter row.
  private mutating func takeTable(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> Excess? {
    let (pipes, isDelimiter) = Self.pipes(text, range)
    if isDelimiter {
      columns = max(columns, pipes + 1)
      // The head, which cmark goes through again, and the delimiter row itself.
      cells += min(columns, headCells) + pipes
    }
    headCells = pipes + 1
    if columns > 0 { cells += columns }
    return cells <= limits.cells ? nil : excess(.cells, limits.cells)
  }

  private func finish() -> Excess? {
    // Each `[` may stand for the largest definition.
    guard definitionBytes > 0 else { return nil }
    let expanded = definitionBytes.multipliedReportingOverflow(by: textMarks[0])
    return expanded.overflow || expanded.partialValue > limits.references ? excess(.references, limits.references) : nil
  }

  private func excess(_ kind: Excess.Kind, _ limit: Int) -> Excess { Excess(kind: kind, limit: limit, line: line) }

  /// How many quotes and list items a line opens or goes on with, and where its content begins.
  private static func containers(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> (depth: Int, end: Int) {
    var (depth, index) = (0, range.lowerBound)
    while index < range.upperBound {
      switch text[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: ">"):
        depth += 1
        index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard isBlank(text, index + 1, range) else { return (depth, index) }
        depth += 1
        index += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var end = index
        while end < range.upperBound, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[end]) { end += 1 }
        guard end < range.upperBound, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")"),
          isBlank(text, end + 1, range)
        else { return (depth, index) }
        depth += 1
        index = end + 1
      default: return (depth, index)
      }
    }
    return (depth, index)
  }

  private static func isBlank(_ text: borrowing Span<UInt8>, _ index: Int, _ range: Range<Int>) -> Bool {
    index >= range.upperBound || text[index] == UInt8(ascii: " ") || text[index] == UInt8(ascii: "\t")
  }

  /// How many `|` a line has, and whether it may be the row under a table's head: nothing but `|`, `-`, `:` and blanks.
  private static func pipes(_ text: borrowing Span<UInt8>, _ range: Range<Int>) -> (count: Int, isDelimiter: Bool) {
    var (count, isDelimiter, hasDash) = (0, true, false)
    for index in range {
      switch text[index] {
      case UInt8(ascii: "|"): count += 1
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C: break
      default: isDelimiter = false
      }
    }
    return (count, isDelimiter && hasDash)
  }
}
