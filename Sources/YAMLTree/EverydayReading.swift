import Diagnostics

/// Reads the YAML in which plans are nearly always written, several times as fast as libyaml.
///
/// The everyday forms are: block mappings and lists indented with spaces, plain scalars and quoted ones without escapes on
/// one line, `{…}` and `[…]` on one line, `|` texts, and comments. Whatever else it meets, right or wrong, it leaves alone:
/// `read` answers nil, and libyaml reads the file from its beginning. So this reader never judges a text; where it answers,
/// its tree is the one that libyaml would have given, record for record, and tests hold it to that on mutated documents.
/// Only its texts are not copied: they are ranges of the file itself, with the `|` texts behind its end.
@safe struct EverydayReading {
  let bytes: UnsafeBufferPointer<UInt8>
  var builder: TreeBuilder
  var index = 0
  var line: UInt32 = 1
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
        bytes: bytes, builder: TreeBuilder(source: file.id, limits: limits, bytes: bytes.count, text: file.bytes))
      return reading.document() && !reading.builder.isStopped ? reading.builder : nil
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, builder: TreeBuilder) {
    unsafe self.bytes = unsafe bytes
    self.builder = builder
  }

  /// The byte at `index`; 0, which no plain text holds, at the end.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { unsafe index < bytes.count ? bytes[index] : 0 }

  private var isListEntry: Bool { byte(index) == .dash && byte(index &+ 1) == .space }

  private mutating func document() -> Bool {
    nextLine() && column >= 0 && block(column) && column == Self.endOfFile
  }
}

// Lines. Every function from here on answers false where the everyday forms end.
extension EverydayReading {
  /// Steps from the start of a line to the content of the first line that has some.
  mutating func nextLine() -> Bool {
    while true {
      let start = index
      index &+= spaces(at: index)
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
  mutating func endLine() {
    index &+= 1
    line &+= 1
  }

  private mutating func skipComment() {
    skipText()
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
    let quote = byte(index)
    var end = index
    if quote == .doubleQuote || quote == .singleQuote {
      repeat { end &+= 1 } while byte(end) != quote && byte(end) != .lineFeed
      return byte(end &+ 1) == .colon
    }
    while true {
      end = nextMark(from: end, Self.endsInBlock)
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

extension SourceScan {
  /// Text in UTF-8 without a tab, a carriage return, a byte order mark, or anything that is reported.
  fileprivate var isPlainText: Bool {
    encodingFault == nil && !hasTabs && !hasByteOrderMark && windowsLineEnds.isEmpty && loneCarriageReturns.isEmpty
      && controls.isEmpty
      && !hasContextualFindings
  }
}
