import Diagnostics

/// What libyaml said when it gave up, with its places as byte offsets of the file.
struct SyntaxProblem {
  let text: String
  /// «while parsing a block mapping»: what it was busy with.
  let context: String
  let offset: Int
  /// Where what it was busy with began.
  let contextOffset: Int?

  init(text: String, context: String, offset: Int, contextOffset: Int?) {
    self.text = text
    self.context = context
    self.offset = offset
    self.contextOffset = contextOffset
  }

  init(_ problem: EventParser.Problem, cursor: OffsetCursor, base: Int) {
    var cursor = cursor
    text = problem.text
    context = problem.context
    contextOffset = problem.contextPosition.map { cursor.byteOffset(of: $0) }
    offset = problem.isReaderError ? base + problem.position : cursor.byteOffset(of: problem.position)
  }
}

/// Says in plain words what libyaml's terse problems mean to someone who does not know YAML, and what to write instead.
///
/// One problem of libyaml has several causes in life («did not find expected key» is a bad indent, a quote inside quotes,
/// or a stray bracket), so the surrounding bytes decide. Only the error path comes here.
struct SyntaxReporter {
  let file: SourceFile
  let lines: LineTable
  /// The node that was read last before the problem.
  let lastNode: YAMLTree.Record?

  init(file: SourceFile, lastNode: YAMLTree.Record?) {
    self.file = file
    self.lastNode = lastNode
    lines = LineTable(file.bytes)
  }

  func diagnostic(for problem: SyntaxProblem) -> Diagnostic {
    switch problem.text {
    case "did not find expected key": return expectedKey(problem)
    case "did not find expected '-' indicator": return expectedItem(problem)
    case "mapping values are not allowed in this context", "found unexpected ':'": return unexpectedColon(problem)
    case "block sequence entries are not allowed in this context": return unexpectedItem(problem)
    case "could not find expected ':'": return missingColon(problem)
    case "did not find expected <document start>": return contentAfterDocument(problem)
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'": return brokenBrackets(problem)
    case "did not find expected node content": return missingNode(problem)
    case "found unexpected end of stream", "found unexpected document indicator": return unclosedQuote(problem)
    case "found unknown escape character", "did not find expected hexdecimal number",
      "found invalid Unicode character escape code":
      if problem.context == "while parsing a quoted scalar" { return badEscape(problem) }
    case "found character that cannot start any token", "mapping keys are not allowed in this context":
      return reservedCharacter(problem)
    case "found a tab character where an indentation space is expected",
      "found a tab character that violates indentation":
      return .tabIndentation(tabRange(at: problem.offset), isBlankLine: false, isFlow: false)
    default: break
    }
    switch problem.context {
    case "while scanning a block scalar": return badBlockScalar(problem)
    case "while scanning an anchor", "while scanning an alias": return badAnchor(problem)
    case "while scanning a tag", "while parsing a tag", "while parsing a node": return badTag(problem)
    case "while scanning a directive", "while scanning a %YAML directive", "while scanning a %TAG directive",
      "while parsing a tag directive", "while parsing a %TAG directive", "while scanning a tag directive":
      return badDirective(problem)
    default: break
    }
    switch problem.text {
    case "found incompatible YAML document", "found duplicate %YAML directive", "found duplicate %TAG directive":
      return badDirective(problem)
    default: return unknown(problem)
    }
  }
}

// Looking around a place in the file.
extension SyntaxReporter {
  func range(_ bytes: Range<Int>) -> SourceRange {
    let lower = min(bytes.lowerBound, file.bytes.count)
    return SourceRange(source: file.id, lower..<max(lower, min(bytes.upperBound, file.bytes.count)))
  }

  func byte(at offset: Int) -> UInt8? {
    file.bytes.indices.contains(offset) ? file.bytes[offset] : nil
  }

  func line(at offset: Int) -> Int { lines.line(at: offset) }

  /// The bytes of the line that holds `offset`, from its first to its last that is not blank.
  func content(ofLineAt offset: Int) -> Range<Int> {
    let bytes = lines.lineBytes(line(at: offset))
    var (start, end) = (bytes.startIndex, bytes.endIndex)
    while start < end, bytes[start] == UInt8(ascii: " ") || bytes[start] == UInt8(ascii: "\t") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t") { end -= 1 }
    return start..<end
  }

  /// Spaces in front of the line that holds `offset`.
  func indentation(ofLineAt offset: Int) -> Int {
    content(ofLineAt: offset).lowerBound - lines.lineStarts[line(at: offset) - 1]
  }

  /// The word at `offset`; empty at the end of a line.
  func word(at offset: Int) -> Range<Int> {
    let end = content(ofLineAt: min(offset, file.bytes.count)).upperBound
    var index = min(offset, end)
    while index < end, file.bytes[index] != UInt8(ascii: " ") { index += 1 }
    return min(offset, index)..<index
  }

  func text(_ range: Range<Int>) -> String { String(decoding: file.bytes[range], as: UTF8.self) }

  /// From `offset` to the end of its line's content.
  func rest(of offset: Int) -> Range<Int> {
    let offset = min(offset, file.bytes.count)
    return offset..<max(offset, content(ofLineAt: offset).upperBound)
  }

  /// The last line above that is neither blank nor a comment, as an offset into it.
  func contentLine(above offset: Int) -> Int? {
    var line = line(at: offset) - 1
    while line >= 1 {
      let content = content(ofLineAt: lines.lineStarts[line - 1])
      if !content.isEmpty, file.bytes[content.lowerBound] != UInt8(ascii: "#") { return content.lowerBound }
      line -= 1
    }
    return nil
  }

  func tabRange(at offset: Int) -> SourceRange {
    var end = offset
    while byte(at: end) == UInt8(ascii: "\t") { end += 1 }
    return range(offset..<end)
  }

  func note(_ id: String, _ en: String, at offset: Int?) -> [Diagnostic.Note] {
    guard let offset else { return [] }
    return [Diagnostic.Note(LocalizedText(id: id, en: en), at: range(word(at: offset)))]
  }

  /// `text` as a YAML scalar in quotes.
  static func quoted(_ text: String) -> String {
    if text.utf8.contains(UInt8(ascii: "\"")) || text.utf8.contains(UInt8(ascii: "\\")) {
      var result = "'"
      for character in text.unicodeScalars {
        if character == "'" { result += "'" }
        result.unicodeScalars.append(character)
      }
      return result + "'"
    }
    return "\"" + text + "\""
  }

  /// How a message shows the byte or character at `offset`.
  func shown(at offset: Int) -> String {
    let bytes = file.bytes[min(offset, file.bytes.count)..<min(offset + 4, file.bytes.count)]
    guard let scalar = String(decoding: bytes, as: UTF8.self).unicodeScalars.first else { return "" }
    return String(Character(scalar))
  }
}
