import Diagnostics

/// Reads the YAML in which plans are nearly always written, several times as fast as libyaml.
///
/// The everyday forms are: block mappings and lists indented with spaces, plain scalars and quoted ones without escapes on
/// one line, `{…}` and `[…]` on one line, `|` texts, and comments. Whatever else it meets, right or wrong, it leaves alone:
/// `read` answers nil, and libyaml reads the file from its beginning. So this reader never judges a text; where it answers,
/// its tree is the one that libyaml would have given, record for record, and tests hold it to that on mutated documents.
@safe struct EverydayReading {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var builder: TreeBuilder
  private var index = 0
  private var line: UInt32 = 1
  /// The indentation of the line whose content is next; `endOfFile` after the last one.
  private var column = 0
  private var depth = 0

  private static let endOfFile = -1
  /// Beyond this libyaml does not take a text on one line for a key (1,024 characters).
  private static let keyLimit = 512

  /// - Parameter scan: of the same bytes.
  /// - Returns: nil when the file is not written in the everyday forms throughout.
  /// - Complexity: O(bytes), whether it answers or not.
  static func read(_ file: SourceFile, _ scan: SourceScan, limits: YAMLLimits) -> TreeBuilder? {
    guard scan.isPlainText, file.bytes.last == .lineFeed else { return nil }
    return unsafe file.bytes.withUnsafeBufferPointer { bytes in
      var reading = unsafe EverydayReading(
        bytes: bytes, builder: TreeBuilder(source: file.id, limits: limits, bytes: bytes.count))
      return reading.document() && !reading.builder.isStopped ? reading.builder : nil
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, builder: TreeBuilder) {
    unsafe self.bytes = unsafe bytes
    self.builder = builder
  }

  /// The byte at `index`; 0, which no plain text holds, at the end.
  @inline(__always)
  private func byte(_ index: Int) -> UInt8 { unsafe index < bytes.count ? bytes[index] : 0 }

  private var isListEntry: Bool { byte(index) == .dash && byte(index &+ 1) == .space }

  private mutating func document() -> Bool {
    nextLine() && column >= 0 && block(column) && column == Self.endOfFile
  }
}

// Lines. Every function from here on answers false where the everyday forms end.
extension EverydayReading {
  /// Steps from the start of a line to the content of the first line that has some.
  private mutating func nextLine() -> Bool {
    while true {
      let start = index
      skipSpaces()
      switch byte(index) {
      case .lineFeed: endLine()
      case .hash: skipComment()
      case 0:
        column = Self.endOfFile
        return true
      default:
        column = index &- start
        return !builder.isStopped
      }
    }
  }

  @inline(__always)
  private mutating func skipSpaces() { while byte(index) == .space { index &+= 1 } }

  @inline(__always)
  private mutating func endLine() {
    index &+= 1
    line &+= 1
  }

  private mutating func skipComment() {
    while byte(index) != .lineFeed { index &+= 1 }
    endLine()
  }

  /// Steps over what may stand behind a value on its line, and on to the next line with content.
  private mutating func finishLine() -> Bool {
    skipSpaces()
    switch byte(index) {
    case .lineFeed: endLine()
    case .hash where byte(index &- 1) == .space: skipComment()
    default: return false
    }
    return nextLine()
  }
}

// Blocks.
extension EverydayReading {
  /// A mapping or list whose lines begin at `indent`; leaves `column` at what stands behind it.
  private mutating func block(_ indent: Int) -> Bool {
    depth &+= 1
    guard depth <= builder.limits.depth else { return false }
    defer { depth &-= 1 }
    return isListEntry ? list(indent) : mapping(indent)
  }

  private mutating func mapping(_ indent: Int) -> Bool {
    begin(isMapping: true, style: .block)
    repeat {
      guard !isListEntry, key(), value(indent) else { return false }
    } while column == indent
    // A line further in continues a scalar, or is a slip.
    guard column < indent else { return false }
    builder.endCollection(end: nil)
    return true
  }

  private mutating func key() -> Bool {
    let start = index
    guard scalar(in: .blockKey), index &- start <= Self.keyLimit, byte(index) == .colon else { return false }
    index &+= 1
    return byte(index) == .space || byte(index) == .lineFeed
  }

  /// What stands behind a key of a mapping at `indent`.
  private mutating func value(_ indent: Int) -> Bool {
    skipSpaces()
    switch byte(index) {
    case .lineFeed, .hash:
      guard finishLine() else { return false }
      if column > indent { return block(column) }
      // A list may stand as far out as its key. Nothing at all would be null.
      return column == indent && isListEntry && list(indent)
    case .bar: return literal(indent)
    case .openBrace, .openBracket: return flow() && finishLine()
    default: return scalar(in: .block) && finishLine()
    }
  }

  private mutating func list(_ indent: Int) -> Bool {
    begin(isMapping: false, style: .block)
    repeat {
      let dash = index
      index &+= 1
      skipSpaces()
      switch byte(index) {
      case .openBrace, .openBracket: guard flow(), finishLine() else { return false }
      case .bar, .lineFeed, .hash: return false
      case .dash where byte(index &+ 1) == .space: return false
      default:
        if lineBeginsWithKey() {
          column = indent &+ (index &- dash)
          guard block(column) else { return false }
        } else {
          guard scalar(in: .block), finishLine() else { return false }
        }
      }
    } while column == indent && isListEntry
    guard column <= indent else { return false }
    builder.endCollection(end: nil)
    return true
  }

  /// Whether what begins here is the first key of a mapping.
  private func lineBeginsWithKey() -> Bool {
    var end = index
    let quote = byte(index)
    if quote == .doubleQuote || quote == .singleQuote {
      repeat { end &+= 1 } while byte(end) != quote && byte(end) != .lineFeed
      return byte(end &+ 1) == .colon
    }
    while true {
      switch byte(end) {
      case .lineFeed: return false
      case .colon where byte(end &+ 1) == .space || byte(end &+ 1) == .lineFeed: return true
      case .hash where byte(end &- 1) == .space: return false
      default: end &+= 1
      }
    }
  }

  private mutating func begin(isMapping: Bool, style: YAMLTree.Style) {
    builder.beginCollection(
      isMapping: isMapping, style: style, flags: [], start: UInt32(truncatingIfNeeded: index), line: line, anchor: nil)
  }
}

// Flow collections.
extension EverydayReading {
  private mutating func flow() -> Bool {
    depth &+= 1
    guard depth <= builder.limits.depth else { return false }
    defer { depth &-= 1 }
    let isMapping = byte(index) == .openBrace
    let close: UInt8 = isMapping ? .closeBrace : .closeBracket
    begin(isMapping: isMapping, style: .flow)
    index &+= 1
    skipSpaces()
    var isOpen = byte(index) != close
    while isOpen {
      if isMapping {
        guard scalar(in: .flow), byte(index) == .colon, byte(index &+ 1) == .space else { return false }
        index &+= 1
        skipSpaces()
      }
      let isCollection = byte(index) == .openBrace || byte(index) == .openBracket
      guard isCollection ? flow() : scalar(in: .flow) else { return false }
      skipSpaces()
      isOpen = byte(index) == .comma
      if isOpen {
        index &+= 1
        skipSpaces()
      }
    }
    guard byte(index) == close else { return false }
    index &+= 1
    builder.endCollection(end: UInt32(truncatingIfNeeded: index))
    return true
  }
}

// Scalars.
extension EverydayReading {
  private enum Context { case block, blockKey, flow }

  /// A plain or quoted scalar on one line; `index` is left behind it, and behind the blanks after a plain one in a block.
  @inline(__always)
  private mutating func scalar(in context: Context) -> Bool {
    switch byte(index) {
    case .doubleQuote: quoted(.doubleQuoted, by: .doubleQuote)
    case .singleQuote: quoted(.singleQuoted, by: .singleQuote)
    default: plain(in: context)
    }
  }

  private mutating func quoted(_ style: YAMLTree.Style, by quote: UInt8) -> Bool {
    let start = index
    index &+= 1
    while byte(index) != quote {
      guard byte(index) != .lineFeed, byte(index) != .backslash || quote == .singleQuote else { return false }
      index &+= 1
    }
    index &+= 1
    // A quote within single quotes is written twice.
    guard byte(index) != quote else { return false }
    add(.string, style, from: start, to: index, text: (start &+ 1)..<(index &- 1))
    return true
  }

  private mutating func plain(in context: Context) -> Bool {
    let start = index
    guard beginsPlain(byte(start), before: byte(start &+ 1)) else { return false }
    scan: while true {
      switch byte(index) {
      case .lineFeed:
        guard context == .block else { return false }
        break scan
      case .colon:
        let next = byte(index &+ 1)
        if next == .space || next == .lineFeed {
          guard context != .block else { return false }
          break scan
        }
        if context == .flow, next.endsFlowScalar { return false }
      case .hash where byte(index &- 1) == .space:
        guard context == .block else { return false }
        break scan
      case .comma, .closeBrace, .closeBracket: if context == .flow { break scan }
      case .openBrace, .openBracket, UInt8(ascii: "?"): if context == .flow { return false }
      default: break
      }
      index &+= 1
    }
    var end = index
    while byte(end &- 1) == .space { end &-= 1 }
    // A blank in front of a colon is allowed, and rare.
    guard end == index || byte(index) != .colon else { return false }
    let type = unsafe coreType(of: UnsafeBufferPointer(rebasing: bytes[start..<end]))
    add(type.kind, .plain, from: start, to: end, text: start..<end, type.isDoubtful ? [.doubtful] : [])
    return true
  }

  /// Letters, digits and signs without meaning to YAML; `-` before a digit.
  @inline(__always)
  private func beginsPlain(_ first: UInt8, before next: UInt8) -> Bool {
    if (first | 0x20) &- UInt8(ascii: "a") < 26 || first &- UInt8(ascii: "0") < 10 || first >= 0x80 { return true }
    switch first {
    case UInt8(ascii: "_"), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "~"): return true
    default: return first == .dash && next &- UInt8(ascii: "0") < 10
    }
  }

  /// A `|` text below a key at `indent`, with one line break at its end.
  private mutating func literal(_ indent: Int) -> Bool {
    let (start, firstLine, textStart) = (index, line, builder.text.count)
    guard byte(index &+ 1) == .lineFeed else { return false }
    index &+= 1
    endLine()
    let lead = spaces(at: index)
    guard lead > indent else { return false }
    var emptyLines = 0
    var end = index
    while true {
      let found = spaces(at: index)
      let content = index &+ min(found, lead)
      if byte(index &+ found) == .lineFeed {
        // Blanks alone on a line may belong to the text or not.
        guard found == 0, textStart < builder.text.count else { return false }
        emptyLines &+= 1
        endLine()
        continue
      }
      if found < lead { break }
      for _ in 0..<emptyLines { builder.text.append(.lineFeed) }
      emptyLines = 0
      index = content
      skipText()
      unsafe builder.text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[content...index]))
      end = index
      endLine()
    }
    while byte(end &- 1) == .space { end &-= 1 }
    let hash = unsafe builder.text.withUnsafeBytes { text in unsafe YAMLTree.hash(of: .init(rebasing: text[textStart...])) }
    builder.addScalar(
      textFrom: textStart, hash: hash, kind: .string, style: .literal, flags: [],
      start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), line: firstLine)
    return nextLine()
  }

  private func spaces(at start: Int) -> Int {
    var end = start
    while byte(end) == .space { end &+= 1 }
    return end &- start
  }

  private mutating func skipText() { while byte(index) != .lineFeed { index &+= 1 } }

  @inline(__always)
  private mutating func add(
    _ kind: YAMLTree.Kind, _ style: YAMLTree.Style, from start: Int, to end: Int, text: Range<Int>,
    _ flags: YAMLTree.Flags = []
  ) {
    let value = unsafe UnsafeBufferPointer(rebasing: bytes[text])
    let textStart = builder.text.count
    unsafe builder.text.append(contentsOf: value)
    builder.addScalar(
      textFrom: textStart, hash: unsafe YAMLTree.hash(of: UnsafeRawBufferPointer(value)), kind: kind, style: style,
      flags: flags, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end), line: line)
  }
}

extension SourceScan {
  /// Text in UTF-8 without a tab, a carriage return, a byte order mark, or anything that is reported.
  fileprivate var isPlainText: Bool {
    encodingFault == nil && !hasTabs && !hasByteOrderMark && windowsLineEnds.isEmpty && loneCarriageReturns.isEmpty && controls.isEmpty
      && !hasContextualFindings
  }
}

extension UInt8 {
  fileprivate static let space = UInt8(ascii: " ")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let hash = UInt8(ascii: "#")
  fileprivate static let colon = UInt8(ascii: ":")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let dash = UInt8(ascii: "-")
  fileprivate static let bar = UInt8(ascii: "|")
  fileprivate static let backslash = UInt8(ascii: "\\")
  fileprivate static let doubleQuote = UInt8(ascii: "\"")
  fileprivate static let singleQuote = UInt8(ascii: "'")
  fileprivate static let openBrace = UInt8(ascii: "{")
  fileprivate static let closeBrace = UInt8(ascii: "}")
  fileprivate static let openBracket = UInt8(ascii: "[")
  fileprivate static let closeBracket = UInt8(ascii: "]")

  /// Behind a colon: then the scalar may end there, by rules that differ between versions of YAML.
  fileprivate var endsFlowScalar: Bool {
    switch self {
    case .comma, .openBrace, .closeBrace, .openBracket, .closeBracket, UInt8(ascii: "?"): true
    default: false
    }
  }
}
